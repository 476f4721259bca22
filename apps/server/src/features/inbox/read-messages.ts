import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { rowId } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { ViewerRef } from "../office/viewer.ts";

const ReadMessagesInput = builder.inputType("ReadMessagesInput", {
  description: "Messages of mine that I have read.",
  fields: (t) => ({ messages: t.idList({ required: true, description: "Which, by id." }) }),
});

builder.mutationField("readMessages", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Marks messages of mine as read.",
    type: ViewerRef,
    errors: { types: [UnknownReference, KeyReused] },
    args: {
      input: t.arg({ type: ReadMessagesInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      const request = { action: "readMessages", key, input };
      await changeOffice(context, request, (office) => readMessages(office, input.messages));
      return context.viewer;
    },
  }),
);

async function readMessages({ tx, officeId, viewer, now }: LockedOffice, messages: readonly string[]): Promise<Intent> {
  const ids = messages.map((id) => rowId(id, "Message"));
  const unread = await tx.message.findMany({
    where: { officeId, staffId: viewer.staffId, id: { in: ids }, readAt: null },
    select: { id: true, alertId: true },
  });
  return {
    concerns: { type: "Message", person: viewer.staffId, rows: "SELF" },
    touches: null,
    alertIds: unread.flatMap(({ alertId }) => alertId ?? []),
    write: async () => {
      await tx.message.updateMany({
        where: { officeId, id: { in: unread.map(({ id }) => id) } },
        data: { readAt: new Date(now) },
      });
      return { id: viewer.staffId };
    },
  };
}
