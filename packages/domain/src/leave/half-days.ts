import { type CivilDate, datesThrough, type MinuteOfDay } from "../time/civil.ts";
import type { Interval } from "../time/interval.ts";
import type { Half, HalfDay, LeavePeriod } from "./facts.ts";

export const HALVES = ["MORNING", "AFTERNOON"] as const satisfies readonly Half[];

const END_OF_DAY = 24 * 60;

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
