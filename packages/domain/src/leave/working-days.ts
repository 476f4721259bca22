import { type CalendarFacts, calendarDay, isWorking } from "../calendar/calendar.ts";
import { addDays, type CivilDate, datesBetween } from "../time/civil.ts";

/** An office that has no workday for so long has none that could be waited for. */
const MOST_DAYS_OFF = 60;

/**
 * The date that comes so many of the office's workdays after another: a Saturday or a holiday between them is passed
 * over, a make-up workday is not.
 *
 * @param count from 0; with 0 the date itself, whatever it is
 * @param calendar of the days up to there and two months on
 */
export function workdayAfter(date: CivilDate, count: number, calendar: CalendarFacts): CivilDate {
  let day = date;
  for (let passed = 0; passed < count; passed++) day = nextWorkday(day, calendar);
  return day;
}

function nextWorkday(date: CivilDate, calendar: CalendarFacts): CivilDate {
  const first = addDays(date, 1);
  const ahead = datesBetween(first, addDays(first, MOST_DAYS_OFF));
  return ahead.find((each) => isWorking(calendarDay(calendar, each).kind)) ?? first;
}
