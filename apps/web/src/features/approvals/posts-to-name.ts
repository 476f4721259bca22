import type { InboxRequest } from "./inbox-types.ts";

type Post = NonNullable<InboxRequest["effect"]>["newlyTakenOver"][number]["post"];

/** A post for which somebody has to be named, with the time, as the API writes instants. */
export type PostToName = { readonly post: Post; readonly startsAt: string; readonly endsAt: string };

/**
 * The posts because of which a request is held back: those that would have nobody, and where none would, those that a
 * reserve holds because A and B are both away.
 */
export function postsToName({ effect }: Pick<InboxRequest, "effect">): PostToName[] {
  const { newlyUncovered = [], newlyTakenOver = [] } = effect ?? {};
  const spans: readonly PostToName[] =
    newlyUncovered.length > 0 ? newlyUncovered : newlyTakenOver.filter(({ state }) => state === "RESERVE");
  return [...Map.groupBy(spans, ({ post }) => post.code).values()].map((group) => ({
    post: group[0]!.post,
    startsAt: group.map(({ startsAt }) => startsAt).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]!,
    endsAt: group.map(({ endsAt }) => endsAt).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]!,
  }));
}
