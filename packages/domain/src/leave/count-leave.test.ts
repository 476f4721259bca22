import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { halfDays, hoursOn, signsOf, workingTime } from "../testing/leave.ts";
import { clock } from "../testing/office.ts";
import { addDays, datesThrough } from "../time/civil.ts";
import { amountsByYear } from "./amounts-by-year.ts";
import { countLeave } from "./count-leave.ts";
import type { Half, HalfDay, LeaveUnit } from "./facts.ts";
import { leaveRange } from "./leave-range.ts";
import { periodProblem } from "./period-problem.ts";

const SHANGHAI = "Asia/Shanghai";
/** 白露 of the cases works on Wednesday mornings alone in the middle of the week. */
const WEDNESDAY_MORNING = [null, null, "09:00-12:00", null, null, null, null];
const HALF_DAY_LEAVE = { unit: "WORKING_DAYS", step: 50 } as const;
const WHOLE_DAY_LEAVE = { unit: "WORKING_DAYS", step: 100 } as const;
const HOURLY = { unit: "HOURS", step: 50 } as const;

/** A line per date, such as `04-03 1 COUNTED`. */
function linesOf(period: string, time = workingTime(), unit: LeaveUnit = "WORKING_DAYS"): string[] {
  return countLeave(halfDays(period), unit, time).days.map(({ date, amount, why, halves }) =>
    `${date.slice(5)} ${amount / 100} ${why} ${signsOf(halves)}`.trim(),
  );
}

const amountOf = (period: string, time = workingTime(), unit: LeaveUnit = "WORKING_DAYS") =>
  countLeave(halfDays(period), unit, time).amount / 100;

