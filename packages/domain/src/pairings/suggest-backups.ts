import type { OfficeFacts, Pairing, PostFact } from "../coverage/facts.ts";
import type { CivilDate } from "../time/civil.ts";
import { type Burden, burdensOf } from "./burdens.ts";
import { clustersOf } from "./clusters.ts";
import { isInForce, type OrdinaryDay, ordinaryDay } from "./ordinary-day.ts";
import { type Emptying, type PostStrength, type Resilience, resilienceOf } from "./resilience.ts";

/** What the choice of a backup asks about people beside coverage. */
export type BackupFacts = {
  /** The code of a person's department; `null` for who is in none. */
  departmentOf(staff: string): string | null;
  departmentOfPost(post: string): string | null;
};

/** Somebody who could be B of a post, and what would come of it. */
export type BackupSuggestion = {
  readonly staff: string;
  readonly sameDepartment: boolean;
  /** How far their own window is, by its number; `null` where they or the post have none. */
  readonly distance: number | null;
  /** `null` where the post is not open on an ordinary day. */
  readonly before: PostStrength | null;
  readonly after: PostStrength | null;
  /** Other posts that fewer absences would empty, as they would be. */
  readonly weaker: readonly PostStrength[];
  /** Other posts that more absences would be needed for, as they would be. */
  readonly stronger: readonly PostStrength[];
  /** How many pairs of people empty a watched post together. */
  readonly pairsBefore: number;
  readonly pairsAfter: number;
  readonly burdenBefore: Burden | null;
  readonly burdenAfter: Burden;
};

/** For how many candidates the effect is worked out: those whom one would think of first. */
const MOST_CANDIDATES = 10;

/**
 * Who could be B of a post instead, each with the effect, best first: who makes the fewest other posts weaker and this one
 * the strongest, leaves the fewest dangerous pairs, is not overloaded by it, is of the same department, sits nearest, has
 * the lowest code. The present B becomes the first reserve, and changes places with a reserve who moves up. The effect is
 * worked out for the ten who come first by department, distance and room.
 *
 * Never the holder, the present B, who is away for long or not employed, and nobody for an exempt post.
 *
 * @throws {RangeError} if a fact names what the office does not have, or it has no such post
 * Source: docs/rules.md R-44.
 */
export function suggestBackups(
  facts: OfficeFacts,
  post: string,
  on: CivilDate,
  more: BackupFacts,
): readonly BackupSuggestion[] {
  const day = ordinaryDay(facts, on);
  const own = facts.posts.find(({ code }) => code === post);
  if (!own) throw new RangeError(`The office has no post ${post}`);
  const pairing = day.facts.pairings.find((each) => each.post === post);
  if (!pairing || own.exempt) return [];
  const before = resilienceOf(day);
  const burdensBefore = new Map(burdensOf(day).map((burden) => [burden.staff, burden]));
  return candidatesFor(day, own, pairing, burdensBefore, more)
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => ({
      ...candidate,
      ...effectOf(day, withBackup(pairing, candidate.staff), before, candidate.staff),
      burdenBefore: burdensBefore.get(candidate.staff) ?? null,
    }))
    .sort(bestFirst);
}

type Candidate = Pick<BackupSuggestion, "staff" | "sameDepartment" | "distance">;

