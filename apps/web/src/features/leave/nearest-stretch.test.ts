import { type AwayEffect, addDays, type CivilDate, isoWeekday } from "@zaigang/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Stretch } from "./leave-draft.ts";
import { isWithin, nearestStretch, type OutlookDay, shortened, worstOn } from "./nearest-stretch.ts";

const MONDAY = "2026-12-07";

/** Four weeks from a Monday on; the named halves would leave a post without anybody. */
function outlook(gaps: readonly string[] = [], taken: readonly string[] = []): OutlookDay[] {
  return Array.from({ length: 28 }, (_, index) => {
    const date = addDays(MONDAY, index);
    const effect = (half: string): AwayEffect => (gaps.includes(`${date} ${half}`) ? "UNCOVERED" : "TAKEN_OVER");
    return {
      ...{ date, kind: isoWeekday(date) >= 6 ? "REST_DAY" : "WORKDAY", name: null, provisional: false },
      ...{ morning: effect("am"), afternoon: effect("pm") },
      ...{ morningTaken: taken.includes(date), afternoonTaken: taken.includes(date) },
    };
  });
}

const days = (first: CivilDate, last = first): Stretch => ({
  first,
  firstHalf: "MORNING",
  last,
  lastHalf: "AFTERNOON",
});

describe("the nearest stretch that empties nothing", () => {
  test("is not looked for where the chosen one empties nothing", () => {
    expect(nearestStretch(outlook(), days("2026-12-16", "2026-12-18"))).toBeNull();
  });

  test("is as long and lies as near as may be, the later of two", () => {
    const gaps = outlook(["2026-12-16 am", "2026-12-16 pm"]);
    expect(nearestStretch(gaps, days("2026-12-16"))).toEqual(days("2026-12-17"));
    expect(nearestStretch(gaps, days("2026-12-16", "2026-12-18"))).toEqual(days("2026-12-17", "2026-12-21"));
  });

  test("steps over days of rest and days on which the person is away already", () => {
    const gaps = outlook(["2026-12-18 pm"], ["2026-12-17"]);
    expect(nearestStretch(gaps, days("2026-12-18"))).toEqual(days("2026-12-16"));
  });

  test("keeps the half-day with which it begins", () => {
    const asked: Stretch = { first: "2026-12-16", firstHalf: "AFTERNOON", last: "2026-12-17", lastHalf: "AFTERNOON" };
    expect(nearestStretch(outlook(["2026-12-17 pm"]), asked)).toEqual({
      ...asked,
      first: "2026-12-15",
      last: "2026-12-16",
    });
  });

  test("is none where every day would empty something", () => {
    const all = Array.from({ length: 28 }, (_, index) => `${addDays(MONDAY, index)} am`);
    expect(nearestStretch(outlook(all), days("2026-12-16"))).toBeNull();
  });

  test("never empties a post, whatever the days are like", () => {
    const halves = fc.subarray(
      Array.from({ length: 56 }, (_, index) => `${addDays(MONDAY, Math.floor(index / 2))} ${index % 2 ? "pm" : "am"}`),
    );
    fc.assert(
      fc.property(halves, fc.nat(20), fc.nat(4), (gaps, start, length) => {
        const known = outlook(gaps);
        const asked = days(addDays(MONDAY, start), addDays(MONDAY, start + length));
        const found = nearestStretch(known, asked);
        if (found === null) return;
        for (const day of known) expect(worstOn(day, found)).not.toBe("UNCOVERED");
      }),
    );
  });
});

describe("shortening", () => {
  test("ends before the first half-day on which nobody is left", () => {
    const known = outlook(["2026-12-18 pm"]);
    expect(shortened(known, days("2026-12-16", "2026-12-18"))).toEqual({
      ...days("2026-12-16", "2026-12-18"),
      lastHalf: "MORNING",
    });
    expect(shortened(outlook(["2026-12-21 am"]), days("2026-12-17", "2026-12-21"))).toEqual(
      days("2026-12-17", "2026-12-18"),
    );
  });

  test("is not possible where the first half-day is such a one, nor needed without any", () => {
    expect(shortened(outlook(["2026-12-16 am"]), days("2026-12-16", "2026-12-18"))).toBeNull();
    expect(shortened(outlook(), days("2026-12-16"))).toBeNull();
  });
});

test("a stretch holds the halves between its ends", () => {
  const stretch: Stretch = { first: "2026-12-16", firstHalf: "AFTERNOON", last: "2026-12-17", lastHalf: "MORNING" };
  const held = ["2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18"].flatMap((date) =>
    (["MORNING", "AFTERNOON"] as const).map((half) => isWithin(stretch, date, half)),
  );
  expect(held).toEqual([false, false, false, true, true, false, false, false]);
});
