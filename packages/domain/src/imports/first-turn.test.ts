import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, weekNumber } from "../time/civil.ts";
import { firstTurn } from "./first-turn.ts";

const START = "2026-03-04";

test("a turn of every second week begins in its own weeks, and not before it may", () => {
  const turn = (first: string) => firstTurn({ startsOn: START, everyWeeks: 2 }, first);
  expect([turn("2026-03-01"), turn("2026-03-06"), turn("2026-03-10"), turn("2026-03-17")]).toEqual([
    "2026-03-04",
    "2026-03-06",
    "2026-03-16",
    "2026-03-17",
  ]);
});

test("it never begins earlier, and no week of its own is left out", () => {
  const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays(START, count));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 5 }), (first, everyWeeks) => {
      const turn = firstTurn({ startsOn: START, everyWeeks }, first);
      expect(turn >= first).toBe(true);
      expect((weekNumber(turn) - weekNumber(START)) % everyWeeks).toBe(0);
      expect(weekNumber(turn) - weekNumber(first)).toBeLessThan(everyWeeks);
    }),
  );
});
