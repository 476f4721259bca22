import { type CalendarFacts, calendarDay } from "../calendar/calendar.ts";
import { type HoursFacts, officeSessions } from "../hours/hours.ts";
import { addDays, type CivilDate, type Instant, instantAt, type MinuteOfDay } from "../time/civil.ts";
import { workdayAfter } from "./working-days.ts";

/** So many days after leave have to be known to say when its return is due, holidays among them. */
export const DAYS_TO_RETURN = 20;

/** How an office has returns from leave reported (销假). */
export type ReturnRules = {
  /** Workdays after the last day of leave within which the return is reported; 0: on that last day. */
  readonly returnWithinDays: number;
};

const NOON: MinuteOfDay = 12 * 60;

/**
 * The last day on which the return from a leave is to be reported.
 *
 * @param lastDate the leave's last day, a half one too
 * @returns `null` for types of which nobody reports the return
 * Source: docs/rules.md R-75.
 */
export function returnDueOn(
  lastDate: CivilDate,
  { returnReported }: { readonly returnReported: boolean },
  { returnWithinDays }: ReturnRules,
  calendar: CalendarFacts,
): CivilDate | null {
  return returnReported ? workdayAfter(lastDate, returnWithinDays, calendar) : null;
}

/** The first day on which a return that was due on another is overdue. */
export function overdueFrom(dueOn: CivilDate): CivilDate {
  return addDays(dueOn, 1);
}

/**
 * When a person who has not reported back is reminded: when the office's last session of the due day begins. Most have
 * reported by then, and who has not still can. On a day without sessions it is 12:00.
 *
 * Source: docs/rules.md R-76.
 */
export function reminderAt(
  dueOn: CivilDate,
  { calendar, hours }: { readonly calendar: CalendarFacts; readonly hours: HoursFacts },
  timeZone: string,
): Instant {
  const last = officeSessions(hours, calendarDay(calendar, dueOn)).at(-1);
  return instantAt(dueOn, last?.start ?? NOON, timeZone);
}
