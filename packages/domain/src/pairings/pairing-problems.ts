import type { OfficeFacts, Pairing } from "../coverage/facts.ts";
import { type CivilDate, dayBounds } from "../time/civil.ts";
import { overlaps } from "../time/interval.ts";
import { asInterval } from "../time/time-range.ts";
import { earliestStart } from "./change-pairing.ts";
import { isInForce } from "./ordinary-day.ts";

/**
 * `TOO_SOON`: starts before it may; `SAME_PERSON_TWICE`: somebody is twice in a line, such as A = B; `EXEMPT_POST`: has
 * somebody behind the holder and may not; `EXEMPT_PAIR`: its holder would hold another exempt post too; `NOT_EMPLOYED`:
 * somebody does not work for the office on the day; `SUSPENDED`: somebody is suspended on it.
 */
export type PairingProblemCode =
  | "TOO_SOON"
  | "SAME_PERSON_TWICE"
  | "EXEMPT_POST"
  | "EXEMPT_PAIR"
  | "NOT_EMPLOYED"
  | "SUSPENDED";

/** Why a pairing cannot be published as it is. */
export type PairingProblem = {
  readonly post: string;
  readonly code: PairingProblemCode;
  /** Whom it is about; `null` where it is about nobody. */
  readonly staff: string | null;
};

/**
 * Everything that is wrong with pairings that shall start together, post by post in the order given. Unlike the check of a
 * single one this does not stop at the first problem.
 *
 * @param facts of the day on which they start
 * @param today in the office
 * @param isFirst whether a post never had a pairing before
 * Source: docs/rules.md.
 */
export function pairingProblems(
  facts: OfficeFacts,
  proposed: readonly Pairing[],
  today: CivilDate,
  isFirst: (post: string) => boolean,
): PairingProblem[] {
  const exempt = new Set(facts.posts.filter((post) => post.exempt).map(({ code }) => code));
  const isReplaced = new Set(proposed.map(({ post }) => post));
  return proposed.flatMap((pairing) => {
    const { post, startsOn, primary, backup, reserves } = pairing;
    const called = [...(backup === null ? [] : [backup]), ...reserves];
    const line = [primary, ...called];
    const people = [...new Set(line)];
    const problem = (code: PairingProblemCode, staff: string | null = null): PairingProblem => ({ post, code, staff });
    const others = [
      ...facts.pairings.filter((each) => isInForce(each, startsOn) && !isReplaced.has(each.post)),
      ...proposed.filter((each) => each.post !== post),
    ];
    const holdsOther = others.some((each) => exempt.has(each.post) && each.primary === primary);
    return [
      ...(startsOn < earliestStart(isFirst(post), today) ? [problem("TOO_SOON")] : []),
      ...people
        .filter((staff) => line.filter((each) => each === staff).length > 1)
        .map((staff) => problem("SAME_PERSON_TWICE", staff)),
      ...(exempt.has(post) && called.length > 0 ? [problem("EXEMPT_POST")] : []),
      ...(exempt.has(post) && holdsOther ? [problem("EXEMPT_PAIR", primary)] : []),
      ...people.filter((staff) => !isEmployed(facts, staff, startsOn)).map((staff) => problem("NOT_EMPLOYED", staff)),
      ...people.filter((staff) => isSuspended(facts, staff, startsOn)).map((staff) => problem("SUSPENDED", staff)),
    ];
  });
}

function isEmployed({ staff }: OfficeFacts, code: string, date: CivilDate): boolean {
  return staff.some((person) => person.code === code && isInForce(person, date));
}

function isSuspended({ absences, rules }: OfficeFacts, staff: string, date: CivilDate): boolean {
  const day = asInterval(dayBounds(date, rules.timeZone));
  return absences.some(
    (absence) =>
      absence.staff === staff &&
      absence.kind === "SUSPENSION" &&
      !absence.pending &&
      overlaps(asInterval(absence), day),
  );
}
