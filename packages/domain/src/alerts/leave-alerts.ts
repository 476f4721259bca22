import type { CalendarFacts } from "../calendar/calendar.ts";
import { overdueFrom } from "../leave/return-due.ts";
import { stalledFrom } from "../leave/stalled.ts";
import { type CivilDate, dateOf, dayBounds, type Instant } from "../time/civil.ts";
import type { TimeRange } from "../time/time-range.ts";
import type { LeaveAlertKind } from "./alert.ts";

/**
 * What ought to be open about a request for leave: one per request, kind and civil day, the first day of which it is
 * true. It stays until it is true no more, however many days that takes.
 */
export type DueLeaveAlert = {
  readonly kind: LeaveAlertKind;
  /** The request, by id, and whose it is. */
  readonly request: string;
  readonly staff: string;
  readonly date: CivilDate;
  /** That first day. */
  readonly stretches: readonly [TimeRange];
};

export type OpenLeaveAlert = Omit<DueLeaveAlert, "stretches"> & { readonly id: string };

/** Approved leave from which nobody has reported back, and which no further leave goes on from. */
export type AwaitedReturn = { readonly request: string; readonly staff: string; readonly dueOn: CivilDate };

/** A step whose turn it is and that nobody has decided. */
export type WaitingStep = { readonly request: string; readonly staff: string; readonly since: Instant };

export type LeaveWaits = {
  readonly awaited: readonly AwaitedReturn[];
  readonly waiting: readonly WaitingStep[];
};

export type WaitRules = {
  readonly timeZone: string;
  /** Workdays that deciding a step may take. */
  readonly stalledAfterDays: number;
  /** Of the days since the first step came, and two months on. */
  readonly calendar: CalendarFacts;
};

/**
 * The alerts that requests and `now` imply: returns that are overdue from the day after the due day on, and steps that
 * have waited longer than they may.
 *
 * Source: docs/rules.md.
 */
export function dueLeaveAlerts({ awaited, waiting }: LeaveWaits, rules: WaitRules, now: Instant): DueLeaveAlert[] {
  const { timeZone, stalledAfterDays, calendar } = rules;
  const today = dateOf(now, timeZone);
  const overdue = awaited.map(({ request, staff, dueOn }) => ({
    kind: "RETURN_OVERDUE" as const,
    request,
    staff,
    date: overdueFrom(dueOn),
  }));
  const stalled = waiting.map(({ request, staff, since }) => ({
    kind: "APPROVAL_STALLED" as const,
    request,
    staff,
    date: stalledFrom(since, stalledAfterDays, calendar, timeZone),
  }));
  return [...overdue, ...stalled]
    .filter(({ date }) => date <= today)
    .map((alert) => ({ ...alert, stretches: [dayBounds(alert.date, timeZone)] }));
}

/** The same for two alerts about leave when they are about the same thing: at most one of them may be open. */
export function leaveAlertKey({ kind, date, request }: Pick<OpenLeaveAlert, "kind" | "date" | "request">): string {
  return `${kind} ${date} ${request}`;
}

/** What has to happen to the open alerts about leave so that they are those that are due. */
export function reconcileLeaveAlerts<Open extends OpenLeaveAlert>(
  open: readonly Open[],
  due: readonly DueLeaveAlert[],
): { readonly opened: readonly DueLeaveAlert[]; readonly closed: readonly Open[] } {
  const known = new Set(open.map(leaveAlertKey));
  const keys = new Set(due.map(leaveAlertKey));
  return {
    opened: due.filter((alert) => !known.has(leaveAlertKey(alert))),
    closed: open.filter((alert) => !keys.has(leaveAlertKey(alert))),
  };
}

export type LeaveResolutionCode =
  /** The return was reported. */
  | "RETURNED"
  /** The step was decided. */
  | "DECIDED"
  /** The request was taken back or cancelled. */
  | "WITHDRAWN"
  /** Further leave goes on from it. */
  | "EXTENDED"
  /** By other rules or another calendar it is not due yet. */
  | "NOT_DUE";

/** What became of a request, as far as alerts about it go. */
export type RequestState = {
  readonly status: "PENDING" | "RETURNED" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "CANCELLED";
  readonly isBack: boolean;
  readonly isExtended: boolean;
  /** Since when the step waits whose turn it is; `null` where none does. */
  readonly waitsSince: Instant | null;
};

/**
 * Why an alert about leave is due no more.
 *
 * @param openedAt of the alert: a step that came later is another one
 * Source: docs/rules.md.
 */
export function leaveResolutionOf(
  { kind }: Pick<OpenLeaveAlert, "kind">,
  { status, isBack, isExtended, waitsSince }: RequestState,
  openedAt: Instant,
): LeaveResolutionCode {
  if (status === "WITHDRAWN" || status === "CANCELLED") return "WITHDRAWN";
  if (kind === "APPROVAL_STALLED") {
    const isSameStep = status === "PENDING" && waitsSince !== null && waitsSince < openedAt;
    return isSameStep ? "NOT_DUE" : "DECIDED";
  }
  if (isBack) return "RETURNED";
  return isExtended ? "EXTENDED" : "NOT_DUE";
}
