import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  addDays,
  dateOf,
  datesBetween,
  dayBounds,
  dayRulers,
  instantAt,
  isoWeekday,
  MINUTE,
  parseDate,
} from "./civil.ts";

const HOUR = 60 * MINUTE;
const LONDON = "Europe/London";
const SHANGHAI = "Asia/Shanghai";
const FORWARD = "2026-03-29";
const BACK = "2026-10-25";

const date = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe("dates", () => {
  test.each(["2026-02-28", "2024-02-29", "2026-12-31"])("%s exists", (text) => {
    expect(parseDate(text)).toBe(text);
  });

  test.each(["2026-02-29", "2026-13-01", "2026-04-31", "2026-1-1", "20260101", "2026-01-01T00:00", "today", ""])(
    "%j is refused",
    (text) => {
      expect(() => parseDate(text)).toThrow(RangeError);
    },
  );

  test.each([
    ["2026-03-09", 1],
    ["2026-09-20", 7],
    ["1969-12-31", 3],
    ["2024-02-29", 4],
  ])("%s is weekday %i", (day, weekday) => {
    expect(isoWeekday(day)).toBe(weekday);
  });

  test("days are added over the ends of months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
  });

  test("the day after is a week's next day, and counting back returns", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -800, max: 800 }), (day, days) => {
        expect(isoWeekday(addDays(day, 1))).toBe((isoWeekday(day) % 7) + 1);
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(datesBetween(day, addDays(day, days))).toHaveLength(Math.max(0, days));
      }),
    );
  });

  test("dates between are half-open", () => {
    expect(datesBetween("2026-02-27", "2026-03-02")).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
    expect(datesBetween("2026-03-02", "2026-03-02")).toEqual([]);
  });
});

describe("zones", () => {
  test("an instant is another date elsewhere", () => {
    const instant = Date.parse("2026-03-09T23:30:00Z");
    expect([dateOf(instant, "UTC"), dateOf(instant, SHANGHAI)]).toEqual(["2026-03-09", "2026-03-10"]);
  });

  test("Shanghai is eight hours ahead all year", () => {
    expect(instantAt("2026-03-10", 9 * 60, SHANGHAI)).toBe(Date.parse("2026-03-10T01:00:00Z"));
    expect(instantAt("2026-07-10", 1440, SHANGHAI)).toBe(Date.parse("2026-07-10T16:00:00Z"));
  });

  test.each([
    [FORWARD, 23],
    [BACK, 25],
    ["2026-06-01", 24],
  ])("London's %s has %i hours", (day, hours) => {
    const { startsAt, endsAt } = dayBounds(day, LONDON);
    expect((endsAt - startsAt) / HOUR).toBe(hours);
  });

  test("a time that summer time skips is taken an hour later", () => {
    expect(instantAt(FORWARD, 90, LONDON)).toBe(Date.parse("2026-03-29T01:30:00Z"));
    expect(instantAt(FORWARD, 90, LONDON)).toBe(instantAt(FORWARD, 150, LONDON));
  });

  test("every instant lies within the bounds of its date", () => {
    const instant = fc.integer({ min: Date.parse("2025-01-01"), max: Date.parse("2028-01-01") });
    fc.assert(
      fc.property(instant, fc.constantFrom(SHANGHAI, LONDON, "America/New_York", "Asia/Kolkata"), (moment, zone) => {
        const { startsAt, endsAt } = dayBounds(dateOf(moment, zone), zone);
        expect(startsAt <= moment && moment < endsAt).toBe(true);
      }),
    );
  });
});

describe("rulers", () => {
  const marksOf = (day: string, zone: string) => dayRulers(day, addDays(day, 1), zone).map(({ mark }) => mark(9 * 60));

  test("nine o'clock is 540 minutes after midnight, unless the clocks changed before", () => {
    expect([marksOf("2026-03-10", SHANGHAI), marksOf("2026-06-01", LONDON)]).toEqual([[540], [540]]);
    expect([marksOf(FORWARD, LONDON), marksOf(BACK, LONDON)]).toEqual([[480], [600]]);
  });

  test.each([SHANGHAI, LONDON])("days follow each other without a hole in %s, and marks are the wall clock", (zone) => {
    fc.assert(
      fc.property(date, fc.nat(1440), (day, minute) => {
        const rulers = dayRulers(addDays(day, -4), addDays(day, 4), zone);
        expect(rulers.map((ruler) => ruler.date)).toEqual(datesBetween(addDays(day, -4), addDays(day, 4)));
        rulers.forEach((ruler, index) => {
          expect(ruler.endsAt).toBe(rulers[index + 1]?.startsAt ?? ruler.endsAt);
          expect({ startsAt: ruler.startsAt, endsAt: ruler.endsAt }).toEqual(dayBounds(ruler.date, zone));
          expect(ruler.startsAt + ruler.mark(minute) * MINUTE).toBe(instantAt(ruler.date, minute, zone));
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe("the zone of the process", () => {
  afterEach(() => void vi.unstubAllEnvs());

  test.each(["UTC", "America/New_York", "Pacific/Kiritimati"])("%s changes nothing", (zone) => {
    vi.stubEnv("TZ", zone);
    expect(isoWeekday("2026-09-20")).toBe(7);
    expect(addDays("2026-03-29", 1)).toBe("2026-03-30");
    expect(instantAt("2026-03-10", 540, SHANGHAI)).toBe(Date.parse("2026-03-10T01:00:00Z"));
    expect(dateOf(Date.parse("2026-03-09T16:00:00Z"), SHANGHAI)).toBe("2026-03-10");
  });
});
