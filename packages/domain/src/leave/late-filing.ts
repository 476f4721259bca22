import type { CalendarFacts } from "../calendar/calendar.ts";
import { type CivilDate, dateOf, type Instant } from "../time/civil.ts";
import type { TimeRange } from "../time/time-range.ts";
import { workdayAfter } from "./working-days.ts";

export type LateFilingRules = {
  /** Workdays after the first day of leave within which it may be filed late; 0: never. */
  readonly retroactiveDays: number;
  readonly calendar: CalendarFacts;
  readonly timeZone: string;
};

/** That the leave was reported before: when, to whom and how. Texts are empty where nothing was written. */
export type Notice = {
  readonly at: Instant | null;
  readonly to: string | null;
  readonly by: string | null;
};

export type LateFilingProblem =
  /** Leave of this type is never filed late. */
  | "NEVER_LATE"
  /** The last day on which it could be filed is over. */
  | "TOO_LATE"
  /** Nothing says when, to whom and how it was reported. */
  | "NOTICE_MISSING"
  /** It was reported only once the first half-day was over, or will be. */
  | "NOTICE_TOO_LATE";

export type LateFiling = {
  /** Whether its first day was over when it was filed. */
  readonly isLate: boolean;
  /** The last day on which it may be filed. */
  readonly latest: CivilDate;
  readonly problem: LateFilingProblem | null;
};

/**
 * Whether leave that has begun may still be filed (补假): within the office's days, and with the record that the
 * absence was reported by the time its first half-day was over. Leave filed on its first day is not late.
 *
 * @param firstHalf the first half-day asked for, or the hours, as instants
 * Source: docs/rules.md R-78.
 */
export function lateFiling(
  firstHalf: TimeRange,
  filedAt: Instant,
  type: { readonly isRetroactive: boolean },
  notice: Notice,
  { retroactiveDays, calendar, timeZone }: LateFilingRules,
): LateFiling {
  const first = dateOf(firstHalf.startsAt, timeZone);
  const filedOn = dateOf(filedAt, timeZone);
  const isLate = filedOn > first;
  const isAllowed = type.isRetroactive && retroactiveDays > 0;
  const latest = isAllowed ? workdayAfter(first, retroactiveDays, calendar) : first;
  if (!isLate) return { isLate, latest, problem: null };
  if (!isAllowed) return { isLate, latest, problem: "NEVER_LATE" };
  if (filedOn > latest) return { isLate, latest, problem: "TOO_LATE" };
  return { isLate, latest, problem: noticeProblem(notice, firstHalf.endsAt) };
}

function noticeProblem({ at, to, by }: Notice, until: Instant): LateFilingProblem | null {
  if (at === null || !to || !by) return "NOTICE_MISSING";
  return at < until ? null : "NOTICE_TOO_LATE";
}
