import { describe, expect, test } from "vitest";
import type { CalendarDay, DayKind } from "../calendar/calendar.ts";
import { isoWeekday } from "../time/civil.ts";
import {
  officeSessions,
  parseSessions,
  patternSessions,
  type Season,
  type Sessions,
  seasonOn,
  type WindowHours,
  windowSessions,
} from "./hours.ts";

const season = (code: string, startsOnDay: string, times: string[], validFrom = "2020-01-01"): Season => ({
  code,
  startsOnDay,
  sessions: parseSessions(times),
  validFrom,
});
const SUMMER = season("SUMMER", "05-01", ["09:00-12:00", "14:00-18:00"]);
const WINTER = season("WINTER", "10-01", ["09:00-12:00", "13:30-17:30"]);
const hours = (...seasons: Season[]) => ({ seasons, windowHours: [], patterns: [] });

function day(date: string, kind: DayKind = isoWeekday(date) >= 6 ? "REST_DAY" : "WORKDAY"): CalendarDay {
  return { date, kind, name: null, provisional: false };
}

const text = (sessions: Sessions) =>
  sessions
    .map(({ start, end }) =>
      [start, end].map((minute) => `${Math.floor(minute / 60)}:${`${minute % 60}`.padStart(2, "0")}`).join("-"),
    )
    .join(" ");

describe("sessions as text", () => {
  test("are put in order and joined where they touch", () => {
    expect(parseSessions(["14:00-18:00", "09:00-12:00"])).toEqual([
      { start: 540, end: 720 },
      { start: 840, end: 1080 },
    ]);
    expect(parseSessions(["09:00-12:00", "12:00-13:00"])).toEqual([{ start: 540, end: 780 }]);
    expect(parseSessions(["00:00-24:00"])).toEqual([{ start: 0, end: 1440 }]);
  });

  test.each(["9:00-12:00", "09:00", "12:00-09:00", "09:00-09:00", "09:60-12:00", "23:00-24:01", "09:00-12:00 ", ""])(
    "%j is refused",
    (session) => {
      expect(() => parseSessions([session])).toThrow(RangeError);
    },
  );
});

describe("seasons", () => {
  const codeOn = (date: string, ...seasons: Season[]) => seasonOn(hours(...seasons), date)?.code ?? null;

  test("last until the next begins, over the turn of the year", () => {
    const dates = ["2026-01-01", "2026-04-30", "2026-05-01", "2026-09-30", "2026-10-01", "2026-12-31"];
    expect(dates.map((date) => codeOn(date, SUMMER, WINTER))).toEqual([
      "WINTER",
      "WINTER",
      "SUMMER",
      "SUMMER",
      "WINTER",
      "WINTER",
    ]);
  });

  test("do not depend on the order in which they are given", () => {
    expect(codeOn("2026-02-01", WINTER, SUMMER)).toBe("WINTER");
  });

  test("of a season's versions the latest valid one counts", () => {
    const later = season("SUMMER", "06-01", ["08:30-12:00"], "2026-01-01");
    expect([codeOn("2025-05-15", SUMMER, WINTER, later), codeOn("2026-05-15", SUMMER, WINTER, later)]).toEqual([
      "SUMMER",
      "WINTER",
    ]);
    expect(seasonOn(hours(later, SUMMER, WINTER), "2026-06-01")).toBe(later);
  });

  test("there is none before the first is valid, and then the office does not work", () => {
    expect(seasonOn(hours(SUMMER), "2019-06-01")).toBeNull();
    expect(officeSessions(hours(SUMMER), day("2019-06-03"))).toEqual([]);
  });
});

describe("the office", () => {
  const sessionsOn = (date: string, kind?: DayKind) => text(officeSessions(hours(SUMMER, WINTER), day(date, kind)));

  test("works on workdays in the season's sessions", () => {
    expect(sessionsOn("2026-06-01")).toBe("9:00-12:00 14:00-18:00");
    expect(sessionsOn("2026-03-10")).toBe("9:00-12:00 13:30-17:30");
  });

  test("L13: works on a make-up workday as on any other", () => {
    expect(sessionsOn("2026-09-20", "MAKE_UP_WORKDAY")).toBe("9:00-12:00 14:00-18:00");
  });

  test.each(["REST_DAY", "STATUTORY_HOLIDAY", "SWAPPED_REST_DAY", "REGIONAL_HOLIDAY"] as const)(
    "does not work on a %s",
    (kind) => {
      expect(sessionsOn("2026-06-01", kind)).toBe("");
    },
  );
});

