import { describe, expect, test } from "vitest";
import { halfDays, workingTime } from "../testing/leave.ts";
import { type LateFilingRules, lateFiling, type Notice } from "./late-filing.ts";
import { leaveRange } from "./leave-range.ts";

const SHANGHAI = "Asia/Shanghai";
const RULES: LateFilingRules = { retroactiveDays: 2, calendar: workingTime().calendar, timeZone: SHANGHAI };
const SICK = { isRetroactive: true };
const at = (text: string) => Date.parse(`${text}+08:00`);
const PHONED: Notice = { at: at("2026-12-03T08:20"), to: "Head", by: "phone" };
const NO_NOTICE: Notice = { at: null, to: null, by: null };

function filed(on: string, notice = PHONED, rules = RULES, type = SICK, half = "2026-12-03 AM") {
  const { isLate, problem } = lateFiling(
    leaveRange(halfDays(half), workingTime(), SHANGHAI),
    at(on),
    type,
    notice,
    rules,
  );
  return isLate ? (problem ?? "LATE_AND_GOOD") : "IN_TIME";
}

test("E9: sudden illness, reported by phone that morning, is filed the day after", () => {
  expect(filed("2026-12-04T09:00")).toBe("LATE_AND_GOOD");
});

describe("leave filed late", () => {
  test("is not late on its first day", () => {
    expect(filed("2026-12-03T23:59", NO_NOTICE)).toBe("IN_TIME");
    expect(filed("2026-12-04T00:00", NO_NOTICE)).toBe("NOTICE_MISSING");
  });

  test("is allowed through the second workday after the first day", () => {
    expect(filed("2026-12-07T23:59")).toBe("LATE_AND_GOOD");
    expect(filed("2026-12-08T00:00")).toBe("TOO_LATE");
  });

  test("says when, to whom and how it was reported", () => {
    for (const missing of [{ at: null }, { to: "" }, { by: null }]) {
      expect(filed("2026-12-04T09:00", { ...PHONED, ...missing })).toBe("NOTICE_MISSING");
    }
  });

  test("was reported before its first half-day was over", () => {
    expect(filed("2026-12-04T09:00", { ...PHONED, at: at("2026-12-03T11:59") })).toBe("LATE_AND_GOOD");
    expect(filed("2026-12-04T09:00", { ...PHONED, at: at("2026-12-03T12:00") })).toBe("NOTICE_TOO_LATE");
  });

  test("never is where the type or the office does not allow it", () => {
    expect(filed("2026-12-04T09:00", PHONED, RULES, { isRetroactive: false })).toBe("NEVER_LATE");
    expect(filed("2026-12-04T09:00", PHONED, { ...RULES, retroactiveDays: 0 })).toBe("NEVER_LATE");
  });
});
