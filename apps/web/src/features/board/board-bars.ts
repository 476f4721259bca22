import type { Instant } from "@zaigang/domain";
import type { BoardQuery } from "../../generated/graphql.ts";
import type { ShownState } from "../../ui/coverage/states.ts";
import { withoutGaps } from "../coverage/day-stretches.ts";
import type { Session } from "../session/session-context.ts";

export type BoardDay = BoardQuery["days"][number];
export type HallWindow = Session["office"]["windows"][number];
type Acting = BoardDay["coverage"]["spans"][number]["actingStaff"];

/** A bar of the timeline. */
export type Bar = {
  readonly post: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: ShownState;
  readonly acting: Acting;
  /** Number of the window where they serve. */
  readonly seat: number | null;
  /** Stretches for which there is a sign-in; the board draws them up to now. */
  readonly seen: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
};

/** A window with its bars. */
export type BoardRow = {
  readonly window: HallWindow;
  /** What is drawn: a line for each of its posts, by time. */
  readonly lines: readonly (readonly Bar[])[];
  /** What is certain; differs from the lines where a gap is possible. */
  readonly certain: readonly Bar[];
  /** Why it does not open, all day or for a part of it. */
  readonly closure: BoardDay["closures"][number] | null;
};

/**
 * The rows of the hall. The server cuts a span where its reasons change; to the eye it goes on, so neighbours with the
 * same state, person and seat are one bar. Possible gaps take their place in the bar they would interrupt.
 */
export function boardRows(windows: readonly HallWindow[], day: BoardDay): BoardRow[] {
  const certain = mergeNeighbours(day.coverage.spans.map(toBar));
  const gaps = day.possibleGaps.map(possibleBar);
  const drawn = [...certain.flatMap((bar) => withoutGaps(bar, gaps)), ...gaps];
  const [certainOf, drawnOf] = [byPost(certain), byPost(drawn)];
  return windows.map((window) => ({
    window,
    lines: window.posts.map(({ code }) => (drawnOf.get(code) ?? []).toSorted((a, b) => a.startsAt - b.startsAt)),
    certain: window.posts.flatMap(({ code }) => certainOf.get(code) ?? []),
    closure: day.closures.find((closure) => closure.window.code === window.code) ?? null,
  }));
}

function byPost(bars: readonly Bar[]): ReadonlyMap<string, readonly Bar[]> {
  return Map.groupBy(bars, ({ post }) => post);
}

function toBar(span: BoardDay["coverage"]["spans"][number]): Bar {
  const [startsAt, endsAt] = [Date.parse(span.startsAt), Date.parse(span.endsAt)];
  return {
    post: span.post.code,
    startsAt,
    endsAt,
    state: span.state,
    acting: span.actingStaff,
    seat: span.servedAt?.number ?? null,
    seen: span.presence === "ACTUAL" ? [{ startsAt, endsAt }] : [],
  };
}

function possibleBar(gap: BoardDay["possibleGaps"][number]): Bar {
  return {
    post: gap.post.code,
    startsAt: Date.parse(gap.startsAt),
    endsAt: Date.parse(gap.endsAt),
    state: "POSSIBLE",
    acting: null,
    seat: null,
    seen: [],
  };
}

/** Spans come by post, then by time. */
function mergeNeighbours(bars: readonly Bar[]): Bar[] {
  const merged: Bar[] = [];
  for (const bar of bars) {
    const last = merged.at(-1);
    const goesOn =
      last?.post === bar.post &&
      last.endsAt === bar.startsAt &&
      last.state === bar.state &&
      last.acting?.id === bar.acting?.id &&
      last.seat === bar.seat;
    if (last && goesOn) merged[merged.length - 1] = { ...last, endsAt: bar.endsAt, seen: [...last.seen, ...bar.seen] };
    else merged.push(bar);
  }
  return merged;
}

/** What is certain of a row at an instant. */
export function barsAt({ certain }: BoardRow, instant: Instant): Bar[] {
  return certain.filter(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt);
}

/** Tells the bars of a day apart. */
export function barKey({ post, startsAt }: Bar): string {
  return `${post} ${startsAt}`;
}
