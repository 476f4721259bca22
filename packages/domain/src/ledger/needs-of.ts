import type { LeaveAmount, LeaveType } from "../leave/facts.ts";
import { type CivilDate, dayInYear, yearOf } from "../time/civil.ts";

/** What a request takes from one year's leave, from a date on. */
export type LeaveNeed = { readonly year: number; readonly amount: LeaveAmount; readonly on: CivilDate };

/**
 * What the days of a request take, year by year: each year is charged its own days. Days after which carried leave
 * expires are kept apart from those before, since they cannot use it.
 *
 * @param days with what each of them takes, as counted, in order
 */
export function needsOf(
  days: readonly { readonly date: CivilDate; readonly amount: LeaveAmount }[],
  type: Pick<LeaveType, "carryUntil">,
): LeaveNeed[] {
  const needs = new Map<string, LeaveNeed>();
  for (const { date, amount } of days) {
    if (amount === 0) continue;
    const year = yearOf(date);
    const key = partOfYear(year, date, type);
    const known = needs.get(key);
    needs.set(key, { year, amount: amount + (known?.amount ?? 0), on: known?.on ?? date });
  }
  return [...needs.values()];
}

/** Of a year's days those until carried leave expires, or those after; in order of time. */
export function partOfYear(year: number, date: CivilDate, { carryUntil }: Pick<LeaveType, "carryUntil">): string {
  return `${year} ${carryUntil !== null && date > dayInYear(year, carryUntil) ? "late" : "early"}`;
}