/** Who may be asked, those first of whom one would think first. */
function candidatesFor(
  { facts, ruler }: OrdinaryDay,
  own: PostFact,
  { primary, backup }: Pairing,
  burdens: ReadonlyMap<string, Burden>,
  more: BackupFacts,
): Candidate[] {
  const away = new Set(facts.absences.map(({ staff }) => staff));
  const numbers = new Map(facts.windows.map(({ code, number }) => [code, number]));
  const placeOf = new Map(facts.posts.map(({ code, window }) => [code, numbers.get(window ?? "") ?? null]));
  const department = more.departmentOfPost(own.code);
  const place = placeOf.get(own.code) ?? null;
  const distanceOf = (staff: string) => {
    const places = (burdens.get(staff)?.holds ?? []).flatMap((post) => placeOf.get(post) ?? []);
    return place === null || places.length === 0 ? null : Math.min(...places.map((each) => Math.abs(each - place)));
  };
  const hasSpare = (staff: string) => {
    const burden = burdens.get(staff);
    return !burden || burden.room > burden.backs.length;
  };
  return facts.staff
    .filter((person) => isInForce(person, ruler.date))
    .map(({ code }) => code)
    .filter((staff) => staff !== primary && staff !== backup && !away.has(staff))
    .map((staff) => ({
      staff,
      sameDepartment: department !== null && more.departmentOf(staff) === department,
      distance: distanceOf(staff),
    }))
    .sort(
      (one, other) =>
        Number(hasSpare(other.staff)) - Number(hasSpare(one.staff)) || firstThoughtOf(one, other) || byCode(one, other),
    );
}

/** The line with another B; the present one becomes the first reserve, or takes the place of a reserve who moves up. */
function withBackup(pairing: Pairing, staff: string): Pairing {
  const { backup, reserves } = pairing;
  const isReserve = reserves.includes(staff);
  if (backup === null) return { ...pairing, backup: staff, reserves: reserves.filter((reserve) => reserve !== staff) };
  const others = isReserve ? reserves.map((reserve) => (reserve === staff ? backup : reserve)) : [backup, ...reserves];
  return { ...pairing, backup: staff, reserves: others };
}

type Effect = Omit<BackupSuggestion, keyof Candidate | "burdenBefore">;

/** Only the cluster of the post can become another by its pairing. */
function effectOf(day: OrdinaryDay, pairing: Pairing, before: Resilience, staff: string): Effect {
  const { post } = pairing;
  const pairings = day.facts.pairings.map((each) => (each.post === post ? pairing : each));
  const cluster = clustersOf({ ...day.facts, pairings }).find(({ posts }) => posts.some(({ code }) => code === post));
  const changed = { ...day, facts: cluster as OfficeFacts };
  const touched = new Set(changed.facts.posts.map(({ code }) => code));
  const after = resilienceOf(changed);
  const strengthBefore = new Map(before.posts.map((strength) => [strength.post, strength]));
  const others = after.posts.filter((strength) => strength.post !== post);
  const change = (strength: PostStrength) => strength.atMost - (strengthBefore.get(strength.post)?.atMost ?? 0);
  const isDangerous = ({ watched }: Emptying) => watched > 0;
  const isElsewhere = ({ posts }: Emptying) => !posts.some((each) => touched.has(each));
  const dangerous = before.pairs.filter(isDangerous);
  return {
    before: strengthBefore.get(post) ?? null,
    after: after.posts.find((strength) => strength.post === post) ?? null,
    weaker: others.filter((strength) => change(strength) < 0),
    stronger: others.filter((strength) => change(strength) > 0),
    pairsBefore: dangerous.length,
    pairsAfter: dangerous.filter(isElsewhere).length + after.pairs.filter(isDangerous).length,
    burdenAfter: burdensOf(changed).find((burden) => burden.staff === staff) as Burden,
  };
}

function bestFirst(one: BackupSuggestion, other: BackupSuggestion): number {
  return (
    one.weaker.length - other.weaker.length ||
    (other.after?.atMost ?? 0) - (one.after?.atMost ?? 0) ||
    one.pairsAfter - other.pairsAfter ||
    Number(one.burdenAfter.overload !== null) - Number(other.burdenAfter.overload !== null) ||
    firstThoughtOf(one, other) ||
    byCode(one, other)
  );
}

function firstThoughtOf(one: Candidate, other: Candidate): number {
  const far = Number.MAX_SAFE_INTEGER;
  return Number(other.sameDepartment) - Number(one.sameDepartment) || (one.distance ?? far) - (other.distance ?? far);
}

function byCode(one: Candidate, other: Candidate): number {
  return one.staff < other.staff ? -1 : 1;
}
