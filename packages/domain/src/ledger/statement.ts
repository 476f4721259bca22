import type { LeaveAmount, LeaveEntry } from "../leave/facts.ts";
import { entriesOf, type LeaveAccount } from "./account.ts";

/** A line of a statement: an entry, and what there is after it. */
export type StatementLine<Entry extends LeaveEntry> = { readonly entry: Entry; readonly balance: LeaveAmount };

/**
 * An account as people read it: by date, with what is left after each line. A reservation that was used or given up is
 * left out together with its releases; it is in the ledger all the same. Of one date, what comes in stands before what goes
 * out.
 *
 * @param ledger one person's, in any order
 */
export function statementOf<Entry extends LeaveEntry>(
  ledger: readonly Entry[],
  account: LeaveAccount,
): StatementLine<Entry>[] {
  const entries = entriesOf(ledger, account);
  const reserved = new Map<string | null, LeaveAmount>();
  for (const entry of entries.filter(isReservation))
    reserved.set(entry.request, (reserved.get(entry.request) ?? 0) + entry.amount);
  let balance = 0;
  return entries
    .filter((entry) => !isReservation(entry) || reserved.get(entry.request) !== 0)
    .sort((one, other) => compare(one.on, other.on) || other.amount - one.amount || compare(one.source, other.source))
    .map((entry) => {
      balance += entry.amount;
      return { entry, balance };
    });
}

function isReservation({ kind }: LeaveEntry): boolean {
  return kind === "RESERVATION" || kind === "RELEASE";
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
