import { builder } from "../../graphql/builder.ts";
import { may } from "../../graphql/rights.ts";
import { HandoverRef, readsHandover } from "../leave/handover.ts";
import { LeaveRequestRef } from "../leave/leave-request.ts";
import { HandoverFileRef, LeaveFileRef } from "./leave-file.ts";

/** Read once, whoever of the fields asks. */
const IN_ORDER: { orderBy: { uploadedAt?: "asc"; id?: "asc" }[] } = { orderBy: [{ uploadedAt: "asc" }, { id: "asc" }] };

builder.prismaObjectFields(LeaveRequestRef, (t) => ({
  files: t.field({
    description: "Its files, the first first: proofs for those alone who may see them.",
    type: [LeaveFileRef],
    select: (_args, _context, nestedSelection) => ({ staffId: true, files: nestedSelection(IN_ORDER) }) as never,
    resolve: (row, _args, { viewer }) => {
      const { staffId, files } = row as typeof row & { files: (typeof LeaveFileRef.$inferType)[] };
      const seesProof = viewer !== null && may(viewer, "readProof", staffId);
      return files.filter(({ forHandover }) => forHandover || seesProof);
    },
  }),
  proofMissing: t.boolean({
    description: "Whether its type wants proof, now or afterwards, and none has come yet.",
    select: {
      typeCode: true,
      amount: true,
      type: true,
      files: { ...IN_ORDER, select: { forHandover: true } },
    } as never,
    resolve: (row) => {
      const { type, amount, files } = row as typeof row & {
        type: { proof: string; proofFrom: number | null };
        files: { forHandover: boolean }[];
      };
      return type.proof !== "NONE" && amount >= (type.proofFrom ?? 0) && files.every(({ forHandover }) => forHandover);
    },
  }),
}));

builder.prismaObjectFields(HandoverRef, (t) => ({
  files: t.field({
    description: "What I have to know, as files, the first first; none once I declined, or the leave comes to nothing.",
    type: [HandoverFileRef],
    select: (_args, _context, nestedSelection) =>
      ({
        ...{ handoverToId: true, handoverState: true, status: true },
        files: nestedSelection({ where: { forHandover: true }, ...IN_ORDER }),
      }) as never,
    resolve: (row, _args, { viewer }) => {
      const { files } = row as typeof row & { files: (typeof HandoverFileRef.$inferType)[] };
      return viewer !== null && readsHandover(viewer.staffId, row) ? files : [];
    },
  }),
}));
