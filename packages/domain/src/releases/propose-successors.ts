import type { OfficeFacts, Pairing } from "../coverage/facts.ts";
import { addDays, type CivilDate, daysBounds } from "../time/civil.ts";
import { overlaps } from "../time/interval.ts";
import { asInterval } from "../time/time-range.ts";
import type { HeldLine, Release } from "./release-staff.ts";

/** What the choice of a successor asks about people beside coverage. */
export type SuccessorFacts = {
  /** The code of a person's department; `null` for who is in none. */
  departmentOf(staff: string): string | null;
  departmentOfPost(post: string): string | null;
  /** Whether the person works for the office on that date. */
  isEmployed(staff: string, on: CivilDate): boolean;
};

/** Somebody who could follow, and what speaks for them. */
export type Proposal = {
  readonly staff: string;
  /** Their place in the line already: 1 the backup, 2, 3 … the reserves; `null` where they have none. */
  readonly position: number | null;
  readonly sameDepartment: boolean;
  /** Posts that they hold, and posts behind which they stand as backup. */
  readonly holds: number;
  readonly backs: number;
  /** How far their own window is, by its number; `null` where they or the post have none. */
  readonly distance: number | null;
};

/**
 * Who could follow somebody in a place, best first: who stands next in the line, the post's own department, fewest posts held
 * and backed, the nearest window, the lowest code. Never who is away on the first day, does not work here then, has a
 * better place in the line already, or would hold a second exempt post.
 *
 * Whom the rules call by themselves is not proposed: for a time the backup takes over without being named.
 *
 * @param facts of the first day of the release at least
 * Source: docs/rules.md.
 */
export function proposeSuccessors(
  facts: OfficeFacts,
  line: HeldLine,
  release: Release,
  more: SuccessorFacts,
): Proposal[] {
  const inForce = facts.pairings.filter(
    ({ startsOn, endsOn }) => startsOn <= line.from && (endsOn === null || line.from < endsOn),
  );
  const pairing = inForce.find(({ post }) => post === line.post);
  const isExempt = new Set(facts.posts.flatMap((post) => (post.exempt ? [post.code] : [])));
  const day = asInterval(daysBounds(line.from, addDays(line.from, 1), facts.rules.timeZone));
  const away = new Set(
    facts.absences.filter((each) => !each.pending && overlaps(asInterval(each), day)).map(({ staff }) => staff),
  );
  const numbers = new Map(facts.windows.map(({ code, number }) => [code, number]));
  const windowOf = new Map(facts.posts.map(({ code, window }) => [code, window]));
  const numberOf = (post: string) => numbers.get(windowOf.get(post) ?? "") ?? null;
  const department = more.departmentOfPost(line.post);

  return facts.staff
    .flatMap(({ code: staff }): Proposal[] => {
      if (staff === release.staff || away.has(staff) || !more.isEmployed(staff, line.from)) return [];
      const position = pairing ? positionIn(pairing, staff) : null;
      if (position !== null && !mayMoveTo(line, release, position)) return [];
      const own = inForce.filter(({ primary }) => primary === staff).map(({ post }) => post);
      if (isExempt.has(line.post) && own.some((post) => isExempt.has(post))) return [];
      const distances = own.flatMap((post) => {
        const [one, other] = [numberOf(post), numberOf(line.post)];
        return one === null || other === null ? [] : [Math.abs(one - other)];
      });
      return [
        {
          staff,
          position,
          sameDepartment: department !== null && more.departmentOf(staff) === department,
          holds: own.length,
          backs: inForce.filter(({ backup }) => backup === staff).length,
          distance: distances.length > 0 ? Math.min(...distances) : null,
        },
      ];
    })
    .sort(
      (a, b) =>
        (a.position ?? Number.POSITIVE_INFINITY) - (b.position ?? Number.POSITIVE_INFINITY) ||
        Number(b.sameDepartment) - Number(a.sameDepartment) ||
        a.holds + a.backs - (b.holds + b.backs) ||
        (a.distance ?? Number.POSITIVE_INFINITY) - (b.distance ?? Number.POSITIVE_INFINITY) ||
        (a.staff < b.staff ? -1 : 1),
    );
}

/** Who is further back may move up; a reserve's place is for somebody who is not in the line. */
function mayMoveTo({ role }: HeldLine, { until }: Release, position: number): boolean {
  if (role === "PRIMARY") return position > (until === null ? 0 : 1);
  return role === "BACKUP" && position > 1;
}

/** 0 the primary, 1 the backup, 2, 3 … the reserves; `null` for who is not in it. */
function positionIn({ primary, backup, reserves }: Pairing, staff: string): number | null {
  if (primary === staff) return 0;
  if (backup === staff) return 1;
  const index = reserves.indexOf(staff);
  return index < 0 ? null : index + 2;
}
