import type { CalendarFacts } from "../calendar/calendar.ts";
import { addDays, type CivilDate, dateOf, type Instant } from "../time/civil.ts";
import { workdayAfter } from "./working-days.ts";

/**
 * The first day on which a step that nobody has decided is stalled. The day on which it came does not count: who gets a
 * request on Friday afternoon has all of Monday, where one workday is allowed.
 *
 * @param since when it became the step's turn
 * @param allowed workdays that deciding may take
 * Source: docs/rules.md R-77.
 */
export function stalledFrom(since: Instant, allowed: number, calendar: CalendarFacts, timeZone: string): CivilDate {
  return addDays(workdayAfter(dateOf(since, timeZone), allowed, calendar), 1);
}
