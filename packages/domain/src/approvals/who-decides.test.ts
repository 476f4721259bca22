import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Away, ChainStep, Delegation } from "../leave/facts.ts";
import { HOLDERS } from "../testing/approvals.ts";
import { addDays, instantAt } from "../time/civil.ts";
import { type DecidedRequest, whoDecides } from "./who-decides.ts";

const ZONE = "Asia/Shanghai";
const HEAD: ChainStep = { role: "DEPARTMENT_HEAD", approver: "Deng" };
const LEADER: ChainStep = { role: "SUPERVISING_LEADER", approver: "Fang" };

/** `An` to `Bai`, from the Monday to the Friday of the week in which everything happens. */
function delegated(line: string, upTo: number | null = null): Delegation {
  const [from = "", to = ""] = line.split(" ");
  return { from, to, startsOn: "2026-03-09", endsOn: "2026-03-14", upTo };
}

const away = (staff: string): Away => ({
  staff,
  startsAt: instantAt("2026-03-09", 0, ZONE),
  endsAt: instantAt("2026-03-16", 0, ZONE),
});

type Deputies = {
  readonly delegations: readonly Delegation[];
  readonly away: readonly Away[];
  readonly standIn: NonNullable<DecidedRequest["standIn"]>;
};

type Situation = {
  readonly date: string;
  readonly step: ChainStep;
  readonly applicant: string;
  readonly days: number;
};

/** Who decides at nine o'clock, as a text such as `Fang for Deng DELEGATED`. */
function decider(
  { delegations = [], away: absent = [], standIn = {} }: Partial<Deputies>,
  situation: Partial<Situation> = {},
): string {
  const { date = "2026-03-10", step = HEAD, applicant = "An", days = 1 } = situation;
  const { staff, insteadOf, because } = whoDecides(
    step,
    { applicant, workingDays: days * 100, holders: HOLDERS, standIn },
    delegations,
    absent,
    ZONE,
    instantAt(date, 540, ZONE),
  );
  return `${staff}${insteadOf === null ? "" : ` for ${insteadOf}`} ${because}`;
}

test("who is there decides", () => {
  expect(decider({})).toBe("Deng OWN");
  expect(decider({}, { step: { role: "DISTRICT", approver: null } })).toBe("null OUTSIDE");
});

describe("A06: the approver is away", () => {
  const week = { delegations: [delegated("Deng Chen")], away: [away("Deng")] };

  test("with a delegate it goes there at once, and from the Monday after back again", () => {
    expect(decider(week)).toBe("Chen for Deng DELEGATED");
    expect(decider(week, { date: "2026-03-16" })).toBe("Deng OWN");
  });

  test("without one it goes a level up, and on where nobody is there either", () => {
    expect(decider({ away: [away("Deng")] })).toBe("Fang for Deng ONE_UP");
    expect(decider({ away: [away("Deng"), away("Fang")] })).toBe("Guo for Deng ONE_UP");
    expect(decider({ away: [away("Deng"), away("Fang")], delegations: [delegated("Fang Chen")] })).toBe(
      "Chen for Deng ONE_UP",
    );
  });

  test("a leader's backup decides on three days at the most, unless away or the applicant", () => {
    const backed = { away: [away("Deng")], standIn: { Deng: "Bai" } };
    expect(decider(backed, { days: 3 })).toBe("Bai for Deng STAND_IN");
    expect(decider(backed, { days: 3.5 })).toBe("Fang for Deng ONE_UP");
    expect(decider(backed, { applicant: "Bai" })).toBe("Fang for Deng ONE_UP");
    expect(decider({ ...backed, away: [away("Deng"), away("Bai")] })).toBe("Fang for Deng ONE_UP");
  });

  test("where everybody is away it waits for the approver", () => {
    expect(decider({ away: ["Deng", "Fang", "Guo", "Hu"].map(away) })).toBe("Deng NOBODY_ELSE");
  });
});

