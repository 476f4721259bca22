import type { Instant } from "./civil.ts";
import { type Interval, overlaps } from "./interval.ts";

/** A stretch of time, half-open. */
export type TimeRange = { readonly startsAt: Instant; readonly endsAt: Instant };

/** For the interval module's arithmetic. */
export function asInterval({ startsAt, endsAt }: TimeRange): Interval {
  return { start: startsAt, end: endsAt };
}

export function asTimeRange({ start, end }: Interval): TimeRange {
  return { startsAt: start, endsAt: end };
}

export function rangesOverlap(one: TimeRange, other: TimeRange): boolean {
  return overlaps(asInterval(one), asInterval(other));
}

/** The shortest stretch that holds them all; `null` where there are none. */
export function hullOf(ranges: readonly TimeRange[]): TimeRange | null {
  if (ranges.length === 0) return null;
  return {
    startsAt: Math.min(...ranges.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...ranges.map(({ endsAt }) => endsAt)),
  };
}
