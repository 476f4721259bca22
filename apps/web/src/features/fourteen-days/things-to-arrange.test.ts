import { expect, test } from "vitest";
import { at, day, gap, hall, span, timeZone, usual } from "./days-fixtures.ts";
import { thingsToArrange } from "./things-to-arrange.ts";

const TODAY = "2026-12-09";
const FRIDAY = "2026-12-18";
const SATURDAY = "2026-12-12";
const TUESDAY = "2026-12-15";
const now = Date.parse(at(TODAY, "10:24"));

const nobody = (date: string, post: string, clock: string) => span(date, { post, clock, state: "UNCOVERED" });

test("the nearest comes first, whatever its kind", () => {
  const days = [
    day(TODAY, { spans: usual(TODAY, "P11"), possibleGaps: [gap(TODAY, "P11", "16:00-17:00")] }),
    day(SATURDAY, {
      kind: "REST_DAY",
      sessions: [],
      spans: [span(SATURDAY, { post: "P1", clock: "09:00-12:00", state: "RESERVE", by: "成砚秋" })],
    }),
    day(TUESDAY, {
      spans: usual(TUESDAY, "P3"),
      possibleGaps: [gap(TUESDAY, "P3", "09:00-12:00"), gap(TUESDAY, "P3", "14:00-18:00")],
    }),
    day(FRIDAY, { spans: [nobody(FRIDAY, "P11", "09:00-12:00")], gaps: [gap(FRIDAY, "P11", "09:00-12:00")] }),
  ];
  const things = thingsToArrange(hall(1, 3, 11), days, now, timeZone);
  expect(things.map(({ kind, window, extent, minutes }) => [kind, window.number, extent, minutes])).toEqual([
    ["POSSIBLE", 11, "PART", 60],
    ["RESERVE", 1, "MORNING", 180],
    ["POSSIBLE", 3, "WHOLE_DAY", 420],
    ["UNCOVERED", 11, "MORNING", 180],
  ]);
});

test("of things that begin together the worst comes first, then the lower window", () => {
  const spans = [
    ...usual(FRIDAY, "P3"),
    span(FRIDAY, { post: "P1", clock: "09:00-12:00", state: "RESERVE", by: "成" }),
    nobody(FRIDAY, "P2", "09:00-12:00"),
    nobody(FRIDAY, "P11", "09:00-12:00"),
  ];
  const days = [
    day(FRIDAY, {
      spans,
      gaps: [gap(FRIDAY, "P11", "09:00-12:00"), gap(FRIDAY, "P2", "09:00-12:00")],
      possibleGaps: [gap(FRIDAY, "P3", "09:00-12:00")],
    }),
  ];
  const things = thingsToArrange(hall(1, 2, 3, 11), days, now, timeZone);
  expect(things.map(({ window }) => window.number)).toEqual([2, 11, 3, 1]);
});

test("what has begun is left to the board, its later part of the same day too", () => {
  const days = [
    day(TODAY, {
      spans: [
        span(TODAY, { post: "P7", clock: "09:00-12:00", state: "RESERVE", by: "倪" }),
        span(TODAY, { post: "P7", clock: "14:00-18:00", state: "RESERVE", by: "倪" }),
        nobody(TODAY, "P8", "10:06-12:00"),
      ],
      gaps: [gap(TODAY, "P8", "10:06-12:00")],
    }),
  ];
  expect(thingsToArrange(hall(7, 8), days, now, timeZone)).toEqual([]);
});

test("an afternoon is whole with the noon cover that the post has", () => {
  const noon = ["12:00-14:00", "14:00-18:00"];
  const days = [
    day(FRIDAY, {
      spans: [
        span(FRIDAY, { post: "P1", clock: "09:00-12:00", state: "PRIMARY", by: "甲" }),
        ...noon.map((clock) => nobody(FRIDAY, "P1", clock)),
      ],
      gaps: [gap(FRIDAY, "P1", "12:00-18:00")],
    }),
  ];
  expect(thingsToArrange(hall(1), days, now, timeZone)[0]).toMatchObject({ extent: "AFTERNOON", minutes: 360 });
});

test("gaps of office posts are no window's", () => {
  const days = [day(FRIDAY, { gaps: [gap(FRIDAY, "PO1", "09:00-12:00")] })];
  expect(thingsToArrange(hall(1), days, now, timeZone)).toEqual([]);
});
