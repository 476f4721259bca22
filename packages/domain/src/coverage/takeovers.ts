import { type CivilDate, daysBounds, type Instant } from "../time/civil.ts";
import type { TimeRange } from "../time/time-range.ts";
import type { OfficeFacts } from "./facts.ts";
import { planRange } from "./plan-coverage.ts";
import type { DayPlan } from "./plan-day.ts";
import { notOver, stretchesOf } from "./stretches.ts";

/** A person holds a post that is not their own, throughout stretches of a civil day. */
export type Takeover = {
  readonly post: string;
  readonly staff: string;
  readonly date: CivilDate;
  /** By time; they neither overlap nor touch. */
  readonly stretches: readonly TimeRange[];
};

/**
 * Who holds a watched post that is not their own on the civil days `[from, to)`: by the line or by name,
 * paused or not. A shift is no takeover: it was rostered. Stretches that are over at `now` are left out; one that is running keeps its start.
 *
 * @returns sorted by date, post and person
 * @throws {RangeError} as `planCoverage`
 * Source: docs/rules.md R-33.
 */
export function dueTakeovers(facts: OfficeFacts, from: CivilDate, to: CivilDate, now: Instant): Takeover[] {
  if (from >= to) return [];
  const days = planRange(facts, daysBounds(from, to, facts.rules.timeZone), now, "CERTAIN");
  return days.flatMap((day) => day.index.posts.flatMap((_, post) => takeoversOf(day, post, now)));
}

function takeoversOf(day: DayPlan, post: number, now: Instant): Takeover[] {
  const { index, line, ruler } = day;
  const watched = index.posts[post];
  if (!watched?.isWatched) return [];
  return othersHolding(day, post, line.pairings[post]?.primary ?? -1).flatMap((person) => {
    const stretches = notOver(
      stretchesOf(day, post, (step) => day.holderOf(post, step) === person && !isRostered(day, post, step, person)),
      now,
    );
    return stretches.length > 0
      ? [{ post: watched.code, staff: index.staff[person] as string, date: ruler.date, stretches }]
      : [];
  });
}

function isRostered(day: DayPlan, post: number, step: number, person: number): boolean {
  return day.namedFor(post, step).some((naming) => naming.isShift && naming.person === person);
}

function othersHolding(day: DayPlan, post: number, primary: number): number[] {
  const people = new Set<number>();
  for (let step = 0; step < day.steps; step++) {
    const holder = day.holderOf(post, step);
    if (holder >= 0 && holder !== primary) people.add(holder);
  }
  // People are numbered in the order of their codes.
  return [...people].sort((a, b) => a - b);
}
