import { addDays, dateOf, instantAt, laterDate } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { assertDepartmentsLast, assertVersion, postOf } from "../../changes/references.ts";
import { ChangedMeanwhile, DateTooEarly, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { PostRef } from "./post.ts";

export const EndPostInput = builder.inputType("EndPostInput", {
  description: "The end of a post.",
  fields: (t) => ({
    post: t.string({ required: true, description: "The post, by code." }),
    from: t.field({ type: "Date", description: "The first day on which it is no more; it stays if left out." }),
    version: t.int({ description: "The version it was decided on; refused if another is there by then." }),
  }),
});

builder.mutationField("endPost", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Ends a post from a date on, or takes that back. Nobody has to hold it from then on.",
    type: PostRef,
    errors: { types: [UnknownReference, DateTooEarly, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: EndPostInput, required: true, description: "Which, and from when on." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "endPost", key, input };
      const id = await changeOffice(context, request, (office) => endPost(office, input));
      return context.db.post.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

export async function endPost(office: LockedOffice, input: typeof EndPostInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePlaces");
  const post = await postOf(office, input.post);
  await assertVersion(office, post, input.version);
  const today = dateOf(now, timeZone);
  if (input.from && laterDate(input.from, today) !== input.from) throw new DateTooEarly(today);
  // One that has to be held from a day on is held that day.
  const firstDay = post.startsOn?.toISOString().slice(0, 10);
  if (input.from && firstDay && input.from <= firstDay) throw new DateTooEarly(addDays(firstDay, 1));
  const window = post.windowId
    ? await tx.window.findUnique({ where: { officeId_id: { officeId, id: post.windowId } } })
    : null;
  const asked = input.from ? asDate(input.from) : null;
  // It ends with its window at the latest.
  const endsOn = window?.endsOn && (asked === null || window.endsOn < asked) ? window.endsOn : asked;
  await assertDepartmentsLast(office, [post.departmentId], endsOn);
  const first = post.endsOn || !input.from ? today : input.from;
  return {
    concerns: { type: "Post", person: null, others: [post.windowId] },
    touches: {
      startsAt: Math.max(now, instantAt(first, 0, timeZone)),
      endsAt: instantAt(addDays(input.from ?? today, MOST_DATES), 0, timeZone),
    },
    write: async () => {
      await tx.post.update({
        where: { officeId_id: { officeId, id: post.id } },
        data: { endsOn, version: { increment: 1 } },
      });
      return { id: post.id, before: { endsOn: post.endsOn }, after: { endsOn } };
    },
  };
}
