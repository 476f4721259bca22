import {
  addDays,
  type CalendarFacts,
  type CivilDate,
  calendarDay,
  type HoursFacts,
  type Instant,
  instantAt,
  officeSessions,
} from "@zaigang/domain";

/** Days are counted from the demo's first Monday, which is day 0. */
export type DemoTime = {
  date(day: number): CivilDate;
  /** An instant of a day by the wall clock, as 10:15. */
  at(day: number, clock: string): Instant;
  /** Whole days, the last one included. */
  days(first: number, last?: number): Stretch;
  /** From midnight to the end of the first session. */
  morning(day: number): Stretch;
  /** The rest of the day, noon included. */
  afternoon(day: number): Stretch;
  between(day: number, from: string, to: string): Stretch;
};

export type Stretch = { readonly startsAt: Instant; readonly endsAt: Instant };

/** @param office where it lives and works: what decides when a morning ends */
export function demoTime(
  start: CivilDate,
  office: { readonly timeZone: string; readonly calendar: CalendarFacts; readonly hours: HoursFacts },
): DemoTime {
  const date = (day: number) => addDays(start, day);
  const minute = (day: number, minutes: number) => instantAt(date(day), minutes, office.timeZone);
  const at = (day: number, clock: string) => minute(day, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)));
  const noon = (day: number) => {
    const [first] = officeSessions(office.hours, calendarDay(office.calendar, date(day)));
    if (!first) throw new RangeError(`The office does not work on ${date(day)}: it has no morning`);
    return minute(day, first.end);
  };
  return {
    date,
    at,
    days: (first, last = first) => ({ startsAt: minute(first, 0), endsAt: minute(last + 1, 0) }),
    morning: (day) => ({ startsAt: minute(day, 0), endsAt: noon(day) }),
    afternoon: (day) => ({ startsAt: noon(day), endsAt: minute(day + 1, 0) }),
    between: (day, from, to) => ({ startsAt: at(day, from), endsAt: at(day, to) }),
  };
}
