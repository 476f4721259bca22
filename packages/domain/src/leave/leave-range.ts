import { calendarDay } from "../calendar/calendar.ts";
import { endOfMorning } from "../hours/end-of-morning.ts";
import { officeSessions } from "../hours/hours.ts";
import { type CivilDate, instantAt, type MinuteOfDay } from "../time/civil.ts";
import type { TimeRange } from "../time/time-range.ts";
import type { HalfDay, LeavePeriod, WorkingTime } from "./facts.ts";
import { halfBounds } from "./half-days.ts";

/**
 * The instants from which to which somebody on leave is away.
 *
 * Half-days are those of the office, whatever the person's pattern, so that two people's mornings end together.
 * Source: docs/rules.md R-51.
 */
export function leaveRange(
  period: LeavePeriod,
  { calendar, hours }: Pick<WorkingTime, "calendar" | "hours">,
  timeZone: string,
): TimeRange {
  const at = (date: CivilDate, minute: MinuteOfDay) => instantAt(date, minute, timeZone);
  if (period.kind === "HOURS") {
    return { startsAt: at(period.date, period.start), endsAt: at(period.date, period.end) };
  }
  const bounds = ({ date, half }: HalfDay) =>
    halfBounds(half, endOfMorning(officeSessions(hours, calendarDay(calendar, date))));
  const { first, last } = period;
  return { startsAt: at(first.date, bounds(first).start), endsAt: at(last.date, bounds(last).end) };
}
