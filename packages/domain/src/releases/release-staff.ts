import type { Pairing } from "../coverage/facts.ts";
import { SamePersonTwice } from "../pairings/change-pairing.ts";
import { Refusal } from "../refusal.ts";
import { type CivilDate, earlierDate, laterDate } from "../time/civil.ts";

/** Somebody gives up their posts: for good, or until a date. */
export type Release = {
  readonly staff: string;
  /** The first date without them. */
  readonly from: CivilDate;
  /** The first date on which they are back; `null` where they leave for good. */
  readonly until: CivilDate | null;
};

export type LineRole = "PRIMARY" | "BACKUP" | "RESERVE";

/** A place in the line of a post that somebody has at some time of their release. */
export type HeldLine = {
  readonly post: string;
  readonly role: LineRole;
  /** The part of the release in which they have it, as dates. */
  readonly from: CivilDate;
  readonly until: CivilDate | null;
};

/** Who follows in a place. A place that nobody was chosen for stays without anybody. */
export type Successor = { readonly post: string; readonly role: LineRole; readonly staff: string };

/** What becomes of an office's pairings. */
export type ReleasedPairings = {
  /** All of them, as they would be. Those that stay are the same objects. */
  readonly pairings: readonly Pairing[];
  /** Primaries who stay so on paper, and who is named for their post for the time. */
  readonly named: readonly { readonly post: string; readonly staff: string }[];
};

/** Nobody follows themselves. */
export class OwnSuccessor extends Refusal {
  readonly code = "OWN_SUCCESSOR";
  readonly staff: string;

  constructor(staff: string) {
    super(`${staff} cannot follow themselves`);
    this.staff = staff;
  }
}

/** Every place that somebody has in a line within their release, by post, then by date. */
export function heldLines(pairings: readonly Pairing[], release: Release): HeldLine[] {
  return pairings
    .flatMap((pairing) => {
      const role = roleIn(pairing, release.staff);
      if (role === null || !touches(pairing, release)) return [];
      return [
        {
          post: pairing.post,
          role,
          from: laterDate(pairing.startsOn, release.from),
          until: firstEnd(pairing.endsOn, release.until),
        },
      ];
    })
    .sort((a, b) => (a.post === b.post ? compare(a.from, b.from) : compare(a.post, b.post)));
}

/**
 * Takes somebody out of the lines of all posts for the time of their release, and puts in who follows. Before and after
 * it every pairing is as it was.
 *
 * Who leaves for good is followed as primary by the successor, else by the backup, else by nobody: then the post has no
 * pairing. Who comes back stays the primary on paper, since the post is theirs again afterwards: meanwhile the backup
 * takes over, or who is named. An exempt post knows no takeover, so there the successor is its primary for the time.
 *
 * @param exempt codes of the posts that may have no backup
 * @throws {OwnSuccessor} @throws {SamePersonTwice} if a successor has a place in that line already
 * Source: docs/rules.md.
 */
export function releaseFromLines(
  pairings: readonly Pairing[],
  release: Release,
  successors: readonly Successor[],
  exempt: ReadonlySet<string>,
): ReleasedPairings {
  const own = successors.find(({ staff }) => staff === release.staff);
  if (own) throw new OwnSuccessor(own.staff);
  const chosen = new Map(successors.map(({ post, role, staff }) => [`${post} ${role}`, staff]));
  const successorOf = (post: string, role: LineRole) => chosen.get(`${post} ${role}`) ?? null;
  const held = heldLines(pairings, release);
  return {
    pairings: pairings.flatMap((pairing) => without(pairing, release, successorOf, exempt.has(pairing.post))),
    named: [
      ...new Set(held.flatMap(({ post, role }) => (role === "PRIMARY" && !exempt.has(post) ? [post] : []))),
    ].flatMap((post) => {
      const staff = release.until === null ? null : successorOf(post, "PRIMARY");
      return staff === null ? [] : [{ post, staff }];
    }),
  };
}

type SuccessorOf = (post: string, role: LineRole) => string | null;

/** A pairing, cut into what lies before, within and after the release. */
function without(pairing: Pairing, release: Release, successorOf: SuccessorOf, isExempt: boolean): Pairing[] {
  if (!touches(pairing, release)) return [pairing];
  const line = lineWithout(pairing, release, successorOf, isExempt);
  if (line === pairing) return [pairing];
  const { from, until } = release;
  const { startsOn, endsOn } = pairing;
  const after = until !== null && (endsOn === null || until < endsOn) ? until : null;
  return [
    ...(startsOn < from ? [{ ...pairing, endsOn: from }] : []),
    ...(line ? [{ ...line, startsOn: laterDate(startsOn, from), endsOn: after ?? endsOn }] : []),
    ...(after === null ? [] : [{ ...pairing, startsOn: after }]),
  ];
}

/** The same pairing where it stays as it is; `null` where nobody holds the post any more. */
function lineWithout(
  pairing: Pairing,
  { staff, until }: Release,
  successorOf: SuccessorOf,
  isExempt: boolean,
): Pairing | null {
  const { post, primary, backup, reserves } = pairing;
  const role = roleIn(pairing, staff);
  const next = role === null ? null : successorOf(post, role);
  switch (role) {
    case null:
      return pairing;
    case "PRIMARY": {
      if (until !== null && !(isExempt && next !== null)) return pairing;
      const follower = next ?? backup;
      if (follower === null) return null;
      return {
        ...pairing,
        primary: follower,
        backup: backup === follower ? null : backup,
        reserves: reserves.filter((each) => each !== follower),
      };
    }
    case "BACKUP":
      if (next === primary) throw new SamePersonTwice(next);
      return { ...pairing, backup: next, reserves: reserves.filter((each) => each !== next) };
    case "RESERVE":
      if (next !== null && [primary, backup, ...reserves].includes(next)) throw new SamePersonTwice(next);
      return { ...pairing, reserves: reserves.flatMap((each) => (each === staff ? (next ?? []) : each)) };
  }
}

function roleIn({ primary, backup, reserves }: Pairing, staff: string): LineRole | null {
  if (primary === staff) return "PRIMARY";
  if (backup === staff) return "BACKUP";
  return reserves.includes(staff) ? "RESERVE" : null;
}

function touches({ startsOn, endsOn }: Pairing, { from, until }: Release): boolean {
  return (endsOn === null || endsOn > from) && (until === null || startsOn < until);
}

function firstEnd(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  return one === null || other === null ? (one ?? other) : earlierDate(one, other);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
