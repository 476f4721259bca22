import { expect, test } from "vitest";
import type { SessionDay } from "./use-day-sessions.ts";
import { workingDays, workingMinutes } from "./working-days.ts";

const at = (date: string, clock: string) => new Date(`${date}T${clock}:00+08:00`).toISOString();
const instant = (date: string, clock: string) => Date.parse(at(date, clock));
const [friday, saturday, monday] = ["2026-12-11", "2026-12-12", "2026-12-14"] as const;

function day(date: string, isWorked = true): SessionDay {
  const session = (from: string, to: string) => ({
    __typename: "Session" as const,
    startsAt: at(date, from),
    endsAt: at(date, to),
  });
  return {
    __typename: "OfficeDay",
    date,
    kind: isWorked ? "WORKDAY" : "REST_DAY",
    provisional: false,
    sessions: isWorked ? [session("09:00", "12:00"), session("14:00", "18:00")] : [],
  };
}
const days = [day(friday), day(saturday, false), day(monday)];

test.each([
  ["a whole day", instant(friday, "00:00"), instant(saturday, "00:00"), 1],
  ["an afternoon", instant(friday, "12:00"), instant(saturday, "00:00"), 0.5],
  ["over a weekend", instant(friday, "12:00"), instant(monday, "12:00"), 1],
  ["a day of rest", instant(saturday, "00:00"), instant(saturday, "23:00"), 0],
])("%s is counted in halves of working days", (_, startsAt, endsAt, count) => {
  expect(workingDays(days, startsAt, endsAt)).toBe(count);
});

test("of a part of a day the working time counts, not noon and not the evening", () => {
  expect(workingMinutes(days, instant(friday, "10:24"), instant(saturday, "00:00"))).toBe(96 + 240);
  expect(workingMinutes(days, instant(friday, "12:30"), instant(friday, "13:30"))).toBe(0);
});
