import type { LeaveAmount, LeaveEntry, LeaveType } from "../leave/facts.ts";
import { type CivilDate, dayInYear } from "../time/civil.ts";
import { entriesOf, type LeaveAccount, sumOf, TAKING } from "./account.ts";

/** What an account comes to. `available` = `granted` + `carried` − `used` − `reserved` − `expired`. */
export type LeaveBalance = {
  /** By the rule, earned, and adjusted by the office. */
  readonly granted: LeaveAmount;
  /** From the year before, less what went into the next; a debt is negative. */
  readonly carried: LeaveAmount;
  readonly used: LeaveAmount;
  /** Asked for and not decided. */
  readonly reserved: LeaveAmount;
  readonly expired: LeaveAmount;
  readonly available: LeaveAmount;
};

/**
 * The balance of an account at the end of a date: what its entries until then come to. Leave counts on its own days, so
 * with the last day of the year everything that is planned is in it.
 *
 * @param ledger one person's, in any order
 */
export function balanceOf(ledger: readonly LeaveEntry[], account: LeaveAccount, on: CivilDate): LeaveBalance {
  const entries = entriesOf(ledger, account);
  const sum = (...kinds: LeaveEntry["kind"][]) => sumOf(entries, kinds, on);
  const parts = {
    granted: sum("GRANT", "ADJUSTMENT"),
    carried: sum("CARRY_IN", "CARRY_OUT"),
    used: 0 - sum("USE", "RETURN"),
    reserved: 0 - sum("RESERVATION", "RELEASE"),
    expired: 0 - sum("EXPIRY"),
  };
  return { ...parts, available: parts.granted + parts.carried - parts.used - parts.reserved - parts.expired };
}

/**
 * Leave carried from the year before that is still there at the end of a date, and the last day on which it may be taken.
 *
 * @returns `null` where none is left, or its time is over
 */
export function carriedLeft(
  ledger: readonly LeaveEntry[],
  account: LeaveAccount,
  { carryUntil }: Pick<LeaveType, "carryUntil">,
  on: CivilDate,
): { readonly amount: LeaveAmount; readonly lastDay: CivilDate } | null {
  const lastDay = dayInYear(account.year, carryUntil ?? "12-31");
  const entries = entriesOf(ledger, account);
  const amount = sumOf(entries, ["CARRY_IN"]) + sumOf(entries, TAKING, lastDay);
  return on > lastDay || amount <= 0 ? null : { amount, lastDay };
}
