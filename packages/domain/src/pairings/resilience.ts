import type { OfficeFacts } from "../coverage/facts.ts";
import { OfficeIndex } from "../coverage/office-index.ts";
import { DayPlan } from "../coverage/plan-day.ts";
import { type CivilDate, type DayRuler, MINUTE } from "../time/civil.ts";
import { clustersOf } from "./clusters.ts";
import { type OrdinaryDay, ordinaryDay } from "./ordinary-day.ts";

/** How many people have to be away at once before nobody holds a post. */
export type PostStrength = {
  readonly post: string;
  /** No fewer absences than these empty it: 0 where nobody holds it even on an ordinary day. */
  readonly atLeast: number;
  /** So many do; the same number, but where the search ended before. */
  readonly atMost: number;
  /** Whose absence empties it, `atMost` people by code. */
  readonly people: readonly string[];
};

/** People whose absence at once leaves posts without anybody. */
export type Emptying = {
  readonly people: readonly string[];
  readonly posts: readonly string[];
  /** How many of the posts are watched. */
  readonly watched: number;
};

export type Resilience = {
  /** The ordinary day on which it was tried. */
  readonly date: CivilDate;
  /** By post code; without exempt posts, which are empty whenever their holder is away, and without those not open. */
  readonly posts: readonly PostStrength[];
  /** Who alone empties posts, the worst first. */
  readonly people: readonly Emptying[];
  /** Two who together empty more than each of them alone, the worst first. */
  readonly pairs: readonly Emptying[];
  /** How many days were planned to know it. */
  readonly plans: number;
};

const MOST_ABSENCES = 3;
/** Posts times days that may be planned for one cluster: 48 people of 48 posts in threes are 887 000, 124 in pairs 961 000. */
const MOST_WORK = 1_000_000;

/**
 * How many simultaneous whole-day absences empty each post, and who they would be, on an ordinary day with the pairings
 * of a date. Every set of up to three people is tried on the engine itself, so limit, lines and collisions count as they
 * do on the board; clusters of people that share no post are searched apart. A cluster of about 50 people or more is
 * searched for pairs, one of about 125 or more for single people: `atLeast` and `atMost` then say what is known. Takes O(n³)
 * plans of a cluster of n people.
 *
 * @throws {RangeError} if a fact names what the office does not have
 * Source: docs/rules.md.
 */
export function resilience(facts: OfficeFacts, on: CivilDate): Resilience {
  return resilienceOf(ordinaryDay(facts, on));
}

/** The same for a day that is ordinary already. */
export function resilienceOf({ facts, ruler }: OrdinaryDay): Resilience {
  const clusters = clustersOf(facts);
  const searched = clusters.map((cluster) => searchCluster(cluster, ruler));
  const known = new Set(clusters.flatMap(({ posts }) => posts.map(({ code }) => code)));
  const unheld = facts.posts.filter(({ code, exempt }) => !exempt && !known.has(code));
  return {
    date: ruler.date,
    posts: [
      ...searched.flatMap(({ posts }) => posts),
      ...unheld.map(({ code }) => ({ post: code, atLeast: 0, atMost: 0, people: [] })),
    ].sort((one, other) => (one.post < other.post ? -1 : 1)),
    people: searched.flatMap(({ people }) => people).sort(worstFirst),
    pairs: searched.flatMap(({ pairs }) => pairs).sort(worstFirst),
    plans: searched.reduce((sum, { plans }) => sum + plans, 0),
  };
}

function worstFirst(one: Emptying, other: Emptying): number {
  return (
    other.watched - one.watched ||
    other.posts.length - one.posts.length ||
    (one.people.join() < other.people.join() ? -1 : 1)
  );
}

