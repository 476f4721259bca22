import { expect, test } from "vitest";
import type { Away } from "./away-today.ts";
import { type SignInEvidence, signInMarks } from "./sign-in-marks.ts";
import { signInStep } from "./sign-in-step.ts";

const at = (clock: string) => Date.parse(`2026-12-09T${clock}:00+08:00`);
const day = {
  startsAt: at("00:00"),
  endsAt: at("00:00") + 86_400_000,
  sessions: [
    { startsAt: at("09:00"), endsAt: at("12:00") },
    { startsAt: at("14:00"), endsAt: at("18:00") },
  ],
};

function step(
  now: string,
  evidence: string[],
  returnedAt: string | null = null,
  signInsPerDay = 4,
  away: readonly Away[] = [],
) {
  const signIns = evidence.map((one): SignInEvidence => {
    const [direction, clock] = one.split(" ") as ["IN" | "OUT", string];
    return { direction, signedAt: new Date(at(clock)).toISOString() };
  });
  const marks = signInMarks(day, signIns, away, { signInsPerDay, graceMinutes: 10 }, at(now));
  return signInStep(marks, signIns, returnedAt === null ? null : at(returnedAt), at(now));
}

const pressIn = { kind: "PRESS", direction: "IN" };
const pressOut = { kind: "PRESS", direction: "OUT" };

test.each([
  ["before the session", "08:52", []],
  ["late, while it runs", "09:40", []],
  ["back after signing out early", "10:30", ["IN 08:50", "OUT 10:06"]],
  ["at the start of the afternoon", "13:50", ["IN 08:50", "OUT 12:01"]],
])("asks for a sign-in %s", (_, now, evidence) => {
  expect(step(now, evidence)).toEqual(pressIn);
});

test("once signed in there is only leaving", () => {
  expect(step("10:24", ["IN 08:50"])).toEqual({ kind: "LEAVE", signedAt: at("08:50"), dueAt: at("12:00") });
});

test("asks for the sign-out when the session is over", () => {
  expect(step("12:05", ["IN 08:50"])).toEqual(pressOut);
  expect(step("18:05", ["IN 08:50", "OUT 12:01", "IN 13:50"])).toEqual(pressOut);
});

test("asks who is back from an outing, until they have signed in again", () => {
  expect(step("10:00", ["IN 08:50"], "09:50")).toEqual(pressIn);
  expect(step("10:00", ["IN 08:50", "IN 09:55"], "09:50").kind).toBe("LEAVE");
});

test("with two a day noon asks for nothing", () => {
  expect(step("12:30", ["IN 08:50"], null, 2).kind).toBe("LEAVE");
});

test("asks nobody who is away, until they are back", () => {
  const trip: Away = { kind: "TRIP", startsAt: at("00:00"), endsAt: day.endsAt };
  for (const clock of ["08:52", "10:24", "12:30", "14:10"]) {
    expect(step(clock, [], null, 4, [trip])).toEqual({ kind: "AWAY" });
  }
  expect(step("18:30", [], null, 4, [trip])).toEqual({ kind: "REST" });
  const morning: Away = { ...trip, endsAt: at("12:00") };
  expect(step("11:00", [], null, 4, [morning])).toEqual({ kind: "AWAY" });
  expect(step("12:05", [], null, 4, [morning])).toEqual(pressIn);
});

test("after the day there is nothing to press", () => {
  expect(step("18:30", ["IN 08:50", "OUT 12:01", "IN 13:50", "OUT 18:02"]).kind).toBe("REST");
});
