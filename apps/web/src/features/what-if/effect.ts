import { type CivilDate, dateOf, type Instant, MINUTE } from "@zaigang/domain";
import type { PreviewCoverageQuery } from "../../generated/graphql.ts";
import type { ShownState } from "../../ui/coverage/states.ts";
import { minuteOfDay } from "../../ui/format/office-time.ts";

export type Preview = PreviewCoverageQuery["previewCoverage"];
export type PreviewSpan = Preview["after"][number];
export type PreviewPost = PreviewSpan["post"];
export type Person = Preview["newlyAtLimit"][number];

/** A stretch of a post's day, in minutes after midnight. */
export type EffectBar = {
  readonly from: number;
  readonly to: number;
  readonly state: ShownState;
  readonly acting: Person | null;
  /** Number of the window they serve at. */
  readonly seat: number | null;
};

/** Days on which the same becomes of a post. */
export type DayGroup = {
  readonly dates: readonly CivilDate[];
  readonly before: readonly EffectBar[];
  readonly after: readonly EffectBar[];
};

/** A post that the change touches, with the days on which it does. */
export type TouchedPost = { readonly post: PreviewPost; readonly groups: readonly DayGroup[] };

/** What becomes of one post on one day: what is counted, as alerts are. */
export type PostDay = {
  readonly post: PreviewPost;
  readonly date: CivilDate;
  /** By time. */
  readonly stretches: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
  readonly minutes: number;
  /** Whether it is so all the time the post is open that day. */
  readonly isWholeDay: boolean;
};

/** Who takes over on one post on one day. */
export type TakenOverDay = PostDay & { readonly state: ShownState; readonly acting: Person | null };

/** What a change would do, ready to be told. */
export type Effect = {
  readonly uncovered: readonly PostDay[];
  readonly takenOver: readonly TakenOverDay[];
  readonly atLimit: readonly Person[];
  readonly touched: readonly TouchedPost[];
  /** The hours between which all bars lie, in minutes after midnight. */
  readonly scale: { readonly from: number; readonly to: number };
};

/**
 * @param timeZone of the office: a day is a day on its wall calendar
 * @param from where the preview begins: a day that it cuts is not told of as a whole one
 */
export function effectOf(preview: Preview, timeZone: string, from: Instant = Number.NEGATIVE_INFINITY): Effect {
  const { before, after, newlyUncovered, newlyTakenOver, newlyAtLimit } = preview;
  const touched = touchedPosts(before, after, timeZone);
  const bars = touched.flatMap(({ groups }) => groups.flatMap((group) => [...group.before, ...group.after]));
  return {
    uncovered: postDays(newlyUncovered, after, timeZone, from),
    takenOver: postDays(newlyTakenOver, after, timeZone, from).map((day) => {
      const { state, actingStaff } = newlyTakenOver.find(
        ({ post, startsAt }) => post.code === day.post.code && Date.parse(startsAt) === day.stretches[0]?.startsAt,
      )!;
      return { ...day, state, acting: actingStaff };
    }),
    atLimit: newlyAtLimit,
    touched,
    scale: {
      from: Math.min(...bars.map(({ from }) => from)),
      to: Math.max(...bars.map(({ to }) => to)),
    },
  };
}

type Span = { readonly post: PreviewPost; readonly startsAt: string; readonly endsAt: string };

/** One for each post and day, by post and then by day. */
function postDays(spans: readonly Span[], after: readonly Span[], timeZone: string, from: Instant): PostDay[] {
  const keyOf = ({ post, startsAt }: Span) => `${post.code} ${dateOf(Date.parse(startsAt), timeZone)}`;
  const openMinutes = new Map<string, number>();
  for (const span of after) openMinutes.set(keyOf(span), (openMinutes.get(keyOf(span)) ?? 0) + minutesOf(span));

  return [...Map.groupBy(spans, keyOf)].map(([key, group]) => {
    const [first] = group as [Span];
    const minutes = group.reduce((sum, span) => sum + minutesOf(span), 0);
    return {
      post: first.post,
      date: dateOf(Date.parse(first.startsAt), timeZone),
      stretches: group
        .map(({ startsAt, endsAt }) => ({ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }))
        .sort((a, b) => a.startsAt - b.startsAt),
      minutes,
      isWholeDay: minutes === openMinutes.get(key) && group.every(({ startsAt }) => Date.parse(startsAt) > from),
    };
  });
}

