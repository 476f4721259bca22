import type { LeaveAmount, LeaveEntry } from "../leave/facts.ts";
import type { CivilDate } from "../time/civil.ts";
import { TAKING } from "./account.ts";
import type { LeaveNeed } from "./needs-of.ts";

/** Leave that is counted anew, with the round of its filing. */
export type RecountedLeave = {
  readonly id: string;
  readonly type: string;
  readonly child: string | null;
  readonly round: number;
  /** Whether it is in force, so that its leave is used and no longer held. */
  readonly isApproved: boolean;
  readonly firstDate: CivilDate;
};

/**
 * The entries by which what is booked of a request becomes what it takes now: year by year the difference, as leave that
 * comes back or goes as well. Of a request that still waits more or less is held.
 *
 * @param booked what the ledger has of the request, in any order
 * @param needs what it takes by the new count, by `needsOf`
 * @returns nothing where nothing was ever booked, as of leave without a balance
 * Source: docs/rules.md R-53.
 */
export function recountEntries(
  request: RecountedLeave,
  booked: readonly LeaveEntry[],
  needs: readonly LeaveNeed[],
): LeaveEntry[] {
  const { id, type, child, round, isApproved, firstDate } = request;
  const moved = booked.filter((entry) => entry.request === id && TAKING.includes(entry.kind));
  if (moved.length === 0) return [];
  const number = moved.filter(({ source }) => source.includes(":recount:")).length + 1;
  const years = [...new Set([...moved, ...needs].map(({ year }) => year))].sort((one, other) => one - other);
  const [more, less] = isApproved ? (["USE", "RETURN"] as const) : (["RESERVATION", "RELEASE"] as const);
  return years.flatMap((year) => {
    const own = needs.filter((need) => need.year === year);
    return movesOf(takenByDate(moved, year), own, firstDate).map(({ amount, on }) => ({
      type,
      year,
      child,
      kind: amount < 0 ? more : less,
      amount,
      on,
      // What a round holds is all that begins with `reserve`, whatever came later.
      source: `${isApproved ? "use" : "reserve"}:${id}:${round}:recount:${number}:${on}`,
      request: id,
    }));
  });
}

type Move = { readonly amount: LeaveAmount; readonly on: CivilDate };

/** What comes back, from the last date on which leave was booked to the first, or the one amount that goes as well. */
function movesOf(taken: readonly Move[], needs: readonly LeaveNeed[], firstDate: CivilDate): Move[] {
  let left = sum(taken) - sum(needs);
  if (left < 0) return [{ amount: left, on: taken.at(-1)?.on ?? needs.at(-1)?.on ?? firstDate }];
  return taken.toReversed().flatMap(({ amount, on }) => {
    const back = Math.min(left, amount);
    left -= back;
    return back > 0 ? [{ amount: back, on }] : [];
  });
}

/** What is taken of a year by the dates on which it was booked, in order. */
function takenByDate(moved: readonly LeaveEntry[], year: number): Move[] {
  const taken = new Map<CivilDate, LeaveAmount>();
  for (const entry of moved) if (entry.year === year) taken.set(entry.on, (taken.get(entry.on) ?? 0) - entry.amount);
  return [...taken].map(([on, amount]) => ({ on, amount })).sort((one, other) => (one.on < other.on ? -1 : 1));
}

function sum(amounts: readonly { readonly amount: LeaveAmount }[]): LeaveAmount {
  return amounts.reduce((total, { amount }) => total + amount, 0);
}
