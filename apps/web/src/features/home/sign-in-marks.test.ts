import { expect, test } from "vitest";
import type { Away } from "./away-today.ts";
import { momentOf } from "./session-of-day.ts";
import { signInMarks } from "./sign-in-marks.ts";

const at = (clock: string) => Date.parse(`2026-12-09T${clock}:00+08:00`);
const sessions = [
  { startsAt: at("09:00"), endsAt: at("12:00") },
  { startsAt: at("14:00"), endsAt: at("18:00") },
];
const day = { startsAt: at("00:00"), endsAt: at("00:00") + 86_400_000, sessions };
const four = { signInsPerDay: 4, graceMinutes: 10 };
const two = { signInsPerDay: 2, graceMinutes: 10 };
const signed = (direction: "IN" | "OUT", clock: string) => ({ direction, signedAt: new Date(at(clock)).toISOString() });

test("before the day begins the first is due and the others are to come", () => {
  expect(statuses([], four, "08:52")).toEqual(["DUE", "AHEAD", "AHEAD", "AHEAD"]);
});

test("a start is missing when its grace is over, not a minute sooner", () => {
  expect(statuses([], four, "09:09")[0]).toBe("DUE");
  expect(statuses([], four, "09:10")[0]).toBe("MISSING");
});

test("a late sign-in is evidence all the same", () => {
  const [first] = signInMarks(day, [signed("IN", "09:38")], [], four, at("10:24"));
  expect(first).toMatchObject({ name: "morningIn", status: "SIGNED", signedAt: at("09:38") });
});

test("each sign-in belongs to its session", () => {
  const all = [signed("IN", "08:50"), signed("OUT", "12:03"), signed("IN", "13:55"), signed("OUT", "18:01")];
  const marks = signInMarks(day, all, [], four, at("18:30"));
  expect(marks.map(({ signedAt }) => signedAt)).toEqual([at("08:50"), at("12:03"), at("13:55"), at("18:01")]);
});

test("whoever left the morning early is asked again in the afternoon", () => {
  const early = [signed("IN", "08:50"), signed("OUT", "10:06")];
  expect(statuses(early, four, "10:24")).toEqual(["SIGNED", "SIGNED", "AHEAD", "AHEAD"]);
  expect(statuses(early, four, "14:10")).toEqual(["SIGNED", "SIGNED", "MISSING", "AHEAD"]);
});

test("an end can be signed until the next session begins, then it is missing", () => {
  const seen = [signed("IN", "08:50")];
  expect(statuses(seen, four, "12:30")[1]).toBe("DUE");
  expect(statuses(seen, four, "14:00")[1]).toBe("MISSING");
});

test("with two a day the first and the last count", () => {
  const marks = signInMarks(
    day,
    [signed("IN", "08:50"), signed("OUT", "12:00"), signed("OUT", "18:02")],
    [],
    two,
    at("18:30"),
  );
  expect(marks.map(({ name, signedAt }) => [name, signedAt])).toEqual([
    ["in", at("08:50")],
    ["out", at("18:02")],
  ]);
});

test("a day without sessions asks for nothing", () => {
  expect(signInMarks({ ...day, sessions: [] }, [], [], four, at("10:00"))).toEqual([]);
});

test("nobody who is away all day is asked for anything", () => {
  const trip = away("TRIP", "00:00", "24:00");
  for (const clock of ["08:52", "10:24", "12:30", "14:10", "18:30"]) {
    expect(excused([trip], clock)).toEqual(["AWAY TRIP", "AWAY TRIP", "AWAY TRIP", "AWAY TRIP"]);
  }
});

test("an outing over the start puts the sign-in off to its end, with the grace from there", () => {
  const outing = away("OUTING", "08:30", "09:50");
  expect(excused([outing], "09:49")[0]).toBe("AWAY OUTING");
  expect(excused([outing], "09:50")[0]).toBe("DUE");
  expect(excused([outing], "09:59")[0]).toBe("DUE");
  expect(excused([outing], "10:00")[0]).toBe("MISSING");
  expect(signInMarks(day, [], [outing], four, at("09:55"))[0]?.dueAt).toBe(at("09:50"));
});

test("absences that touch are one, and what was signed all the same is evidence", () => {
  const morning = [away("OUTING", "08:30", "10:00"), away("VISIT", "10:00", "12:00")];
  expect(excused(morning, "10:24")).toEqual(["AWAY OUTING", "AWAY VISIT", "AHEAD", "AHEAD"]);
  const [first] = signInMarks(day, [signed("IN", "08:20")], morning, four, at("10:24"));
  expect(first?.status).toBe("SIGNED");
});

test("who leaves for the afternoon is asked for the morning alone", () => {
  expect(excused([away("LEAVE", "12:00", "24:00")], "11:00")).toEqual(["MISSING", "AHEAD", "AWAY LEAVE", "AWAY LEAVE"]);
});

test("the day stands before, in, between and after its sessions", () => {
  const moments = ["08:52", "09:00", "11:59", "12:00", "14:00", "18:00"].map((clock) => momentOf(sessions, at(clock)));
  expect(moments.map(({ kind }) => kind)).toEqual(["BEFORE", "DURING", "DURING", "BETWEEN", "DURING", "AFTER"]);
  expect(momentOf([], at("10:00"))).toEqual({ kind: "REST_DAY" });
});

function statuses(signIns: Parameters<typeof signInMarks>[1], rule: typeof four, now: string) {
  return signInMarks(day, signIns, [], rule, at(now)).map(({ status }) => status);
}

function away(kind: NonNullable<Away["kind"]>, from: string, to: string): Away {
  return { kind, startsAt: at(from), endsAt: to === "24:00" ? day.endsAt : at(to) };
}

function excused(absences: readonly Away[], now: string) {
  return signInMarks(day, [], absences, four, at(now)).map(({ status, awayFor }) =>
    awayFor === null ? status : `${status} ${awayFor}`,
  );
}
