import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, yearOf } from "../time/civil.ts";
import { DEFAULT_LEAVE_TYPES, defaultLeaveType } from "./default-types.ts";
import { isEligible, type LeavePerson, yearlyGrants } from "./entitlement.ts";

const BAI: LeavePerson = { gender: "FEMALE", workStartOn: "2010-03-15", joinedOn: null, children: [] };
const YEARLY = { entitlement: "YEARLY", amount: 1200, rounding: "DOWN", serviceMonths: 0 } as const;

/** Such as `2026-01-01 10 grant:2026`. */
function linesOf(type: Parameters<typeof yearlyGrants>[0], person: Partial<LeavePerson>, year: number): string[] {
  return yearlyGrants(type, { ...BAI, ...person }, year).map(
    ({ amount, on, source }) => `${on} ${amount / 100} ${source}`,
  );
}

describe("annual leave", () => {
  test.each([
    ["nothing in the first year of work", "2025-07-01", 2025, []],
    ["5 days from the month after the first", "2025-07-10", 2026, ["2026-08-01 5 grant:2026:years1"]],
    ["5 days after it", "2025-07-10", 2027, ["2027-01-01 5 grant:2027"]],
    [
      "5 more from the month after the tenth",
      "2016-03-15",
      2026,
      ["2026-01-01 5 grant:2026", "2026-04-01 5 grant:2026:years10"],
    ],
    ["10 days after it", "2016-03-15", 2027, ["2027-01-01 10 grant:2027"]],
    ["15 days from twenty on", "1995-08-01", 2026, ["2026-01-01 15 grant:2026"]],
    [
      "work from the first of a month is full with its last day",
      "2006-08-01",
      2026,
      ["2026-01-01 10 grant:2026", "2026-08-01 5 grant:2026:years20"],
    ],
    ["a December that becomes full is the next year's", "2016-12-20", 2026, ["2026-01-01 5 grant:2026"]],
    ["and is there from its first day on", "2016-12-20", 2027, ["2027-01-01 10 grant:2027"]],
  ])("%s", (_, workStartOn, year, expected) => {
    expect(linesOf(defaultLeaveType("annual"), { workStartOn }, year)).toEqual(expected);
  });

  test("is not guessed where nobody knows the years of work", () => {
    expect(linesOf(defaultLeaveType("annual"), { workStartOn: null }, 2026)).toEqual([]);
  });

  test("never shrinks with the years", () => {
    const start = fc.nat(20_000).map((days) => addDays("1970-01-01", days));
    const total = (workStartOn: string, year: number) =>
      yearlyGrants(defaultLeaveType("annual"), { ...BAI, workStartOn }, year).reduce(
        (sum, { amount }) => sum + amount,
        0,
      );
    fc.assert(
      fc.property(start, fc.integer({ min: 1970, max: 2060 }), (workStartOn, year) => {
        expect(total(workStartOn, year)).toBeLessThanOrEqual(total(workStartOn, year + 1));
        expect(total(workStartOn, yearOf(workStartOn) + 40)).toBe(1500);
      }),
    );
  });
});

describe("a yearly amount", () => {
  test("Y07: who comes on 1 December gets one of twelve days, the fraction dropped", () => {
    expect(linesOf(YEARLY, { joinedOn: "2026-12-01" }, 2026)).toEqual(["2026-12-01 1 grant:2026"]);
    expect(linesOf({ ...YEARLY, rounding: "UP" }, { joinedOn: "2026-12-01" }, 2026)).toEqual([
      "2026-12-01 2 grant:2026",
    ]);
    expect(linesOf({ ...YEARLY, rounding: "NEAREST" }, { joinedOn: "2026-12-01" }, 2026)).toEqual([
      "2026-12-01 1 grant:2026",
    ]);
  });

  test("is whole for who was there before, and nothing for who comes later", () => {
    expect(linesOf(YEARLY, { joinedOn: "2025-12-31" }, 2026)).toEqual(["2026-01-01 12 grant:2026"]);
    expect(linesOf(YEARLY, { joinedOn: "2026-01-01" }, 2026)).toEqual(["2026-01-01 12 grant:2026"]);
    expect(linesOf(YEARLY, { joinedOn: "2027-01-01" }, 2026)).toEqual([]);
  });

  test("waits until somebody has worked long enough", () => {
    const type = { ...YEARLY, serviceMonths: 12 };
    expect(linesOf(type, { workStartOn: "2025-09-01" }, 2025)).toEqual([]);
    expect(linesOf(type, { workStartOn: "2025-09-01" }, 2026)).toEqual(["2026-09-01 12 grant:2026"]);
  });
});

describe("parental leave", () => {
  const children = [
    { id: "an", bornOn: "2024-05-20" },
    { id: "bei", bornOn: "2026-10-01" },
  ];
  test.each([
    [2024, ["2024-05-20 10 grant:2024:an"]],
    [2026, ["2026-01-01 10 grant:2026:an", "2026-10-01 10 grant:2026:bei"]],
    [2027, ["2027-01-01 10 grant:2027:an", "2027-01-01 10 grant:2027:bei"]],
    [2028, ["2028-01-01 10 grant:2028:bei"]],
  ])("in %i", (year, expected) => {
    expect(linesOf(defaultLeaveType("parental"), { children }, year)).toEqual(expected);
  });
});

describe("who may have it", () => {
  const child = { id: "an", bornOn: "2024-05-20" };
  test.each([
    ["maternity", {}, "2026-03-10", true],
    ["maternity", { gender: "MALE" }, "2026-03-10", false],
    ["paternity", {}, "2026-03-10", false],
    ["annual", { workStartOn: "2025-04-01" }, "2026-03-31", false],
    ["annual", { workStartOn: "2025-04-01" }, "2026-04-01", true],
    ["homeVisit", { workStartOn: null, joinedOn: "2026-01-05" }, "2026-03-10", false],
    ["homeVisit", { workStartOn: null }, "2026-03-10", true],
    ["parental", {}, "2026-03-10", false],
    ["parental", { children: [child] }, "2024-05-19", false],
    ["parental", { children: [child] }, "2027-05-19", true],
    ["parental", { children: [child] }, "2027-05-20", false],
    ["nursing", { children: [child] }, "2025-05-19", true],
    ["nursing", { children: [child] }, "2025-05-20", false],
  ] as const)("%s, %o, on %s: %s", (code, person, on, expected) => {
    expect(isEligible(defaultLeaveType(code), { ...BAI, ...person }, on)).toBe(expected);
  });
});

describe("the types that an office begins with", () => {
  test("have each its own code and name", () => {
    const { length } = DEFAULT_LEAVE_TYPES;
    expect(new Set(DEFAULT_LEAVE_TYPES.map(({ code }) => code)).size).toBe(length);
    expect(new Set(DEFAULT_LEAVE_TYPES.flatMap(({ name, nameEn }) => [name, nameEn])).size).toBe(length * 2);
  });

  test("say an amount where one is wanted and nowhere else, and the name of what they want as proof", () => {
    for (const { code, entitlement, amount, proof, proofName } of DEFAULT_LEAVE_TYPES) {
      expect([code, amount !== null]).toEqual([code, ["YEARLY", "PER_CHILD", "PER_EVENT"].includes(entitlement)]);
      expect([code, proofName !== null]).toEqual([code, proof !== "NONE"]);
    }
  });
});
