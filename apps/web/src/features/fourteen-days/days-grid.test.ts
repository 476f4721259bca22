import { expect, test } from "vitest";
import type { CoverageDay } from "./coverage-days.ts";
import { day, gap, hall, span, timeZone, usual } from "./days-fixtures.ts";
import { buildDaysGrid } from "./days-grid.ts";

const WEDNESDAY = "2026-12-09";
const SATURDAY = "2026-12-12";

test("a day is two halves, and the primary's half-days are quiet", () => {
  const grid = gridOf([1], day(WEDNESDAY, { spans: usual(WEDNESDAY, "P1") }));
  expect(states(grid, 1)).toEqual({ MORNING: "PRIMARY", AFTERNOON: "PRIMARY" });
  expect(grid.rows[0]?.isQuiet).toBe(true);
});

test("a half-day shows the worst in it: uncovered, reserve, paused, substitute, backup, primary", () => {
  const clocks = ["09:00-09:30", "09:30-10:00", "10:00-10:30", "10:30-11:00", "11:00-11:30", "11:30-12:00"];
  const order = ["UNCOVERED", "RESERVE", "PAUSED", "SUBSTITUTE", "BACKUP", "PRIMARY"] as const;
  const spans = order.map((state, index) => span(WEDNESDAY, { post: "P1", clock: clocks[index]!, state }));
  for (let dropped = 0; dropped < order.length; dropped++) {
    const grid = gridOf([1], day(WEDNESDAY, { spans: spans.slice(dropped) }));
    expect(states(grid, 1)["MORNING"]).toBe(order[dropped]);
  }
});

test("a possible gap comes right after a certain one", () => {
  const reserve = span(WEDNESDAY, { post: "P1", clock: "09:00-10:00", state: "RESERVE" });
  const nobody = span(WEDNESDAY, { post: "P1", clock: "10:00-11:00", state: "UNCOVERED" });
  const possibleGaps = [gap(WEDNESDAY, "P1", "11:00-12:00")];
  expect(states(gridOf([1], day(WEDNESDAY, { spans: [reserve], possibleGaps })), 1)["MORNING"]).toBe("POSSIBLE");
  expect(states(gridOf([1], day(WEDNESDAY, { spans: [reserve, nobody], possibleGaps })), 1)["MORNING"]).toBe(
    "UNCOVERED",
  );
});

test("the morning ends with the office's first session: noon belongs to the afternoon", () => {
  const noon = span(WEDNESDAY, { post: "P1", clock: "12:00-13:00", state: "BACKUP", by: "乙" });
  const grid = gridOf([1], day(WEDNESDAY, { spans: [...usual(WEDNESDAY, "P1"), noon] }));
  expect(states(grid, 1)).toEqual({ MORNING: "PRIMARY", AFTERNOON: "BACKUP" });
});

test("another season's morning may end at another time", () => {
  const early = span(WEDNESDAY, { post: "P1", clock: "11:30-12:00", state: "BACKUP", by: "乙" });
  const sessions = ["08:30-11:30", "14:00-18:00"];
  const grid = gridOf([1], day(WEDNESDAY, { sessions, spans: [...usual(WEDNESDAY, "P1").slice(1), early] }));
  expect(states(grid, 1)).toEqual({ AFTERNOON: "BACKUP" });
});

test("a span across noon shows in both halves", () => {
  const through = span(WEDNESDAY, { post: "P1", clock: "09:00-18:00", state: "BACKUP", by: "乙" });
  const grid = gridOf([1], day(WEDNESDAY, { spans: [through] }));
  expect(states(grid, 1)).toEqual({ MORNING: "BACKUP", AFTERNOON: "BACKUP" });
  expect(grid.rows[0]?.cells.map(({ worst }) => (worst!.endsAt - worst!.startsAt) / 3_600_000)).toEqual([3, 6]);
});

test("a Saturday shrinks to its open morning, cut at twelve, and closed windows are ground", () => {
  const saturday = span(SATURDAY, { post: "P1", clock: "09:00-12:00", state: "RESERVE", by: "成" });
  const grid = gridOf([1, 2], day(SATURDAY, { kind: "REST_DAY", sessions: [], spans: [saturday] }));
  expect(grid.days[0]?.halves).toEqual(["MORNING"]);
  expect(states(grid, 1)).toEqual({ MORNING: "RESERVE" });
  expect(states(grid, 2)).toEqual({ MORNING: "CLOSED" });
});

test("a day on which nothing opens is one narrow column", () => {
  const grid = gridOf([1], day("2026-12-13", { kind: "REST_DAY", sessions: [] }));
  expect(grid.columns).toHaveLength(1);
  expect(grid.columns[0]?.half).toBeNull();
  expect(grid.rows[0]?.isQuiet).toBe(true);
});

