import type { LeaveEntry, LeaveEntryKind, LeaveType } from "../leave/facts.ts";
import type { LeaveGrant } from "../ledger/due-entries.ts";

/** Annual leave of ten days a year of which nothing is carried, but for what a test says. */
export function leaveType(differences: Partial<LeaveType> = {}): LeaveType {
  return {
    code: "annual",
    unit: "WORKING_DAYS",
    step: 50,
    entitlement: "YEARLY",
    amount: 1000,
    overdraft: 0,
    accrual: "AT_ONCE",
    rounding: "DOWN",
    carryCap: null,
    carryUntil: null,
    forGender: null,
    serviceMonths: 0,
    ...differences,
  };
}

/** Grants of so much on 1 January of every year. */
export function everyYear(amount: number): (year: number) => LeaveGrant[] {
  return (year) => [{ amount, on: `${year}-01-01`, source: `grant:${year}`, child: null }];
}

/** No year gives anything by itself. */
export const nothing = (): LeaveGrant[] => [];

/** An entry from a text such as `2026-02-03 USE -500`, of the year of its date. */
export function entry(text: string, differences: Partial<LeaveEntry> = {}): LeaveEntry {
  const [on, kind, amount] = text.split(" ") as [string, LeaveEntryKind, string];
  return {
    type: "annual",
    year: Number(on.slice(0, 4)),
    child: null,
    kind,
    amount: Number(amount),
    on,
    source: text,
    request: null,
    ...differences,
  };
}
