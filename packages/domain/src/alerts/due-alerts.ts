import { areBothAway, isUncovered } from "../coverage/both-away.ts";
import type { OfficeFacts } from "../coverage/facts.ts";
import { planRange } from "../coverage/plan-coverage.ts";
import type { DayPlan } from "../coverage/plan-day.ts";
import { NOT_ARRIVED } from "../coverage/presence.ts";
import { notOver, stretchesOf } from "../coverage/stretches.ts";
import { type CivilDate, daysBounds, type Instant } from "../time/civil.ts";
import { union } from "../time/interval.ts";
import { asInterval, asTimeRange } from "../time/time-range.ts";
import { type AlertKind, type DueAlert, horizonAt } from "./alert.ts";
import { mayAlert } from "./conditions.ts";

/**
 * The alerts that facts, horizon and `now` imply, for those of the civil days `[from, to)` that lie within
 * the horizon. Stretches that are over at `now` are left out, and with the last of them the alert.
 *
 * @returns sorted by date, kind and post
 * @throws {RangeError} as `planCoverage`
 * Source: docs/rules.md.
 */
export function dueAlerts(facts: OfficeFacts, from: CivilDate, to: CivilDate, now: Instant): DueAlert[] {
  const { timeZone } = facts.rules;
  const horizon = horizonAt(now, timeZone);
  const first = from > horizon.from ? from : horizon.from;
  const end = to < horizon.to ? to : horizon.to;
  if (first >= end) return [];
  return planRange(facts, daysBounds(first, end, timeZone), now, "CERTAIN").flatMap((day) => [
    ...postAlerts(day, now, "POST_UNCOVERED", isUncovered),
    ...postAlerts(day, now, "BOTH_AWAY", areBothAway),
    ...missingPeople(day, now),
  ]);
}

function postAlerts(
  day: DayPlan,
  now: Instant,
  kind: AlertKind,
  isSo: (day: DayPlan, post: number, step: number) => boolean,
): DueAlert[] {
  return day.index.posts.flatMap(({ code }, post) => {
    if (!mayAlert(day, post)) return [];
    const stretches = notOver(
      stretchesOf(day, post, (step) => isSo(day, post, step)),
      now,
    );
    return stretches.length > 0 ? [{ kind, post: code, staff: null, date: day.ruler.date, stretches }] : [];
  });
}

/** One alert per person, over all the posts of theirs that somebody else holds meanwhile. */
function missingPeople(day: DayPlan, now: Instant): DueAlert[] {
  const { index, line, ruler } = day;
  const posts = index.postsByPriority.filter((post) => mayAlert(day, post));
  const byPost = [...Map.groupBy(posts, (post) => line.pairings[post]?.primary)].flatMap(([person, own]) => {
    if (person === undefined) return [];
    const isCovered = (post: number) => (step: number) =>
      day.statusOf(person, step) === NOT_ARRIVED && !isUncovered(day, post, step);
    const covered = own.flatMap((post) => {
      const stretches = notOver(stretchesOf(day, post, isCovered(post)), now);
      return stretches.length > 0 ? [{ post, stretches }] : [];
    });
    const [first] = covered;
    if (!first) return [];
    const stretches = union(covered.flatMap((each) => each.stretches.map(asInterval))).map(asTimeRange);
    const staff = index.staff[person] as string;
    return [{ kind: "NOT_ARRIVED" as const, post: first.post, staff, date: ruler.date, stretches }];
  });
  return byPost
    .sort((a, b) => a.post - b.post)
    .map((alert) => ({ ...alert, post: index.posts[alert.post]?.code as string }));
}