function searchCluster(facts: OfficeFacts, ruler: DayRuler): Omit<Resilience, "date"> {
  const trial = new Trial(facts, ruler);
  const { index, people } = trial;
  const depth = depthFor(people.length, index.posts.length);
  const smallest = new Map<number, readonly number[]>();
  const emptying: { away: readonly number[]; posts: readonly number[] }[] = [];
  for (let size = 1; size <= depth; size++) {
    for (const away of subsets(people, size)) {
      const posts = trial.emptiedBy(away);
      if (posts.length === 0) continue;
      for (const post of posts) if (!smallest.has(post)) smallest.set(post, away);
      if (size <= 2) emptying.push({ away, posts });
    }
  }
  const alone = new Map(emptying.flatMap(({ away, posts }) => (away.length === 1 ? [[away[0], posts]] : [])));
  const isMore = ({ away, posts }: (typeof emptying)[number]) =>
    posts.length > new Set(away.flatMap((person) => alone.get(person) ?? [])).size;
  const named = ({ away, posts }: (typeof emptying)[number]): Emptying => ({
    people: away.map((person) => index.staff[person] as string),
    posts: posts.map((post) => index.posts[post]?.code as string),
    watched: posts.filter((post) => index.posts[post]?.isWatched).length,
  });
  return {
    posts: trial.posts.map((post) => trial.strengthOf(post, smallest.get(post) ?? null, depth)),
    people: emptying.filter(({ away }) => away.length === 1).map(named),
    pairs: emptying
      .filter(({ away }) => away.length === 2)
      .filter(isMore)
      .map(named),
    plans: trial.plans,
  };
}

/** One day of a cluster of posts, planned again and again with other people away. */
class Trial {
  readonly index: OfficeIndex;
  /** The posts that are open and may be emptied. */
  readonly posts: readonly number[];
  /** Who is there at some time of the day. */
  readonly people: readonly number[];
  plans = 0;
  readonly #ruler: DayRuler;
  readonly #usual: DayPlan;
  readonly #steps: readonly number[];

  constructor(facts: OfficeFacts, ruler: DayRuler) {
    this.index = new OfficeIndex(facts);
    this.#ruler = ruler;
    this.#usual = this.#plan([]);
    this.#steps = [...Array(this.#usual.steps).keys()];
    this.posts = [...this.index.posts.keys()].filter(
      (post) => !this.index.posts[post]?.isExempt && this.#steps.some((step) => this.#usual.isOpen(post, step)),
    );
    this.people = [...this.index.staff.keys()].filter((person) => this.#isThere(person));
  }

  /** The posts that somebody holds on an ordinary day at a time at which with these people away nobody does. */
  emptiedBy(away: readonly number[]): number[] {
    const plan = this.#plan(away);
    return this.posts.filter((post) =>
      this.#steps.some((step) => this.#usual.holderOf(post, step) >= 0 && plan.holderOf(post, step) < 0),
    );
  }

  /** @param smallest the people whose absence empties it, none found up to `depth` of them being `null` */
  strengthOf(post: number, smallest: readonly number[] | null, depth: number): PostStrength {
    const code = this.index.posts[post]?.code as string;
    const names = (people: readonly number[]) => people.map((person) => this.index.staff[person] as string);
    const isHeld = this.#steps.some((step) => this.#usual.holderOf(post, step) >= 0);
    if (!isHeld) return { post: code, atLeast: 0, atMost: 0, people: [] };
    if (smallest) return { post: code, atLeast: smallest.length, atMost: smallest.length, people: names(smallest) };
    // Whoever else is away, with all its own people away nobody holds it.
    const all = this.#peopleOf(post);
    return { post: code, atLeast: Math.min(depth + 1, all.length), atMost: all.length, people: names(all) };
  }

  #peopleOf(post: number): number[] {
    const pairing = this.#usual.line.pairings[post];
    const people = [
      ...(pairing ? [pairing.primary, ...pairing.line.map(({ person }) => person)] : []),
      ...this.#usual.namings.filter((naming) => naming.post === post).map(({ person }) => person),
    ];
    return [...new Set(people)].filter((person) => this.#isThere(person)).sort((a, b) => a - b);
  }

  #isThere(person: number): boolean {
    return this.#steps.some((step) => this.#usual.isAvailable(person, step));
  }

  #plan(away: readonly number[]): DayPlan {
    this.plans++;
    return new DayPlan(this.index, this.#ruler, { now: this.#ruler.startsAt - MINUTE, forecast: "CERTAIN", away });
  }
}

/** How many absences at once may be tried among so many people of so many posts. */
function depthFor(people: number, posts: number): number {
  let [sets, plans] = [1, 0];
  for (let size = 1; size <= MOST_ABSENCES; size++) {
    sets = (sets * (people - size + 1)) / size;
    plans += sets;
    if (plans * posts > MOST_WORK) return Math.max(1, size - 1);
  }
  return MOST_ABSENCES;
}

/** All sets of `size` of the items, each in order. */
function* subsets(items: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= items.length - size; first++) {
    for (const rest of subsets(items, size - 1, first + 1)) yield [items[first] as number, ...rest];
  }
}
