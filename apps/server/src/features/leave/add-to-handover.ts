import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { KeyReused, TextMissing, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMay, may } from "../../graphql/rights.ts";
import { attachFiles } from "./attach-files.ts";
import { takesMore } from "./handover.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { requestOf } from "./read-request.ts";
import { NobodyTakesOver } from "./refusals.ts";
import { tellAboutLeave } from "./tell-leave.ts";
import { TooManyFiles } from "./too-many-files.ts";

const AddToHandoverInput = builder.inputType("AddToHandoverInput", {
  description: "What came to mind after the filing, for who takes over: words, files or both.",
  fields: (t) => ({
    request: t.id({ required: true, description: "Of which leave, by id of its request." }),
    note: t.string({ description: "What they have to know besides." }),
    files: t.idList({ description: "Files that I uploaded for who takes over, by id." }),
  }),
});

builder.mutationField("addToHandover", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Hands more over to who takes over, while the leave waits or runs. What was handed over before stays.",
    type: LeaveRequestRef,
    errors: { types: [UnknownReference, NobodyTakesOver, TextMissing, TextTooLong, TooManyFiles, KeyReused] },
    args: {
      input: t.arg({ type: AddToHandoverInput, required: true, description: "To which, and what." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is added once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "addToHandover", key, input };
      const id = await changeOffice(context, request, (office) => addToHandover(office, input));
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

builder.prismaObjectField(LeaveRequestRef, "mayAddToHandover", (t) =>
  t.boolean({
    description: "Whether I may hand more over to who takes over.",
    select: {
      ...{ staffId: true, handoverToId: true, handoverState: true },
      ...{ status: true, endsAt: true, returnedAt: true },
    },
    resolve: (row, _args, { viewer, now }) =>
      viewer !== null && takesMore(row, now) && may(viewer, "fileLeave", row.staffId),
  }),
);

/** What was read, and perhaps confirmed, is not taken away again: words come after those that are there. */
async function addToHandover(office: LockedOffice, input: typeof AddToHandoverInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  const request = await requestOf(office, input.request);
  assertMay(viewer, "fileLeave", request.staffId);
  if (!takesMore(request, now)) throw new NobodyTakesOver();
  const { handoverNote: before, handoverToId } = request;
  const files = input.files ?? [];
  const note = readText("note", input.note);
  if (note === null && files.length === 0) throw new TextMissing("note");
  const handoverNote = readText("note", [before, note].filter((each) => each !== null).join("\n"));
  return {
    concerns: { type: "LeaveRequest", person: request.staffId, others: [handoverToId], rows: "readLeave" },
    touches: null,
    write: async () => {
      await attachFiles(office, request.id, files, { forHandover: true });
      // Who decides looks at a version; more for who takes over is no reason to look again.
      await tx.leaveRequest.update({ where: { officeId_id: { officeId, id: request.id } }, data: { handoverNote } });
      const shownFrom = await tellAboutLeave(office, request.id, [{ kind: "HANDOVER_ADDED", staffId: handoverToId }]);
      return {
        id: request.id,
        before: { handoverNote: before },
        after: { handoverNote },
        ...(shownFrom !== undefined && { shownFrom }),
      };
    },
  };
}
