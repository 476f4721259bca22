import { expect, test } from "vitest";
import { boardRows } from "./board-bars.ts";
import { day, gap, hall, instant, moment, momentWindows, now, span } from "./board-fixtures.ts";
import { boardMatters, mattersAhead } from "./board-matters.ts";

const rows = boardRows(momentWindows, moment);
const named = (matters: ReturnType<typeof boardMatters>["later"]) =>
  matters.map(({ kind, window }) => `${kind} ${window.number}`);

test("what runs comes first, then reserves and possible gaps", () => {
  const matters = boardMatters(rows, moment, now);
  expect(named(matters.now)).toEqual(["GAP 8"]);
  expect(named(matters.later)).toEqual(["RESERVE 7", "POSSIBLE 11"]);
  expect(matters.now[0]!.reasons).toHaveLength(4);
});

test("a window on the same reserve before and after noon is one matter until the evening", () => {
  expect(boardMatters(rows, moment, now).later[0]).toMatchObject({
    startsAt: instant("09:00"),
    endsAt: instant("18:00"),
    acting: { name: "倪长庚" },
  });
});

test("what is over is left out, what comes is later", () => {
  expect(named(boardMatters(rows, moment, instant("12:00")).later)).toEqual(["RESERVE 7", "POSSIBLE 11"]);
  expect(boardMatters(rows, moment, instant("12:00")).now).toEqual([]);
  expect(named(boardMatters(rows, moment, instant("09:30")).later)).toEqual(["GAP 8", "RESERVE 7", "POSSIBLE 11"]);
});

test("on another day nothing runs and all is listed, the sooner gap first", () => {
  const windows = hall(1, 2);
  const spans = [span("P1", "14:00-18:00", "UNCOVERED"), span("P2", "09:00-12:00", "UNCOVERED")];
  const other = day({ spans, gaps: [gap("P1", "14:00-18:00"), gap("P2", "09:00-12:00")] });
  const matters = boardMatters(boardRows(windows, other), other, null);
  expect(matters.now).toEqual([]);
  expect(named(matters.later)).toEqual(["GAP 2", "GAP 1"]);
});

test("ahead are the days with certain or possible gaps", () => {
  const quiet = day({ date: "2026-12-10" });
  const certain = day({ date: "2026-12-15", gaps: [gap("P1", "09:00-12:00"), gap("P2", "09:00-12:00")] });
  const possible = day({ date: "2026-12-18", possibleGaps: [gap("P1", "09:00-12:00")] });
  expect(mattersAhead([quiet, certain, possible])).toEqual({ count: 3, dates: ["2026-12-15", "2026-12-18"] });
});
