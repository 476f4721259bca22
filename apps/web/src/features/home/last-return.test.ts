import { expect, test } from "vitest";
import { lastReturn } from "./last-return.ts";

const at = (clock: string) => new Date(`2026-12-09T${clock}:00+08:00`).toISOString();
const now = Date.parse(at("10:24"));
const outing = { endsAt: at("09:50"), kind: "OUTING", pending: false, withdrawn: false, staff: { id: "me" } } as const;

test("is the end of my latest outing or visit that is over", () => {
  const visit = { ...outing, kind: "VISIT", endsAt: at("10:10") } as const;
  expect(lastReturn([outing, visit, { ...outing, endsAt: at("11:00") }], "me", now)).toBe(Date.parse(at("10:10")));
});

test("is nothing after leave, for another, or where it was taken back", () => {
  const absences = [
    { ...outing, kind: "LEAVE" } as const,
    { ...outing, staff: { id: "another" } },
    { ...outing, withdrawn: true },
    { ...outing, pending: true },
  ];
  expect(lastReturn(absences, "me", now)).toBeNull();
});
