import { addDays, type CivilDate, dateOf, type Instant } from "../time/civil.ts";
import type { TimeRange } from "../time/time-range.ts";

/** Of several on a day the ones about an empty post come first. */
export const ALERT_KINDS = ["POST_UNCOVERED", "BOTH_AWAY", "NOT_ARRIVED"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Alerts about a request for leave: they follow from requests and the calendar, not from coverage. */
export const LEAVE_ALERT_KINDS = ["RETURN_OVERDUE", "APPROVAL_STALLED"] as const;
export type LeaveAlertKind = (typeof LEAVE_ALERT_KINDS)[number];

export type Severity = "NOW" | "TODAY" | "AHEAD";

/**
 * What ought to be open: one per subject, kind and civil day, with all that day's stretches. The
 * subject is the post, for `NOT_ARRIVED` the person.
 */
export type DueAlert = {
  readonly kind: AlertKind;
  /** For `NOT_ARRIVED` the person's post of highest priority that somebody else holds. */
  readonly post: string;
  /** Who has not arrived; `null` for other kinds. */
  readonly staff: string | null;
  readonly date: CivilDate;
  /** By time; they neither overlap nor touch. */
  readonly stretches: readonly TimeRange[];
};

export type OpenAlert = DueAlert & { readonly id: string };

/** How many days after today alerts look ahead. */
export const HORIZON_DAYS = 14;

/** The civil days `[from, to)` for which there are alerts: today and the days ahead. */
export function horizonAt(now: Instant, timeZone: string): { readonly from: CivilDate; readonly to: CivilDate } {
  const from = dateOf(now, timeZone);
  return { from, to: addDays(from, HORIZON_DAYS + 1) };
}

/** The same for two alerts when they are about the same thing: at most one of them may be open. */
export function alertKey({ kind, date, post, staff }: Pick<DueAlert, "kind" | "date" | "post" | "staff">): string {
  return `${kind} ${date} ${kind === "NOT_ARRIVED" ? staff : post}`;
}
