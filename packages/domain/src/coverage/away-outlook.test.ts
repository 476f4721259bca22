import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSessions } from "../hours/hours.ts";
import { at, away, DAY, office, pairing } from "../testing/office.ts";
import { addDays, datesBetween, instantAt } from "../time/civil.ts";
import { type AwayEffect, awayOutlook, worseEffect } from "./away-outlook.ts";
import type { OfficeFacts } from "./facts.ts";
import { whatIf } from "./what-if.ts";

const NOW = at("08:00");
const ONE_DAY = { from: DAY, to: addDays(DAY, 1) };

function halves(facts: OfficeFacts, staff: string) {
  return awayOutlook(facts, staff, ONE_DAY, NOW).map(({ morning, afternoon }) => [morning, afternoon])[0];
}

describe("what somebody's being away would do", () => {
  test("is nothing for who holds no post", () => {
    expect(halves(office({ W1: "An Bai" }, { others: ["Zhu"] }), "Zhu")).toEqual(["OK", "OK"]);
  });

  test("is a takeover where the backup is there, half-day by half-day", () => {
    const facts = office({ W1: "An Bai" }, { absences: [away("Bai", "13:30-17:30")] });
    expect(halves(facts, "An")).toEqual(["TAKEN_OVER", "UNCOVERED"]);
  });

  test("divides a day without a break at twelve, as leave is asked for", () => {
    const season = {
      code: "S",
      startsOnDay: "01-01",
      sessions: parseSessions(["09:00-17:00"]),
      validFrom: "2020-01-01",
    };
    const facts = office({ W1: "An Bai" }, { hours: { seasons: [season] }, absences: [away("Bai", "12:00-17:00")] });
    expect(halves(facts, "An")).toEqual(["TAKEN_OVER", "UNCOVERED"]);
  });

  test("tells a reserve who is called because A and B are away from one called because B has all they may hold", () => {
    const both = office({ W1: "An Bai Chen" }, { absences: [away("Bai", "09:00-12:00")] });
    expect(halves(both, "An")).toEqual(["BOTH_AWAY", "TAKEN_OVER"]);
    const full = office({ W1: "An Bai Chen", W2: "Bai Deng" }, { rules: { coverLimit: 1 } });
    expect(halves(full, "An")).toEqual(["AT_LIMIT", "AT_LIMIT"]);
  });

  test("counts from the other side too: the backup's day off while the primary is away", () => {
    const facts = office({ W1: "An Bai Chen" }, { absences: [away("An", "09:00-12:00")] });
    expect(halves(facts, "Bai")).toEqual(["BOTH_AWAY", "OK"]);
  });

  test("leaves out what is so already, and days on which nothing opens", () => {
    const facts = office({ W1: "An Bai" }, { absences: [away("An"), away("Bai")] });
    expect(halves(facts, "An")).toEqual(["OK", "OK"]);
    const week = awayOutlook(office({ W1: "An -" }), "An", { from: DAY, to: addDays(DAY, 7) }, NOW);
    expect(week.map(({ morning }) => morning)).toEqual([
      ...["UNCOVERED", "UNCOVERED", "UNCOVERED", "UNCOVERED"],
      ...["OK", "OK"],
      "UNCOVERED",
    ]);
    expect(week.map(({ kind }) => kind).filter((kind) => kind === "REST_DAY")).toHaveLength(2);
  });

  test("says when they are away already, or have asked to be", () => {
    const facts = office({ W1: "An Bai" }, { absences: [away("An", "13:30-15:00", { pending: true }), away("Bai")] });
    expect(awayOutlook(facts, "An", ONE_DAY, NOW)[0]).toMatchObject({ morningTaken: false, afternoonTaken: true });
  });

  test("knows of pairings that change within its days", () => {
    const facts = office({ W1: "An Bai" });
    const next = { ...pairing("W1", "Bai An"), startsOn: addDays(DAY, 1) };
    const changed = { ...facts, pairings: [{ ...facts.pairings[0]!, endsOn: addDays(DAY, 1) }, next] };
    const days = awayOutlook(changed, "An", { from: DAY, to: addDays(DAY, 2) }, NOW);
    expect(days.map(({ morning }) => morning)).toEqual(["TAKEN_OVER", "OK"]);
  });
});

test("each half-day says what being away for that half-day alone would do", () => {
  const staff = ["An", "Bai", "Chen", "Deng"];
  const absence = fc.record({
    staff: fc.constantFrom(...staff),
    day: fc.nat(3),
    span: fc.constantFrom("09:00-12:00", "13:30-17:30", "10:00-15:00"),
  });
  fc.assert(
    fc.property(fc.array(absence, { maxLength: 5 }), fc.constantFrom(...staff), (others, asked) => {
      const absences = others.map(({ staff: other, day, span }) => away(other, span, { on: addDays(DAY, day) }));
      const facts = office({ W1: "An Bai Deng", W2: "Bai Chen Deng", W3: "Chen An", P1: "Deng An" }, { absences });
      const to = addDays(DAY, 4);
      const outlook = awayOutlook(facts, asked, { from: DAY, to }, NOW);
      datesBetween(DAY, to).forEach((date, index) => {
        for (const [half, start, end] of [["morning", 0, 720] as const, ["afternoon", 720, 1440] as const]) {
          const range = {
            startsAt: instantAt(date, start, "Asia/Shanghai"),
            endsAt: instantAt(date, end, "Asia/Shanghai"),
          };
          const absence = { id: "", staff: asked, kind: "LEAVE", ...range, pending: false } as const;
          const alone = whatIf(facts, { kind: "ABSENCE", absence }, range, NOW);
          const told = outlook[index]?.[half];
          expect(told === "UNCOVERED").toBe(alone.newlyUncovered.length > 0);
          expect(told === "OK").toBe(alone.newlyUncovered.length + alone.newlyTakenOver.length === 0);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test("of two effects the worse is told", () => {
  const ordered: AwayEffect[] = ["OK", "TAKEN_OVER", "AT_LIMIT", "BOTH_AWAY", "UNCOVERED"];
  for (const [index, one] of ordered.entries()) {
    for (const other of ordered.slice(index))
      expect([worseEffect(one, other), worseEffect(other, one)]).toEqual([other, other]);
  }
});
