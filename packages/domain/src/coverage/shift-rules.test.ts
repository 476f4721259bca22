import { describe, expect, test } from "vitest";
import { calendarDay, type DayKind } from "../calendar/calendar.ts";
import { parseSessions } from "../hours/hours.ts";
import { away, dayOf, named, office, openOn, shift } from "../testing/office.ts";
import { addDays } from "../time/civil.ts";
import type { ShiftRule } from "./facts.ts";
import { shiftsOn } from "./shift-rules.ts";

const OFFICE = parseSessions(["09:00-12:00", "13:30-17:30"]);
const NOON: ShiftRule = {
  post: "W1",
  role: "PRIMARY",
  days: "WORKDAYS",
  everyWeeks: 1,
  startsOn: "2026-03-09",
  endsOn: null,
  start: null,
  end: null,
  posts: ["W1", "W2"],
};
const SATURDAY: ShiftRule = { ...NOON, days: "SATURDAYS", start: 540, end: 720, posts: ["W1"] };

/** When a rule's shift is on a date, such as `720-810`. */
function on(rule: ShiftRule, date: string, kind?: DayKind): string {
  const plain = calendarDay({ entries: [], coveredYears: [2026, 2027] }, date);
  const day = kind ? { ...plain, kind } : plain;
  const sessions = ["WORKDAY", "MAKE_UP_WORKDAY"].includes(day.kind) ? OFFICE : [];
  return shiftsOn([rule], day, sessions)
    .map(({ start, end }) => `${start}-${end}`)
    .join();
}

describe("a rule's shift", () => {
  test("fills the noon of each workday, from its first date until the day before its last", () => {
    const rule = { ...NOON, endsOn: "2026-03-12" };
    const dates = ["2026-03-08", "2026-03-09", "2026-03-11", "2026-03-12"];
    expect(dates.map((date) => on(rule, date))).toEqual(["", "720-810", "720-810", ""]);
  });

  test("is on make-up workdays at noon, and not for a Saturday rota", () => {
    expect([on(NOON, "2026-03-14", "MAKE_UP_WORKDAY"), on(SATURDAY, "2026-03-14", "MAKE_UP_WORKDAY")]).toEqual([
      "720-810",
      "",
    ]);
  });

  test.each(["STATUTORY_HOLIDAY", "SWAPPED_REST_DAY", "REGIONAL_HOLIDAY"] as const)("is not on a %s", (kind) => {
    expect([on(NOON, "2026-03-13", kind), on(SATURDAY, "2026-03-14", kind)]).toEqual(["", ""]);
  });

  test("comes every second week from the week it begins in", () => {
    const rule = { ...SATURDAY, everyWeeks: 2, startsOn: "2026-03-12" };
    const saturdays = Array.from({ length: 5 }, (_, week) => addDays("2026-03-14", 7 * week));
    expect(saturdays.map((date) => on(rule, date) !== "")).toEqual([true, false, true, false, true]);
  });

  test("needs a noon: a day of one session has none", () => {
    expect(shiftsOn([NOON], calendarDay({ entries: [], coveredYears: [2026] }, "2026-03-09"), [OFFICE[0]!])).toEqual(
      [],
    );
  });
});

const HOURS = {
  windowHours: ["W1", "W2"].flatMap((window) => [
    openOn(window, [1, 2, 3, 4, 5]),
    openOn(window, [1, 2, 3, 4, 5], ["12:00-13:30"]),
  ]),
};

describe("who holds a post by a rule", () => {
  const relieve = [
    { ...NOON, end: 13 * 60 },
    { ...NOON, post: "W2", start: 13 * 60 },
  ];
  const HALL = office({ W1: "An Bai", W2: "Chen Bai" }, { hours: HOURS, shiftRules: relieve });

  test("the primaries relieve each other, one at both windows", () => {
    expect(dayOf(HALL, "W1")).toEqual([
      "09:00-13:00 PRIMARY An",
      "13:00-13:30 SUBSTITUTE Chen at W2",
      "13:30-17:30 PRIMARY An",
    ]);
    expect(dayOf(HALL, "W2")).toEqual([
      "09:00-12:00 PRIMARY Chen",
      "12:00-13:00 SUBSTITUTE An at W1",
      "13:00-17:30 PRIMARY Chen",
    ]);
  });

  test("who is away does not come for the shift either, and nobody else is called", () => {
    expect(dayOf({ ...HALL, absences: [away("An")] }, "W1")).toEqual([
      "09:00-12:00 BACKUP Bai",
      "12:00-13:00 UNCOVERED",
      "13:00-13:30 SUBSTITUTE Chen at W2",
      "13:30-17:30 BACKUP Bai",
    ]);
  });

  test("a shift made for the day, and a person named for it, count before the rule", () => {
    const made = { ...HALL, shifts: [shift("Bai", "W2", "12:00-13:00")] };
    expect(dayOf(made, "W2")[1]).toBe("12:00-13:00 BACKUP Bai");
    const both = { ...made, substitutions: [named("W2", "An", "12:30-13:00")] };
    expect(dayOf(both, "W2").slice(1, 3)).toEqual(["12:00-12:30 BACKUP Bai", "12:30-13:00 SUBSTITUTE An at W1"]);
  });

  test("in a backup's turn the backup works, and the primary where there is none", () => {
    const turn = [{ ...NOON, role: "BACKUP" as const, posts: ["W1"] }];
    expect(dayOf({ ...HALL, shiftRules: turn }, "W1")[1]).toBe("12:00-13:30 BACKUP Bai");
    const alone = office({ W1: "An", W2: "Chen" }, { hours: HOURS, shiftRules: turn });
    expect(dayOf(alone, "W1")).toEqual(["09:00-17:30 PRIMARY An"]);
  });
});
