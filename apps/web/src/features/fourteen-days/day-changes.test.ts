import { expect, test } from "vitest";
import { changesByDay } from "./day-changes.ts";
import { day, hall, span, timeZone, usual } from "./days-fixtures.ts";
import { buildDaysGrid } from "./days-grid.ts";

const DATE = "2026-12-09";

test("a day lists what is not as usual, both halves as one where they are alike", () => {
  const spans = [
    ...usual(DATE, "P1"),
    span(DATE, { post: "P5", clock: "09:00-12:00", state: "BACKUP", by: "鲍" }),
    span(DATE, { post: "P5", clock: "14:00-18:00", state: "BACKUP", by: "鲍" }),
    span(DATE, { post: "P8", clock: "09:00-12:00", state: "UNCOVERED" }),
    span(DATE, { post: "P8", clock: "14:00-18:00", state: "BACKUP", by: "窦" }),
  ];
  const grid = buildDaysGrid(
    hall(1, 5, 8),
    [day(DATE, { spans }), day("2026-12-13", { sessions: [] })],
    DATE,
    timeZone,
  );
  const [wednesday, sunday] = changesByDay(grid);
  expect(wednesday?.openWindows).toBe(3);
  expect(wednesday?.changes.map(({ window, extent, worst }) => [window.number, extent, worst.state])).toEqual([
    [5, "WHOLE_DAY", "BACKUP"],
    [8, "MORNING", "UNCOVERED"],
    [8, "AFTERNOON", "BACKUP"],
  ]);
  expect(sunday).toMatchObject({ openWindows: 0, changes: [] });
});
