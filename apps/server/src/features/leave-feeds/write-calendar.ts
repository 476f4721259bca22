import { addDays, type CivilDate, dateOf, dayBounds, type Instant } from "@zaigang/domain";
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from "ical-generator";

/** What stands in a calendar that a program reads. */
export type FeedEvent = {
  /** The same for the same thing whenever the calendar is read. */
  readonly id: string;
  readonly summary: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** When it was written down, and how often it changed. */
  readonly recordedAt: Instant;
  readonly version: number;
  /** Asked for, and not granted. */
  readonly isTentative: boolean;
};

/**
 * A calendar as RFC 5545 has it. Whole days are dates, of which the end is the day after the last (X07); anything else
 * is instants. Nobody is busy by it (X10). The same facts give the same bytes, so that a program that has them is told so.
 */
export function writeCalendar(name: string, events: readonly FeedEvent[], timeZone: string): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: "-//Zaigang//leave//ZH", ttl: 3600 });
  for (const event of events) {
    calendar.createEvent({
      id: `${event.id}@zaigang`,
      summary: event.summary,
      ...timesOf(event, timeZone),
      stamp: new Date(event.recordedAt),
      sequence: event.version,
      status: event.isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}

function timesOf({ startsAt, endsAt }: FeedEvent, timeZone: string) {
  const [first, last] = [dateOf(startsAt, timeZone), dateOf(endsAt - 1, timeZone)];
  const isWhole = startsAt === dayBounds(first, timeZone).startsAt && endsAt === dayBounds(last, timeZone).endsAt;
  if (!isWhole) return { start: new Date(startsAt), end: new Date(endsAt) };
  // A date is a date wherever it is read: the library writes the one that it is in UTC.
  const asDate = (date: CivilDate) => new Date(`${date}T00:00:00Z`);
  return { start: asDate(first), end: asDate(addDays(last, 1)), allDay: true };
}
