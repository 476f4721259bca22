import { builder } from "../../graphql/builder.ts";
import { may } from "../../graphql/rights.ts";
import { LeaveRequestRef } from "../leave/leave-request.ts";
import { LeaveFileRef } from "./leave-file.ts";

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
