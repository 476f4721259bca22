import { addDays, BadSessions, instantAt } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { assertVersion, windowOf } from "../../changes/references.ts";
import {
  ChangedMeanwhile,
  DateTooEarly,
  KeyReused,
  TextTooLong,
  UnknownReference,
  WouldUncover,
} from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { assertFromToday, readHours, WindowHoursInput } from "./read-hours.ts";
import { WindowRef } from "./window.ts";

export const ChangedHoursInput = builder.inputType("ChangedHoursInput", {
  description: "When a window opens from a date on.",
  fields: (t) => ({
    window: t.string({ required: true, description: "The window, by code." }),
    from: t.field({ type: "Date", required: true, description: "The first day, from today on." }),
    rows: t.field({ type: [WindowHoursInput], required: true, description: "All its hours; none for no day." }),
    reason: t.string({ description: "Why it may leave a post uncovered, where it would." }),
    version: t.int({ description: "The version it was decided on; refused if another is there by then." }),
  }),
});

builder.mutationField("changeWindowHours", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Changes when a window opens from a date on, in place of what was planned from then on.",
    type: WindowRef,
    errors: {
      types: [UnknownReference, BadSessions, DateTooEarly, WouldUncover, ChangedMeanwhile, TextTooLong, KeyReused],
    },
    args: {
      input: t.arg({ type: ChangedHoursInput, required: true, description: "The hours." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "changeWindowHours", key, input };
      const id = await changeOffice(context, request, (office) => changeWindowHours(office, input));
      return context.db.window.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

export async function changeWindowHours(
  office: LockedOffice,
  input: typeof ChangedHoursInput.$inferInput,
): Promise<Intent> {
  const { tx, officeId, viewer, timeZone } = office;
  assertMayForAll(viewer, "managePlaces");
  const window = await windowOf(office, input.window);
  await assertVersion(office, window, input.version);
  assertFromToday(office, input.from);
  const hours = await readHours(office, input.rows, input.from);
  const planned = { officeId, windowId: window.id, validFrom: { gte: asDate(input.from) } };
  const replaced = await tx.windowHours.findMany({ where: planned });
  // No hours at all are hours too: a row for no weekday says so.
  const closed = { officeId, validFrom: asDate(input.from), season: null, weekdays: [], sessions: [] };
  const rows = hours.length > 0 ? hours : [closed];
  return {
    concerns: { type: "Window", person: null },
    touches: {
      startsAt: instantAt(input.from, 0, timeZone),
      endsAt: instantAt(addDays(input.from, MOST_DATES), 0, timeZone),
    },
    planned: { change: "AS_WRITTEN", reason: readText("reason", input.reason) },
    write: async () => {
      await tx.windowHours.deleteMany({ where: planned });
      await tx.windowHours.createMany({ data: rows.map((row) => ({ ...row, windowId: window.id })) });
      await tx.window.update({
        where: { officeId_id: { officeId, id: window.id } },
        data: { version: { increment: 1 } },
      });
      return { id: window.id, before: { hours: replaced }, after: { hours: rows } };
    },
  };
}
