import { expect, test } from "vitest";
import { awayToday, lastReturn } from "./away-today.ts";

const at = (clock: string) => new Date(`2026-12-09T${clock}:00+08:00`).toISOString();
const now = Date.parse(at("10:24"));
const outing = {
  startsAt: at("08:30"),
  endsAt: at("09:50"),
  kind: "OUTING",
  pending: false,
  withdrawn: false,
  staff: { id: "me" },
} as const;

test("of a day's absences those in force are mine", () => {
  const absences = [
    outing,
    { ...outing, staff: { id: "another" } },
    { ...outing, withdrawn: true },
    { ...outing, pending: true },
  ];
  expect(awayToday(absences, "me")).toEqual([
    { startsAt: Date.parse(at("08:30")), endsAt: Date.parse(at("09:50")), kind: "OUTING" },
  ]);
});

test("the last return is the end of the latest outing or visit that is over", () => {
  const visit = { ...outing, kind: "VISIT", endsAt: at("10:10") } as const;
  const away = awayToday([outing, visit, { ...outing, endsAt: at("11:00") }], "me");
  expect(lastReturn(away, now)).toBe(Date.parse(at("10:10")));
});

test("nobody has to be seen again after leave", () => {
  expect(lastReturn(awayToday([{ ...outing, kind: "LEAVE" }], "me"), now)).toBeNull();
});
