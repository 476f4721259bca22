/**
 * All interval arithmetic of the product. Intervals are half-open: `start` belongs to it, `end` does not;
 * one whose end is not after its start is empty. The unit is the caller's (minutes of a day, milliseconds).
 *
 * A list is *tidy* when its intervals are not empty, in order, and neither overlap nor touch.
 */
export type Interval = { readonly start: number; readonly end: number };

export function isEmpty({ start, end }: Interval): boolean {
  return end <= start;
}

export function contains({ start, end }: Interval, point: number): boolean {
  return start <= point && point < end;
}

export function overlaps(one: Interval, other: Interval): boolean {
  return Math.max(one.start, other.start) < Math.min(one.end, other.end);
}

/** The tidy list of all points that belong to any of `intervals`, which may come in any order. */
export function union(intervals: readonly Interval[]): Interval[] {
  const tidy: Interval[] = [];
  for (const next of intervals.filter((interval) => !isEmpty(interval)).sort((a, b) => a.start - b.start)) {
    const last = tidy.at(-1);
    if (last && next.start <= last.end)
      tidy[tidy.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else tidy.push(next);
  }
  return tidy;
}

/** The points of both lists, tidy. */
export function intersect(one: readonly Interval[], other: readonly Interval[]): Interval[] {
  const [a, b] = [union(one), union(other)];
  const common: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as Interval, b[j] as Interval];
    const shared = { start: Math.max(left.start, right.start), end: Math.min(left.end, right.end) };
    if (!isEmpty(shared)) common.push(shared);
    if (left.end < right.end) i++;
    else j++;
  }
  return common;
}

/** The points of `from` that are in none of `removed`, tidy. */
export function subtract(from: readonly Interval[], removed: readonly Interval[]): Interval[] {
  const holes = union(removed);
  return union(from).flatMap((interval) => {
    const kept: Interval[] = [];
    let { start } = interval;
    for (const hole of holes) {
      if (hole.end <= start) continue;
      if (hole.start >= interval.end) break;
      if (hole.start > start) kept.push({ start, end: hole.start });
      start = hole.end;
    }
    if (start < interval.end) kept.push({ start, end: interval.end });
    return kept;
  });
}

/** The part of `interval` inside `bounds`, or `null` where they do not overlap. */
export function clip(interval: Interval, bounds: Interval): Interval | null {
  const part = { start: Math.max(interval.start, bounds.start), end: Math.min(interval.end, bounds.end) };
  return isEmpty(part) ? null : part;
}

/** The total length of all points, each counted once. */
export function measure(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The stretch of `union(intervals)` around `point`, or `null` where it belongs to none. */
export function stretchAround(intervals: readonly Interval[], point: number): Interval | null {
  return union(intervals).find((interval) => contains(interval, point)) ?? null;
}
