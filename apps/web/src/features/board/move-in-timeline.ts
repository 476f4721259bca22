import type { Instant } from "@zaigang/domain";

/** A bar by its line and its place in it. */
export type Cell = { readonly line: number; readonly bar: number };

type Stretch = { readonly startsAt: Instant; readonly endsAt: Instant };

/**
 * Where a key leads from a bar: along the line by stretch, to the ends of the line, or to the bar of the next line that is
 * nearest in time.
 *
 * @returns `null` if the key does not move
 */
export function moveIn(lines: readonly (readonly Stretch[])[], { line, bar }: Cell, key: string): Cell | null {
  const own = lines[line] ?? [];
  switch (key) {
    case "ArrowRight":
      return { line, bar: Math.min(own.length - 1, bar + 1) };
    case "ArrowLeft":
      return { line, bar: Math.max(0, bar - 1) };
    case "Home":
      return { line, bar: 0 };
    case "End":
      return { line, bar: Math.max(0, own.length - 1) };
    case "ArrowDown":
      return nearest(lines, line, own[bar], 1);
    case "ArrowUp":
      return nearest(lines, line, own[bar], -1);
    default:
      return null;
  }
}

function nearest(
  lines: readonly (readonly Stretch[])[],
  from: number,
  bar: Stretch | undefined,
  step: 1 | -1,
): Cell | null {
  if (!bar) return null;
  for (let line = from + step; line >= 0 && line < lines.length; line += step) {
    const bars = lines[line] as readonly Stretch[];
    if (bars.length === 0) continue;
    const distances = bars.map(({ startsAt, endsAt }) =>
      Math.max(startsAt - bar.startsAt, bar.startsAt - endsAt + 1, 0),
    );
    return { line, bar: distances.indexOf(Math.min(...distances)) };
  }
  return null;
}
