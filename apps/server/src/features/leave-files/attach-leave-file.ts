import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { rowId } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { forbidden } from "../../graphql/errors.ts";
import { may, mayForAll } from "../../graphql/rights.ts";
import { MOST_FILES, TooManyFiles } from "../leave/too-many-files.ts";
import { LeaveFileRef } from "./leave-file.ts";

const AttachLeaveFileInput = builder.inputType("AttachLeaveFileInput", {
  description: "What proves a request that was filed already, such as a certificate that comes later.",
  fields: (t) => ({
    request: t.id({ required: true, description: "The request." }),
    file: t.id({ required: true, description: "The file, as its upload was answered." }),
  }),
});

builder.mutationField("attachLeaveFile", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Gives a request a file that I uploaded as its proof afterwards.",
    type: LeaveFileRef,
    errors: { types: [UnknownReference, TooManyFiles, KeyReused] },
    args: {
      input: t.arg({ type: AttachLeaveFileInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "attachLeaveFile", key, input };
      const id = await changeOffice(context, request, (office) => attach(office, input));
      return context.db.leaveFile.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

/** Files are added by the person, and by whoever files for them. */
async function attach(
  { tx, officeId, viewer }: LockedOffice,
  input: typeof AttachLeaveFileInput.$inferInput,
): Promise<Intent> {
  const request = await tx.leaveRequest.findUnique({
    where: { officeId_id: { officeId, id: rowId(input.request, "LeaveRequest") } },
    select: { id: true, staffId: true, _count: { select: { files: true } } },
  });
  // Whoever may not know of all requests is told the same of one that is not there.
  if (!request && mayForAll(viewer, "fileLeave")) throw new UnknownReference("LEAVE_REQUEST", input.request);
  if (!request || !may(viewer, "fileLeave", request.staffId)) throw forbidden();
  const id = rowId(input.file, "LeaveFile");
  const mine = { officeId, id, uploadedById: viewer.staffId, requestId: null, forHandover: false };
  const file = await tx.leaveFile.findFirst({ where: mine, select: { name: true } });
  if (!file) throw new UnknownReference("LEAVE_FILE", input.file);
  if (request._count.files >= MOST_FILES) throw new TooManyFiles();
  return {
    concerns: {
      type: "LeaveFile",
      person: request.staffId,
      others: [request.id],
      rows: "readProof",
    },
    touches: null,
    write: async () => {
      await tx.leaveFile.update({ where: { officeId_id: { officeId, id } }, data: { requestId: request.id } });
      return { id, after: { name: file.name } };
    },
  };
}