describe("working days", () => {
  test("L04: half a day on a holiday lowers nothing", () => {
    const time = workingTime({ calendar: ["2026-04-06 STATUTORY_HOLIDAY Qingming"] });
    expect(linesOf("2026-04-03 - 2026-04-07", time)).toEqual([
      "04-03 1 COUNTED AM PM",
      "04-04 0 REST",
      "04-05 0 REST",
      "04-06 0 HOLIDAY",
      "04-07 1 COUNTED AM PM",
    ]);
    expect(amountOf("2026-04-03 - 2026-04-06 AM", time)).toBe(1);
    expect(periodProblem(halfDays("2026-04-06 AM - 2026-04-06 AM"), HALF_DAY_LEAVE, time)).toBe("NOTHING_COUNTED");
  });

  test("L06: a range that begins with a half-day reaches through its last day", () => {
    expect(amountOf("2026-03-10 PM - 2026-03-12")).toBe(2.5);
    const range = leaveRange(halfDays("2026-03-10 PM - 2026-03-12"), workingTime(), SHANGHAI);
    expect([range.startsAt, range.endsAt]).toEqual([
      Date.parse("2026-03-10T12:00+08:00"),
      Date.parse("2026-03-13T00:00+08:00"),
    ]);
  });

  test("L07: a half working day counts half, and its other half nothing", () => {
    const time = workingTime({ week: WEDNESDAY_MORNING });
    expect(amountOf("2026-03-09 - 2026-03-13", time)).toBe(4.5);
    expect(linesOf("2026-03-11", time)).toEqual(["03-11 0.5 OFF_BY_PATTERN AM"]);
    expect(periodProblem(halfDays("2026-03-11 PM"), HALF_DAY_LEAVE, time)).toBe("NOTHING_COUNTED");
    expect(periodProblem(halfDays("2026-03-09 - 2026-03-13"), WHOLE_DAY_LEAVE, time)).toBeNull();
  });

  test("L10: a half public holiday and a day of leave are half a day", () => {
    const women = workingTime({ halfHolidays: ["2027-03-08 PM"] });
    expect(linesOf("2027-03-08", women)).toEqual(["03-08 0.5 HALF_HOLIDAY AM"]);
    expect(linesOf("2027-03-08")).toEqual(["03-08 1 COUNTED AM PM"]);
  });

  test("L12: the fifth weekend of a month is one", () => {
    expect(amountOf("2026-05-29 - 2026-06-01")).toBe(2);
  });

  test("L13: a make-up workday counts, by the office's sessions even for who has a pattern", () => {
    const calendar = ["2026-09-20 MAKE_UP_WORKDAY National-Day"];
    expect(linesOf("2026-09-20", workingTime({ calendar }))).toEqual(["09-20 1 COUNTED AM PM"]);
    expect(amountOf("2026-09-20", workingTime({ calendar, week: WEDNESDAY_MORNING }))).toBe(1);
  });

  test("L15: leave in a year without its notice is provisional, and another amount once that is out", () => {
    const until = "2026-10-15 - 2027-02-20";
    const early = countLeave(halfDays(until), "WORKING_DAYS", workingTime({ coveredYears: [2026] }));
    expect([early.provisional, early.amount / 100]).toEqual([true, 92]);
    expect(early.days.filter(({ provisional }) => provisional).map(({ date }) => date)).toEqual(
      datesThrough("2027-01-01", "2027-02-20"),
    );
    const known = workingTime({ calendar: ["2027-01-01 STATUTORY_HOLIDAY New-Year"] });
    const late = countLeave(halfDays(until), "WORKING_DAYS", known);
    expect([late.provisional, late.amount / 100]).toEqual([false, 91]);
  });

  test("L16: a holiday that is declared later gives its day back", () => {
    expect(amountOf("2026-05-06 - 2026-05-08")).toBe(3);
    expect(amountOf("2026-05-06 - 2026-05-08", workingTime({ calendar: ["2026-05-08 REGIONAL_HOLIDAY Fair"] }))).toBe(
      2,
    );
  });

  test("L18: a rest day within leave is a rest day still, and no day of being away", () => {
    expect(linesOf("2026-06-19 - 2026-06-22")).toEqual([
      "06-19 1 COUNTED AM PM",
      "06-20 0 REST",
      "06-21 0 REST",
      "06-22 1 COUNTED AM PM",
    ]);
  });

  test("L19: a day off by pattern and a holiday are each left out once, with a line for either", () => {
    const time = workingTime({
      calendar: ["2026-03-11 STATUTORY_HOLIDAY Fair"],
      week: [null, null, null, null, "-", null, null],
    });
    expect(linesOf("2026-03-09 - 2026-03-13", time)).toEqual([
      "03-09 1 COUNTED AM PM",
      "03-10 1 COUNTED AM PM",
      "03-11 0 HOLIDAY",
      "03-12 1 COUNTED AM PM",
      "03-13 0 OFF_BY_PATTERN",
    ]);
    expect(amountOf("2026-03-09 - 2026-03-13", time)).toBe(3);
  });

  test("who works on Saturdays by pattern takes leave for them", () => {
    const time = workingTime({ week: [null, null, null, null, null, "09:00-12:00", null] });
    expect(linesOf("2026-03-14 - 2026-03-15", time)).toEqual(["03-14 0.5 OFF_BY_PATTERN AM", "03-15 0 REST"]);
  });

  test("a pattern of somebody else, or of another time, changes nothing", () => {
    const time = workingTime({ week: WEDNESDAY_MORNING });
    expect(amountOf("2026-03-11", { ...time, staff: "An" })).toBe(1);
    const patterns = time.hours.patterns.map((pattern) => ({ ...pattern, endsOn: "2026-03-11" }));
    expect(amountOf("2026-03-11", { ...time, hours: { ...time.hours, patterns } })).toBe(1);
  });

  test("an office that works through noon has two half-days all the same", () => {
    const time = workingTime({ office: ["09:00-17:00"] });
    expect(linesOf("2026-03-10", time)).toEqual(["03-10 1 COUNTED AM PM"]);
    expect(clock(leaveRange(halfDays("2026-03-10 AM - 2026-03-10 AM"), time, SHANGHAI))).toBe("00:00-12:00");
  });
});

describe("calendar days", () => {
  const time = workingTime({ calendar: ["2026-04-06 STATUTORY_HOLIDAY Qingming"], halfHolidays: ["2026-04-07 PM"] });

  test("each date counts, half-days at either end as halves", () => {
    expect(amountOf("2026-04-03 - 2026-04-07", time, "CALENDAR_DAYS")).toBe(5);
    expect(amountOf("2026-04-03 PM - 2026-04-07 AM", time, "CALENDAR_DAYS")).toBe(4);
  });

  test("no notice changes them", () => {
    const uncovered = workingTime({ coveredYears: [] });
    expect(countLeave(halfDays("2028-01-01 - 2028-01-10"), "CALENDAR_DAYS", uncovered).provisional).toBe(false);
  });

  test("maternity leave of 158 days ends on the 158th", () => {
    expect(amountOf("2026-11-09 - 2027-04-15", workingTime(), "CALENDAR_DAYS")).toBe(158);
  });
});

