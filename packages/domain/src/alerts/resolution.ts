import { backupOf, isUncovered } from "../coverage/both-away.ts";
import type { OfficeFacts } from "../coverage/facts.ts";
import { planRange } from "../coverage/plan-coverage.ts";
import type { DayPlan } from "../coverage/plan-day.ts";
import { ABSENT, NOT_ARRIVED, OFF_SHIFT } from "../coverage/presence.ts";
import { dayBounds, type Instant } from "../time/civil.ts";
import { overlaps } from "../time/interval.ts";
import { asInterval } from "../time/time-range.ts";
import type { OpenAlert } from "./alert.ts";
import { mayAlert } from "./conditions.ts";

export type ResolutionCode =
  /** Somebody else holds the post. */
  | "COVERED"
  | "PRIMARY_BACK"
  | "BACKUP_BACK"
  /** The post is not open then any more, or not watched. */
  | "NOT_OPEN"
  /** Of the milder kinds: nobody holds the post any more, which is an alert of its own. */
  | "UNCOVERED"
  | "ARRIVED"
  /** The absence of the person who had not arrived is on record now. */
  | "ON_RECORD"
  /** Its last stretch is over. */
  | "EXPIRED";

export type Resolution = {
  readonly code: ResolutionCode;
  /** Who holds the post since, or who came back. */
  readonly staff: string | null;
};

/**
 * Why an open alert is due no more: what the facts as they are now say of the first moment of its
 * stretches that is not over and at which the post is open.
 *
 * @throws {RangeError} as `planCoverage`
 * Source: docs/rules.md R-32.
 */
export function resolutionOf(alert: OpenAlert, facts: OfficeFacts, now: Instant): Resolution {
  if (alert.stretches.every(({ endsAt }) => endsAt <= now)) return { code: "EXPIRED", staff: null };

  const [day] = planRange(facts, dayBounds(alert.date, facts.rules.timeZone), now, "CERTAIN") as [DayPlan];
  const posts = [...day.index.posts.keys()].filter((post) => isSubject(day, alert, post));
  for (const step of stepsAhead(day, alert, now)) {
    const post = posts.find((candidate) => day.isOpen(candidate, step));
    if (post === undefined) continue;
    if (alert.kind === "NOT_ARRIVED") return arrivalOf(day, post, step);
    return alert.kind === "BOTH_AWAY" ? returnTo(day, post, step) : coverOf(day, post, step);
  }
  return { code: "NOT_OPEN", staff: null };
}

/** Whether the alert can be about the post: it is its own; for a person who has not arrived any of theirs. */
function isSubject(day: DayPlan, { kind, post: code, staff }: OpenAlert, post: number): boolean {
  if (!mayAlert(day, post)) return false;
  if (kind !== "NOT_ARRIVED") return day.index.posts[post]?.code === code;
  const primary = day.line.pairings[post]?.primary;
  return primary !== undefined && day.index.staff[primary] === staff;
}

/** The steps in which the alert's stretches fall, from the one that `now` is in on. */
function stepsAhead(day: DayPlan, { stretches }: OpenAlert, now: Instant): number[] {
  return [...Array(day.steps).keys()].filter((step) => {
    const start = day.instantOf(day.cuts[step] as number);
    const end = day.instantOf(day.cuts[step + 1] as number);
    return end > now && stretches.some((stretch) => overlaps(asInterval(stretch), { start, end }));
  });
}

function coverOf(day: DayPlan, post: number, step: number): Resolution {
  if (isUncovered(day, post, step)) return { code: "UNCOVERED", staff: null };
  const holder = day.holderOf(post, step);
  const isBack = holder === day.line.pairings[post]?.primary;
  return { code: isBack ? "PRIMARY_BACK" : "COVERED", staff: nameOf(day, holder) };
}

function returnTo(day: DayPlan, post: number, step: number): Resolution {
  if (isUncovered(day, post, step)) return { code: "UNCOVERED", staff: null };
  const primary = day.line.pairings[post]?.primary;
  if (primary !== undefined && day.isAvailable(primary, step))
    return { code: "PRIMARY_BACK", staff: nameOf(day, primary) };
  const backup = backupOf(day, post);
  if (backup !== undefined && day.isAvailable(backup, step)) return { code: "BACKUP_BACK", staff: nameOf(day, backup) };
  return { code: "COVERED", staff: nameOf(day, day.holderOf(post, step)) };
}

/** What became of the post's primary, who had not arrived. Who has signed out again was there before. */
function arrivalOf(day: DayPlan, post: number, step: number): Resolution {
  const primary = day.line.pairings[post]?.primary as number;
  const staff = nameOf(day, primary);
  switch (day.statusOf(primary, step)) {
    case ABSENT:
      return { code: "ON_RECORD", staff };
    case NOT_ARRIVED:
      return { code: "UNCOVERED", staff: null };
    case OFF_SHIFT:
      return { code: "NOT_OPEN", staff: null };
    default:
      return { code: "ARRIVED", staff };
  }
}

function nameOf(day: DayPlan, person: number): string {
  return day.index.staff[person] as string;
}
