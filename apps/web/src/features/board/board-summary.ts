import type { Instant } from "@zaigang/domain";
import { type ShownState, worstState } from "../../ui/coverage/states.ts";
import { type Bar, type BoardRow, barsAt } from "./board-bars.ts";

/** How the hall stands at an instant. Open is the sum of primary, taken over, paused and uncovered. */
export type BoardSummary = {
  readonly open: number;
  readonly primary: number;
  readonly takenOver: number;
  readonly backup: number;
  readonly reserve: number;
  readonly substitute: number;
  readonly paused: number;
  /** When the first of the paused windows reopens. */
  readonly reopensAt: Instant | null;
  readonly uncovered: number;
  /** Since when the longest of the gaps runs. */
  readonly uncoveredSince: Instant | null;
  /** When the next window opens, while none is open. */
  readonly opensAt: Instant | null;
};

/** A window's state at an instant: the worst of its posts. */
export function stateAt(row: BoardRow, instant: Instant): ShownState {
  return worstState(barsAt(row, instant).map(({ state }) => state));
}

/** The bar that stands for a window in a list: the worst that runs now, on another day the worst of the day. */
export function shownBar(row: BoardRow, now: Instant | null): Bar | undefined {
  const bars = now === null ? row.lines.flat() : barsAt(row, now);
  const worst = worstState(bars.map(({ state }) => state));
  return bars.find(({ state }) => state === worst);
}

/** The worst state of a window's whole day, for days that are not today. */
export function worstOfDay({ lines }: BoardRow): ShownState {
  return worstState(lines.flat().map(({ state }) => state));
}

/**
 * @param now `null` on another day than today: then each window counts with the worst of its day
 */
export function boardSummary(rows: readonly BoardRow[], now: Instant | null): BoardSummary {
  const states = rows.map((row) =>
    now === null ? worstState(row.certain.map(({ state }) => state)) : stateAt(row, now),
  );
  const count = (state: ShownState) => states.filter((each) => each === state).length;
  const [backup, reserve, substitute] = [count("BACKUP"), count("RESERVE"), count("SUBSTITUTE")];
  const open = states.filter((state) => state !== "CLOSED").length;
  const running = now === null ? [] : rows.flatMap((row) => barsAt(row, now));
  const ends = running.filter(({ state }) => state === "PAUSED").map(({ endsAt }) => endsAt);
  const gaps = running.filter(({ state }) => state === "UNCOVERED").map(({ startsAt }) => startsAt);
  const later = rows.flatMap(({ certain }) =>
    certain.flatMap(({ startsAt }) => (now !== null && startsAt > now ? [startsAt] : [])),
  );
  return {
    open,
    primary: count("PRIMARY"),
    takenOver: backup + reserve + substitute,
    backup,
    reserve,
    substitute,
    paused: count("PAUSED"),
    reopensAt: earliest(ends),
    uncovered: count("UNCOVERED"),
    uncoveredSince: earliest(gaps),
    opensAt: open === 0 ? earliest(later) : null,
  };
}

function earliest(instants: readonly Instant[]): Instant | null {
  return instants.length > 0 ? Math.min(...instants) : null;
}