describe("hours", () => {
  const count = (text: string, unit: LeaveUnit = "HOURS", time = workingTime()) =>
    countLeave(hoursOn(text), unit, time).amount / 100;

  test.each([
    ["2026-03-10 14:00-16:00", 2],
    ["2026-03-10 11:00-14:00", 1.5],
    ["2026-03-10 08:00-20:00", 7],
    ["2026-03-10 12:00-13:30", 0],
    ["2026-03-14 09:00-12:00", 0],
  ])("%s counts %d of sessions", (text, expected) => {
    expect(count(text)).toBe(expected);
  });

  test("a half-holiday counts no hours", () => {
    expect(count("2026-03-10 11:00-14:00", "HOURS", workingTime({ halfHolidays: ["2026-03-10 PM"] }))).toBe(1);
  });

  test("in days they take the half-days that they touch", () => {
    expect(count("2026-03-10 14:00-16:00", "WORKING_DAYS")).toBe(0.5);
    expect(count("2026-03-10 11:00-14:00", "WORKING_DAYS")).toBe(1);
    expect(count("2026-03-10 12:00-13:30", "WORKING_DAYS")).toBe(0);
  });

  test("L03: a morning and hours of the afternoon do not overlap, hours across noon do", () => {
    const range = (period: ReturnType<typeof hoursOn>) => clock(leaveRange(period, workingTime(), SHANGHAI));
    expect(range(halfDays("2026-03-10 AM - 2026-03-10 AM"))).toBe("00:00-12:00");
    expect(range(hoursOn("2026-03-10 14:00-16:00"))).toBe("14:00-16:00");
    expect(range(hoursOn("2026-03-10 11:00-14:00"))).toBe("11:00-14:00");
  });
});

describe("what is wrong with a period", () => {
  test.each([
    ["2026-03-11 - 2026-03-10", HALF_DAY_LEAVE, "EMPTY"],
    ["2026-03-10 PM - 2026-03-10 AM", HALF_DAY_LEAVE, "EMPTY"],
    ["2026-03-14 - 2026-03-15", HALF_DAY_LEAVE, "NOTHING_COUNTED"],
    ["2026-03-10", HOURLY, "HOURS_WANTED"],
    ["2026-03-10 PM - 2026-03-11", WHOLE_DAY_LEAVE, "NOT_A_STEP"],
    ["2026-03-13 PM - 2026-03-14 AM", WHOLE_DAY_LEAVE, "NOT_A_STEP"],
    ["2026-03-10 PM - 2026-03-11 AM", WHOLE_DAY_LEAVE, null],
    ["2026-03-13 - 2026-03-14 AM", WHOLE_DAY_LEAVE, null],
    ["2026-03-10 PM", HALF_DAY_LEAVE, null],
  ])("%s", (period, type, expected) => {
    expect(periodProblem(halfDays(period), type, workingTime())).toBe(expected);
  });

  test.each([
    ["2026-03-10 14:00-14:00", HOURLY, "EMPTY"],
    ["2026-03-10 14:00-15:00", HALF_DAY_LEAVE, "HALF_DAYS_WANTED"],
    ["2026-03-10 12:00-13:30", HOURLY, "NOTHING_COUNTED"],
    ["2026-03-10 14:00-14:45", HOURLY, "NOT_A_STEP"],
    ["2026-03-10 14:00-15:30", HOURLY, null],
  ])("%s", (period, type, expected) => {
    expect(periodProblem(hoursOn(period), type, workingTime())).toBe(expected);
  });
});

