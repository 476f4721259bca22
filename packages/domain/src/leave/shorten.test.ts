import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { halfDay, halfDays, hoursOn, workingTime } from "../testing/leave.ts";
import { addDays } from "../time/civil.ts";
import { countLeave } from "./count-leave.ts";
import { extensionProblem } from "./extension.ts";
import type { LeavePeriod, LeaveUnit } from "./facts.ts";
import { leaveRange } from "./leave-range.ts";
import { type Shortened, shortened, shortenedTo } from "./shorten.ts";

const RULE = { timeZone: "Asia/Shanghai", graceMinutes: 10 };
const HALF_DAYS = { unit: "WORKING_DAYS", step: 50 } as const;
const WHOLE_DAYS = { unit: "WORKING_DAYS", step: 100 } as const;
const at = (text: string) => Date.parse(`${text}+08:00`);

/** What is left and what comes back, such as `2.0 through 2026-03-10 PM, back 3.0`. */
function read({ kept, givenBack }: Shortened): string {
  const back = `back ${givenBack.map(({ amount }) => amount / 100).join(" + ") || "0"}`;
  if (!kept) return `nothing, ${back}`;
  const { period, count } = kept;
  const end =
    period.kind === "HOURS"
      ? `${Math.floor(period.end / 60)}:${String(period.end % 60).padStart(2, "0")}`
      : `${period.last.date.slice(5)} ${period.last.half === "MORNING" ? "AM" : "PM"}`;
  return `${count.amount / 100} through ${end}, ${back}`;
}

const WEEK = halfDays("2026-03-09 - 2026-03-13");
const back = (
  time: string,
  type: { unit: LeaveUnit; step: number } = HALF_DAYS,
  period: LeavePeriod = WEEK,
  person = workingTime(),
) => read(shortened({ period, type }, at(time), person, RULE));

describe("an early return", () => {
  test("A09: who is back on the third of five days has three days again, and two stay taken", () => {
    expect(back("2026-03-11T08:50")).toBe("2 through 03-10 PM, back 3");
  });

  test("gives back from the next half-day on once work has begun without them", () => {
    expect(back("2026-03-11T09:10")).toBe("2 through 03-10 PM, back 3");
    expect(back("2026-03-11T09:11")).toBe("2.5 through 03-11 AM, back 2.5");
    expect(back("2026-03-11T13:40")).toBe("2.5 through 03-11 AM, back 2.5");
    expect(back("2026-03-11T13:41")).toBe("3 through 03-11 PM, back 2");
    expect(back("2026-03-13T17:00")).toBe("5 through 03-13 PM, back 0");
  });

  test("gives all back before work has begun on the first day, and nothing after the last", () => {
    expect(back("2026-03-09T08:00")).toBe("nothing, back 5");
    expect(back("2026-03-14T08:00")).toBe("5 through 03-13 PM, back 0");
  });

  test("gives whole days back of a type that is taken in whole days", () => {
    expect(back("2026-03-11T10:00", WHOLE_DAYS)).toBe("3 through 03-11 PM, back 2");
  });

  test("goes by the person's own pattern", () => {
    const late = workingTime({ week: Array.from({ length: 7 }, () => "10:00-12:00 13:30-18:00") });
    expect(back("2026-03-11T09:50", HALF_DAYS, WEEK, late)).toBe("2 through 03-10 PM, back 3");
  });

  test("from leave over the new year gives back to the year that it was taken from", () => {
    const period = halfDays("2026-12-30 - 2027-01-05");
    const given = (time: string) => shortened({ period, type: HALF_DAYS }, at(time), workingTime(), RULE).givenBack;
    expect(given("2026-12-31T08:00")).toEqual([
      { year: 2026, amount: 100 },
      { year: 2027, amount: 300 },
    ]);
    expect(given("2027-01-04T08:00")).toEqual([{ year: 2027, amount: 200 }]);
  });

  test("from hours gives back whole steps", () => {
    const hours = { unit: "HOURS", step: 50 } as const;
    const period = hoursOn("2026-03-10 14:00-17:00");
    expect(back("2026-03-10T14:05", hours, period)).toBe("nothing, back 3");
    expect(back("2026-03-10T15:01", hours, period)).toBe("1.5 through 15:30, back 1.5");
    expect(back("2026-03-10T18:00", hours, period)).toBe("3 through 17:00, back 0");
  });
});

