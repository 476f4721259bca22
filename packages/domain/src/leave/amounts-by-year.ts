import { yearOf } from "../time/civil.ts";
import type { LeaveCount } from "./count-leave.ts";
import type { LeaveAmount } from "./facts.ts";

export type YearAmount = { readonly year: number; readonly amount: LeaveAmount };

/** What a leave takes from each year's balance, earliest first: a date takes from the year it is in. */
export function amountsByYear({ days }: Pick<LeaveCount, "days">): YearAmount[] {
  const amounts = new Map<number, LeaveAmount>();
  for (const { date, amount } of days) {
    if (amount > 0) amounts.set(yearOf(date), (amounts.get(yearOf(date)) ?? 0) + amount);
  }
  return [...amounts].map(([year, amount]) => ({ year, amount }));
}