describe("any leave", () => {
  const START = "2026-12-14";
  const DAYS = 40;
  const half = fc.constantFrom<Half>("MORNING", "AFTERNOON");
  const position = fc.nat(DAYS * 2 - 1);
  const halfDayAt = (index: number): HalfDay => ({
    date: addDays(START, Math.floor(index / 2)),
    half: index % 2 === 0 ? "MORNING" : "AFTERNOON",
  });
  const stretch = (first: number, last: number) =>
    ({ kind: "HALF_DAYS", first: halfDayAt(first), last: halfDayAt(last) }) as const;
  const date = fc.nat(DAYS - 1).map((day) => addDays(START, day));
  const kind = fc.constantFrom("STATUTORY_HOLIDAY", "SWAPPED_REST_DAY", "MAKE_UP_WORKDAY", "REGIONAL_HOLIDAY");
  const entries = fc.uniqueArray(fc.tuple(date, kind), { selector: ([day]) => day, maxLength: 8 });
  const time = fc
    .record({
      entries,
      week: fc.array(fc.constantFrom(null, "-", "09:00-12:00", "14:00-18:00", "10:00-16:00"), {
        minLength: 7,
        maxLength: 7,
      }),
      off: fc.array(fc.tuple(date, half), { maxLength: 3 }),
    })
    .map((sketch) =>
      workingTime({
        calendar: sketch.entries.map(([day, what]) => `${day} ${what} Some-day`),
        week: sketch.week,
        halfHolidays: sketch.off.map(([day, which]) => `${day} ${which === "MORNING" ? "AM" : "PM"}`),
      }),
    );
  const unit = fc.constantFrom<LeaveUnit>("WORKING_DAYS", "CALENDAR_DAYS", "HOURS");
  const ends = fc.tuple(position, position).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  test("is the sum of its parts, wherever it is split", () => {
    fc.assert(
      fc.property(ends, fc.nat(DAYS * 2), unit, time, ([first, last], cut, how, facts) => {
        fc.pre(first < last);
        const middle = first + (cut % (last - first));
        const count = (from: number, to: number) => countLeave(stretch(from, to), how, facts).amount;
        expect(count(first, middle) + count(middle + 1, last)).toBe(count(first, last));
      }),
    );
  });

  test("never takes more working days for a holiday more", () => {
    fc.assert(
      fc.property(ends, time, date, ([first, last], facts, holiday) => {
        const added = { date: holiday, layer: "OFFICE", kind: "STATUTORY_HOLIDAY", name: "Fair" } as const;
        const { entries: known, coveredYears } = facts.calendar;
        const after = { ...facts, calendar: { entries: [...known, added], coveredYears } };
        const count = (given: typeof facts) => countLeave(stretch(first, last), "WORKING_DAYS", given).amount;
        expect(count(after)).toBeLessThanOrEqual(count(facts));
      }),
    );
  });

  test("takes from its years together what it takes, whatever order the calendar comes in", () => {
    fc.assert(
      fc.property(ends, unit, time, ([first, last], how, facts) => {
        const count = countLeave(stretch(first, last), how, facts);
        expect(amountsByYear(count).reduce((sum, { amount }) => sum + amount, 0)).toBe(count.amount);
        const entriesBackwards = facts.calendar.entries.toReversed();
        const backwards = { ...facts, calendar: { ...facts.calendar, entries: entriesBackwards } };
        expect(countLeave(stretch(first, last), how, backwards)).toEqual(count);
      }),
    );
  });

  test("follows on without a hole: one part's range ends where the next begins", () => {
    fc.assert(
      fc.property(fc.nat(DAYS * 2 - 3), time, (index, facts) => {
        const range = (at: number) => leaveRange(stretch(at, at), facts, SHANGHAI);
        expect(range(index).endsAt).toBe(range(index + 1).startsAt);
      }),
    );
  });

  test("has a line for each of its dates, whose amounts are its own", () => {
    fc.assert(
      fc.property(ends, unit, time, ([first, last], how, facts) => {
        const period = stretch(first, last);
        const { days, amount } = countLeave(period, how, facts);
        expect(days.map((day) => day.date)).toEqual(datesThrough(period.first.date, period.last.date));
        expect(days.reduce((sum, day) => sum + day.amount, 0)).toBe(amount);
        for (const day of days) expect(day.amount > 0).toBe(day.halves.length > 0);
      }),
    );
  });
});

test("Y01: leave across the new year takes from either year what lies in it", () => {
  const count = countLeave(halfDays("2026-12-30 - 2027-01-05"), "WORKING_DAYS", workingTime());
  expect(amountsByYear(count)).toEqual([
    { year: 2026, amount: 200 },
    { year: 2027, amount: 300 },
  ]);
});
