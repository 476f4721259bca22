import type { LeaveAmount, LeaveEntry, LeaveType } from "../leave/facts.ts";
import { type CivilDate, laterDate } from "../time/civil.ts";
import { entriesOf, hasBalance, withEntries } from "./account.ts";
import { dueEntries, type LeaveGrant } from "./due-entries.ts";
import { entriesFor } from "./entries-for.ts";
import type { LeaveNeed } from "./needs-of.ts";

/** That a year's leave does not suffice. */
export type LeaveShortfall = {
  readonly year: number;
  readonly wanted: LeaveAmount;
  /** How much of it there is; nothing at the least. */
  readonly available: LeaveAmount;
};

/**
 * Whether a request can be met. It can where, on its days and on all days to come, no balance falls further below nothing
 * than the type allows: with what is reserved and used for other days, with what the rules will have granted, carried and
 * let expire by then, and as if the request stood. A balance that is too low without it is not its fault.
 *
 * @param grantsIn the grants of a year by the rule
 * @param ledger the person's, in any order, without what this request reserves
 * @returns the first year that does not suffice; `null` where all do
 * Source: docs/rules.md R-62.
 */
export function shortfall(
  type: LeaveType,
  grantsIn: (year: number) => readonly LeaveGrant[],
  ledger: readonly LeaveEntry[],
  needs: readonly LeaveNeed[],
  child: string | null = null,
): LeaveShortfall | null {
  if (!hasBalance(type)) return eventShortfall(type, needs);
  const own = ledger.filter((entry) => entry.type === type.code && entry.child === child);
  const asked = entriesFor("RESERVE", { id: "asked", type: type.code, child, amounts: needs }, 1);
  const until = [...own, ...asked].map(({ on }) => on).reduce(laterDate, "0000-01-01");
  const play = (entries: readonly LeaveEntry[]) =>
    withEntries(
      entries,
      dueEntries(type, grantsIn, entries, until).filter((entry) => entry.child === child),
    );
  const [without, withIt] = [play(own), play([...own, ...asked])];

  const lacks = [...new Set(needs.map(({ year }) => year))].map((year) => ({ year, lack: 0 }));
  for (const year of new Set(withIt.map((entry) => entry.year))) {
    // A year for which nothing is asked lacks what the year before could have carried.
    const cause = lacks.findLast((need) => need.year <= year) ?? lacks[0];
    const account = { type: type.code, year, child };
    const lack = lackOf(entriesOf(without, account), entriesOf(withIt, account)) - type.overdraft;
    if (cause) cause.lack = Math.max(cause.lack, lack);
  }
  const first = lacks.find(({ lack }) => lack > 0);
  if (!first) return null;
  const wanted = needs.reduce((sum, need) => (need.year === first.year ? sum + need.amount : sum), 0);
  return { year: first.year, wanted, available: Math.max(0, wanted - first.lack) };
}

/** How far below nothing an account falls, on dates on which it would not be as low before. */
function lackOf(before: readonly LeaveEntry[], after: readonly LeaveEntry[]): LeaveAmount {
  const dates = [...new Set(after.map(({ on }) => on))];
  return Math.max(
    0,
    ...dates.map((date) => {
      const balance = balanceAt(after, date);
      return balance < balanceAt(before, date) ? -balance : 0;
    }),
  );
}

/** An event's leave is measured by its request alone. */
function eventShortfall({ entitlement, amount }: LeaveType, needs: readonly LeaveNeed[]): LeaveShortfall | null {
  const wanted = needs.reduce((sum, need) => sum + need.amount, 0);
  const [first] = needs;
  if (!first || entitlement !== "PER_EVENT" || amount === null || wanted <= amount) return null;
  return { year: first.year, wanted, available: amount };
}

function balanceAt(entries: readonly LeaveEntry[], date: CivilDate): LeaveAmount {
  return entries.reduce((sum, entry) => (entry.on <= date ? sum + entry.amount : sum), 0);
}