describe("a delegation", () => {
  test("holds whether or not the approver is recorded as away, on its dates and up to its length", () => {
    const delegations = [delegated("Deng Chen", 300)];
    expect(decider({ delegations })).toBe("Chen for Deng DELEGATED");
    expect(decider({ delegations }, { days: 3.5 })).toBe("Deng OWN");
    expect(
      ["2026-03-08", "2026-03-09", "2026-03-13", "2026-03-14"].map((date) => decider({ delegations }, { date })),
    ).toEqual(["Deng OWN", "Chen for Deng DELEGATED", "Chen for Deng DELEGATED", "Deng OWN"]);
  });

  test("goes on to the delegate's delegate, and back to the last who is there", () => {
    const delegations = [delegated("Deng Chen"), delegated("Chen Bai")];
    expect(decider({ delegations })).toBe("Bai for Deng DELEGATED");
    expect(decider({ delegations, away: [away("Bai")] })).toBe("Chen for Deng DELEGATED");
    expect(decider({ delegations, away: [away("Bai"), away("Chen")] })).toBe("Deng OWN");
  });

  test("to the applicant is none", () => {
    const delegations = [delegated("Deng An")];
    expect(decider({ delegations })).toBe("Deng OWN");
    expect(decider({ delegations, away: [away("Deng")] })).toBe("Fang for Deng ONE_UP");
  });
});

describe("A07: delegations in a circle", () => {
  const circle = { delegations: [delegated("Deng Fang"), delegated("Fang Deng")], away: [away("Deng"), away("Fang")] };

  test("end at the director where both are away", () => {
    expect(decider(circle)).toBe("Guo for Deng ONE_UP");
    expect(decider(circle, { step: LEADER })).toBe("Guo for Fang ONE_UP");
  });

  test("never at the applicant, who is in it", () => {
    expect(decider(circle, { step: LEADER, applicant: "Deng" })).toBe("Guo for Fang ONE_UP");
    expect(decider({ ...circle, away: [] }, { step: LEADER, applicant: "Deng" })).toBe("Fang OWN");
  });

  test("end before the applicant: who decides for them does not decide on their own leave", () => {
    const past = { delegations: [delegated("Deng An"), delegated("An Chen")], away: [away("Deng")] };
    expect(decider(past, { applicant: "An" })).toBe("Fang for Deng ONE_UP");
    expect(decider(past, { applicant: "Bai" })).toBe("Chen for Deng DELEGATED");
  });

  test("always end, and never at the applicant, whoever delegates to whom and is away", () => {
    const people = ["An", "Bai", "Chen", "Deng", "Fang", "Guo", "Hu"];
    const person = fc.constantFrom(...people);
    const date = fc.integer({ min: 0, max: 9 }).map((days) => addDays("2026-03-05", days));
    const delegation = fc.record({
      from: person,
      to: person,
      startsOn: date,
      endsOn: date,
      upTo: fc.option(fc.constantFrom(50, 300)),
    });
    const maybePerson = fc.option(person);
    fc.assert(
      fc.property(
        fc.array(delegation, { maxLength: 30 }),
        fc.subarray(people),
        fc.dictionary(person, maybePerson),
        person,
        person,
        fc.constantFrom(
          "ELIGIBILITY",
          "HALL_MANAGER",
          "DEPARTMENT_HEAD",
          "SUPERVISING_LEADER",
          "DIRECTOR",
          "SECRETARY",
        ),
        fc.constantFrom(50, 300, 1000),
        (delegations, absent, standIn, applicant, approver, role, workingDays) => {
          const { staff, because } = whoDecides(
            { role, approver },
            { applicant, workingDays, holders: HOLDERS, standIn },
            delegations,
            absent.map(away),
            ZONE,
            instantAt("2026-03-10", 540, ZONE),
          );
          expect(staff).not.toBe(applicant);
          // Somebody who is away decides only where nobody else is left.
          if (staff !== null && absent.includes(staff)) expect(because).toBe("NOBODY_ELSE");
        },
      ),
    );
  });
});
