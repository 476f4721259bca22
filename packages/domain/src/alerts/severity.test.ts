import { describe, expect, test } from "vitest";
import { at, DAY, during } from "../testing/office.ts";
import type { AlertKind } from "./alert.ts";
import { severityOf } from "./severity.ts";

const SHANGHAI = "Asia/Shanghai";

function severityAt(time: string, kind: AlertKind, stretches: readonly string[], date = DAY) {
  return severityOf({ kind, date, stretches: stretches.map((times) => during(times, date)) }, at(time), SHANGHAI);
}

describe("an uncovered post", () => {
  test.each([
    ["08:29:59", "TODAY"],
    ["08:30", "NOW"],
    ["09:00", "NOW"],
    ["11:59:59", "NOW"],
    ["12:00", "TODAY"],
    ["13:00", "NOW"],
    ["13:30", "NOW"],
  ])("at %s, uncovered 09:00-12:00 and 13:30-17:30: %s", (time, severity) => {
    expect(severityAt(time, "POST_UNCOVERED", ["09:00-12:00", "13:30-17:30"])).toBe(severity);
  });

  test("on a later day is ahead until midnight, wherever its stretches lie", () => {
    expect(severityAt("08:00", "POST_UNCOVERED", ["09:00-12:00"], "2026-03-11")).toBe("AHEAD");
    expect(severityAt("23:59", "POST_UNCOVERED", ["09:00-12:00"], "2026-03-11")).toBe("AHEAD");
    expect(severityAt("24:00", "POST_UNCOVERED", ["09:00-12:00"], "2026-03-11")).toBe("TODAY");
  });

  test("just after midnight is as urgent as any other half an hour before", () => {
    expect(severityAt("23:40", "POST_UNCOVERED", ["00:10-01:00"], "2026-03-11")).toBe("NOW");
  });

  test("is of the day it is in the office's zone", () => {
    const alert = { kind: "POST_UNCOVERED", date: DAY, stretches: [during("21:00-22:00")] } as const;
    expect(severityOf(alert, at("08:00"), SHANGHAI)).toBe("TODAY");
    expect(severityOf(alert, at("08:00"), "America/New_York")).toBe("AHEAD");
  });
});

describe.each<AlertKind>(["BOTH_AWAY", "NOT_ARRIVED"])("%s", (kind) => {
  test("is for today or ahead, and never urgent", () => {
    expect(severityAt("10:00", kind, ["09:00-12:00"])).toBe("TODAY");
    expect(severityAt("10:00", kind, ["09:00-12:00"], "2026-03-11")).toBe("AHEAD");
  });
});
