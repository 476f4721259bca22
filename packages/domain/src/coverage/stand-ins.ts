import { type Instant, MINUTE } from "../time/civil.ts";
import { clip, type Interval, overlaps, union } from "../time/interval.ts";
import { asInterval, type TimeRange } from "../time/time-range.ts";
import type { OfficeFacts } from "./facts.ts";
import type { OfficeIndex } from "./office-index.ts";
import { planRange } from "./plan-coverage.ts";
import type { DayPlan } from "./plan-day.ts";

/** What the choice of a stand-in asks about people beside coverage. */
export type StandInFacts = {
  /** The code of a person's department; `null` for who is in none. */
  departmentOf(staff: string): string | null;
  /** How often the person covered the post in the last twelve months. */
  timesCovered(post: string, staff: string): number;
};

/** Somebody who could be named for a post, and what speaks for them. */
export type StandIn = {
  readonly post: string;
  readonly staff: string;
  /** The longest stretch they can give, of several the first. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly minutes: number;
  /** The most posts they hold at once within it. */
  readonly load: number;
  readonly timesCovered: number;
  readonly sameDepartment: boolean;
  /** How far their own window is, by its number; `null` where they or the post have none. */
  readonly distance: number | null;
  /** Their own window, of several the nearest; `null` without one. */
  readonly window: string | null;
};

/**
 * Who could be named to hold a post throughout a gap or a part of it. Best first: the most minutes in one
 * stretch, the most times they covered the post, its own department, the nearest window, the smallest load,
 * the lowest code. Of a gap that is running only what is left of it counts, from the minute of `now` on.
 *
 * Never who is away, off shift or at the limit, nor, for an exempt post, who holds another exempt post.
 *
 * @throws {RangeError} as `planCoverage`, and for a post that the office does not have
 * Source: docs/rules.md R-34.
 */
export function standIns(
  facts: OfficeFacts,
  gap: TimeRange & { readonly post: string },
  now: Instant,
  more: StandInFacts & { departmentOfPost(post: string): string | null },
): StandIn[] {
  const left = { startsAt: Math.max(gap.startsAt, now - (now % MINUTE)), endsAt: gap.endsAt };
  if (left.startsAt >= left.endsAt) return [];
  const days = planRange(facts, left, now, "CERTAIN");
  const moments = momentsOf(days, asInterval(left));
  const [{ index, line }] = days as [DayPlan];
  const post = index.postAt(gap.post);
  const department = more.departmentOfPost(gap.post);

  const found = index.staff.flatMap((staff, person): StandIn[] => {
    if (isOtherOfExempt(days, post, person)) return [];
    const stretch = longestFree(moments, person);
    if (!stretch) return [];
    const within = moments.filter((moment) => overlaps(moment, stretch));
    return [
      {
        post: gap.post,
        staff,
        startsAt: stretch.start,
        endsAt: stretch.end,
        minutes: (stretch.end - stretch.start) / MINUTE,
        load: Math.max(...within.map(({ day, step }) => day.heldBy(person, step).length)),
        timesCovered: more.timesCovered(gap.post, staff),
        sameDepartment: department !== null && more.departmentOf(staff) === department,
        ...nearestWindow(index, line.ownWindows.get(person) ?? [], index.posts[post]?.window ?? -1),
      },
    ];
  });
  return found.sort(bestFirst);
}

/** A step within the stretch in question. */
type Moment = Interval & { readonly day: DayPlan; readonly step: number };

function momentsOf(days: readonly DayPlan[], stretch: Interval): Moment[] {
  return days.flatMap((day) =>
    Array.from({ length: day.steps }).flatMap((_, step) => {
      const whole = {
        start: day.instantOf(day.cuts[step] as number),
        end: day.instantOf(day.cuts[step + 1] as number),
      };
      const part = clip(whole, stretch);
      return part ? [{ ...part, day, step }] : [];
    }),
  );
}

function longestFree(moments: readonly Moment[], person: number): Interval | null {
  const free = moments.filter(
    ({ day, step }) =>
      day.isAvailable(person, step) && day.heldBy(person, step).length < day.index.facts.rules.coverLimit,
  );
  const length = ({ start, end }: Interval) => end - start;
  return union(free).reduce<Interval | null>(
    (best, next) => (!best || length(next) > length(best) ? next : best),
    null,
  );
}

/** Two posts that may have no backup, such as accountant and cashier, never come into one hand. */
function isOtherOfExempt(days: readonly DayPlan[], post: number, person: number): boolean {
  return days.some(({ index, line }) => {
    if (!index.posts[post]?.isExempt) return false;
    return index.posts.some(
      ({ isExempt }, other) => other !== post && isExempt && line.pairings[other]?.primary === person,
    );
  });
}

type Seat = Pick<StandIn, "window" | "distance">;

/** Of a person's own windows the one nearest to another, which is -1 for an office post. */
function nearestWindow({ windows, windowNumbers }: OfficeIndex, own: readonly number[], other: number): Seat {
  const seats = own.map((window): Seat => {
    const distance = other < 0 ? null : Math.abs((windowNumbers[window] as number) - (windowNumbers[other] as number));
    return { window: windows[window] as string, distance };
  });
  const [nearest] = seats.sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0));
  return nearest ?? { window: null, distance: null };
}

function bestFirst(one: StandIn, other: StandIn): number {
  const far = Number.MAX_SAFE_INTEGER;
  return (
    other.minutes - one.minutes ||
    other.timesCovered - one.timesCovered ||
    Number(other.sameDepartment) - Number(one.sameDepartment) ||
    (one.distance ?? far) - (other.distance ?? far) ||
    one.load - other.load ||
    (one.staff < other.staff ? -1 : 1)
  );
}
