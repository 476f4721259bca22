import { type KeyboardEvent, useState } from "react";
import type { Bar } from "./board-bars.ts";

/** A bar's place: its row, and its place in it from left to right. */
export type BarPlace = { readonly row: number; readonly bar: number };

type Rows = readonly (readonly Bar[])[];

const STEPS: Record<string, (rows: Rows, at: BarPlace, withCtrl: boolean) => BarPlace> = {
  ArrowLeft: (_rows, { row, bar }) => ({ row, bar: bar - 1 }),
  ArrowRight: (_rows, { row, bar }) => ({ row, bar: bar + 1 }),
  ArrowUp: (rows, at) => besides(rows, at, at.row - 1),
  ArrowDown: (rows, at) => besides(rows, at, at.row + 1),
  Home: (_rows, { row }, withCtrl) => ({ row: withCtrl ? 0 : row, bar: 0 }),
  End: (rows, { row }, withCtrl) => {
    const last = withCtrl ? rows.length - 1 : row;
    return { row: last, bar: (rows[last]?.length ?? 1) - 1 };
  },
};

type TimelineKeys = {
  /** The one bar that the Tab key reaches. */
  stop: BarPlace;
  setStop: (place: BarPlace) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** The timeline as one tab stop: arrows move by bar and row, Home and End to the ends of the row, with Ctrl to the corners. */
export function useTimelineKeys(rows: Rows, focus: (place: BarPlace) => void): TimelineKeys {
  const [wanted, setStop] = useState<BarPlace>({ row: 0, bar: 0 });
  const stop = within(rows, wanted); // the day may have changed since

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = within(rows, step(rows, stop, event.ctrlKey));
    setStop(next);
    focus(next);
  };
  return { stop, setStop, onKeyDown };
}

/** The bar of another row that lies nearest in time. */
function besides(rows: Rows, { row, bar }: BarPlace, next: number): BarPlace {
  const from = rows[row]?.[bar];
  const there = rows[next];
  if (!from || !there) return { row, bar };
  return { row: next, bar: barNear(there, (from.startsAt + from.endsAt) / 2) };
}

/** The place of the bar that runs at an instant, else of the nearest one. */
export function barNear(bars: readonly Bar[], instant: number): number {
  const distances = bars.map(({ startsAt, endsAt }) => Math.max(startsAt - instant, instant - endsAt, 0));
  return Math.max(distances.indexOf(Math.min(...distances)), 0);
}

function within(rows: Rows, { row, bar }: BarPlace): BarPlace {
  const clamp = (value: number, last: number) => Math.min(Math.max(value, 0), Math.max(last, 0));
  const existing = clamp(row, rows.length - 1);
  return { row: existing, bar: clamp(bar, (rows[existing]?.length ?? 1) - 1) };
}
