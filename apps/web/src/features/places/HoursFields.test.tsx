import { expect, test } from "vitest";
import { type HoursDraft, hoursDraftOf, hoursFault, hoursInputOf, newHours } from "./HoursFields.tsx";

const row = (change: Partial<HoursDraft> = {}): HoursDraft => ({
  key: 0,
  weekdays: [1],
  season: null,
  isAsOffice: false,
  times: "9:00-12:00",
  ...change,
});

test("what is typed is sent as the office writes it, and comes back the same", () => {
  const rows = [newHours(0), row({ key: 1, weekdays: [6], season: "winter", times: "9:00-12:00，14:00-17:00" })];
  const sent = hoursInputOf(rows);
  expect(sent).toEqual([
    { weekdays: [1, 2, 3, 4, 5], season: null, sessions: [] },
    { weekdays: [6], season: "winter", sessions: ["09:00-12:00", "14:00-17:00"] },
  ]);
  const kept = sent.map(({ weekdays, season, sessions }) => ({
    __typename: "WindowHours" as const,
    validFrom: "2026-12-09",
    weekdays: weekdays as number[],
    season: season ?? null,
    sessions: sessions as string[],
  }));
  expect(hoursInputOf(hoursDraftOf(kept))).toEqual(sent);
});

test.each([
  ["22:00-02:00", "CROSSES_MIDNIGHT"],
  ["09:00-12:00 11:00-14:00", "OVERLAPS"],
  ["12:00-12:00", "EMPTY"],
  ["上午", "MALFORMED"],
  ["", "NONE"],
])("%j is wrong at its row: %s", (times, fault) => {
  expect(hoursFault([row(), row({ key: 1, weekdays: [2], times })])).toMatchObject({ row: 1, fault });
});

test("a weekday twice in a season is wrong, in two seasons it is not", () => {
  expect(hoursFault([row(), row({ key: 1 })])).toMatchObject({ row: 1, fault: "WEEKDAY_TWICE" });
  expect(hoursFault([row({ season: "winter" }), row({ key: 1, season: "summer" })])).toBeNull();
});
