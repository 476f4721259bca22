import { calendarDay, datesBetween, isWorking } from "@zaigang/domain";
import chineseDays from "chinese-days";
import { describe, expect, test } from "vitest";
import { chineseCalendar } from "./chinese-calendar.ts";

/** The nation's notices as the product brings them, against a list that others keep. */
const calendar = chineseCalendar("CN");

describe.each(calendar.coveredYears)("%i", (year) => {
  const dates = datesBetween(`${year}-01-01`, `${year + 1}-01-01`);

  test("every date is worked or off as an independent list says", () => {
    const ours = dates.filter((date) => isWorking(calendarDay(calendar, date).kind));
    expect(ours).toEqual(dates.filter((date) => chineseDays.isWorkday(date)));
  });

  test("a workday that is off by law or in exchange is the same to both", () => {
    const swapped = dates.filter((date) => chineseDays.isInLieu(date));
    expect(swapped.length).toBeGreaterThan(0);
    expect(swapped.map((date) => calendarDay(calendar, date).kind)).toEqual(swapped.map(() => "SWAPPED_REST_DAY"));
  });
});
