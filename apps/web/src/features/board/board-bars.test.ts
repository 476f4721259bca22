import { expect, test } from "vitest";
import { boardAxis, placeOf } from "./board-axis.ts";
import { boardRows } from "./board-bars.ts";
import { day, hall, instant, moment, momentWindows, span } from "./board-fixtures.ts";

const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
const drawn = (rows: ReturnType<typeof boardRows>) =>
  rows.map(({ lines }) =>
    lines.flat().map(({ startsAt, endsAt, state }) => `${clock(startsAt)}-${clock(endsAt)} ${state}`),
  );

test("neighbours with the same state, person and seat are one bar, which keeps what was seen of each", () => {
  const [row] = boardRows(hall(5), moment);
  expect(drawn([row!])).toEqual([["09:00-12:00 BACKUP"]]);
  expect(row!.lines[0]![0]!.seen).toEqual([{ startsAt: instant("09:10"), endsAt: instant("12:00") }]);
});

test("another person, another seat or a break begins another bar", () => {
  const spans = [
    span("P5", "09:00-10:00", "BACKUP", { by: "鲍景行", seat: 6 }),
    span("P5", "10:00-11:00", "BACKUP", { by: "窦清和", seat: 6 }),
    span("P5", "11:00-12:00", "BACKUP", { by: "窦清和", seat: 5 }),
    span("P5", "14:00-18:00", "BACKUP", { by: "窦清和", seat: 5 }),
  ];
  expect(boardRows(hall(5), day({ spans }))[0]!.lines[0]).toHaveLength(4);
});

test("a possible gap is drawn in the bar it would interrupt, but is not certain", () => {
  const [row] = boardRows(hall(11), moment);
  expect(drawn([row!])).toEqual([
    ["09:00-12:00 PRIMARY", "14:00-16:00 BACKUP", "16:00-17:00 POSSIBLE", "17:00-18:00 BACKUP"],
  ]);
  expect(row!.certain.map(({ state }) => state)).toEqual(["PRIMARY", "BACKUP"]);
});

test("a window with two posts has a line for each", () => {
  const [window] = hall(5);
  const two = { ...window!, posts: [...window!.posts, ...hall(6)[0]!.posts] };
  const spans = [
    span("P5", "09:00-12:00", "PRIMARY", { by: "甲" }),
    span("P6", "09:00-12:00", "PRIMARY", { by: "乙" }),
  ];
  expect(boardRows([two], day({ spans }))[0]!.lines.map((line) => line.map(({ post }) => post))).toEqual([
    ["P5"],
    ["P6"],
  ]);
});

test("the axis spans the openings of the day and half an hour on either side", () => {
  const axis = boardAxis(boardRows(momentWindows, moment), Date.parse(moment.startsAt))!;
  expect([clock(axis.from), clock(axis.to)]).toEqual(["08:30", "18:30"]);
  expect(axis.hours.map(clock)).toEqual([
    "09:00",
    "10:00",
    "11:00",
    "12:00",
    "13:00",
    "14:00",
    "15:00",
    "16:00",
    "17:00",
    "18:00",
  ]);
  expect(placeOf(axis, instant("13:30"))).toBe(0.5);
});

test("openings that are not on the hour lie inside the axis", () => {
  const spans = [span("P5", "08:30-11:45", "PRIMARY", { by: "甲" })];
  const axis = boardAxis(boardRows(hall(5), day({ spans })), Date.parse(moment.startsAt))!;
  expect([clock(axis.from), clock(axis.to)]).toEqual(["07:30", "12:30"]);
});

test("a day on which nothing opens has no axis", () => {
  expect(boardAxis(boardRows(momentWindows, day()), Date.parse(moment.startsAt))).toBeNull();
});
