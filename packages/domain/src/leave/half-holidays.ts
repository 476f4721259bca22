import { type CivilDate, dayInYear } from "../time/civil.ts";

/**
 * Days on which the law gives some of the staff half a day off, on whatever weekday they fall: one on a day of rest is
 * not made up for.
 *
 * The law gives the fourth of May to the young from 14 years on and says no more; who they are is for the office to say.
 * Source: docs/rules.md R-90.
 */
export const HALF_HOLIDAYS = {
  WOMENS_DAY: { name: "妇女节", day: "03-08", forGender: "FEMALE" },
  YOUTH_DAY: { name: "青年节", day: "05-04", forGender: null },
} as const;

export type HalfHolidayOccasion = keyof typeof HALF_HOLIDAYS;

export const HALF_HOLIDAY_OCCASIONS = Object.keys(HALF_HOLIDAYS) as readonly HalfHolidayOccasion[];

export function halfHolidayDate(occasion: HalfHolidayOccasion, year: number): CivilDate {
  return dayInYear(year, HALF_HOLIDAYS[occasion].day);
}

/** Whether somebody may have it, as far as what is known of them says. */
export function mayHaveHalfHoliday(occasion: HalfHolidayOccasion, gender: "FEMALE" | "MALE"): boolean {
  const { forGender } = HALF_HOLIDAYS[occasion];
  return forGender === null || forGender === gender;
}
