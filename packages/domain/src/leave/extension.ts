import { addDays } from "../time/civil.ts";
import { countLeave } from "./count-leave.ts";
import type { HalfDay, LeavePeriod, WorkingTime } from "./facts.ts";

export type ExtensionProblem =
  /** The leave that it would go on from is over, or the person is back. */
  | "EXPIRED"
  /** There is work between the two, or it begins before the other ends. */
  | "NOT_NEXT";

/**
 * What is wrong with going on from a leave (续假): it is asked for before that leave is over, and begins with the next
 * half-day on which the person would work. Days of rest may lie between.
 *
 * @param isOver whether the earlier leave has ended or the return from it was reported
 * Source: docs/rules.md R-80.
 */
export function extensionProblem(
  earlier: LeavePeriod,
  next: LeavePeriod,
  isOver: boolean,
  time: WorkingTime,
): ExtensionProblem | null {
  if (isOver) return "EXPIRED";
  if (earlier.kind === "HOURS" || next.kind === "HOURS") return "NOT_NEXT";
  const between = { first: halfAfter(earlier.last), last: halfBefore(next.first) };
  if (isBefore(between.last, earlier.last)) return "NOT_NEXT";
  const isGap = !isBefore(between.last, between.first);
  return isGap && countLeave({ kind: "HALF_DAYS", ...between }, "WORKING_DAYS", time).amount > 0 ? "NOT_NEXT" : null;
}

function halfAfter({ date, half }: HalfDay): HalfDay {
  return half === "MORNING" ? { date, half: "AFTERNOON" } : { date: addDays(date, 1), half: "MORNING" };
}

function halfBefore({ date, half }: HalfDay): HalfDay {
  return half === "AFTERNOON" ? { date, half: "MORNING" } : { date: addDays(date, -1), half: "AFTERNOON" };
}

function isBefore(one: HalfDay, other: HalfDay): boolean {
  return one.date < other.date || (one.date === other.date && one.half === "MORNING" && other.half === "AFTERNOON");
}
