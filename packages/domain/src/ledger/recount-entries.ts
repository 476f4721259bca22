import type { LeaveAmount, LeaveEntry, LeaveType } from "../leave/facts.ts";
import type { CivilDate } from "../time/civil.ts";
import { TAKING } from "./account.ts";
import { type LeaveNeed, partOfYear } from "./needs-of.ts";

/** Leave that is counted anew or ends sooner, with the round of its filing. */
export type RecountedLeave = {
  readonly id: string;
  readonly type: Pick<LeaveType, "code" | "carryUntil">;
  readonly child: string | null;
  readonly round: number;
  /** Whether it is in force, so that its leave is used and no longer held. */
  readonly isApproved: boolean;
  readonly firstDate: CivilDate;
};

/**
 * The entries by which what is booked of a request becomes what it takes now: year by year the difference, as leave that
 * comes back or goes as well, on the days on which it was taken. Days after which carried leave expires are kept apart
 * from those before, as where it was booked. Of a request that still waits more or less is held.
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
  const partOf = ({ year, on }: Pick<LeaveEntry, "year" | "on">) => partOfYear(year, on, type);
  const parts = Map.groupBy([...moved, ...needs], partOf);
  const [more, less] = isApproved ? (["USE", "RETURN"] as const) : (["RESERVATION", "RELEASE"] as const);
  return [...parts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([part, [any]]) => {
      const own = needs.filter((need) => partOf(need) === part);
      const taken = takenByDate(moved.filter((entry) => partOf(entry) === part));
      return movesOf(taken, own, firstDate).map(({ amount, on }) => ({
        type: type.code,
        year: (any as LeaveNeed).year,
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

/** What is taken by the dates on which it was booked, in order. */
function takenByDate(moved: readonly LeaveEntry[]): Move[] {
  const taken = new Map<CivilDate, LeaveAmount>();
  for (const { on, amount } of moved) taken.set(on, (taken.get(on) ?? 0) - amount);
  return [...taken].map(([on, amount]) => ({ on, amount })).sort((one, other) => (one.on < other.on ? -1 : 1));
}

function sum(amounts: readonly { readonly amount: LeaveAmount }[]): LeaveAmount {
  return amounts.reduce((total, { amount }) => total + amount, 0);
}
