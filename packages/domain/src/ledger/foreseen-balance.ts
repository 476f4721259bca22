import type { LeaveEntry, LeaveType } from "../leave/facts.ts";
import type { CivilDate } from "../time/civil.ts";
import { type LeaveAccount, withEntries } from "./account.ts";
import { balanceOf, type LeaveBalance } from "./balance-of.ts";
import { dueEntries, type LeaveGrant } from "./due-entries.ts";

/**
 * The balance of an account as it will be at the end of a date: what is written, and what the rules will have granted,
 * carried and let expire by then. Leave of next year is looked at before anything of that year is written.
 *
 * @param grantsIn the grants of a year by the rule
 * @param ledger one person's, in any order
 * Source: docs/rules.md R-62.
 */
export function foreseenBalance(
  type: LeaveType,
  grantsIn: (year: number) => readonly LeaveGrant[],
  ledger: readonly LeaveEntry[],
  account: LeaveAccount,
  on: CivilDate,
): LeaveBalance {
  return balanceOf(withEntries(ledger, dueEntries(type, grantsIn, ledger, on)), account, on);
}
