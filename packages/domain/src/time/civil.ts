/**
 * Civil time of an office: dates are texts, wall-clock times are minutes after midnight, and the zone
 * decides which instant they are. The only module that knows of time zones.
 */
import { Temporal } from "temporal-polyfill";

/** A date of the calendar, `YYYY-MM-DD`. Earlier and later compare as text. */
export type CivilDate = string;
/** A point in time, in milliseconds of the epoch. */
export type Instant = number;
/** Minutes after 00:00 of a civil day; 1440 is the midnight at its end. */
export type MinuteOfDay = number;

export const MINUTE = 60_000;
const MINUTES_OF_DAY = 1440;

/** @throws {RangeError} unless `text` is a date that exists, such as 2026-02-28 */
export function parseDate(text: string): CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`${text} is not a date such as 2026-12-09`);
  return Temporal.PlainDate.from(text, { overflow: "reject" }).toString();
}

/** The date on which `instant` falls in the zone. */
export function dateOf(instant: Instant, timeZone: string): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day of another month, or its last day where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** The first day of the month after a date's. */
export function firstOfNextMonth(date: CivilDate): CivilDate {
  return addMonths(`${date.slice(0, 7)}-01`, 1);
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1 Monday … 7 Sunday. */
export function isoWeekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Counts weeks from Monday to Sunday, without beginning anew each year. */
export function weekNumber(date: CivilDate): number {
  return Math.floor((dayNumber(date) + 3) / 7);
}

/** The dates of `[from, to)`, in order. */
export function datesBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const [first, end] = [dayNumber(from), dayNumber(to)];
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => fromDayNumber(first + index));
}

/** The dates from `first` to `last`, both included, in order; none where `last` comes before. */
export function datesThrough(first: CivilDate, last: CivilDate): CivilDate[] {
  return datesBetween(first, addDays(last, 1));
}

/** The day `MM-DD` of a year, or the last of its month where that year has no such day. */
export function dayInYear(year: number, monthDay: string): CivilDate {
  const [month, day] = monthDay.split("-").map(Number) as [number, number];
  return Temporal.PlainDate.from({ year, month, day }, { overflow: "constrain" }).toString();
}

/** The last day of each month from that of `date` to December, in order. */
export function monthEndsFrom(date: CivilDate): CivilDate[] {
  const year = yearOf(date);
  const month = Number(date.slice(5, 7));
  return Array.from({ length: 13 - month }, (_, index) =>
    dayInYear(year, `${String(month + index).padStart(2, "0")}-31`),
  );
}

export function earlierDate(one: CivilDate, other: CivilDate): CivilDate {
  return [one, other].sort()[0] as CivilDate;
}

export function laterDate(one: CivilDate, other: CivilDate): CivilDate {
  return [one, other].sort()[1] as CivilDate;
}

/** The civil days `[from, to)` that a stretch of time touches. */
export function daysTouched(
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
  timeZone: string,
): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: dateOf(startsAt, timeZone), to: addDays(dateOf(endsAt - 1, timeZone), 1) };
}

/** The instant of a wall-clock time; one that summer time skips is taken an hour later. */
export function instantAt(date: CivilDate, minute: MinuteOfDay, timeZone: string): Instant {
  if (minute === MINUTES_OF_DAY) return instantAt(addDays(date, 1), 0, timeZone);
  return Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone,
    plainTime: new Temporal.PlainTime(Math.floor(minute / 60), minute % 60),
  }).epochMilliseconds;
}

/** Midnight to midnight, as instants. */
export function dayBounds(date: CivilDate, timeZone: string): { startsAt: Instant; endsAt: Instant } {
  return daysBounds(date, addDays(date, 1), timeZone);
}

/** The midnights around the civil days `[from, to)`, as instants. */
export function daysBounds(from: CivilDate, to: CivilDate, timeZone: string): { startsAt: Instant; endsAt: Instant } {
  return { startsAt: instantAt(from, 0, timeZone), endsAt: instantAt(to, 0, timeZone) };
}

/**
 * One civil day as a ruler of whole minutes that have passed since its midnight. On all days but the two
 * on which summer time begins or ends that is the wall clock.
 */
export type DayRuler = {
  readonly date: CivilDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The mark of a wall-clock time. */
  mark(minute: MinuteOfDay): number;
};

/** Rulers for the dates of `[from, to)`. */
export function dayRulers(from: CivilDate, to: CivilDate, timeZone: string): DayRuler[] {
  const first = Temporal.PlainDate.from(from).toZonedDateTime(timeZone);
  const end = instantAt(to, 0, timeZone);
  const change = first.getTimeZoneTransition("next");
  // Nearly always the clocks do not change within the range, and its days are all of one length.
  const isEven = change === null || change.epochMilliseconds >= end;
  return datesBetween(from, to).map((date, index) =>
    isEven ? evenRuler(date, first.epochMilliseconds + index * MINUTES_OF_DAY * MINUTE) : unevenRuler(date, timeZone),
  );
}

function evenRuler(date: CivilDate, startsAt: Instant): DayRuler {
  return { date, startsAt, endsAt: startsAt + MINUTES_OF_DAY * MINUTE, mark: (minute) => minute };
}

function unevenRuler(date: CivilDate, timeZone: string): DayRuler {
  const { startsAt, endsAt } = dayBounds(date, timeZone);
  return {
    date,
    startsAt,
    endsAt,
    mark: (minute) => Math.floor((instantAt(date, minute, timeZone) - startsAt) / MINUTE),
  };
}

/** Days since 1970-01-01 of a date of the Gregorian calendar. */
function dayNumber(date: CivilDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;
}

function fromDayNumber(day: number): CivilDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
