import type { Pairing } from "../coverage/facts.ts";

/**
 * How a post's backup stands to its holder: `MUTUAL` if the holder backs the backup too, `RING` if the backups lead back
 * to the holder through others, `CHAIN` if the backup has a backup for a post of their own, `ONE_WAY` if they have none,
 * `NONE` where the post has no backup.
 */
export type RelationKind = "MUTUAL" | "RING" | "CHAIN" | "ONE_WAY" | "NONE";

/** Each person is backed by the next, at the post of the same place; in a pair and a ring the last by the first. */
export type Relation = {
  readonly post: string;
  readonly kind: RelationKind;
  readonly people: readonly string[];
  readonly posts: readonly string[];
};

/** From a holder to the backup of one of their posts. */
type Backing = { readonly post: string; readonly holder: string; readonly backup: string };

/**
 * How every post's backup stands to its holder, by post code. Of several ways back to the holder the shortest counts, and
 * of those the one over the lowest post codes. Takes O(p²) for p posts.
 *
 * @param pairings those in force, one of a post at most
 * Source: docs/rules.md R-45.
 */
export function relations(pairings: readonly Pairing[]): Relation[] {
  const byPost = pairings.toSorted((one, other) => (one.post < other.post ? -1 : 1));
  const backings = byPost.flatMap(({ post, primary, backup }): Backing[] =>
    backup === null || backup === primary ? [] : [{ post, holder: primary, backup }],
  );
  const from = Map.groupBy(backings, ({ holder }) => holder);
  const of = new Map(backings.map((backing) => [backing.post, backing]));
  return byPost.map(({ post, primary }) => {
    const backing = of.get(post);
    if (!backing) return { post, kind: "NONE", people: [primary], posts: [post] };
    const back = wayBack(backing, from);
    const way = [backing, ...(back ?? onwards(backing, from))];
    const posts = way.map((each) => each.post);
    const people = way.map(({ holder }) => holder);
    if (back) return { post, kind: back.length === 1 ? "MUTUAL" : "RING", people, posts };
    const last = way.at(-1) as Backing;
    return { post, kind: way.length > 1 ? "CHAIN" : "ONE_WAY", people: [...people, last.backup], posts };
  });
}

/** The pairs and rings among the relations, each once, beginning at its lowest post code. */
export function loops(all: readonly Relation[]): Relation[] {
  return all.filter(
    ({ kind, post, posts }) => (kind === "MUTUAL" || kind === "RING") && posts.every((other) => post <= other),
  );
}

type Backings = ReadonlyMap<string, readonly Backing[]>;

/** The shortest way from a backup to the holder they back, or `null` without one. */
function wayBack({ holder, backup }: Backing, from: Backings): Backing[] | null {
  const reachedBy = new Map<string, Backing | null>([[backup, null]]);
  const queue = [backup];
  for (let person = queue.shift(); person !== undefined; person = queue.shift()) {
    for (const backing of from.get(person) ?? []) {
      if (reachedBy.has(backing.backup)) continue;
      reachedBy.set(backing.backup, backing);
      queue.push(backing.backup);
    }
  }
  const way: Backing[] = [];
  for (let step = reachedBy.get(holder); step; step = reachedBy.get(step.holder)) way.unshift(step);
  return reachedBy.has(holder) ? way : null;
}

/** From backup to backup, over each person's lowest post, until nobody follows or somebody comes twice. */
function onwards({ holder, backup }: Backing, from: Backings): Backing[] {
  const seen = new Set([holder, backup]);
  const way: Backing[] = [];
  for (let next = from.get(backup)?.[0]; next; next = from.get(next.backup)?.[0]) {
    if (seen.has(next.backup)) break;
    seen.add(next.backup);
    way.push(next);
  }
  return way;
}
