import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { rowId } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { globalId } from "../../graphql/global-id.ts";

type Removed = { readonly id: string };

const RemovedLeaveFile = builder.objectRef<Removed>("RemovedLeaveFile").implement({
  description: "That a file is gone.",
  fields: (t) => ({
    file: t.id({ description: "The id it had.", resolve: ({ id }) => globalId("LeaveFile", id) }),
  }),
});

const RemoveLeaveFileInput = builder.inputType("RemoveLeaveFileInput", {
  description: "A file that I uploaded.",
  fields: (t) => ({ file: t.id({ required: true, description: "Which." }) }),
});

builder.mutationField("removeLeaveFile", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Removes a file that I uploaded, while nobody has decided on its request.",
    type: RemovedLeaveFile,
    errors: { types: [UnknownReference, KeyReused] },
    args: {
      input: t.arg({ type: RemoveLeaveFileInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      const gone: string[] = [];
      const request = { action: "removeLeaveFile", key, input };
      const id = await changeOffice(context, request, (office) => remove(office, input.file, gone));
      // Only what is written is gone: were the store first, a failure would leave a row without its file.
      for (const storeKey of gone) await context.files?.remove(storeKey);
      return { id };
    },
  }),
);

/**
 * What somebody decided on stays as it was when they did.
 *
 * @param gone takes the key in the store, to be removed once this is written
 */
async function remove({ tx, officeId, viewer }: LockedOffice, file: string, gone: string[]): Promise<Intent> {
  const id = rowId(file, "LeaveFile");
  const found = await tx.leaveFile.findFirst({
    where: {
      officeId,
      id,
      uploadedById: viewer.staffId,
      OR: [
        { requestId: null },
        { request: { status: { in: ["PENDING", "RETURNED"] }, steps: { none: { decidedAt: { not: null } } } } },
      ],
    },
    select: { name: true, storeKey: true, request: { select: { id: true, staffId: true } } },
  });
  if (!found) throw new UnknownReference("LEAVE_FILE", file);
  const { name, storeKey, request } = found;
  return {
    concerns: {
      type: "LeaveFile",
      person: request?.staffId ?? viewer.staffId,
      others: [request?.id ?? null],
      rows: "readProof",
    },
    touches: null,
    write: async () => {
      await tx.leaveFile.delete({ where: { officeId_id: { officeId, id } } });
      if (storeKey !== null) gone.push(storeKey);
      return { id, before: { name }, after: null };
    },
  };
}