function minutesOf({ startsAt, endsAt }: Span): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE;
}

/** The posts and days on which something changes; days on which the same does are one. */
function touchedPosts(before: readonly PreviewSpan[], after: readonly PreviewSpan[], timeZone: string): TouchedPost[] {
  const [barsBefore, barsAfter] = [barsByPostAndDay(before, timeZone), barsByPostAndDay(after, timeZone)];
  const posts = new Map([...before, ...after].map(({ post }) => [post.code, post]));
  return [...posts.values()]
    .toSorted(byHallOrder)
    .map((post) => {
      const [was, is] = [barsBefore.get(post.code), barsAfter.get(post.code)];
      const dates = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort();
      const days = dates
        .map((date) => ({ date, before: was?.get(date) ?? [], after: is?.get(date) ?? [] }))
        .filter((day) => !isSame(day.before, day.after));
      return { post, groups: groupEqualDays(days) };
    })
    .filter(({ groups }) => groups.length > 0);
}

/** By window number, then posts without one, by code. */
function byHallOrder(one: PreviewPost, other: PreviewPost): number {
  const seat = ({ window }: PreviewPost) => window?.number ?? Number.MAX_SAFE_INTEGER;
  return seat(one) - seat(other) || (one.code < other.code ? -1 : 1);
}

type Day = { readonly date: CivilDate; readonly before: readonly EffectBar[]; readonly after: readonly EffectBar[] };

function groupEqualDays(days: readonly Day[]): DayGroup[] {
  const alike = Map.groupBy(days, ({ before, after }) => JSON.stringify([before.map(essence), after.map(essence)]));
  return [...alike.values()].map((group) => ({
    dates: group.map(({ date }) => date),
    before: group[0]!.before,
    after: group[0]!.after,
  }));
}

function barsByPostAndDay(spans: readonly PreviewSpan[], timeZone: string) {
  const byPost = new Map<string, Map<CivilDate, EffectBar[]>>();
  for (const span of spans.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const [startsAt, endsAt] = [Date.parse(span.startsAt), Date.parse(span.endsAt)];
    const date = dateOf(startsAt, timeZone);
    const from = minuteOfDay(startsAt, timeZone);
    const bar: EffectBar = {
      from,
      to: from + (endsAt - startsAt) / MINUTE,
      state: span.state,
      acting: span.actingStaff,
      seat: span.servedAt?.number ?? null,
    };
    const days = byPost.get(span.post.code) ?? new Map<CivilDate, EffectBar[]>();
    byPost.set(span.post.code, days);
    const bars = days.get(date) ?? [];
    days.set(date, bars);
    const last = bars.at(-1);
    // The server cuts where reasons change; to the eye it goes on.
    if (last && last.to === bar.from && isSameHolding(last, bar)) bars[bars.length - 1] = { ...last, to: bar.to };
    else bars.push(bar);
  }
  return byPost;
}

function isSame(one: readonly EffectBar[], other: readonly EffectBar[]): boolean {
  return JSON.stringify(one.map(essence)) === JSON.stringify(other.map(essence));
}

function isSameHolding(one: EffectBar, other: EffectBar): boolean {
  return one.state === other.state && one.acting?.id === other.acting?.id && one.seat === other.seat;
}

/** What tells a bar from another. */
function essence({ from, to, state, acting, seat }: EffectBar) {
  return [from, to, state, acting?.id ?? null, seat];
}
