import { expect, test } from "vitest";
import { overdueDays, wholeYears } from "./form-figures.ts";

test.each([
  ["2010-03-15", "2026-03-14", 15],
  ["2010-03-15", "2026-03-15", 16],
  ["2026-03-15", "2026-12-01", 0],
])("somebody at work since %s has on %s worked %i whole years", (since, on, years) => {
  expect(wholeYears(since, on)).toBe(years);
});

test.each([
  ["2026-03-16", "2026-03-16", 0],
  ["2026-03-16", "2026-03-13", 0],
  ["2026-03-16", "2026-03-18", 2],
  ["2026-03-16", null, 0],
  [null, "2026-03-18", 0],
])("due on %s and back on %s is %i days overdue", (due, back, days) => {
  expect(overdueDays(due, back)).toBe(days);
});
