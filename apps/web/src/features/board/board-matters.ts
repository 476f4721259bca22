import type { CivilDate, Instant } from "@zaigang/domain";
import type { BoardQuery } from "../../generated/graphql.ts";
import { type AlertSummary, byUrgency, type Holder } from "../alerts/alert-facts.ts";
import type { Bar, BoardDay, BoardRow, HallWindow } from "./board-bars.ts";

type Gap = BoardDay["possibleGaps"][number];

/** A gap that requests would cause: something to know of, and no alert. */
export type PossibleMatter = {
  readonly window: HallWindow;
  /** Code of the post. */
  readonly post: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly reasons: Gap["reasons"];
};

/**
 * The gaps that requests would cause and that are not over yet, by their start.
 *
 * @param now `null` on another day, where all are listed
 */
export function possibleMatters(
  windows: readonly HallWindow[],
  { possibleGaps }: Pick<BoardDay, "possibleGaps">,
  now: Instant | null,
): PossibleMatter[] {
  const windowOf = new Map(windows.flatMap((window) => window.posts.map(({ code }) => [code, window] as const)));
  return possibleGaps
    .flatMap(({ post, startsAt, endsAt, reasons }): PossibleMatter[] => {
      const window = windowOf.get(post.code);
      return window
        ? [{ window, post: post.code, startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt), reasons }]
        : [];
    })
    .filter(({ endsAt }) => now === null || endsAt > now)
    .sort((one, other) => one.startsAt - other.startsAt || one.window.number - other.window.number);
}

/** What the panel shows of the office's alerts. */
export type BoardAlerts = {
  /** Of the day shown, the most urgent first. */
  readonly open: readonly AlertSummary[];
  /** Of the day shown, the latest first. */
  readonly closed: readonly AlertSummary[];
  /** Open ones of other days, from today on. */
  readonly elsewhere: { readonly count: number; readonly dates: readonly CivilDate[] };
};

/** @param today what was open on days before it is over */
export function boardAlerts(answer: BoardQuery, date: CivilDate, today: CivilDate): BoardAlerts {
  const elsewhere = answer.anyDay.edges
    .map(({ node }) => node.date)
    .filter((other) => other >= today && other !== date);
  return {
    open: answer.open.edges.map(({ node }) => node).toSorted(byUrgency),
    closed: answer.closed.edges.map(({ node }) => node),
    elsewhere: { count: elsewhere.length, dates: [...new Set(elsewhere)].sort() },
  };
}

/**
 * Who holds the post of an alert: now, else from its first stretch on. To the end of what they hold without a break in
 * person, lunch between or not.
 */
export function holderOf(alert: AlertSummary, rows: readonly BoardRow[], now: Instant | null): Holder | null {
  const bars = rows.flatMap(({ certain }) =>
    certain.filter((bar) => bar.post === alert.post?.code && overlaps(bar, alert)),
  );
  const held = bars.find(({ endsAt }) => now === null || endsAt > now) ?? bars.at(-1);
  if (!held?.acting || !isHeld(held.state)) return null;
  const { acting, state } = held;
  let until = held.endsAt;
  for (const { startsAt, endsAt, acting: next } of bars) {
    if (startsAt < until) continue;
    if (next?.id !== acting.id) break;
    until = endsAt;
  }
  return { state, person: acting, until };
}

function overlaps({ startsAt, endsAt }: Bar, { stretches }: AlertSummary): boolean {
  return stretches.some((stretch) => startsAt < Date.parse(stretch.endsAt) && endsAt > Date.parse(stretch.startsAt));
}

function isHeld(state: Bar["state"]): state is Holder["state"] {
  return state === "PRIMARY" || state === "BACKUP" || state === "RESERVE" || state === "SUBSTITUTE";
}
