import type { LeaveAmount, LeaveEntry, LeaveEntryKind, LeaveType } from "../leave/facts.ts";
import type { CivilDate } from "../time/civil.ts";

/** Whose leave of a person's it is: of one type, year and, where the type is for children, child. */
export type LeaveAccount = Pick<LeaveEntry, "type" | "year" | "child">;

/** Entries that take leave or give it back, because of a request. */
export const TAKING: readonly LeaveEntryKind[] = ["RESERVATION", "RELEASE", "USE", "RETURN"];

/**
 * Whether a type has balances. Who may have as much as they need has none, and an event's leave is measured by the
 * request alone.
 */
export function hasBalance({ entitlement }: Pick<LeaveType, "entitlement">): boolean {
  return entitlement !== "UNLIMITED" && entitlement !== "PER_EVENT";
}

/** Entries of an account, in the order in which they are given. */
export function entriesOf<Entry extends LeaveEntry>(ledger: readonly Entry[], account: LeaveAccount): Entry[] {
  return ledger.filter(
    ({ type, year, child }) => type === account.type && year === account.year && child === account.child,
  );
}

/** What entries of some kinds come to, of those that count on a date. */
export function sumOf(
  entries: readonly LeaveEntry[],
  kinds: readonly LeaveEntryKind[],
  on: CivilDate = "9999-12-31",
): LeaveAmount {
  return entries.reduce((sum, entry) => (kinds.includes(entry.kind) && entry.on <= on ? sum + entry.amount : sum), 0);
}

/**
 * A ledger with more entries. What was written for the same thing before is not written again, so it does not matter how
 * often and in which order entries arrive.
 */
export function withEntries(ledger: readonly LeaveEntry[], more: readonly LeaveEntry[]): LeaveEntry[] {
  const known = new Set(ledger.map(keyOf));
  const fresh = more.filter((entry) => {
    const key = keyOf(entry);
    const isFresh = !known.has(key);
    known.add(key);
    return isFresh;
  });
  return [...ledger, ...fresh];
}

/** As the database holds it: of a person, type and year, each source once. */
function keyOf({ type, year, source }: LeaveEntry): string {
  return JSON.stringify([type, year, source]);
}