describe("leave that is cut", () => {
  const cut = (last: string | null, type: { unit: LeaveUnit; step: number } = HALF_DAYS) =>
    read(shortenedTo({ period: WEEK, type }, last === null ? null : halfDay(last), workingTime()));

  test("ends with the half-day that is said", () => {
    expect(cut("2026-03-11 AM")).toBe("2.5 through 03-11 AM, back 2.5");
    expect(cut("2026-03-11 PM")).toBe("3 through 03-11 PM, back 2");
    expect(cut("2026-03-20 PM")).toBe("5 through 03-13 PM, back 0");
    expect(cut("2026-03-11 AM", WHOLE_DAYS)).toBe("3 through 03-11 PM, back 2");
  });

  test("is gone where nothing stays", () => {
    expect(cut(null)).toBe("nothing, back 5");
    expect(cut("2026-03-08 PM")).toBe("nothing, back 5");
  });
});

test("what stays and what is given back are always what was taken", () => {
  const units = fc.constantFrom<LeaveUnit>("WORKING_DAYS", "CALENDAR_DAYS");
  fc.assert(
    fc.property(
      units,
      fc.constantFrom(50, 100),
      fc.nat(10),
      fc.integer({ min: -30, max: 400 }),
      (unit, step, days, hours) => {
        const period = halfDays(`2026-12-28 - ${addDays("2026-12-28", days)}`);
        const [type, time] = [{ unit, step }, workingTime()];
        const taken = countLeave(period, unit, time).amount;
        const returned = at("2026-12-28T00:00") + hours * 3_600_000;
        const { kept, givenBack } = shortened({ period, type }, returned, time, RULE);
        const stays = kept?.count.amount ?? 0;
        expect(stays + givenBack.reduce((sum, { amount }) => sum + amount, 0)).toBe(taken);
        expect(stays % step).toBe(0);
        // Nobody who came back later keeps less.
        const later = shortened({ period, type }, returned + 3_600_000, time, RULE);
        expect(later.kept?.count.amount ?? 0).toBeGreaterThanOrEqual(stays);
        if (kept) {
          const { startsAt } = leaveRange(kept.period, time, RULE.timeZone);
          expect(startsAt).toBe(leaveRange(period, time, RULE.timeZone).startsAt);
        }
      },
    ),
  );
});

describe("leave that goes on from another", () => {
  const goesOn = (next: string, isOver = false) =>
    extensionProblem(halfDays("2026-03-12 - 2026-03-13 AM"), halfDays(next), isOver, workingTime());

  test("begins with the next half-day of work", () => {
    expect(goesOn("2026-03-13 PM - 2026-03-13 PM")).toBeNull();
    expect(goesOn("2026-03-16")).toBe("NOT_NEXT");
    expect(goesOn("2026-03-13 AM")).toBe("NOT_NEXT");
    expect(extensionProblem(WEEK, halfDays("2026-03-16"), false, workingTime())).toBeNull();
    expect(extensionProblem(WEEK, halfDays("2026-03-17"), false, workingTime())).toBe("NOT_NEXT");
    expect(extensionProblem(WEEK, hoursOn("2026-03-16 09:00-10:00"), false, workingTime())).toBe("NOT_NEXT");
  });

  test("is asked for before the other is over", () => {
    expect(goesOn("2026-03-13 PM - 2026-03-13 PM", true)).toBe("EXPIRED");
  });
});
