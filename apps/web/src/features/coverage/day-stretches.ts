import type { Instant } from "@zaigang/domain";
import type { WhyDayQuery } from "../../generated/graphql.ts";
import type { ShownState } from "../../ui/coverage/states.ts";

type Day = WhyDayQuery["days"][number];
type Span = Day["coverage"]["spans"][number];
export type Reason = Span["reasons"][number];

/** A stretch of a window's day as the drawer's strip shows it, with why it is so. */
export type DayStretch = {
  readonly post: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: ShownState;
  readonly presence: Span["presence"];
  readonly acting: Span["actingStaff"];
  readonly servedAt: number | null;
  readonly reasons: readonly Reason[];
};

/**
 * The stretches of a window's day by time: what is, with what would be uncovered if requests were granted
 * in its place. A window with several posts has them one after the other.
 */
export function dayStretches({ coverage, possibleGaps }: Day): DayStretch[] {
  const certain = coverage.spans.map(
    (span): DayStretch => ({
      post: span.post.code,
      startsAt: Date.parse(span.startsAt),
      endsAt: Date.parse(span.endsAt),
      state: span.state,
      presence: span.presence,
      acting: span.actingStaff,
      servedAt: span.servedAt?.number ?? null,
      reasons: span.reasons,
    }),
  );
  const possible = possibleGaps.map(
    (gap): DayStretch => ({
      post: gap.post.code,
      startsAt: Date.parse(gap.startsAt),
      endsAt: Date.parse(gap.endsAt),
      state: "POSSIBLE",
      presence: "NONE",
      acting: null,
      servedAt: null,
      reasons: gap.reasons,
    }),
  );
  const uncut = certain.flatMap((stretch) => withoutGaps(stretch, possible));
  return [...uncut, ...possible].sort((a, b) => (a.post < b.post ? -1 : a.post > b.post ? 1 : a.startsAt - b.startsAt));
}

type Stretch = { readonly post: string; readonly startsAt: Instant; readonly endsAt: Instant };

/** What is left of a stretch when the gaps of its post are cut out of it. */
export function withoutGaps<Part extends Stretch>(stretch: Part, gaps: readonly Stretch[]): Part[] {
  const gap = gaps.find(
    ({ post, startsAt, endsAt }) => post === stretch.post && startsAt < stretch.endsAt && endsAt > stretch.startsAt,
  );
  if (!gap) return [stretch];
  const before = { ...stretch, endsAt: gap.startsAt };
  const after = { ...stretch, startsAt: gap.endsAt };
  return [before, after].filter(({ startsAt, endsAt }) => startsAt < endsAt).flatMap((part) => withoutGaps(part, gaps));
}

/** The stretch at an instant, the worst first where several posts have one; else the next, else the last. */
export function stretchAt(stretches: readonly DayStretch[], at: Instant): DayStretch | undefined {
  const running = stretches.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  const worst = running.find(({ state }) => state === "UNCOVERED") ?? running.find(({ state }) => state === "POSSIBLE");
  return worst ?? running[0] ?? stretches.find(({ startsAt }) => startsAt > at) ?? stretches.at(-1);
}