describe("a window", () => {
  const row = (weekdays: number[], times: string[] | null, more: Partial<WindowHours> = {}): WindowHours => ({
    window: "W3",
    validFrom: "2020-01-01",
    season: null,
    weekdays,
    sessions: times && parseSessions(times),
    ...more,
  });
  const open = (rows: WindowHours[], date: string, kind?: DayKind) =>
    text(windowSessions(rows, day(date, kind), seasonOn(hours(SUMMER, WINTER), date)));
  const WEEK = row([1, 2, 3, 4, 5], null);
  const SATURDAY = row([6], ["09:00-12:00"]);

  test("follows the office's sessions unless it has its own", () => {
    expect(open([WEEK], "2026-06-01")).toBe("9:00-12:00 14:00-18:00");
    expect(open([row([1], ["08:00-19:00"])], "2026-06-01")).toBe("8:00-19:00");
  });

  test("N09: opens on its weekdays only", () => {
    const opens = ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"].map(
      (date) => open([row([1, 3, 5], null)], date) !== "",
    );
    expect(opens).toEqual([true, false, true, false, true]);
  });

  test("may open at noon as well: hours of several kinds add up", () => {
    expect(open([WEEK, row([1, 2, 3, 4, 5], ["12:00-13:30"])], "2026-03-10")).toBe("9:00-17:30");
  });

  test("may have other hours in a season", () => {
    const rows = [
      row([1, 2, 3, 4, 5], ["08:00-11:00"], { season: "SUMMER" }),
      row([1, 2, 3, 4, 5], ["10:00-16:00"], { season: "WINTER" }),
    ];
    expect([open(rows, "2026-06-01"), open(rows, "2026-03-10")]).toEqual(["8:00-11:00", "10:00-16:00"]);
  });

  test("loses all its older hours when a newer version begins", () => {
    const rows = [WEEK, SATURDAY, row([1, 2, 3, 4, 5], ["10:00-16:00"], { validFrom: "2026-04-01" })];
    expect([open(rows, "2026-03-28"), open(rows, "2026-04-01"), open(rows, "2026-04-04")]).toEqual([
      "9:00-12:00",
      "10:00-16:00",
      "",
    ]);
  });

  test("opens on an ordinary Saturday that is set for it", () => {
    expect([
      open([WEEK, SATURDAY], "2026-03-14"),
      open([WEEK], "2026-03-14"),
      open([WEEK, SATURDAY], "2026-03-15"),
    ]).toEqual(["9:00-12:00", "", ""]);
  });

  test.each(["STATUTORY_HOLIDAY", "SWAPPED_REST_DAY", "REGIONAL_HOLIDAY"] as const)(
    "is closed on a Saturday that is a %s",
    (kind) => {
      expect(open([WEEK, SATURDAY], "2026-10-03", kind)).toBe("");
    },
  );

  test("has weekday hours and no Saturday rota on a make-up workday", () => {
    expect(open([WEEK, SATURDAY], "2026-10-10", "MAKE_UP_WORKDAY")).toBe("9:00-12:00 13:30-17:30");
    expect(open([SATURDAY], "2026-10-10", "MAKE_UP_WORKDAY")).toBe("");
  });

  test("does not open on a weekday that the office was given off", () => {
    expect(open([WEEK], "2026-03-10", "REST_DAY")).toBe("");
  });
});

describe("a person's own pattern", () => {
  const OFFICE = parseSessions(["09:00-12:00", "13:30-17:30"]);
  const MORNING = parseSessions(["09:00-12:00"]);
  const pattern = { staff: "Bai", startsOn: "2020-01-01", endsOn: null, week: [null, null, MORNING, null, [], [], []] };
  const works = (date: string, kind?: DayKind, office: Sessions = OFFICE) =>
    text(patternSessions(pattern, day(date, kind), office));

  test("holds on its weekdays, and elsewhere the office's sessions do", () => {
    expect([works("2026-03-10"), works("2026-03-11"), works("2026-03-13")]).toEqual([
      "9:00-12:00 13:30-17:30",
      "9:00-12:00",
      "",
    ]);
  });

  test("gives way on a make-up workday: weekday hours for all", () => {
    expect(works("2026-09-20", "MAKE_UP_WORKDAY")).toBe("9:00-12:00 13:30-17:30");
  });

  test("makes nobody work on a holiday", () => {
    expect(works("2026-03-11", "STATUTORY_HOLIDAY", [])).toBe("");
  });
});
