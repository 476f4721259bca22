import type { DayPlan } from "../coverage/plan-day.ts";

/** Whether alerts may be about the post: it is watched, and no rule forbids it a backup. */
export function mayAlert(day: DayPlan, post: number): boolean {
  const { isWatched = false, isExempt = true } = day.index.posts[post] ?? {};
  return isWatched && !isExempt;
}
