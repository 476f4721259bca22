import type { Sessions } from "../hours/hours.ts";
import { type CivilDate, datesThrough, type MinuteOfDay } from "../time/civil.ts";
import { contains, type Interval } from "../time/interval.ts";
import type { Half, HalfDay, LeavePeriod } from "./facts.ts";

export const HALVES = ["MORNING", "AFTERNOON"] as const satisfies readonly Half[];

const NOON = 12 * 60;
const END_OF_DAY = 24 * 60;

/**
 * When a morning ends: with the office's first session. Where the office works without a break across 12:00, or not
 * at all, it ends at 12:00.
 *
 * Source: docs/rules.md R-51.
 */
export function endOfMorning(office: Sessions): MinuteOfDay {
  const [first, second] = office;
  if (!first) return NOON;
  return !second && contains(first, NOON) ? NOON : first.end;
}

/** A half of a day in minutes, by when its morning ends. */
export function halfBounds(half: Half, noon: MinuteOfDay): Interval {
  return half === "MORNING" ? { start: 0, end: noon } : { start: noon, end: END_OF_DAY };
}

/** The dates of a period, in order; none where it ends before it begins. */
export function datesOf(period: LeavePeriod): CivilDate[] {
  return period.kind === "HOURS" ? [period.date] : datesThrough(period.first.date, period.last.date);
}

/** The halves of a date that a stretch of half-days takes, in order. */
export function halvesOn(
  date: CivilDate,
  { first, last }: { readonly first: HalfDay; readonly last: HalfDay },
): Half[] {
  return HALVES.filter((half) => {
    const isBefore = date < first.date || (date === first.date && half === "MORNING" && first.half === "AFTERNOON");
    const isAfter = date > last.date || (date === last.date && half === "AFTERNOON" && last.half === "MORNING");
    return !isBefore && !isAfter;
  });
}
