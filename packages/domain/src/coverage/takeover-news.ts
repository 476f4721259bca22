import type { CivilDate, Instant } from "../time/civil.ts";
import { intersect } from "../time/interval.ts";
import type { TimeRange } from "../time/time-range.ts";
import type { Takeover } from "./takeovers.ts";

/** The last thing that a person was told of holding a post on a day. */
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
 * ends. Nothing is told about the past, so time passing alone makes no news.
 *
 * @param told the last of each person, post and day, of the days in question
 * @param due what is true of the same days
 * Source: docs/rules.md R-33.
 */
export function takeoverNews(told: readonly Told[], due: readonly Takeover[], now: Instant): TakeoverNews {
  const known = new Map(told.map((each) => [keyOf(each), each]));
  const isDue = new Map(due.map((each) => [keyOf(each), each]));
  const tell: News[] = [];
  const revise: (News & { id: string })[] = [];
  const drop: string[] = [];
  for (const takeover of due) {
    const last = known.get(keyOf(takeover));
    const news = (kind: News["kind"]): News => ({ ...takeover, kind });
    if (!last || (last.kind === "COVER_ENDED" && last.isShown)) tell.push(news("COVER"));
    else if (last.kind !== "COVER_ENDED" && isSame(last, takeover, now)) continue;
    else if (last.isShown) tell.push(news("COVER_CHANGED"));
    else revise.push({ ...news(last.kind === "COVER" ? "COVER" : "COVER_CHANGED"), id: last.id });
  }
  for (const last of told) {
    if (last.kind === "COVER_ENDED" || isDue.has(keyOf(last)) || ahead(last, now).length === 0) continue;
    const { post, staff, date } = last;
    const ended: News = { kind: "COVER_ENDED", post, staff, date, stretches: last.stretches };
    if (last.isShown) tell.push(ended);
    else if (last.kind === "COVER") drop.push(last.id);
    else revise.push({ ...ended, id: last.id });
  }
  return { tell, revise, drop };
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
