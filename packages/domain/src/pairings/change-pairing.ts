import type { PostFact } from "../coverage/facts.ts";
import { Refusal } from "../refusal.ts";
import { addDays, type CivilDate } from "../time/civil.ts";

export class PairingTooSoon extends Refusal {
  readonly code = "PAIRING_TOO_SOON";
  readonly earliest: CivilDate;

  constructor(earliest: CivilDate) {
    super(`A pairing starts on ${earliest} at the earliest; for today name a substitute`);
    this.earliest = earliest;
  }
}

export class SamePersonTwice extends Refusal {
  readonly code = "SAME_PERSON_TWICE";
  readonly staff: string;

  constructor(staff: string) {
    super(`${staff} is named twice in one pairing`);
    this.staff = staff;
  }
}

export class ExemptPost extends Refusal {
  readonly code = "EXEMPT_POST";
  readonly post: string;

  constructor(post: string) {
    super(`${post} may have no backup`);
    this.post = post;
  }
}

export type ProposedPairing = {
  readonly startsOn: CivilDate;
  readonly primary: string;
  readonly backup: string | null;
  readonly reserves: readonly string[];
};

/**
 * The first day on which a pairing of a post may start: tomorrow, so that the board of a running day stays as people read
 * it; today for the first one, since without it nobody holds the post.
 *
 * Source: docs/rules.md R-46.
 */
export function earliestStart(isFirst: boolean, today: CivilDate): CivilDate {
  return isFirst ? today : addDays(today, 1);
}

/**
 * Checks that a post may be paired so: not too soon, each person once, and nobody behind the holder of an exempt post.
 *
 * @param today in the office
 * @param isFirst whether the post never had a pairing before
 * @throws {PairingTooSoon} for a day before the earliest
 * @throws {SamePersonTwice} if a person is in it twice
 * @throws {ExemptPost} if an exempt post would get a backup or a reserve
 * Source: docs/rules.md.
 */
export function assertMayPair(
  post: Pick<PostFact, "code" | "exempt">,
  proposed: ProposedPairing,
  today: CivilDate,
  isFirst = false,
): void {
  const earliest = earliestStart(isFirst, today);
  if (proposed.startsOn < earliest) throw new PairingTooSoon(earliest);
  const called = [...(proposed.backup === null ? [] : [proposed.backup]), ...proposed.reserves];
  if (post.exempt && called.length > 0) throw new ExemptPost(post.code);
  const line = [proposed.primary, ...called];
  const twice = line.find((staff, index) => line.indexOf(staff) < index);
  if (twice !== undefined) throw new SamePersonTwice(twice);
}
