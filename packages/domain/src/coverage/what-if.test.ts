import { describe, expect, test } from "vitest";
import { at, away, DAY, dayOf, during, gapTexts, named, office, pairing } from "../testing/office.ts";
import { dayBounds } from "../time/civil.ts";
import type { OfficeFacts } from "./facts.ts";
import { type CoverageChange, whatIf, withChange } from "./what-if.ts";

const HALL = { W1: "An Bai", W2: "Chen Shan" };

/** The effect on the whole day, in texts. */
function effectOf(facts: OfficeFacts, change: CoverageChange) {
  const { newlyUncovered, newlyTakenOver, newlyAtLimit } = whatIf(
    facts,
    change,
    dayBounds(DAY, "Asia/Shanghai"),
    at("08:00"),
  );
  return {
    uncovered: gapTexts(facts, newlyUncovered),
    takenOver: newlyTakenOver.map(({ post, state, acting }) => `${post} ${state} ${acting}`),
    atLimit: newlyAtLimit,
  };
}

describe("a request", () => {
  test("A13: of the primary while the backup is away would empty the window", () => {
    const facts = office(HALL, { absences: [away("Bai")] });
    expect(effectOf(facts, { kind: "ABSENCE", absence: away("An", "00:00-24:00", { pending: true }) })).toEqual({
      uncovered: ["W1 09:00-12:00", "W1 13:30-17:30"],
      takenOver: [],
      atLimit: [],
    });
  });

  test("of a primary is taken over by the backup, who may then hold all they can", () => {
    const facts = office({ W1: "An Bai", W2: "Bai Chen" });
    expect(effectOf(facts, { kind: "ABSENCE", absence: away("An", "09:00-12:00") })).toEqual({
      uncovered: [],
      takenOver: ["W1 BACKUP Bai"],
      atLimit: ["Bai"],
    });
  });

  test("says nothing new where it changes nothing", () => {
    const facts = office(HALL, { absences: [away("An"), away("Bai")] });
    expect(effectOf(facts, { kind: "ABSENCE", absence: away("An", "10:00-11:00") })).toEqual({
      uncovered: [],
      takenOver: [],
      atLimit: [],
    });
  });

  test("leaves the facts as they are", () => {
    const facts = office(HALL);
    withChange(facts, { kind: "ABSENCE", absence: away("An") });
    expect(facts).toEqual(office(HALL));
  });
});

describe("other changes", () => {
  test("an early return gives the post back from that moment", () => {
    const facts = office(HALL, { absences: [away("An")] });
    const back = withChange(facts, { kind: "END_ABSENCE", absence: "An 00:00-24:00", endsAt: at("10:00") });
    expect(dayOf(back, "W1").slice(0, 2)).toEqual(["09:00-10:00 BACKUP Bai", "10:00-12:00 PRIMARY An"]);
  });

  test("a named person can leave a hole where they were needed", () => {
    const facts = office({ W1: "An Bai", W2: "Chen Bai" }, { rules: { coverLimit: 1 }, absences: [away("Chen")] });
    const change = { kind: "SUBSTITUTION", substitution: named("W1", "Bai", "10:00-11:00") } as const;
    expect(effectOf(facts, change)).toEqual({
      uncovered: ["W2 10:00-11:00"],
      takenOver: ["W1 SUBSTITUTE Bai"],
      atLimit: [],
    });
  });

  test("a pairing replaces what the post would have had from its start on", () => {
    const facts = office(HALL, {
      pairings: [pairing("W1", "An Bai"), pairing("W1", "Bai An", "2026-05-01"), pairing("W2", "Chen Shan")],
    });
    const changed = withChange(facts, { kind: "PAIRING", pairing: pairing("W1", "Shan Chen", "2026-03-11") });
    const primaries = ["2026-03-10", "2026-03-11", "2026-05-06"].map((date) => dayOf(changed, "W1", { date })[0]);
    expect(primaries).toEqual(["09:00-12:00 PRIMARY An", "09:00-12:00 PRIMARY Shan", "09:00-12:00 PRIMARY Shan"]);
  });

  test("an absence that is not there cannot be ended", () => {
    const change = { kind: "END_ABSENCE", absence: "An", endsAt: at("10:00") } as const;
    expect(() => whatIf(office(HALL), change, during("09:00-12:00"), at("08:00"))).toThrow(RangeError);
  });
});
