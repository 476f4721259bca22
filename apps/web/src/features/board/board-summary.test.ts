import { expect, test } from "vitest";
import { boardRows } from "./board-bars.ts";
import { day, hall, instant, moment, momentWindows, now, span } from "./board-fixtures.ts";
import { boardSummary, shownBar, stateAt, worstOfDay } from "./board-summary.ts";

const rows = boardRows(momentWindows, moment);

test("the counts add up to the open windows", () => {
  const summary = boardSummary(rows, now);
  expect(summary).toMatchObject({ open: 6, primary: 2, takenOver: 2, backup: 1, reserve: 1, paused: 1, uncovered: 1 });
  expect(summary.reopensAt).toBe(instant("10:35"));
  expect(summary.uncoveredSince).toBe(instant("10:06"));
});

test.each(["08:00", "09:00", "09:05", "10:20", "11:59", "12:30", "16:30", "19:00"])("they add up at %s", (clock) => {
  const { open, primary, takenOver, backup, reserve, substitute, paused, uncovered } = boardSummary(
    rows,
    instant(clock),
  );
  expect(primary + takenOver + paused + uncovered).toBe(open);
  expect(backup + reserve + substitute).toBe(takenOver);
});

test("at noon nothing is open, and it says when it opens again; in the evening nothing more opens", () => {
  expect(boardSummary(rows, instant("12:30"))).toMatchObject({ open: 0, opensAt: instant("14:00") });
  expect(boardSummary(rows, instant("18:00"))).toMatchObject({ open: 0, opensAt: null });
});

test("a window with several posts counts once, as its worst", () => {
  const [window] = hall(5);
  const two = { ...window!, posts: [...window!.posts, ...hall(6)[0]!.posts] };
  const spans = [span("P5", "09:00-12:00", "PRIMARY", { by: "甲" }), span("P6", "09:00-12:00", "UNCOVERED")];
  const both = boardRows([two], day({ spans }));
  expect(boardSummary(both, now)).toMatchObject({ open: 1, primary: 0, uncovered: 1 });
  expect(stateAt(both[0]!, now)).toBe("UNCOVERED");
  expect(shownBar(both[0]!, now)?.post).toBe("P6");
});

test("a possible gap is no gap: the tile of the day shows it, the counts do not", () => {
  const row = rows.at(-1)!;
  expect(stateAt(row, instant("16:30"))).toBe("BACKUP");
  expect(worstOfDay(row)).toBe("POSSIBLE");
  expect(boardSummary([row], null)).toMatchObject({ open: 1, takenOver: 1, uncovered: 0 });
});
