import { assertWindowHours, type CivilDate, dateOf, laterDate } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { DateTooEarly, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder } from "../../graphql/builder.ts";

export const WindowHoursInput = builder.inputType("WindowHoursInput", {
  description: "When a window opens on some weekdays.",
  fields: (t) => ({
    season: t.string({ description: "Code of the season it applies to; all if left out." }),
    weekdays: t.intList({ required: true, description: "ISO weekdays, 1 Monday to 7 Sunday." }),
    sessions: t.stringList({
      required: true,
      defaultValue: [],
      description: "Such as 09:00-12:00; none where it follows the office.",
    }),
  }),
});

type HoursRow = typeof WindowHoursInput.$inferInput;

/**
 * Checks hours, and gives their rows but for the window.
 *
 * @throws {BadSessions} @throws {UnknownReference} for a season that the office does not have
 */
export async function readHours({ tx, officeId }: LockedOffice, rows: readonly HoursRow[], from: CivilDate) {
  assertWindowHours(
    rows.map((row) => ({ ...row, season: row.season ?? null, sessions: row.sessions ?? [] })),
    "rows",
  );
  const known = await tx.season.findMany({ where: { officeId }, select: { code: true }, distinct: ["code"] });
  const codes = new Set(known.map(({ code }) => code));
  const unknown = rows.find(({ season }) => season && !codes.has(season));
  if (unknown?.season) throw new UnknownReference("SEASON", unknown.season);
  return rows.map(({ season, weekdays, sessions }) => ({
    officeId,
    validFrom: asDate(from),
    season: season ?? null,
    weekdays: [...weekdays].sort(),
    sessions: [...(sessions ?? [])].sort(),
  }));
}

/** @throws {DateTooEarly} for a date that is over: what was open then stays as it was */
export function assertFromToday({ now, timeZone }: LockedOffice, from: CivilDate): void {
  const today = dateOf(now, timeZone);
  if (laterDate(from, today) !== from) throw new DateTooEarly(today);
}
