import type { Instant } from "@zaigang/domain";

type Stretch = { readonly startsAt: Instant; readonly endsAt: Instant };

/** Where a stretch lies on the strip, in pixels. */
export type Place<Of extends Stretch> = { readonly stretch: Of; readonly left: number; readonly width: number };

/** The smallest target that every finger and pointer hits. */
const LEAST = 24;

/**
 * Lays stretches out to scale, but none narrower than can be hit: who is too narrow pushes the ones after it, and at the
 * end of the strip the ones before.
 *
 * @param stretches by time, none overlapping another
 * @param scale the times at both ends of the strip
 * @param width of the strip, in pixels
 */
export function layOut<Of extends Stretch>(stretches: readonly Of[], scale: Stretch, width: number): Place<Of>[] {
  const x = (instant: Instant) => ((instant - scale.startsAt) / (scale.endsAt - scale.startsAt)) * width;
  const edges = stretches.map(({ startsAt, endsAt }) => ({ left: x(startsAt), right: x(endsAt) }));
  let pushedTo = 0;
  for (const edge of edges) {
    edge.left = Math.max(edge.left, pushedTo);
    edge.right = Math.max(edge.right, edge.left + LEAST);
    pushedTo = edge.right;
  }
  let limit = width;
  for (const edge of edges.toReversed()) {
    edge.right = Math.min(edge.right, limit);
    edge.left = Math.min(edge.left, edge.right - LEAST);
    limit = edge.left;
  }
  return stretches.map((stretch, index) => {
    const { left, right } = edges[index]!;
    return { stretch, left, width: right - left };
  });
}
