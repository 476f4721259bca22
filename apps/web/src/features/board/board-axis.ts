import type { Instant } from "@zaigang/domain";
import type { BoardRow } from "./board-bars.ts";

const HOUR = 3_600_000;
const MARGIN = HOUR / 2;

/** What the timeline spans, and its hour marks. */
export type BoardAxis = { readonly from: Instant; readonly to: Instant; readonly hours: readonly Instant[] };

/**
 * From half an hour before the first opening to half an hour after the last closing, on whole hours; `null` on a day on
 * which nothing opens.
 *
 * @param midnight the start of the civil day, from which hours are counted
 */
export function boardAxis(rows: readonly BoardRow[], midnight: Instant): BoardAxis | null {
  const bars = rows.flatMap(({ lines }) => lines.flat());
  if (bars.length === 0) return null;
  const opens = Math.min(...bars.map(({ startsAt }) => startsAt));
  const closes = Math.max(...bars.map(({ endsAt }) => endsAt));
  const first = midnight + Math.floor((opens - midnight) / HOUR) * HOUR;
  const last = midnight + Math.ceil((closes - midnight) / HOUR) * HOUR;
  const hours = Array.from({ length: (last - first) / HOUR + 1 }, (_, index) => first + index * HOUR);
  return { from: first - MARGIN, to: last + MARGIN, hours };
}

/** Where an instant stands, from 0 to 1. */
export function placeOf({ from, to }: BoardAxis, instant: Instant): number {
  return (instant - from) / (to - from);
}
