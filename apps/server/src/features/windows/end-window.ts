import { addDays, dateOf, instantAt } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { assertDepartmentsLast, assertVersion, windowOf } from "../../changes/references.ts";
import { ChangedMeanwhile, DateTooEarly, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { assertFromToday } from "./read-hours.ts";
import { WindowRef } from "./window.ts";

export const EndWindowInput = builder.inputType("EndWindowInput", {
  description: "The end of a window, and of its posts with it.",
  fields: (t) => ({
    window: t.string({ required: true, description: "The window, by code." }),
    from: t.field({ type: "Date", description: "The first day on which it is no more; it stays if left out." }),
    version: t.int({ description: "The version it was decided on; refused if another is there by then." }),
  }),
});

builder.mutationField("endWindow", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Ends a window and its posts from a date on, or takes that back. What was until then stays as it was.",
    type: WindowRef,
    errors: { types: [UnknownReference, DateTooEarly, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: EndWindowInput, required: true, description: "Which, and from when on." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "endWindow", key, input };
      const id = await changeOffice(context, request, (office) => endWindow(office, input));
      return context.db.window.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

export async function endWindow(office: LockedOffice, input: typeof EndWindowInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePlaces");
  const window = await windowOf(office, input.window);
  await assertVersion(office, window, input.version);
  if (input.from) assertFromToday(office, input.from);
  const endsOn = input.from ? asDate(input.from) : null;
  const posts = { officeId, windowId: window.id };
  // Posts that ended on a day of their own stay ended.
  const isOpen = { OR: [{ endsOn: null }, ...(endsOn ? [{ endsOn: { gt: endsOn } }] : [])] };
  const endedWithIt = window.endsOn ? [{ endsOn: window.endsOn }] : [];
  const touched = { ...posts, OR: [...isOpen.OR, ...endedWithIt] };
  const before = await tx.post.findMany({
    where: touched,
    select: { id: true, departmentId: true, startsOn: true, endsOn: true },
  });
  await assertDepartmentsLast(
    office,
    before.map(({ departmentId }) => departmentId),
    endsOn,
  );
  // A post that has to be held from a day on is held that day.
  const begins = before.flatMap(({ startsOn }) => startsOn?.toISOString().slice(0, 10) ?? []).sort();
  const last = begins.at(-1);
  if (input.from && last && input.from <= last) throw new DateTooEarly(addDays(last, 1));
  const today = dateOf(now, timeZone);
  const first = window.endsOn || !input.from ? today : input.from;
  return {
    concerns: { type: "Window", person: null, others: before.map(({ id }) => id) },
    touches: {
      startsAt: Math.max(now, instantAt(first, 0, timeZone)),
      endsAt: instantAt(addDays(input.from ?? today, MOST_DATES), 0, timeZone),
    },
    write: async () => {
      await tx.post.updateMany({ where: touched, data: { endsOn, version: { increment: 1 } } });
      await tx.window.update({
        where: { officeId_id: { officeId, id: window.id } },
        data: { endsOn, version: { increment: 1 } },
      });
      return { id: window.id, before: { endsOn: window.endsOn, posts: before }, after: { endsOn } };
    },
  };
}
