import type { OfficeFacts } from "../coverage/facts.ts";

/**
 * Splits an office into clusters of posts that share people, directly or through others, as holders, backups, reserves
 * or named. Who is away in one cluster changes nothing in another, so each may be looked at alone: the search for what
 * empties a post then grows with the largest cluster and not with the office.
 *
 * @returns for each cluster the same facts with its posts and people alone; posts without anybody are in none
 */
export function clustersOf(facts: OfficeFacts): OfficeFacts[] {
  const people = peopleOfPosts(facts);
  const root = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = root.get(name);
    return parent === undefined || parent === name ? name : rootOf(parent);
  };
  for (const [first, ...others] of people.values()) {
    for (const person of others) root.set(rootOf(person), rootOf(first as string));
  }
  const clusters = Map.groupBy(people.keys(), (post) => rootOf(people.get(post)?.[0] as string));
  return [...clusters.values()].map((posts) => onlyPosts(facts, new Set(posts), people));
}

/** For each post that has anybody: everyone who may come to hold it. */
function peopleOfPosts({ posts, pairings, substitutions }: OfficeFacts): Map<string, string[]> {
  const known = new Set(posts.map(({ code }) => code));
  const people = new Map<string, string[]>();
  const add = (post: string, staff: readonly string[]) => {
    if (known.has(post)) people.set(post, [...(people.get(post) ?? []), ...staff]);
  };
  for (const { post, primary, backup, reserves } of pairings)
    add(post, [primary, ...(backup === null ? [] : [backup]), ...reserves]);
  for (const { post, staff } of substitutions) add(post, [staff]);
  return people;
}

function onlyPosts(
  facts: OfficeFacts,
  posts: ReadonlySet<string>,
  peopleOf: ReadonlyMap<string, readonly string[]>,
): OfficeFacts {
  const staff = new Set([...posts].flatMap((post) => peopleOf.get(post) ?? []));
  const own = facts.posts.filter(({ code }) => posts.has(code));
  const windows = new Set(own.map(({ window }) => window));
  return {
    ...facts,
    staff: facts.staff.filter(({ code }) => staff.has(code)),
    windows: facts.windows.filter(({ code }) => windows.has(code)),
    posts: own,
    hours: {
      ...facts.hours,
      windowHours: facts.hours.windowHours.filter(({ window }) => windows.has(window)),
      patterns: facts.hours.patterns.filter((pattern) => staff.has(pattern.staff)),
    },
    pairings: facts.pairings.filter(({ post }) => posts.has(post)),
    absences: facts.absences.filter((absence) => staff.has(absence.staff)),
    substitutions: facts.substitutions.filter(({ post }) => posts.has(post)),
    closures: facts.closures.filter(({ window }) => windows.has(window)),
  };
}
