/** Leave as tests say it, in an office that works from 09:00 to 12:00 and from 13:30 to 17:30. */
import type { CalendarEntry, DayKind } from "../calendar/calendar.ts";
import { parseSessions, parseTime } from "../hours/hours.ts";
import type { Half, HalfDay, LeavePeriod, WorkingTime } from "../leave/facts.ts";
import { SESSIONS } from "./office.ts";

/** A half-day such as `2026-03-10 AM`. */
export function halfDay(text: string): HalfDay {
  const [date = "", half] = text.split(" ");
  return { date, half: half === "PM" ? "AFTERNOON" : "MORNING" };
}

/** Half-days such as `2026-03-10 PM - 2026-03-12`; a date without a half is the whole day. */
export function halfDays(text: string): LeavePeriod {
  const [first = "", last = first] = text.split(" - ");
  return {
    kind: "HALF_DAYS",
    first: halfDay(first),
    last: halfDay(last.includes(" ") ? last : `${last} PM`),
  };
}

/** Hours such as `2026-03-10 14:00-16:00`. */
export function hoursOn(text: string): LeavePeriod {
  const [date = "", times = ""] = text.split(" ");
  const [start = "", end = ""] = times.split("-");
  return { kind: "HOURS", date, start: parseTime(start), end: parseTime(end) };
}

type TimeSketch = {
  /** What the national calendar says, such as `2026-04-06 STATUTORY_HOLIDAY Qingming`. */
  readonly calendar?: readonly string[];
  readonly coveredYears?: readonly number[];
  /** The person's sessions from Monday on; `null` the office's, `-` none. */
  readonly week?: readonly (string | null)[];
  /** Half-days that the person has off anyway, such as `2027-03-08 PM`. */
  readonly halfHolidays?: readonly string[];
  readonly office?: readonly string[];
};

/** When Bai works: as the office does, but for what is said. */
export function workingTime(sketch: TimeSketch = {}): WorkingTime {
  const { calendar = [], coveredYears = [2026, 2027], week, halfHolidays = [], office } = sketch;
  return {
    calendar: { entries: calendar.map(entry), coveredYears },
    hours: {
      seasons: [
        {
          code: "ALL_YEAR",
          startsOnDay: "01-01",
          sessions: office ? parseSessions(office) : SESSIONS,
          validFrom: "2020-01-01",
        },
      ],
      windowHours: [],
      patterns: week
        ? [
            {
              staff: "Bai",
              startsOn: "2020-01-01",
              endsOn: null,
              week: week.map((day) => (day === null ? null : parseSessions(day === "-" ? [] : day.split(" ")))),
            },
          ]
        : [],
    },
    staff: "Bai",
    halfHolidays: halfHolidays.map(halfDay),
  };
}

function entry(text: string): CalendarEntry {
  const [date = "", kind, name = ""] = text.split(" ");
  return { date, layer: "NATIONAL", kind: kind as DayKind, name };
}

const SIGNS: Readonly<Record<Half, string>> = { MORNING: "AM", AFTERNOON: "PM" };

/** Halves as a test reads them, such as `AM PM`. */
export function signsOf(halves: readonly Half[]): string {
  return halves.map((half) => SIGNS[half]).join(" ");
}
