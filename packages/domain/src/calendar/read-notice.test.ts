import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNotice } from "./read-notice.ts";

const KNOWN = new Set(["2027-02-06", "2027-02-07", "2027-02-08"]);
const read = (text: string, year = 2027) => readNotice(text, year, KNOWN);
const kinds = (text: string) => read(text).days.map(({ date, kind, name }) => `${date} ${kind} ${name}`);

describe("rows as somebody types them", () => {
  test("dates in several spellings, stretches of dates, kinds in words", () => {
    const text = `日期,类型,名称
2027-01-01,法定,元旦
2027/1/2，放假，元旦

2027年2月6日至2027年2月7日\t放假\t春节
2027-02-14,补班,春节`;
    expect(read(text)).toEqual({
      days: [
        { date: "2027-01-01", kind: "STATUTORY_HOLIDAY", name: "元旦" },
        { date: "2027-01-02", kind: "SWAPPED_REST_DAY", name: "元旦" },
        { date: "2027-02-06", kind: "STATUTORY_HOLIDAY", name: "春节" },
        { date: "2027-02-07", kind: "STATUTORY_HOLIDAY", name: "春节" },
        { date: "2027-02-14", kind: "MAKE_UP_WORKDAY", name: "春节" },
      ],
      problems: [],
    });
  });

  test.each([
    ["2027-02-30,放假,春节", "NO_SUCH_DATE"],
    ["2027-03-01~2027-02-01,放假,春节", "NO_SUCH_DATE"],
    ["2027-01-01~2027-12-31,放假,全年", "NO_SUCH_DATE"],
    ["元旦,放假", "NO_DATE"],
    ["2027-01-01,庆祝,元旦", "NO_KIND"],
    ["2027-01-01", "NO_KIND"],
  ])("%j is named with its line: %s", (row, fault) => {
    expect(read(`2027-05-01,放假,劳动节\n${row}`)).toMatchObject({
      days: [{ date: "2027-05-01" }],
      problems: [{ fault, line: 2, text: row }],
    });
  });

  test("one date twice: the same is the same, another is said", () => {
    expect(read("2027-05-01,放假,劳动节\n2027-05-01,放假,劳动节").problems).toEqual([]);
    expect(read("2027-05-01,放假,劳动节\n2027-05-01,补班,劳动节").problems).toMatchObject([{ fault: "TWICE" }]);
  });
});

test("a JSON of days off and worked, as holiday-cn has it", () => {
  const days = [
    { name: "元旦", date: "2027-01-01", isOffDay: true },
    { name: "春节", date: "2027-02-05", isOffDay: true },
    { name: "春节", date: "2027-02-06", isOffDay: true },
    { name: "春节", date: "2027-02-14", isOffDay: false },
  ];
  expect(kinds(JSON.stringify({ year: 2027, papers: [], days }))).toEqual([
    "2027-01-01 STATUTORY_HOLIDAY 元旦",
    "2027-02-05 SWAPPED_REST_DAY 春节",
    "2027-02-06 STATUTORY_HOLIDAY 春节",
    "2027-02-14 MAKE_UP_WORKDAY 春节",
  ]);
});

test("a JSON by date that says which days were swapped, as chinese-days has it", () => {
  const text = JSON.stringify({
    holidays: { "2027-01-01": "New Year's Day,元旦,1", "2027-01-04": "New Year's Day,元旦,1" },
    workdays: { "2027-01-10": "New Year's Day,元旦,1" },
    inLieuDays: { "2027-01-04": "New Year's Day,元旦,1" },
  });
  expect(kinds(text)).toEqual([
    "2027-01-01 STATUTORY_HOLIDAY 元旦",
    "2027-01-04 SWAPPED_REST_DAY 元旦",
    "2027-01-10 MAKE_UP_WORKDAY 元旦",
  ]);
});

const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
const ics = (...events: string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR"].join("\r\n");

describe("calendar files", () => {
  test("all-day events over several dates, by their titles; the end is the day after", () => {
    const text = ics(
      event("SUMMARY:元旦假期", "DTSTART;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20270104"),
      event("SUMMARY:上班(补元旦假期)", "DTSTART;VALUE=DATE:20270110", "DTEND;VALUE=DATE:20270111"),
    );
    expect(kinds(text)).toEqual([
      "2027-01-01 STATUTORY_HOLIDAY 元旦",
      "2027-01-02 SWAPPED_REST_DAY 元旦",
      "2027-01-03 SWAPPED_REST_DAY 元旦",
      "2027-01-10 MAKE_UP_WORKDAY 元旦",
    ]);
  });

  test("Apple's mark of a special day, on folded lines, beside an alarm with a title of its own", () => {
    const text = ics(
      event("DTSTART;VALUE=DATE:20270501", "SUMMARY:劳动节", "X-APPLE-SPECIAL-DAY:WORK-", " HOLIDAY"),
      event(
        "DTSTART;VALUE=DATE:20270508",
        "SUMMARY:劳动节(班)",
        "BEGIN:VALARM",
        "SUMMARY:闹钟",
        "END:VALARM",
        "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY",
      ),
    );
    expect(kinds(text)).toEqual(["2027-05-01 STATUTORY_HOLIDAY 劳动节", "2027-05-08 MAKE_UP_WORKDAY 劳动节"]);
  });

  test("a make-up workday as an event from nine to six", () => {
    const text = ics(
      event(
        "DTSTART;TZID=Asia/Shanghai:20270508T090000",
        "DTEND;TZID=Asia/Shanghai:20270508T180000",
        "SUMMARY:劳动节 补班 第1天/共1天",
      ),
    );
    expect(kinds(text)).toEqual(["2027-05-08 MAKE_UP_WORKDAY 劳动节"]);
  });

  test("an event that is no holiday, or has no date, is named with its line", () => {
    const text = ics(event("DTSTART;VALUE=DATE:20270405", "SUMMARY:植树"), event("SUMMARY:元旦假期"));
    expect(read(text)).toMatchObject({
      days: [],
      problems: [
        { fault: "NO_KIND", line: 3, text: "植树" },
        { fault: "NO_DATE", line: 7, text: "元旦假期" },
      ],
    });
  });

  test("other years in the file are left out and said once each", () => {
    const of = (year: number) =>
      event("SUMMARY:元旦假期", `DTSTART;VALUE=DATE:${year}0101`, `DTEND;VALUE=DATE:${year}0104`);
    expect(read(ics(of(2025), of(2026), of(2027)))).toMatchObject({
      days: [{ date: "2027-01-01" }, { date: "2027-01-02" }, { date: "2027-01-03" }],
      problems: [
        { fault: "OTHER_YEAR", text: "2025" },
        { fault: "OTHER_YEAR", text: "2026" },
      ],
    });
  });
});

test.each(["{", "[1]", '{"a":1}', "null", "﻿{}"])("%j is no calendar", (text) => {
  const { days, problems } = read(text);
  expect(days).toEqual([]);
  expect(problems).toHaveLength(1);
});

test("whatever is read, days are of the year, in order and each once", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "2027-01-01,放假,元旦",
      "2026-12-31,放假,元旦",
      "BEGIN:VEVENT",
      "DTSTART:2027",
      "{",
      '"days"',
      "\t",
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (lines) => {
      const dates = read(lines.join("\n")).days.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      expect(dates.every((date) => date.startsWith("2027-"))).toBe(true);
    }),
  );
});
