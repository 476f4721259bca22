import fc from "fast-check";
import { expect, test } from "vitest";
import type { Away, Delegation } from "../leave/facts.ts";
import { HOLDERS } from "../testing/approvals.ts";
import { instantAt } from "../time/civil.ts";
import { ONE_LEVEL_UP } from "./ladder.ts";
import { whoHearsOfStalled } from "./who-hears-of-stalled.ts";

const ZONE = "Asia/Shanghai";
const NOW = instantAt("2026-03-10", 540, ZONE);
const away = (staff: string): Away => ({ staff, startsAt: NOW - 1, endsAt: NOW + 1 });
const toChen: Delegation = { from: "Deng", to: "Chen", startsOn: "2026-03-09", endsOn: "2026-03-14", upTo: null };

type Role = keyof typeof ONE_LEVEL_UP;

function heard(role: Role, { delegations = [], absent = [], applicant = "An" }: Partial<Situation> = {}): string[] {
  const request = { applicant, workingDays: 100, holders: HOLDERS };
  return whoHearsOfStalled({ role, approver: HOLDERS[role] }, request, delegations, absent, ZONE, NOW);
}

type Situation = { delegations: Delegation[]; absent: Away[]; applicant: string };

test("the approver hears of it, and who stands one level above by the ladder", () => {
  expect(heard("DEPARTMENT_HEAD")).toEqual(["Deng", "Fang"]);
  // Who checks eligibility and who keeps the hall stand below the leader, not below the head.
  for (const role of ["ELIGIBILITY", "HALL_MANAGER"] as const) expect(heard(role)).toEqual([HOLDERS[role], "Fang"]);
});

test("who decides meanwhile hears of it too, on both levels", () => {
  expect(heard("DEPARTMENT_HEAD", { delegations: [toChen], absent: [away("Deng")] })).toEqual(["Deng", "Chen", "Fang"]);
  const [, , above] = heard("DEPARTMENT_HEAD", { delegations: [toChen], absent: [away("Deng"), away("Fang")] });
  expect(above).toBe(HOLDERS.DIRECTOR);
});

test("never the applicant, and nobody twice", () => {
  const people = fc.constantFrom("An", ...Object.values(HOLDERS).filter((holder) => holder !== null));
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(ONE_LEVEL_UP) as Role[])),
      people,
      fc.array(people.map(away)),
      fc.array(fc.tuple(people, people).map(([from, to]) => ({ ...toChen, from, to }))),
      (role, applicant, absent, delegations) => {
        const all = heard(role, { applicant, absent, delegations });
        expect(all).not.toContain(applicant);
        expect(new Set(all).size).toBe(all.length);
      },
    ),
  );
});