test("a make-up workday on a Saturday has both halves like any other", () => {
  const date = "2026-10-10";
  const grid = gridOf([1], day(date, { kind: "MAKE_UP_WORKDAY", spans: usual(date, "P1") }), date);
  expect(grid.days[0]?.halves).toEqual(["MORNING", "AFTERNOON"]);
  expect(states(grid, 1)).toEqual({ MORNING: "PRIMARY", AFTERNOON: "PRIMARY" });
});

test("a takeover that a pending request would cause shows where the primary certainly acts", () => {
  const spans = usual(WEDNESDAY, "P1");
  const possibleSpans = [
    spans[0]!,
    span(WEDNESDAY, { post: "P1", clock: "14:00-18:00", state: "BACKUP", by: "舒", servedAt: 7 }),
  ];
  const grid = gridOf([1], day(WEDNESDAY, { spans, possibleSpans }));
  expect(states(grid, 1)).toEqual({ MORNING: "PRIMARY", AFTERNOON: "PENDING" });
  const pending = grid.rows[0]?.cells[1]?.worst;
  expect(pending).toMatchObject({ becomes: "BACKUP", acting: { name: "舒" }, servedAt: 7 });
  expect(grid.rows[0]?.isQuiet).toBe(false);
});

test("what is certain outranks what is pending", () => {
  const certain = span(WEDNESDAY, { post: "P1", clock: "09:00-12:00", state: "BACKUP", by: "鲍" });
  const pending = span(WEDNESDAY, { post: "P1", clock: "09:00-12:00", state: "RESERVE", by: "倪" });
  const grid = gridOf([1], day(WEDNESDAY, { spans: [certain], possibleSpans: [pending] }));
  expect(states(grid, 1)["MORNING"]).toBe("BACKUP");
  expect(grid.rows[0]?.cells[0]?.stretches.map(({ state }) => state)).toEqual(["BACKUP", "PENDING"]);
});

test("a forecast that changes nothing leaves nothing pending", () => {
  const certain = [span(WEDNESDAY, { post: "P1", clock: "09:00-12:00", state: "BACKUP", by: "鲍" })];
  const grid = gridOf([1], day(WEDNESDAY, { spans: certain }));
  expect(grid.rows[0]?.cells[0]?.stretches.map(({ state }) => state)).toEqual(["BACKUP"]);
});

test("a window with several posts takes its worst; of equal states the longest stretch names the person", () => {
  const window = { ...hall(1)[0]!, posts: [{ code: "P1" }, { code: "P1b" }] };
  const spans = [
    span(WEDNESDAY, { post: "P1", clock: "09:00-12:00", state: "PRIMARY", by: "甲" }),
    span(WEDNESDAY, { post: "P1b", clock: "09:00-10:00", state: "BACKUP", by: "乙" }),
    span(WEDNESDAY, { post: "P1b", clock: "10:00-12:00", state: "BACKUP", by: "丙" }),
  ];
  const grid = buildDaysGrid([window], [day(WEDNESDAY, { spans })], WEDNESDAY, timeZone);
  expect(grid.rows[0]?.cells[0]).toMatchObject({ state: "BACKUP", worst: { acting: { name: "丙" } } });
});

test("posts of no window in the hall are nobody's row", () => {
  const office = span(WEDNESDAY, { post: "PO1", clock: "09:00-12:00", state: "UNCOVERED" });
  const grid = gridOf([1], day(WEDNESDAY, { spans: [...usual(WEDNESDAY, "P1"), office] }));
  expect(grid.rows.every(({ isQuiet }) => isQuiet)).toBe(true);
});

test("today and provisional dates are marked", () => {
  const days = [day(WEDNESDAY), day("2027-01-04", { provisional: true })];
  const grid = buildDaysGrid(hall(1), days, WEDNESDAY, timeZone);
  expect(grid.days.map(({ isToday, provisional }) => ({ isToday, provisional }))).toEqual([
    { isToday: true, provisional: false },
    { isToday: false, provisional: true },
  ]);
});

function gridOf(windows: number[], one: CoverageDay, today = WEDNESDAY) {
  return buildDaysGrid(hall(...windows), [one], today, timeZone);
}

function states(grid: ReturnType<typeof gridOf>, window: number): Record<string, string> {
  const row = grid.rows.find((one) => one.window.number === window);
  return Object.fromEntries((row?.cells ?? []).map(({ column, state }) => [column.half ?? "DAY", state]));
}
