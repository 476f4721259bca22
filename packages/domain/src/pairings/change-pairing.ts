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
 * Checks that a post may be paired so: from tomorrow on, each person once, and nobody behind the holder of an exempt post.
 *
 * @param today in the office
 * @throws {PairingTooSoon} for today or a day before
 * @throws {SamePersonTwice} if a person is in it twice
 * @throws {ExemptPost} if an exempt post would get a backup or a reserve
 * Source: docs/rules.md.
 */
export function assertMayPair(post: PostFact, proposed: ProposedPairing, today: CivilDate): void {
  const tomorrow = addDays(today, 1);
  if (proposed.startsOn < tomorrow) throw new PairingTooSoon(tomorrow);
  const called = [...(proposed.backup === null ? [] : [proposed.backup]), ...proposed.reserves];
  if (post.exempt && called.length > 0) throw new ExemptPost(post.code);
  const line = [proposed.primary, ...called];
  const twice = line.find((staff, index) => line.indexOf(staff) < index);
  if (twice !== undefined) throw new SamePersonTwice(twice);
}
