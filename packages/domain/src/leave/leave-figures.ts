import { type CalendarDay, type CalendarFacts, calendarDay, isWorking } from "../calendar/calendar.ts";
import { type CivilDate, datesThrough } from "../time/civil.ts";
import type { HalfDay, LeaveAmount } from "./facts.ts";

/** A request that was granted, as far as counting it among others goes. */
export type GrantedLeave = {
  readonly staff: string;
  readonly department: string;
  readonly type: string;
  readonly first: HalfDay;
  readonly last: HalfDay;
  /** Its length in hundredths of working days, whatever the type counts in. */
  readonly workingDays: LeaveAmount;
};

/** What some leave comes to. */
export type LeaveFigures = {
  /** Hundredths of working days. */
  readonly workingDays: LeaveAmount;
  readonly requests: number;
  /** How many people had it, each once. */
  readonly people: number;
};

export type LeaveFiguresOf = LeaveFigures & { readonly key: string };

export type LeaveStatistics = {
  readonly total: LeaveFigures;
  /** By code, those with the most days first. */
  readonly byType: readonly LeaveFiguresOf[];
  readonly byDepartment: readonly LeaveFiguresOf[];
  /** By month, such as `2026-12`, in order; months without leave are left out. */
  readonly byMonth: readonly LeaveFiguresOf[];
};

/** Leave because somebody is ill; an injury at work is counted by itself. */
export const SICK_LEAVE = "sick";

type Part = GrantedLeave & { readonly request: number; readonly month: string };

/**
 * What leave comes to in the days `[from, to)`, in working days so that types can be added up. Of a request that
 * reaches beyond the days, or over several months, each month has its part (`leaveByMonth`).
 *
 * @param from the first of a month
 * @param to the first of a month, which no longer belongs to it
 *
 * Source: docs/rules.md R-125.
 */
export function leaveStatistics(
  leaves: readonly GrantedLeave[],
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  calendar: CalendarFacts,
): LeaveStatistics {
  const dayOf = calendarDays(calendar);
  const parts = leaves.flatMap((leave, request): Part[] =>
    [...leaveByMonth(leave, dayOf)]
      .filter(([month]) => month >= from.slice(0, 7) && month < to.slice(0, 7))
      .map(([month, workingDays]) => ({ ...leave, request, month, workingDays })),
  );
  return {
    total: figuresOf(parts),
    byType: figuresBy(parts, ({ type }) => type),
    byDepartment: figuresBy(parts, ({ department }) => department),
    byMonth: figuresBy(parts, ({ month }) => month).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/**
 * Splits a request's length over its months by the half-days in each on which the office works, or by all of them where
 * it works on none. The parts are whole hundredths and always come to the whole.
 */
export function leaveByMonth(
  { first, last, workingDays }: Pick<GrantedLeave, "first" | "last" | "workingDays">,
  dayOf: (date: CivilDate) => CalendarDay,
): ReadonlyMap<string, LeaveAmount> {
  const dates = datesThrough(first.date, last.date).map((date) => ({
    month: date.slice(0, 7),
    halves:
      2 -
      Number(date === first.date && first.half === "AFTERNOON") -
      Number(date === last.date && last.half === "MORNING"),
    works: isWorking(dayOf(date).kind),
  }));
  const counted = dates.some(({ works }) => works) ? dates.filter(({ works }) => works) : dates;
  const all = counted.reduce((sum, { halves }) => sum + halves, 0);
  const byMonth = new Map<string, LeaveAmount>();
  let [passed, given] = [0, 0];
  for (const { month, halves } of counted) {
    passed += halves;
    const until = Math.round((workingDays * passed) / all);
    byMonth.set(month, (byMonth.get(month) ?? 0) + until - given);
    given = until;
  }
  return byMonth;
}

/** Days of a calendar, each looked up once. */
function calendarDays(calendar: CalendarFacts): (date: CivilDate) => CalendarDay {
  const entries = Map.groupBy(calendar.entries, ({ date }) => date);
  const known = new Map<CivilDate, CalendarDay>();
  return (date) => {
    const day = known.get(date) ?? calendarDay({ ...calendar, entries: entries.get(date) ?? [] }, date);
    known.set(date, day);
    return day;
  };
}

function figuresOf(parts: readonly Part[]): LeaveFigures {
  return {
    workingDays: parts.reduce((sum, { workingDays }) => sum + workingDays, 0),
    requests: new Set(parts.map(({ request }) => request)).size,
    people: new Set(parts.map(({ staff }) => staff)).size,
  };
}

function figuresBy(parts: readonly Part[], keyOf: (part: Part) => string): LeaveFiguresOf[] {
  return [...Map.groupBy(parts, keyOf)]
    .map(([key, each]) => ({ key, ...figuresOf(each) }))
    .toSorted((a, b) => b.workingDays - a.workingDays || (a.key < b.key ? -1 : 1));
}
