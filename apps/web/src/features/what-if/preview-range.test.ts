import { expect, test } from "vitest";
import { at } from "./preview-fixtures.ts";
import { daysAround } from "./preview-range.ts";

const DAY = "2026-12-09";
const NEXT = "2026-12-10";
const instant = (date: string, clock: string) => Date.parse(at(date, clock));

test.each([
  ["ahead", [DAY, "14:00", DAY, "16:00"], [DAY, "00:00", NEXT, "00:00"]],
  ["running", [DAY, "00:00", NEXT, "00:00"], [DAY, "10:24", NEXT, "00:00"]],
  ["from days ago", ["2026-12-07", "00:00", NEXT, "12:00"], [DAY, "10:24", "2026-12-11", "00:00"]],
  ["over today", [DAY, "08:30", DAY, "09:50"], [DAY, "10:24", NEXT, "00:00"]],
  ["over since yesterday", ["2026-12-08", "09:00", "2026-12-08", "12:00"], ["2026-12-08", "00:00", DAY, "00:00"]],
] as const)("of a period %s the days are looked at as far as they are not over", (_, period, range) => {
  const looked = daysAround(
    { startsAt: instant(period[0], period[1]), endsAt: instant(period[2], period[3]) },
    instant(DAY, "10:24") + 8_000,
    "Asia/Shanghai",
  );
  expect(looked).toEqual({ from: instant(range[0], range[1]), to: instant(range[2], range[3]) });
});

test("no more days than can be asked for", () => {
  const { from, to } = daysAround(
    { startsAt: instant(DAY, "00:00"), endsAt: instant("2027-12-09", "00:00") },
    instant(DAY, "10:24"),
    "Asia/Shanghai",
  );
  expect(to - from).toBeLessThanOrEqual(92 * 86_400_000);
});
