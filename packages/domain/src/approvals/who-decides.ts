import type { ApproverRole, ApproversOf, Away, ChainStep, Delegation, LeaveAmount } from "../leave/facts.ts";
import { dateOf, type Instant } from "../time/civil.ts";
import { contains } from "../time/interval.ts";
import { asInterval } from "../time/time-range.ts";
import { ONE_LEVEL_UP } from "./ladder.ts";

/** Longest leave, in hundredths of working days, on which an absent leader's backup decides without being asked to. */
export const STAND_IN_UP_TO: LeaveAmount = 300;

/**
 * `OWN`: the approver; `DELEGATED`: for them, since they delegated; `STAND_IN`: for them, as their backup; `ONE_UP`: from
 * above, since they are away and nobody decides for them; `NOBODY_ELSE`: the approver is away, and so is everybody
 * above, so it waits; `OUTSIDE`: the district.
 */
export type DecidesBecause = "OWN" | "DELEGATED" | "STAND_IN" | "ONE_UP" | "NOBODY_ELSE" | "OUTSIDE";

export type Decider = {
  /** `null` where it is decided outside the office, or where there is nobody but the applicant. */
  readonly staff: string | null;
  /** The approver for whom they decide; `null` where it is their own step. */
  readonly insteadOf: string | null;
  readonly because: DecidesBecause;
};

/** Of a request, what it matters for who decides. */
export type DecidedRequest = Pick<ApproversOf, "applicant" | "holders"> & {
  /** In hundredths of working days. */
  readonly workingDays: LeaveAmount;
  /** Who stands behind a leader in the table of pairings. */
  readonly standIn?: Readonly<Record<string, string | null>>;
};

/**
 * Who decides on a step at this moment. Who has delegated is followed to the last delegate who is there; a delegate who is
 * the applicant, or before whom a loop closes, is none. An approver who is away without one is stood in for by their
 * backup on short leave, and else it goes one level up, by the same rule there.
 *
 * It always ends, and never at the applicant.
 *
 * @param away who is away at that moment, and may be at others
 * Source: docs/rules.md.
 */
export function whoDecides(
  step: ChainStep,
  request: DecidedRequest,
  delegations: readonly Delegation[],
  away: readonly Away[],
  timeZone: string,
  now: Instant,
): Decider {
  const { applicant, workingDays, holders, standIn = {} } = request;
  const { role: firstRole, approver } = step;
  if (firstRole === "DISTRICT" || approver === null) return { staff: null, insteadOf: null, because: "OUTSIDE" };

  const today = dateOf(now, timeZone);
  const absent = new Set(away.filter((each) => contains(asInterval(each), now)).map(({ staff }) => staff));
  const isThere = (staff: string) => staff !== applicant && !absent.has(staff);
  let role: ApproverRole = firstRole;
  while (role !== "DISTRICT") {
    const holder = role === firstRole ? approver : holders[role];
    if (holder !== null) {
      const isFirst = role === firstRole;
      const staff = lineOfDelegates(holder).filter(isThere).at(-1);
      if (staff !== undefined) return decided(staff, isFirst ? (staff === approver ? "OWN" : "DELEGATED") : "ONE_UP");
      const backup = standIn[holder] ?? null;
      if (backup !== null && isThere(backup) && workingDays <= STAND_IN_UP_TO) {
        return decided(backup, isFirst ? "STAND_IN" : "ONE_UP");
      }
    }
    role = ONE_LEVEL_UP[role];
  }
  return { staff: approver === applicant ? null : approver, insteadOf: null, because: "NOBODY_ELSE" };

  /** The holder, their delegate, that one's delegate … until nobody is named, or the applicant, or somebody twice. */
  function lineOfDelegates(holder: string): string[] {
    const line = [holder];
    for (;;) {
      const last = line.at(-1);
      const next = delegations.find(
        ({ from, startsOn, endsOn, upTo }) =>
          from === last && startsOn <= today && today < endsOn && (upTo === null || workingDays <= upTo),
      )?.to;
      if (next === undefined || next === applicant || line.includes(next)) return line;
      line.push(next);
    }
  }

  function decided(staff: string, because: DecidesBecause): Decider {
    return { staff, insteadOf: staff === approver ? null : approver, because };
  }
}
