import type { CoverageState, Instant } from "@zaigang/domain";
import type { PersonName } from "../../ui/format/names.ts";

/** A stretch of coverage, as the query brings it. */
export type HomeSpan = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: CoverageState;
  readonly actingStaff?: { readonly id: string } | null;
  readonly servedAt?: { readonly number: number } | null;
  readonly post: HomePost;
};

export type HomePost = {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly window?: { readonly number: number; readonly name: string; readonly nameEn?: string | null } | null;
  readonly pairing?: { readonly primary: PersonName & { readonly id: string } } | null;
};

/** Half-open, in milliseconds. */
export type Stretch = { readonly startsAt: Instant; readonly endsAt: Instant };

/** A post I hold on a day, with all the times I hold it in the same way. */
export type HeldPost = {
  readonly post: HomePost;
  readonly state: CoverageState;
  /** By time; stretches that touch are one. */
  readonly times: readonly Stretch[];
  /** Where I serve it, if that is another window than the post's own. */
  readonly elsewhere: number | null;
  /** The primary I stand in for; `null` on a post of my own. */
  readonly standsInFor: PersonName | null;
};

/** My posts of a day: my own first, then the covers, each by window and then by code. */
export function heldPosts(spans: readonly HomeSpan[], me: string): HeldPost[] {
  const mine = spans.filter(({ actingStaff }) => actingStaff?.id === me);
  const alike = Map.groupBy(mine, ({ post, state, servedAt }) => `${post.code} ${state} ${servedAt?.number}`);
  return [...alike.values()].map((group) => heldPost(group, me)).sort(byImportance);
}

function heldPost(group: readonly HomeSpan[], me: string): HeldPost {
  const { post, state, servedAt } = group[0]!;
  const primary = post.pairing?.primary ?? null;
  const isElsewhere = servedAt && post.window && servedAt.number !== post.window.number;
  return {
    post,
    state,
    times: joined(
      group.map(({ startsAt, endsAt }) => ({ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) })),
    ),
    elsewhere: isElsewhere ? servedAt.number : null,
    standsInFor: primary && primary.id !== me ? primary : null,
  };
}

function byImportance(one: HeldPost, other: HeldPost): number {
  const rank = ({ standsInFor, post }: HeldPost) => (standsInFor ? 2 : 0) + (post.window ? 0 : 1);
  const seat = ({ post }: HeldPost) => post.window?.number ?? 0;
  return (
    rank(one) - rank(other) ||
    seat(one) - seat(other) ||
    one.post.code.localeCompare(other.post.code) ||
    one.times[0]!.startsAt - other.times[0]!.startsAt
  );
}

/** Sorted, with stretches that touch made one: my shift over noon is no other duty than the session before. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.startsAt - b.startsAt)) {
    const last = result.at(-1);
    if (last && stretch.startsAt <= last.endsAt) {
      result[result.length - 1] = { startsAt: last.startsAt, endsAt: Math.max(last.endsAt, stretch.endsAt) };
    } else result.push(stretch);
  }
  return result;
}

/** The most posts I hold at once from `now` on. */
export function highestLoad(held: readonly HeldPost[], now: Instant): number {
  const times = held.flatMap(({ times, post }) => times.map((time) => ({ ...time, post: post.code })));
  const ahead = times.filter(({ endsAt }) => endsAt > now);
  // A load is highest where some post begins.
  const loads = ahead.map(
    ({ startsAt }) =>
      new Set(ahead.filter((other) => other.startsAt <= startsAt && startsAt < other.endsAt).map(({ post }) => post))
        .size,
  );
  return Math.max(0, ...loads);
}

export type NextDuty = { readonly held: HeldPost; readonly startsAt: Instant };

/** What begins next today, of several what is new to me before what goes on after a break; `null` if nothing does. */
export function nextDuty(held: readonly HeldPost[], now: Instant): NextDuty | null {
  const ahead = held.flatMap((one) =>
    one.times.filter(({ startsAt }) => startsAt > now).map(({ startsAt }) => ({ held: one, startsAt })),
  );
  const isFamiliar = (duty: NextDuty) => Number(duty.held.times[0]!.startsAt < duty.startsAt);
  return ahead.sort((a, b) => a.startsAt - b.startsAt || isFamiliar(a) - isFamiliar(b))[0] ?? null;
}

export function isNow({ times }: HeldPost, now: Instant): boolean {
  return times.some(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
}
