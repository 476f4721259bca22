import { expect, test } from "vitest";
import { keptAmount } from "./kept-amount.ts";

const BOTH = ["MORNING", "AFTERNOON"] as const;
const DAYS = [
  { date: "2026-12-10", amount: 0.5, halves: ["AFTERNOON"] as const },
  { date: "2026-12-11", amount: 1, halves: BOTH },
  { date: "2026-12-12", amount: 0, halves: [] },
  { date: "2026-12-14", amount: 1, halves: BOTH },
];

test.each([
  ["2026-12-14", "AFTERNOON", 2.5],
  ["2026-12-14", "MORNING", 2],
  ["2026-12-12", "MORNING", 1.5],
  ["2026-12-11", "MORNING", 1],
  ["2026-12-10", "AFTERNOON", 0.5],
  ["2026-12-10", "MORNING", 0],
] as const)("leave that ends with %s %s keeps %d", (lastDate, lastHalf, kept) => {
  expect(keptAmount(DAYS, { lastDate, lastHalf })).toBe(kept);
});
