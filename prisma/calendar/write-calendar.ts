import type { Transaction } from "../client.ts";
import type { ChineseCalendar } from "./chinese-calendar.ts";

/** Gives a new office its calendar: the days of the notices, and the years that they cover. */
export async function writeCalendar(
  tx: Transaction,
  officeId: string,
  { entries, coveredYears }: ChineseCalendar,
): Promise<void> {
  await tx.calendarDay.createMany({
    data: entries.map(({ date, ...entry }) => ({ officeId, date: new Date(date), ...entry })),
  });
  await tx.calendarYear.createMany({
    data: coveredYears.map((year) => ({
      officeId,
      year,
      source: entries.find(({ layer, date }) => layer === "NATIONAL" && date.startsWith(`${year}-`))?.source ?? null,
    })),
  });
}
