import { describe, expect, test } from "vitest";
import { type CalendarEntry, type CalendarLayer, calendarDay, type DayKind, isWorking } from "./calendar.ts";

const entry = (date: string, kind: DayKind, layer: CalendarLayer = "NATIONAL"): CalendarEntry => ({
  date,
  kind,
  layer,
  name: `${layer} ${kind}`,
});
const calendar = (...entries: CalendarEntry[]) => ({ entries, coveredYears: [2026] });
const kindOn = (date: string, ...entries: CalendarEntry[]) => calendarDay(calendar(...entries), date).kind;

describe("days without an entry", () => {
  test.each([
    ["2026-03-13", "WORKDAY"],
    ["2026-03-14", "REST_DAY"],
    ["2026-03-15", "REST_DAY"],
    ["2026-03-16", "WORKDAY"],
  ])("%s is a %s", (date, kind) => {
    expect(calendarDay(calendar(), date)).toEqual({ date, kind, name: null, provisional: false });
  });
});

test("L13: a make-up workday on a Sunday is worked", () => {
  const kind = kindOn("2026-09-20", entry("2026-09-20", "MAKE_UP_WORKDAY"));
  expect(kind).toBe("MAKE_UP_WORKDAY");
  expect(isWorking(kind)).toBe(true);
});

test.each(["STATUTORY_HOLIDAY", "SWAPPED_REST_DAY", "REGIONAL_HOLIDAY", "REST_DAY"] as const)(
  "nobody works on a %s",
  (kind) => {
    expect(isWorking(kindOn("2026-10-01", entry("2026-10-01", kind)))).toBe(false);
  },
);

describe("layers", () => {
  const national = entry("2026-10-08", "MAKE_UP_WORKDAY");
  const regional = entry("2026-10-08", "REGIONAL_HOLIDAY", "REGIONAL");
  const own = entry("2026-10-08", "WORKDAY", "OFFICE");

  test("the region overrules the nation, the office overrules both, in whatever order they come", () => {
    expect(kindOn("2026-10-08", regional, national)).toBe("REGIONAL_HOLIDAY");
    expect(kindOn("2026-10-08", national, regional)).toBe("REGIONAL_HOLIDAY");
    expect(kindOn("2026-10-08", own, national, regional)).toBe("WORKDAY");
    expect(kindOn("2026-10-08", regional, national, own)).toBe("WORKDAY");
  });

  test("the name is that of the entry which decided", () => {
    expect(calendarDay(calendar(national, regional), "2026-10-08").name).toBe("REGIONAL REGIONAL_HOLIDAY");
  });

  test("an entry says nothing about other dates", () => {
    expect(kindOn("2026-10-09", national, regional, own)).toBe("WORKDAY");
  });
});

describe("years without a notice", () => {
  const isProvisional = (date: string, ...entries: CalendarEntry[]) =>
    calendarDay(calendar(...entries), date).provisional;

  test("a date of 2027 is provisional, workday or rest day", () => {
    expect([isProvisional("2026-12-31"), isProvisional("2027-01-04"), isProvisional("2027-01-09")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("a regional holiday does not make up for the missing national notice", () => {
    expect(isProvisional("2027-03-10", entry("2027-03-10", "REGIONAL_HOLIDAY", "REGIONAL"))).toBe(true);
  });

  test("what the office decided itself is certain", () => {
    expect(isProvisional("2027-03-10", entry("2027-03-10", "REST_DAY", "OFFICE"))).toBe(false);
  });
});
