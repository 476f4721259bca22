import type { Instant } from "../time/civil.ts";
import type { TimeRange } from "../time/time-range.ts";
import type { DayPlan } from "./plan-day.ts";

/** Consecutive steps of a day, as a stretch of time. */
export type StepRun = TimeRange & {
  /** Its first step. */
  readonly step: number;
};

const NONE: readonly StepRun[] = [];

/**
 * The longest stretches of a post's opening throughout which something holds. A closing ends one.
 *
 * @param holds asked for each step in which the post is open
 */
export function stretchesOf(day: DayPlan, post: number, holds: (step: number) => boolean): readonly StepRun[] {
  let runs: StepRun[] | null = null;
  for (let step = 0; step < day.steps; step++) {
    if (!day.isOpen(post, step) || !holds(step)) continue;
    const first = step;
    while (step + 1 < day.steps && day.isOpen(post, step + 1) && holds(step + 1)) step++;
    runs ??= [];
    runs.push({
      step: first,
      startsAt: day.instantOf(day.cuts[first] as number),
      endsAt: day.instantOf(day.cuts[step + 1] as number),
    });
  }
  return runs ?? NONE;
}

/** Those that are not over, as plain stretches of time; one that is running keeps its start. */
export function notOver(stretches: readonly TimeRange[], now: Instant): TimeRange[] {
  return stretches.flatMap(({ startsAt, endsAt }) => (endsAt > now ? [{ startsAt, endsAt }] : []));
}
