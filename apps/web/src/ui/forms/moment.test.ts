import { expect, test } from "vitest";
import { endOf, type Moment, parseClock, startOf } from "./moment.ts";

const ZONE = "Asia/Shanghai";
const noonOf = () => 12 * 60;
const moment = (part: Moment["part"], clock = ""): Moment => ({ date: "2026-12-15", part, clock });
const iso = (instant: number | null) => instant && new Date(instant).toISOString();

test.each([
  ["14:30", 870],
  ["9：05", 545],
  ["0930", 570],
  ["930", 570],
  ["14", 840],
  ["24:00", 1440],
  ["24:01", null],
  ["9:75", null],
  ["noon", null],
  ["", null],
])("the time %s is minute %s of the day", (text, minute) => {
  expect(parseClock(text)).toBe(minute);
});

test("a morning goes from midnight to noon, an afternoon from noon to midnight", () => {
  expect(iso(startOf(moment("MORNING"), noonOf, ZONE))).toBe("2026-12-14T16:00:00.000Z");
  expect(iso(endOf(moment("MORNING"), noonOf, ZONE))).toBe("2026-12-15T04:00:00.000Z");
  expect(iso(startOf(moment("AFTERNOON"), noonOf, ZONE))).toBe("2026-12-15T04:00:00.000Z");
  expect(iso(endOf(moment("AFTERNOON"), noonOf, ZONE))).toBe("2026-12-15T16:00:00.000Z");
});

test("an exact time is that time, and none while it is not a time", () => {
  expect(iso(startOf(moment("EXACT", "10:24"), noonOf, ZONE))).toBe("2026-12-15T02:24:00.000Z");
  expect(endOf(moment("EXACT", "1x"), noonOf, ZONE)).toBeNull();
  expect(startOf({ ...moment("MORNING"), date: null }, noonOf, ZONE)).toBeNull();
});
