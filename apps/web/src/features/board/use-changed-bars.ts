import type { CivilDate } from "@zaigang/domain";
import { useEffect, useRef, useState } from "react";
import { type Bar, type BoardRow, barKey } from "./board-bars.ts";

const SHOWN_MS = 2_000;
const NONE: ReadonlySet<string> = new Set();

/** The keys of bars that have just become others, for two seconds; none when another day is opened. */
export function useChangedBars(rows: readonly BoardRow[], date: CivilDate): ReadonlySet<string> {
  const last = useRef({ rows, date });
  const [changed, setChanged] = useState(NONE);

  useEffect(() => {
    const before = last.current;
    last.current = { rows, date };
    if (before.date !== date || before.rows === rows) return;
    const known = new Set(barsOf(before.rows).map(looks));
    const fresh = barsOf(rows).filter((bar) => !known.has(looks(bar)));
    if (fresh.length > 0) setChanged(new Set(fresh.map(barKey)));
  }, [rows, date]);

  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => setChanged(NONE), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [changed]);

  return changed;
}

function barsOf(rows: readonly BoardRow[]): Bar[] {
  return rows.flatMap(({ lines }) => lines.flat());
}

/** What the eye sees of a bar; its evidence grows by itself and is no change. */
function looks(bar: Bar): string {
  return [barKey(bar), bar.endsAt, bar.state, bar.acting?.id, bar.seat].join(" ");
}
