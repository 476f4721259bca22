import type { CivilDate, Instant } from "@zaigang/domain";

/** What a clock on the office's wall shows. */
export type WallTime = {
  readonly date: CivilDate;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const readers = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is slow, and a board shows hundreds of times: one is kept for each zone. */
function readerOf(timeZone: string): Intl.DateTimeFormat {
  const known = readers.get(timeZone);
  if (known) return known;
  const reader = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  readers.set(timeZone, reader);
  return reader;
}

/**
 * The office's civil time at an instant, whatever zone the viewer's machine is in.
 *
 * @param timeZone IANA name
 * @throws {RangeError} if the zone is unknown or the instant is not a number
 */
export function wallTime(instant: Instant, timeZone: string): WallTime {
  const parts = new Map(
    readerOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    date: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    hour: Number(part("hour")),
    minute: Number(part("minute")),
    second: Number(part("second")),
  };
}

/** Minutes of the office's clock since midnight, 0 to 1439. */
export function minuteOfDay(instant: Instant, timeZone: string): number {
  const { hour, minute } = wallTime(instant, timeZone);
  return hour * 60 + minute;
}

/** How far the zone is ahead of UTC at an instant, in minutes. */
export function offsetMinutes(instant: Instant, timeZone: string): number {
  const { date, hour, minute, second } = wallTime(instant, timeZone);
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + ((hour * 60 + minute) * 60 + second) * 1000;
  return Math.round((asIfUtc - instant) / 60_000);
}
