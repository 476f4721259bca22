import { type Instant, MINUTE } from "@zaigang/domain";
import type { StandIn_WordsFragment } from "../../generated/graphql.ts";
import type { PreviewPost } from "./effect.ts";

/** A stretch for which somebody has to be named, half-open. */
export type ToName = { readonly startsAt: Instant; readonly endsAt: Instant };

/** Somebody who could fill the gaps of a post, all of them or some. */
export type PossibleStandIn = Pick<
  StandIn_WordsFragment,
  "staff" | "window" | "load" | "timesCovered" | "sameDepartment"
> & {
  /** What they can give of the gaps that are left, in minutes. */
  readonly minutes: number;
  /** What would still be missing. */
  readonly missingMinutes: number;
  /** The first stretch they can give. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

/** A post that would be uncovered, what has to be filled, and who could, best first. */
export type PostToFill = {
  readonly post: PreviewPost;
  readonly stretches: readonly ToName[];
  readonly standIns: readonly PossibleStandIn[];
};

type Stretch = { readonly startsAt: string; readonly endsAt: string };

/** What is uncovered, who could stand in, and who holds what besides. */
export type Uncovered = {
  readonly newlyUncovered: readonly (Stretch & { readonly post: PreviewPost })[];
  readonly standIns: readonly StandIn_WordsFragment[];
  readonly after: readonly (Stretch & { readonly post: { readonly code: string }; readonly state: string })[];
};

/** The posts that the change leaves uncovered from now on, each with who could stand in. What is past nobody can fill. */
export function postsToFill({ newlyUncovered, standIns, after }: Uncovered, now: Instant): PostToFill[] {
  const gaps = Map.groupBy(newlyUncovered, ({ post }) => post.code);
  return [...gaps.entries()].flatMap(([code, group]) => {
    const post = group[0]!.post;
    const left = group.map((gap) => leftOf(gap, now)).filter(({ startsAt, endsAt }) => startsAt < endsAt);
    if (left.length === 0) return [];
    const held = after.filter((span) => span.post.code === code && span.state !== "UNCOVERED");
    const offers = standIns.filter((standIn) => standIn.post.code === code);
    return [{ post, stretches: joinOverClosings(left, held), standIns: perPerson(offers, lengthOf(left)) }];
  });
}

/** Of a gap that is running only what is left of it. */
function leftOf({ startsAt, endsAt }: Stretch, now: Instant): ToName {
  return { startsAt: Math.max(Date.parse(startsAt), now - (now % MINUTE)), endsAt: Date.parse(endsAt) };
}

/**
 * Gaps with nothing but closed time between them are filled by one naming: over noon, or from one day to the next.
 * Where somebody holds the post in between they are left to it.
 */
function joinOverClosings(gaps: readonly ToName[], held: readonly Stretch[]): ToName[] {
  const joined: ToName[] = [];
  for (const gap of gaps.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const last = joined.at(-1);
    const isHeldBetween =
      last && held.some((span) => Date.parse(span.startsAt) < gap.startsAt && Date.parse(span.endsAt) > last.endsAt);
    if (last && !isHeldBetween) joined[joined.length - 1] = { startsAt: last.startsAt, endsAt: gap.endsAt };
    else joined.push(gap);
  }
  return joined;
}

/** Nobody chooses from more. */
const MOST = 5;

/** One entry for each person, whatever the number of gaps: who can give the most first, else as the server ranks them. */
function perPerson(offers: readonly StandIn_WordsFragment[], neededMinutes: number): PossibleStandIn[] {
  const people = Map.groupBy(offers, ({ staff }) => staff.code);
  return [...people.values()]
    .map((group): PossibleStandIn => {
      const [first] = group as [StandIn_WordsFragment];
      const minutes = Math.min(
        neededMinutes,
        group.reduce((sum, offer) => sum + offer.minutes, 0),
      );
      return {
        staff: first.staff,
        window: first.window,
        load: Math.max(...group.map(({ load }) => load)),
        timesCovered: first.timesCovered,
        sameDepartment: first.sameDepartment,
        minutes,
        missingMinutes: neededMinutes - minutes,
        startsAt: Date.parse(first.startsAt),
        endsAt: Date.parse(first.endsAt),
      };
    })
    .toSorted((a, b) => b.minutes - a.minutes)
    .slice(0, MOST);
}

function lengthOf(stretches: readonly ToName[]): number {
  return stretches.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt) / MINUTE, 0);
}
