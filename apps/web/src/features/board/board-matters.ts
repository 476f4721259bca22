import type { CivilDate, Instant } from "@zaigang/domain";
import type { BoardQuery } from "../../generated/graphql.ts";
import type { Bar, BoardDay, BoardRow, HallWindow } from "./board-bars.ts";

type Gap = BoardDay["coverage"]["gaps"][number];

/** Something in the hall that somebody should see to, or know of. */
export type Matter = {
  readonly kind: "GAP" | "RESERVE" | "POSSIBLE";
  readonly window: HallWindow;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly acting: Bar["acting"];
  readonly reasons: Gap["reasons"];
};

export type Matters = { readonly now: readonly Matter[]; readonly later: readonly Matter[] };

/**
 * What is not over yet: gaps that run, then later gaps, windows that hang on a reserve, and gaps that requests would
 * cause, each by its start. On another day than today nothing runs and all is listed.
 *
 * @param now `null` on another day
 */
export function boardMatters(rows: readonly BoardRow[], day: BoardDay, now: Instant | null): Matters {
  const windowOf = new Map(rows.flatMap(({ window }) => window.posts.map(({ code }) => [code, window] as const)));
  const gapMatters = (kind: "GAP" | "POSSIBLE", gaps: readonly Gap[]) =>
    gaps.flatMap((gap): Matter[] => {
      const window = windowOf.get(gap.post.code);
      const [startsAt, endsAt] = [Date.parse(gap.startsAt), Date.parse(gap.endsAt)];
      return window ? [{ kind, window, startsAt, endsAt, acting: null, reasons: gap.reasons }] : [];
    });
  const matters = [
    ...gapMatters("GAP", day.coverage.gaps),
    ...rows.flatMap(({ window, lines }) => lines.flatMap((line) => reserveMatters(window, line))),
    ...gapMatters("POSSIBLE", day.possibleGaps),
  ];
  const pending = matters.filter(({ endsAt }) => now === null || endsAt > now).sort(byKindThenStart);
  const isRunning = ({ kind, startsAt }: Matter) => now !== null && kind === "GAP" && startsAt <= now;
  return { now: pending.filter(isRunning), later: pending.filter((matter) => !isRunning(matter)) };
}

/** A post that hangs on the same reserve all day, lunch between or not, is one matter. */
function reserveMatters(window: HallWindow, line: readonly Bar[]): Matter[] {
  const matters: Matter[] = [];
  for (const { state, startsAt, endsAt, acting } of line) {
    if (state !== "RESERVE") continue;
    const last = matters.at(-1);
    if (last?.acting?.id === acting?.id && last) matters[matters.length - 1] = { ...last, endsAt };
    else matters.push({ kind: "RESERVE", window, startsAt, endsAt, acting, reasons: [] });
  }
  return matters;
}

const KIND_ORDER = { GAP: 0, RESERVE: 1, POSSIBLE: 2 } as const;

function byKindThenStart(one: Matter, other: Matter): number {
  return (
    KIND_ORDER[one.kind] - KIND_ORDER[other.kind] ||
    one.startsAt - other.startsAt ||
    one.window.number - other.window.number
  );
}

/** The days after today on which a window is or may be uncovered, and how many stretches that is in all. */
export function mattersAhead(days: BoardQuery["ahead"]): {
  readonly count: number;
  readonly dates: readonly CivilDate[];
} {
  const counts = days.map(({ date, coverage, possibleGaps }) => ({
    date,
    count: coverage.gaps.length + possibleGaps.length,
  }));
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    dates: counts.filter(({ count }) => count > 0).map(({ date }) => date),
  };
}
