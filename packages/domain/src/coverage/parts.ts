import { type Interval, subtract } from "../time/interval.ts";
import { asInterval, type TimeRange } from "../time/time-range.ts";
import type { CoverageSpan, Gap } from "./coverage.ts";

/** A part of a span, with its reasons: still computed when read. */
export function partOfSpan(span: CoverageSpan, { start, end }: Interval): CoverageSpan {
  return {
    post: span.post,
    state: span.state,
    acting: span.acting,
    servedAt: span.servedAt,
    presence: span.presence,
    startsAt: start,
    endsAt: end,
    get reasons() {
      return span.reasons;
    },
  };
}

/** A part of a gap, with the reasons at the start of the whole. */
export function partOfGap(gap: Gap, { start, end }: Interval): Gap {
  return {
    post: gap.post,
    startsAt: start,
    endsAt: end,
    get reasons() {
      return gap.reasons;
    },
  };
}

/** The parts of spans outside the stretches of those others that have the same key. */
export function spansOutside<Other extends TimeRange>(
  spans: readonly (CoverageSpan & Other)[],
  others: readonly Other[],
  keyOf: (piece: Other) => string,
): CoverageSpan[] {
  const known = Map.groupBy(others, keyOf);
  return spans.flatMap((span) =>
    subtract([asInterval(span)], (known.get(keyOf(span)) ?? []).map(asInterval)).map((part) => partOfSpan(span, part)),
  );
}
