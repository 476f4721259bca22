import type { CoverageState } from "@zaigang/domain";
import { type ShownState, severityOf } from "../../ui/coverage/states.ts";
import { type CoverageDay, minutesOf, overlapOf, type Person, type Stretch, stretchOf } from "./coverage-days.ts";

/** What a half-day of a window can show: a state, or a takeover that a pending request would cause. */
export type CellState = ShownState | "PENDING";

/** A stretch of one window in one state. */
export type WindowStretch = Stretch & {
  readonly post: string;
  readonly state: CellState;
  /** The state that a pending takeover would have; else the state itself. */
  readonly becomes: ShownState;
  readonly acting: Person | null;
  /** Number of the window where they serve. */
  readonly servedAt: number | null;
};

const TAKEOVERS: readonly CoverageState[] = ["BACKUP", "RESERVE", "SUBSTITUTE"];

/** Everything that happens on these posts in a day: the certain spans, the possible gaps, the pending takeovers. */
export function stretchesOf(day: CoverageDay, posts: ReadonlySet<string>): WindowStretch[] {
  const certain = spansAsStretches(day.coverage.spans, posts);
  const possible = spansAsStretches(day.possible.spans, posts).filter(({ state }) => isTakeover(state));
  const gaps = day.possibleGaps
    .filter(({ post }) => posts.has(post.code))
    .map(
      (gap): WindowStretch => ({
        ...stretchOf(gap),
        post: gap.post.code,
        state: "POSSIBLE",
        becomes: "UNCOVERED",
        acting: null,
        servedAt: null,
      }),
    );
  const stretches = [...certain, ...gaps, ...pendingTakeovers(certain, possible)];
  return stretches.sort((a, b) => a.startsAt - b.startsAt || severity(a.state) - severity(b.state));
}

/** Who would take over if every pending request were granted, for as long as someone else certainly acts. */
function pendingTakeovers(certain: readonly WindowStretch[], possible: readonly WindowStretch[]): WindowStretch[] {
  return possible.flatMap((takeover) =>
    certain
      .filter(({ post, acting }) => post === takeover.post && acting?.id !== takeover.acting?.id)
      .flatMap((span): WindowStretch[] => {
        const shared = overlapOf(span, takeover);
        return shared ? [{ ...takeover, ...shared, state: "PENDING", becomes: takeover.becomes }] : [];
      }),
  );
}

/** The worst of them; of equally bad ones the longest, then the first. `null` where nothing is open. */
export function worstOf(stretches: readonly WindowStretch[]): WindowStretch | null {
  const ranked = [...stretches].sort(
    (a, b) => severity(a.state) - severity(b.state) || minutesOf(b) - minutesOf(a) || a.startsAt - b.startsAt,
  );
  return ranked[0] ?? null;
}

/** Sorts the worst first. What a request would change comes before the primary, after all that is certain. */
export function severity(state: CellState): number {
  return -(state === "PENDING" ? severityOf("PRIMARY") + 0.5 : severityOf(state));
}

export function isTakeover(state: CellState): boolean {
  return TAKEOVERS.some((takeover) => takeover === state);
}

function spansAsStretches(spans: CoverageDay["coverage"]["spans"], posts: ReadonlySet<string>): WindowStretch[] {
  return spans
    .filter(({ post }) => posts.has(post.code))
    .map((span) => ({
      ...stretchOf(span),
      post: span.post.code,
      state: span.state,
      becomes: span.state,
      acting: span.actingStaff ?? null,
      servedAt: span.servedAt?.number ?? null,
    }));
}
