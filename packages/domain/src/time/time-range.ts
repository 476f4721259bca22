import type { Instant } from "./civil.ts";
import type { Interval } from "./interval.ts";

/** A stretch of time, half-open. */
export type TimeRange = { readonly startsAt: Instant; readonly endsAt: Instant };

/** For the interval module's arithmetic. */
export function asInterval({ startsAt, endsAt }: TimeRange): Interval {
  return { start: startsAt, end: endsAt };
}

export function asTimeRange({ start, end }: Interval): TimeRange {
  return { startsAt: start, endsAt: end };
}
