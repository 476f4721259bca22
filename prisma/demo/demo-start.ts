import { addDays, type CalendarFacts, type CivilDate, calendarDay, datesBetween, isoWeekday } from "@zaigang/domain";

/** The demo cannot start on that date. */
export class UnusableDemoStart extends Error {
  override readonly name = "UnusableDemoStart";
}

const DAYS = 14;
const LONGEST_SEARCH_WEEKS = 104;

/**
 * The Monday from which the demo's events count: of the current week; the next one whose two weeks are ordinary
 * where a holiday or a make-up workday is among its days.
 *
 * @param override takes its place, whatever its weeks are
 * @throws {UnusableDemoStart} if `override` is not a Monday
 */
export function demoStart(today: CivilDate, calendar: CalendarFacts, override?: CivilDate): CivilDate {
  if (override !== undefined) {
    if (isoWeekday(override) === 1) return override;
    throw new UnusableDemoStart(`The demo starts on a Monday, and ${override} is none (ZAIGANG_DEMO_START)`);
  }
  const monday = addDays(today, 1 - isoWeekday(today));
  for (let week = 0; week < LONGEST_SEARCH_WEEKS; week += 1) {
    const start = addDays(monday, 7 * week);
    if (datesBetween(start, addDays(start, DAYS)).every((date) => isOrdinary(calendar, date))) return start;
  }
  throw new UnusableDemoStart(
    `No two ordinary weeks follow ${today} in the calendar. Name a Monday in ZAIGANG_DEMO_START.`,
  );
}

function isOrdinary(calendar: CalendarFacts, date: CivilDate): boolean {
  return calendarDay(calendar, date).kind === (isoWeekday(date) <= 5 ? "WORKDAY" : "REST_DAY");
}
