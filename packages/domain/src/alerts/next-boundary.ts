import { isUncovered } from "../coverage/both-away.ts";
import type { OfficeFacts } from "../coverage/facts.ts";
import { planRange } from "../coverage/plan-coverage.ts";
import type { DayPlan } from "../coverage/plan-day.ts";
import { stretchesOf } from "../coverage/stretches.ts";
import { addDays, dateOf, daysBounds, type Instant, MINUTE } from "../time/civil.ts";
import { mayAlert } from "./conditions.ts";
import { URGENT_AHEAD } from "./severity.ts";

/**
 * The next instant after `now` at which, without any new fact, coverage of today, the alerts or how urgent
 * they are may be another. At the latest the next midnight, when the horizon moves on. It may name an
 * instant at which nothing changes, and never passes over one at which something does.
 *
 * @param facts of today; of tomorrow as well where a post opens within half an hour of midnight
 * @throws {RangeError} as `planCoverage`
 * Source: docs/rules.md R-31.
 */
export function nextBoundary(facts: OfficeFacts, now: Instant): Instant {
  const { timeZone } = facts.rules;
  const today = dateOf(now, timeZone);
  const days = planRange(facts, daysBounds(today, addDays(today, 2), timeZone), now, "CERTAIN");
  const instants = [...days.flatMap((day) => turnsOf(day)), ...facts.signIns.map(({ at }) => at)];
  const midnight = days[0]?.ruler.endsAt as Instant;
  return instants.reduce((next, instant) => (instant > now && instant < next ? instant : next), midnight);
}

/** Whatever begins or ends on a day; the ends of the grace that may have begun there; urgent gaps ahead. */
function turnsOf(day: DayPlan): Instant[] {
  const { posts, facts } = day.index;
  const { signInRequiredFrom, graceMinutes } = facts.rules;
  const turns = day.cuts.map((mark) => day.instantOf(mark));
  const gaps = [...posts.keys()]
    .filter((post) => mayAlert(day, post))
    .flatMap((post) => stretchesOf(day, post, (step) => isUncovered(day, post, step)));
  // A wait for a sign-in begins where a session does or an absence ends. While its end lies ahead it is no cut.
  const isSignInDay = signInRequiredFrom !== null && signInRequiredFrom <= day.ruler.date;
  const graceEnds = isSignInDay ? turns.map((instant) => instant + graceMinutes * MINUTE) : [];
  return [...turns, ...graceEnds, ...gaps.map(({ startsAt }) => startsAt - URGENT_AHEAD)];
}
