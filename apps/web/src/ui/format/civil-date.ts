import { type CivilDate, parseDate } from "@zaigang/domain";

/**
 * Year, month (1 to 12) and day of month.
 *
 * @throws {RangeError} unless `date` is a date that exists
 */
export function dateParts(date: CivilDate): { year: number; month: number; day: number } {
  const [year, month, day] = parseDate(date).split("-").map(Number) as [number, number, number];
  return { year, month, day };
}
