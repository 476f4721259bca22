import { expect, test } from "vitest";
import type { Sketch } from "../testing/office.ts";
import { away, DAY, named, office } from "../testing/office.ts";
import { burdens } from "./burdens.ts";

/** Burdens as texts such as `Bai holds W2 backs W1 room 1`. */
function burdensOf(lines: Readonly<Record<string, string>>, sketch: Sketch = {}): string[] {
  return burdens(office(lines, sketch), DAY).map(({ staff, holds, backs, reserveOf, room, overload }) =>
    [staff, "A", holds, "B", backs, "R", reserveOf, "room", room, overload ?? ""].join(" ").trim(),
  );
}

test("what everybody holds and stands behind", () => {
  expect(burdensOf({ W1: "An Bai Chen", W2: "Bai An" })).toEqual([
    "An A W1 B W2 R  room 1",
    "Bai A W2 B W1 R  room 1",
    "Chen A  B  R W1 room 2",
  ]);
});

test("who backs more posts than there is room for backs too many", () => {
  expect(burdensOf({ W1: "An Chen", W2: "Bai Chen", W3: "Chen An" })).toContain(
    "Chen A W3 B W1,W2 R  room 1 BACKS_TOO_MANY",
  );
});

test("who holds as many as they may has no room for a post they are reserve of", () => {
  expect(burdensOf({ W1: "An Bai", W2: "An Bai", W3: "Chen Bai An" })).toContain("An A W1,W2 B  R W3 room 0 NO_ROOM");
});

const YEAR = { startsAt: Date.parse("2026-01-01T00:00Z"), endsAt: Date.parse("2027-01-01T00:00Z") };

test("who stands in for long holds that post anyway, and needs no more room for it", () => {
  const lines = { W1: "An Bai", W2: "Bai -", W3: "Chen Bai" };
  expect(burdensOf(lines, { absences: [{ ...away("An"), ...YEAR }] })).toContain("Bai A W2 B W1,W3 R  room 0 NO_ROOM");
  expect(burdensOf(lines, { absences: [away("An")] })).toContain("Bai A W2 B W1,W3 R  room 1 BACKS_TOO_MANY");
});

test("somebody named for long counts as holding the post, somebody named for a day does not", () => {
  const lines = { W1: "An Bai", W2: "Chen An" };
  const forLong = { ...named("W1", "Chen"), ...YEAR };
  expect(burdensOf(lines, { substitutions: [forLong] })).toContain("Chen A W2 B  R  room 0");
  expect(burdensOf(lines, { substitutions: [named("W1", "Chen")] })).toContain("Chen A W2 B  R  room 1");
});
