import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { rowId } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertInPerson } from "../accounts/account.ts";
import { FeedRef } from "./feed.ts";

const RevokeFeedInput = builder.inputType("RevokeFeedInput", {
  description: "A calendar of mine.",
  fields: (t) => ({ feed: t.id({ required: true, description: "Which." }) }),
});

builder.mutationField("revokeFeed", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Ends one of my calendars at once: at its address there is nothing any more.",
    type: FeedRef,
    errors: { types: [UnknownReference, KeyReused] },
    args: {
      input: t.arg({ type: RevokeFeedInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      assertInPerson(context);
      const request = { action: "revokeFeed", key, input };
      const id = await changeOffice(context, request, (office) => revoke(office, input.feed));
      return context.db.feed.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function revoke({ tx, officeId, viewer, now }: LockedOffice, feed: string): Promise<Intent> {
  const { staffId } = viewer;
  const id = rowId(feed, "Feed");
  const found = await tx.feed.findFirst({ where: { officeId, id, staffId, revokedAt: null } });
  if (!found) throw new UnknownReference("FEED", feed);
  return {
    concerns: { type: "Feed", person: staffId, others: [found.departmentId] },
    touches: null,
    write: async () => {
      await tx.feed.update({ where: { officeId_id: { officeId, id } }, data: { revokedAt: new Date(now) } });
      return { id, before: { departmentId: found.departmentId }, after: null };
    },
  };
}
