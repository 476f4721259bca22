import type { CalendarFacts } from "@zaigang/domain";
import { expect, test } from "vitest";
import { chineseCalendar } from "../calendar/chinese-calendar.ts";
import { demoStart, UnusableDemoStart } from "./demo-start.ts";

const calendar = chineseCalendar("CN-NX");

test.each([
  ["a Monday", "2026-11-30", "2026-11-30"],
  ["a Wednesday", "2026-12-09", "2026-12-07"],
  ["a Sunday", "2026-12-06", "2026-11-30"],
  ["the week of a swapped Saturday", "2026-10-08", "2026-10-12"],
  ["two weeks before the National Day's first make-up Sunday", "2026-09-08", "2026-10-12"],
  ["the week before the Spring Festival", "2026-02-09", "2026-03-02"],
  ["two ordinary weeks before new year", "2026-12-14", "2026-12-14"],
  ["new year in the second week", "2026-12-22", "2027-01-04"],
  ["the regional festival", "2026-05-25", "2026-06-01"],
])("%s", (_, today, start) => {
  expect(demoStart(today, calendar)).toBe(start);
});

test("a holiday of the region moves it only there", () => {
  expect(demoStart("2026-05-18", chineseCalendar("CN"))).toBe("2026-05-18");
  expect(demoStart("2026-05-18", calendar)).toBe("2026-06-01");
});

test("a Monday that is named wins, whatever its weeks are", () => {
  expect(demoStart("2026-12-09", calendar, "2026-09-28")).toBe("2026-09-28");
});

test("a named day that is no Monday is refused", () => {
  expect(() => demoStart("2026-12-09", calendar, "2026-12-01")).toThrow(UnusableDemoStart);
});

test("a calendar without two ordinary weeks is told, not searched for ever", () => {
  const everyMonday = Array.from({ length: 120 }, (_, week) => ({
    date: new Date(Date.parse("2026-11-30") + week * 7 * 86_400_000).toISOString().slice(0, 10),
    layer: "OFFICE" as const,
    kind: "REST_DAY" as const,
    name: "closed",
  }));
  const closed: CalendarFacts = { entries: everyMonday, coveredYears: [] };
  expect(() => demoStart("2026-11-30", closed)).toThrow("No two ordinary weeks");
});
