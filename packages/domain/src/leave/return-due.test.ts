import { describe, expect, test } from "vitest";
import { workingTime } from "../testing/leave.ts";
import { overdueFrom, reminderAt, returnDueOn } from "./return-due.ts";
import { stalledFrom } from "./stalled.ts";
import { workdayAfter } from "./working-days.ts";

const SHANGHAI = "Asia/Shanghai";
const REPORTED = { returnReported: true };
const { calendar } = workingTime();

test("E8: who is on leave through 12-01 reports back by 12-02, and is overdue from 12-03 on", () => {
  const dueOn = returnDueOn("2026-12-01", REPORTED, { returnWithinDays: 1 }, calendar);
  expect(dueOn).toBe("2026-12-02");
  expect(overdueFrom("2026-12-02")).toBe("2026-12-03");
  expect(reminderAt("2026-12-02", workingTime(), SHANGHAI)).toBe(Date.parse("2026-12-02T13:30+08:00"));
});

describe("the day on which a return is due", () => {
  const due = (last: string, days: number, time = workingTime()) =>
    returnDueOn(last, REPORTED, { returnWithinDays: days }, time.calendar);

  test("passes over rest days and holidays, and counts make-up workdays", () => {
    expect(due("2026-12-04", 1)).toBe("2026-12-07");
    expect(due("2026-12-04", 1, workingTime({ calendar: ["2026-12-06 MAKE_UP_WORKDAY Swap"] }))).toBe("2026-12-06");
    const holiday = workingTime({
      calendar: ["2026-12-07 STATUTORY_HOLIDAY Feast", "2026-12-08 SWAPPED_REST_DAY Feast"],
    });
    expect(due("2026-12-04", 1, holiday)).toBe("2026-12-09");
  });

  test("is the last day of leave itself where the office allows none", () => {
    expect(due("2026-12-04", 0)).toBe("2026-12-04");
    expect(due("2026-12-05", 0)).toBe("2026-12-05");
  });

  test("is none for types of which nobody reports the return", () => {
    expect(returnDueOn("2026-12-04", { returnReported: false }, { returnWithinDays: 1 }, calendar)).toBeNull();
  });

  test("comes even in an office without workdays", () => {
    const feast = Array.from(
      { length: 31 },
      (_, day) => `2026-12-${String(day + 1).padStart(2, "0")} STATUTORY_HOLIDAY Feast`,
    );
    const rest = ["01", "02"].flatMap((month) =>
      Array.from(
        { length: 28 },
        (_, day) => `2027-${month}-${String(day + 1).padStart(2, "0")} STATUTORY_HOLIDAY Feast`,
      ),
    );
    const never = workingTime({ calendar: [...feast, ...rest, "2027-01-29 REGIONAL_HOLIDAY Feast"] });
    expect(workdayAfter("2026-11-30", 1, never.calendar)).toBe("2026-12-01");
  });
});

test("the reminder comes at noon on a day without sessions", () => {
  expect(reminderAt("2026-12-05", workingTime(), SHANGHAI)).toBe(Date.parse("2026-12-05T12:00+08:00"));
});

test("a step has its whole workday: from Friday afternoon through Monday", () => {
  const since = (text: string) => Date.parse(`${text}+08:00`);
  expect(stalledFrom(since("2026-12-04T17:00"), 1, calendar, SHANGHAI)).toBe("2026-12-08");
  expect(stalledFrom(since("2026-12-07T08:00"), 1, calendar, SHANGHAI)).toBe("2026-12-09");
  expect(stalledFrom(since("2026-12-07T08:00"), 3, calendar, SHANGHAI)).toBe("2026-12-11");
});
