import { type CivilDate, dateOf, type Instant, MINUTE } from "@zaigang/domain";
import type { ShownState } from "../../ui/coverage/states.ts";
import type { InboxRequest, Person } from "./inbox-types.ts";

type Effect = NonNullable<InboxRequest["effect"]>;
type Post = Effect["newlyTakenOver"][number]["post"];

/** Who takes a post over while somebody is away, the same way on all these days. */
export type TakenOverLine = {
  readonly post: Post;
  readonly state: ShownState;
  readonly acting: Person | null;
  /** Number of the window at which they serve, where it is not the post's own. */
  readonly elsewhere: number | null;
  readonly dates: readonly CivilDate[];
};

/** When a post has nobody. */
export type UncoveredLine = {
  readonly post: Post;
  readonly stretches: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
  readonly dates: readonly CivilDate[];
  readonly minutes: number;
};

/** What a request does to posts, a line each. */
export type CoverLines = {
  readonly takenOver: readonly TakenOverLine[];
  readonly uncovered: readonly UncoveredLine[];
};

/** @param timeZone of the office: a day is a day on its wall calendar */
export function coverLines(effect: Effect | null | undefined, timeZone: string): CoverLines {
  const { newlyTakenOver = [], newlyUncovered = [] } = effect ?? {};
  const alike = Map.groupBy(newlyTakenOver, ({ post, state, actingStaff, servedAt }) =>
    [post.code, state, actingStaff?.id, servedAt?.number].join(" "),
  );
  const takenOver = [...alike.values()].map((group): TakenOverLine => {
    const { post, state, actingStaff, servedAt } = group[0]!;
    const isElsewhere = servedAt !== null && servedAt.number !== post.window?.number;
    return {
      post,
      state,
      acting: actingStaff,
      elsewhere: isElsewhere ? servedAt.number : null,
      dates: datesOf(group, timeZone),
    };
  });
  const uncovered = [...Map.groupBy(newlyUncovered, ({ post }) => post.code).values()].map((group): UncoveredLine => {
    const stretches = group
      .map(({ startsAt, endsAt }) => ({ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }))
      .toSorted((one, other) => one.startsAt - other.startsAt);
    return {
      post: group[0]!.post,
      stretches,
      dates: datesOf(group, timeZone),
      minutes: stretches.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt) / MINUTE, 0),
    };
  });
  return { takenOver, uncovered };
}

/**
 * Whether a window, or another post that is watched, notices a request: then it is decided by itself, not among others.
 * Somebody's B at an office desk is no reason for that; nobody there at all is.
 */
export function changesCoverage({ effect, held }: Pick<InboxRequest, "effect" | "held">): boolean {
  const { newlyUncovered = [], newlyTakenOver = [] } = effect ?? {};
  return held || newlyUncovered.length > 0 || newlyTakenOver.some(({ post }) => post.watched || post.window !== null);
}

function datesOf(spans: readonly { readonly startsAt: string }[], timeZone: string): CivilDate[] {
  return [...new Set(spans.map(({ startsAt }) => dateOf(Date.parse(startsAt), timeZone)))].sort();
}
