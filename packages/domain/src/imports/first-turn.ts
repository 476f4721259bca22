import { addDays, type CivilDate, isoWeekday, weekNumber } from "../time/civil.ts";
import type { ShiftRow } from "./office-tables.ts";

/** The first day of a shift's own weeks that is not before `first`, so that a rule never reaches into the past. */
export function firstTurn(
  { startsOn, everyWeeks }: Pick<ShiftRow, "startsOn" | "everyWeeks">,
  first: CivilDate,
): CivilDate {
  if (startsOn >= first) return startsOn;
  const since = (weekNumber(first) - weekNumber(startsOn)) % everyWeeks;
  return since === 0 ? first : addDays(first, 1 - isoWeekday(first) + 7 * (everyWeeks - since));
}
