import { describe, expect, test } from "vitest";
import { hoursOn, seasonsOn, sessionsIn, versionsOf, weekdaysIn } from "./hours-words.ts";

const NAMES = ["一", "二", "三", "四", "五", "六", "日"];

test.each([
  [[1, 2, 3, 4, 5], "一–五"],
  [[5, 1, 3], "一、三、五"],
  [[6], "六"],
  [[6, 7], "六、日"],
  [[], ""],
])("weekdays %j are said as %j", (weekdays, words) => {
  expect(weekdaysIn(weekdays, NAMES, "、")).toBe(words);
});

test.each([
  ["9:00-12:00，14：00—18:00", ["09:00-12:00", "14:00-18:00"]],
  ["09:00~12:00 13:00至17:00", ["09:00-12:00", "13:00-17:00"]],
  ["上午", ["上午"]],
  ["  ", []],
])("%j is read as %j", (text, sessions) => {
  expect(sessionsIn(text)).toEqual(sessions);
});

describe("versions", () => {
  const hours = ["2026-01-01", "2026-12-07", "2026-12-07"].map((validFrom, index) => ({ validFrom, index }));

  test("the latest by the date counts, whole", () => {
    expect(hoursOn(hours, "2026-12-06").map(({ index }) => index)).toEqual([0]);
    expect(hoursOn(hours, "2026-12-07").map(({ index }) => index)).toEqual([1, 2]);
    expect(hoursOn(hours, "2025-12-31")).toEqual([]);
  });

  test("are told from the latest on, each date once", () => {
    expect(versionsOf(hours)).toEqual(["2026-12-07", "2026-01-01"]);
  });

  test("of a season the one that counts is shown, in the order of the year", () => {
    const season = (code: string, startsOnDay: string, validFrom: string) => ({
      __typename: "Season" as const,
      code,
      startsOnDay,
      validFrom,
      name: code,
      nameEn: null,
      sessions: [],
    });
    const all = [
      season("winter", "10-01", "2020-01-01"),
      season("summer", "05-01", "2020-01-01"),
      season("summer", "06-01", "2027-01-01"),
    ];
    expect(seasonsOn(all, "2026-12-31").map(({ startsOnDay }) => startsOnDay)).toEqual(["05-01", "10-01"]);
    expect(seasonsOn(all, "2027-01-01").map(({ startsOnDay }) => startsOnDay)).toEqual(["06-01", "10-01"]);
  });
});
