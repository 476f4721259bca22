import type { Instant } from "@zaigang/domain";
import type { CoverageDay, GapOfDay, Person, Stretch, WindowOfHall } from "./coverage-days.ts";
import { minutesOf, stretchOf } from "./coverage-days.ts";
import { clip, halvesOf } from "./half-days.ts";
import { severity } from "./window-stretches.ts";

/** How much of the post's day it takes; `PART` is anything but whole halves. */
export type Extent = "MORNING" | "AFTERNOON" | "WHOLE_DAY" | "PART";

/** Something ahead that a person should settle: nobody there, possibly nobody, or the last in line alone. */
export type ThingToArrange<Reason = unknown> = {
  readonly kind: "UNCOVERED" | "POSSIBLE" | "RESERVE";
  readonly window: WindowOfHall;
  readonly post: string;
  readonly date: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly minutes: number;
  readonly extent: Extent;
  /** The reserve who acts; `null` for gaps. */
  readonly acting: Person | null;
  /** The candidates at its start; none for a reserve, whose name says it. */
  readonly reasons: readonly Reason[];
};

/** What a thing is made of: stretches of one kind, post and day belong together. */
type Piece<Reason> = Stretch & {
  readonly kind: ThingToArrange["kind"];
  readonly post: string;
  readonly acting: Person | null;
  readonly reasons: readonly Reason[];
};

/**
 * What is ahead and not yet settled, the nearest first; of things that begin together the worst first,
 * then by window. What has begun is the board's matter, not this list's.
 */
export function thingsToArrange<Reason>(
  windows: readonly WindowOfHall[],
  days: readonly CoverageDay<Reason>[],
  now: Instant,
  timeZone: string,
): ThingToArrange<Reason>[] {
  const windowOfPost = new Map(windows.flatMap((window) => window.posts.map(({ code }) => [code, window] as const)));
  return days
    .flatMap((day) => {
      const pieces = piecesOf(day).filter(({ post }) => windowOfPost.has(post));
      return [...Map.groupBy(pieces, ({ kind, post }) => `${kind} ${post}`).values()].map((group) =>
        thingOf(group, day, timeZone, windowOfPost.get(group[0]!.post)!),
      );
    })
    .filter(({ startsAt }) => startsAt > now)
    .sort(
      (a, b) => a.startsAt - b.startsAt || severity(a.kind) - severity(b.kind) || a.window.number - b.window.number,
    );
}

function piecesOf<Reason>(day: CoverageDay<Reason>): Piece<Reason>[] {
  const gaps = (kind: Piece<Reason>["kind"], found: readonly GapOfDay<Reason>[]) =>
    found.map((gap) => ({ ...stretchOf(gap), kind, post: gap.post.code, acting: null, reasons: gap.reasons }));
  const reserves = day.coverage.spans
    .filter(({ state }) => state === "RESERVE")
    .map((span) => ({
      ...stretchOf(span),
      kind: "RESERVE" as const,
      post: span.post.code,
      acting: span.actingStaff ?? null,
      reasons: [],
    }));
  return [...gaps("UNCOVERED", day.coverage.gaps), ...gaps("POSSIBLE", day.possibleGaps), ...reserves].sort(
    (a, b) => a.startsAt - b.startsAt,
  );
}

function thingOf<Reason>(
  pieces: readonly Piece<Reason>[],
  day: CoverageDay<Reason>,
  timeZone: string,
  window: WindowOfHall,
): ThingToArrange<Reason> {
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  return {
    kind: first.kind,
    window,
    post: first.post,
    date: day.date,
    startsAt: first.startsAt,
    endsAt: last.endsAt,
    minutes: pieces.reduce((sum, piece) => sum + minutesOf(piece), 0),
    extent: extentOf(pieces, day, timeZone),
    acting: first.acting,
    reasons: first.reasons,
  };
}

function extentOf(pieces: readonly Piece<unknown>[], day: CoverageDay, timeZone: string): Extent {
  const { MORNING, AFTERNOON } = halvesOf(day, timeZone);
  const opening = day.coverage.spans.filter(({ post }) => post.code === pieces[0]!.post).map(stretchOf);
  const total = (stretches: readonly Stretch[], half: Stretch) =>
    clip(stretches, half).reduce((sum, stretch) => sum + minutesOf(stretch), 0);
  const [morning, afternoon] = [MORNING, AFTERNOON].map((half) => ({
    open: total(opening, half),
    taken: total(pieces, half),
  })) as [Share, Share];
  if (isWhole(morning) && isWhole(afternoon)) return "WHOLE_DAY";
  if (isWhole(morning) && afternoon.taken === 0) return "MORNING";
  return isWhole(afternoon) && morning.taken === 0 ? "AFTERNOON" : "PART";
}

/** Minutes of a half-day that the post is open, and those that the thing takes. */
type Share = { readonly open: number; readonly taken: number };

function isWhole({ open, taken }: Share): boolean {
  return open > 0 && taken === open;
}
