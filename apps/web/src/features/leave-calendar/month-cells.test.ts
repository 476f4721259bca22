import { expect, test } from "vitest";
import { type Away, byDepartment, byWindow, cellOf, type Person } from "./month-cells.ts";

const away = (more: Partial<Away>): Away => ({
  __typename: "AwayTime",
  id: "a",
  firstDate: "2026-12-10",
  fromNoon: false,
  lastDate: "2026-12-10",
  untilNoon: false,
  startsAt: "2026-12-10T00:00:00Z",
  endsAt: "2026-12-11T00:00:00Z",
  isPart: false,
  pending: false,
  kind: null,
  leaveType: null,
  ...more,
});

const person = (code: string, more: Partial<Person> = {}): Person => ({
  __typename: "PersonInMonth",
  code,
  name: code,
  familyName: code,
  familyReading: code,
  givenReading: "",
  department: "D01",
  seats: [],
  works: [],
  away: [],
  ...more,
});

/** Such as `.#` for somebody who is there in the morning alone. */
const drawn = (who: Person, date: string) => {
  const { morning, afternoon } = cellOf(who, date);
  return [morning, afternoon].map((half) => (half === null ? "." : half.pending ? "?" : "#")).join("");
};

test("L06: from noon on through the last day", () => {
  const who = person("A", { away: [away({ fromNoon: true, lastDate: "2026-12-12" })] });
  const dates = ["2026-12-09", "2026-12-10", "2026-12-11", "2026-12-12", "2026-12-13"];
  expect(dates.map((date) => drawn(who, date))).toEqual(["..", ".#", "##", "##", ".."]);
});

test("until noon of the last day", () => {
  const who = person("A", { away: [away({ lastDate: "2026-12-11", untilNoon: true })] });
  expect(["2026-12-10", "2026-12-11"].map((date) => drawn(who, date))).toEqual(["##", "#."]);
});

test("what is granted stands before what is asked for, and a whole half before a part", () => {
  const asked = away({ id: "asked", pending: true });
  const hour = away({ id: "hour", isPart: true, untilNoon: true });
  const whole = away({ id: "whole", untilNoon: true });
  const { morning, afternoon } = cellOf(person("A", { away: [asked, hour, whole] }), "2026-12-10");
  expect([morning?.id, afternoon?.id]).toEqual(["whole", "asked"]);
});

test("C24: work on a day of rest", () => {
  const works = [
    {
      __typename: "RestDayWork" as const,
      date: "2026-12-12",
      startsAt: "2026-12-10T00:00:00Z",
      endsAt: "2026-12-12T04:00:00Z",
    },
  ];
  expect(cellOf(person("A", { works }), "2026-12-12").works).toBe(true);
});

const seat = (window: number, role: "PRIMARY" | "BACKUP") => ({ __typename: "Seat" as const, window, role });

test("by window whoever holds it comes first, and who is at none last", () => {
  const people = [
    person("back", { seats: [seat(2, "BACKUP")] }),
    person("office"),
    person("both", { seats: [seat(10, "BACKUP"), seat(2, "PRIMARY")] }),
  ];
  expect(byWindow(people).map(({ key, people: some }) => `${key}: ${some.map(({ code }) => code).join(" ")}`)).toEqual([
    "2: both back",
    "10: both",
    ": office",
  ]);
});

test("by department, without those in which nobody is away", () => {
  const people = [person("a", { department: "D02" }), person("b"), person("c", { department: "D02" })];
  const departments = ["D01", "D02", "D03"].map((code) => ({ code }));
  expect(byDepartment(people, departments).map(({ key, people: some }) => `${key} ${some.length}`)).toEqual([
    "D01 1",
    "D02 2",
  ]);
});
