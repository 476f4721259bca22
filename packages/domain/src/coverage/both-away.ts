import type { DayPlan } from "./plan-day.ts";
import { ABSENT, NOT_ARRIVED, SIGNED_OUT } from "./presence.ts";

/** Whether nobody holds an open post. A pause changes nothing in that. */
export function isUncovered(day: DayPlan, post: number, step: number): boolean {
  return day.holderOf(post, step) < 0;
}

/** Whether primary and backup of a post are both away while somebody holds it, paused or not. */
export function areBothAway(day: DayPlan, post: number, step: number): boolean {
  const primary = day.line.pairings[post]?.primary;
  const backup = backupOf(day, post);
  return (
    primary !== undefined &&
    backup !== undefined &&
    !isUncovered(day, post, step) &&
    isAway(day, primary, step) &&
    isAway(day, backup, step)
  );
}

/** The backup of a post's pairing; `undefined` where it has none. */
export function backupOf(day: DayPlan, post: number): number | undefined {
  return day.line.pairings[post]?.line.find(({ role }) => role === "BACKUP")?.person;
}

/** Gone though they ought to be there: not who is merely off shift, nor who holds all they may. */
function isAway(day: DayPlan, person: number, step: number): boolean {
  const status = day.statusOf(person, step);
  return status === ABSENT || status === SIGNED_OUT || status === NOT_ARRIVED;
}
