import type { CivilDate, Instant } from "../time/civil.ts";
import { intersect } from "../time/interval.ts";
import type { TimeRange } from "../time/time-range.ts";
import type { Takeover } from "./takeovers.ts";

/** What a person was told of holding a post on a day. */
export type Told = Takeover & {
  readonly id: string;
  readonly kind: "COVER" | "COVER_CHANGED" | "COVER_ENDED";
  /** Whether it can be seen already; until then it may still be changed. */
  readonly isShown: boolean;
};

/** What a person is to be told of it now. */
export type News = {
  readonly kind: Told["kind"];
  readonly post: string;
  readonly staff: string;
  readonly date: CivilDate;
  readonly stretches: readonly TimeRange[];
};

export type TakeoverNews = {
  readonly tell: readonly News[];
  /** What nobody has seen yet and says something else by now. */
  readonly revise: readonly (News & { readonly id: string })[];
  /** Ids of what nobody has seen yet and is true no more. */
  readonly drop: readonly string[];
};

/**
 * Who has to hear what of the posts they hold for others: from when to when, once, and again when that changes or
 * ends. Nothing is told about the past, so time passing alone makes no news, and neither does what was undone before
 * anybody saw it.
 *
 * @param told of each person, post and day in question the last that they have seen, and the one that they have not yet
 * @param due what is true of the same days
 * Source: docs/rules.md R-33.
 */
export function takeoverNews(told: readonly Told[], due: readonly Takeover[], now: Instant): TakeoverNews {
  const seen = byKey(told.filter(({ isShown }) => isShown));
  const unseen = byKey(told.filter(({ isShown }) => !isShown));
  const isDue = byKey(due);
  const tell: News[] = [];
  const revise: (News & { id: string })[] = [];
  const drop: string[] = [];
  for (const key of new Set([...due, ...told].map(keyOf))) {
    const news = newsFor(seen.get(key), isDue.get(key), now);
    const waiting = unseen.get(key);
    if (!waiting) tell.push(...(news ? [news] : []));
    else if (!news) drop.push(waiting.id);
    else if (news.kind !== waiting.kind || !isSame(news, waiting, now)) revise.push({ ...news, id: waiting.id });
  }
  return { tell, revise, drop };
}

/** What somebody who has seen `last` is to be told of what is true now; `null` where they know it. */
function newsFor(last: Told | undefined, due: Takeover | undefined, now: Instant): News | null {
  const known = last?.kind === "COVER_ENDED" ? undefined : last;
  if (due && !known) return { ...due, kind: "COVER" };
  if (due && known) return isSame(known, due, now) ? null : { ...due, kind: "COVER_CHANGED" };
  if (!known || ahead(known, now).length === 0) return null;
  const { post, staff, date, stretches } = known;
  return { kind: "COVER_ENDED", post, staff, date, stretches };
}

function byKey<Item extends Takeover>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

function keyOf({ post, staff, date }: Takeover): string {
  return `${date} ${post} ${staff}`;
}

function isSame(one: Takeover, other: Takeover, now: Instant): boolean {
  return JSON.stringify(ahead(one, now)) === JSON.stringify(ahead(other, now));
}

function ahead({ stretches }: Takeover, now: Instant) {
  const asIntervals = stretches.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }));
  return intersect(asIntervals, [{ start: now, end: Number.POSITIVE_INFINITY }]);
}
