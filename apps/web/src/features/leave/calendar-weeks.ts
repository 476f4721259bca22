import { addDays, isoWeekday } from "@zaigang/domain";
import type { OutlookDay } from "./nearest-stretch.ts";

/** A row of the calendar; `null` before the first day and after the last. */
export type Week = {
  /** Monday's date. */
  readonly monday: string;
  readonly days: readonly (OutlookDay | null)[];
};

/** The days in rows from Monday to Sunday. @param days by date, without a gap */
export function weeksOf(days: readonly OutlookDay[]): Week[] {
  const weeks = Map.groupBy(days, ({ date }) => addDays(date, 1 - isoWeekday(date)));
  return [...weeks].map(([monday, ofWeek]) => ({
    monday,
    days: Array.from({ length: 7 }, (_, index) => ofWeek.find(({ date }) => isoWeekday(date) === index + 1) ?? null),
  }));
}
