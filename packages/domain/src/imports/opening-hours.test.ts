import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatOpeningHours, OFFICE_HOURS, readOpeningHours } from "./opening-hours.ts";

const SEASONS = [
  { code: "winter", name: "冬季作息", nameEn: "Winter hours" },
  { code: "summer", name: "夏季作息", nameEn: "Summer hours" },
];
const WEEK = [1, 2, 3, 4, 5];

describe("hours of a window", () => {
  test("read as they are written at its door", () => {
    expect(readOpeningHours("周一至周五 冬季作息 09:00-18:00；周六 9:00–12:00", SEASONS)).toEqual([
      { season: "winter", weekdays: WEEK, sessions: ["09:00-18:00"] },
      { season: null, weekdays: [6], sessions: ["09:00-12:00"] },
    ]);
    expect(readOpeningHours("周一三五 09:00-12:00、14:00-17:00", SEASONS)).toEqual([
      { season: null, weekdays: [1, 3, 5], sessions: ["09:00-12:00", "14:00-17:00"] },
    ]);
    expect(readOpeningHours("随作息", SEASONS)).toEqual(OFFICE_HOURS);
    expect(readOpeningHours("０９：００至１２：００", SEASONS)).toEqual([
      { season: null, weekdays: WEEK, sessions: ["09:00-12:00"] },
    ]);
  });

  test.each([
    ["18:00-02:00", "CROSSES_MIDNIGHT", "18:00-02:00"],
    ["22:00-次日6:00", "CROSSES_MIDNIGHT", "22:00-06:00"],
    ["09:00-09:00", "CROSSES_MIDNIGHT", "09:00-09:00"],
    ["09:00-25:00", "NOT_HOURS", "09:00-25:00"],
    ["09:00-12:00、11:00-14:00", "OVERLAPPING_HOURS", "11:00-14:00"],
    ["周一至周五 09:00-12:00；周三 14:00-16:00", "OVERLAPPING_HOURS", "周三"],
    ["秋季作息 09:00-12:00", "NOT_HOURS", "秋季作息"],
    ["周五至周一 09:00-12:00", "NOT_HOURS", "周五至周一"],
    ["上午", "NOT_HOURS", "上午"],
  ])("%s is refused as %s", (text, code, part) => {
    expect(() => readOpeningHours(text, SEASONS)).toThrow(expect.objectContaining({ code, values: [part] }));
  });

  test("are read back as they were written", () => {
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.sort());
    const sessions = fc.constantFrom([], ["09:00-12:00"], ["09:00-12:00", "14:00-18:00"], ["00:00-24:00"]);
    const part = fc.record({ season: fc.constantFrom(null, "winter", "summer"), weekdays, sessions });
    const hours = fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ({ season }) => season });
    fc.assert(
      fc.property(hours, (rows) => {
        const text = formatOpeningHours(rows, SEASONS);
        const read = readOpeningHours(text, SEASONS);
        expect(new Set(read)).toEqual(new Set(rows));
        expect(formatOpeningHours(read, SEASONS)).toBe(text);
      }),
    );
  });
});
