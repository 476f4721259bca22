import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApproverRole, ChainStep } from "../leave/facts.ts";
import { changeChain, type StandingStep } from "./change-chain.ts";

const ROLES: Record<string, ApproverRole> = {
  head: "DEPARTMENT_HEAD",
  leader: "SUPERVISING_LEADER",
  director: "DIRECTOR",
  secretary: "SECRETARY",
};
const step = (who: string): ChainStep => ({ role: ROLES[who] as ApproverRole, approver: who });
const chain = (text: string) => text.split(" ").filter(Boolean).map(step);
/** Steps in order; those that are decided end with a mark. */
const standing = (text: string): StandingStep[] =>
  text.split(" ").map((word) => {
    const who = word.replace("✓", "");
    const isDecided = word.endsWith("✓");
    return { ...step(who), isDecided, decidedBy: isDecided ? who : null };
  });
const told = (before: string, after: string, steps: string) =>
  changeChain(standing(steps), chain(before), chain(after))?.map((each) =>
    typeof each === "number" ? each : each.approver,
  ) ?? null;

describe("leave that becomes longer or shorter while it waits", () => {
  test("keeps its steps where the row of the matrix is the same", () => {
    expect(told("head leader", "head leader", "head✓ leader")).toBeNull();
  });

  test("goes on to whoever its new length asks for, after what is decided", () => {
    expect(told("head leader", "head leader director", "head✓ leader")).toEqual([0, 1, "director"]);
    expect(told("head", "leader director", "head✓")).toEqual([0, "leader", "director"]);
  });

  test("drops whom it needs no more, and whoever comes before the one who waits is asked first", () => {
    expect(told("head leader director", "head leader", "head✓ leader director")).toEqual([0, 1]);
    expect(told("leader", "head leader", "leader")).toEqual(["head", 0]);
  });

  test("asks nobody a second time, not even who decided for another", () => {
    const steps = [
      { ...step("head"), isDecided: true, decidedBy: "leader" },
      { ...step("director"), isDecided: false, decidedBy: null },
    ];
    expect(changeChain(steps, chain("head director"), chain("head leader director"))).toBeNull();
  });

  test("is granted by nobody's falling away: whoever's turn it is decides still", () => {
    expect(told("head leader director", "head leader", "head✓ leader✓ director")).toBeNull();
    expect(told("head leader director secretary", "head leader", "head✓ leader✓ director secretary")).toEqual([
      0, 1, 2,
    ]);
  });

  test("always keeps what is decided, in its order, and leaves somebody to decide", () => {
    const people = fc.uniqueArray(fc.constantFrom(...Object.keys(ROLES)), { minLength: 1 });
    fc.assert(
      fc.property(people, people, fc.nat(), (before, after, count) => {
        const decidedCount = count % before.length;
        const steps = before.map((who, index) => {
          const isDecided = index < decidedCount;
          return { ...step(who), isDecided, decidedBy: isDecided ? who : null };
        });
        const changed = changeChain(steps, before.map(step), after.map(step)) ?? steps.map((_, index) => index);
        expect(changed.slice(0, decidedCount)).toEqual(steps.slice(0, decidedCount).map((_, index) => index));
        expect(changed.length).toBeGreaterThan(decidedCount);
        const names = changed.map((each) => (typeof each === "number" ? steps[each]?.approver : each.approver));
        expect(new Set(names).size).toBe(names.length);
        const decided = new Set(before.slice(0, decidedCount));
        const wanted = after.filter((who) => !decided.has(who));
        if (wanted.length > 0 && changed.some((each) => typeof each !== "number"))
          expect(names.slice(decidedCount)).toEqual(wanted);
      }),
    );
  });
});
