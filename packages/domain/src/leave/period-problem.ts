import { countLeave } from "./count-leave.ts";
import type { LeavePeriod, LeaveType, WorkingTime } from "./facts.ts";
import { halvesOn } from "./half-days.ts";

export type PeriodProblem =
  /** It ends before it begins. */
  | "EMPTY"
  /** The person would not work at any time of it. */
  | "NOTHING_COUNTED"
  /** It is no multiple of the type's smallest amount. */
  | "NOT_A_STEP"
  /** The type is taken in hours. */
  | "HOURS_WANTED"
  /** The type is taken in days. */
  | "HALF_DAYS_WANTED";

/**
 * What is wrong with asking for leave of a type at a time, as far as period, pattern and calendar say.
 *
 * A step is judged by what is asked for, not by what counts: who works on one half of Wednesday may ask for the whole
 * of it where whole days are wanted. A half-day asked for on a date that does not count changes nothing.
 * Source: docs/rules.md R-54.
 */
export function periodProblem(
  period: LeavePeriod,
  type: Pick<LeaveType, "unit" | "step">,
  time: WorkingTime,
): PeriodProblem | null {
  if (isEmptyPeriod(period)) return "EMPTY";
  if (type.unit === "HOURS" && period.kind !== "HOURS") return "HOURS_WANTED";
  if (type.unit !== "HOURS" && period.kind === "HOURS") return "HALF_DAYS_WANTED";
  const { amount, days } = countLeave(period, type.unit, time);
  if (amount === 0) return "NOTHING_COUNTED";
  if (period.kind === "HOURS") {
    return ((period.end - period.start) * 100) % (type.step * 60) === 0 ? null : "NOT_A_STEP";
  }
  const asked = days.filter((day) => day.amount > 0).flatMap(({ date }) => halvesOn(date, period));
  return (asked.length * 50) % type.step === 0 ? null : "NOT_A_STEP";
}

function isEmptyPeriod(period: LeavePeriod): boolean {
  if (period.kind === "HOURS") return period.end <= period.start;
  const { first, last } = period;
  return last.date < first.date || halvesOn(last.date, period).length === 0;
}
