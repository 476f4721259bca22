import { approvalChain, DEFAULT_MATRICES, whoDecides } from "@zaigang/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { loadApprovers, loadApproversOfMany } from "./load-approvers.ts";
import { loadDelegationsAndAway } from "./load-delegations.ts";

const NOW = "2026-12-08T10:00:00+08:00";
const ZONE = "Asia/Shanghai";

let app: TestApp;
let officeId: string;
let codes: ReadonlyMap<string, string>;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, events: ["E7", "E4"], keepsTime: false });
  await app.travelTo(NOW);
  ({ officeId } = await app.db.office.findFirstOrThrow());
  const staff = await app.db.staff.findMany();
  codes = new Map(staff.map(({ id, code }) => [id, code]));
  ids = new Map(staff.map(({ id, code }) => [code, id]));
});
afterAll(() => app?.stop());

async function chainOf(code: string, days: number, isStatutory = false) {
  const { bands, approvers } = await loadApprovers(app.db, officeId, ids.get(code) as string, "2026-12-08");
  const { steps, copies } = approvalChain(bands, approvers, { type: "annual", workingDays: days * 100, isStatutory });
  return {
    steps,
    approvers,
    told: [
      ...steps.map(({ role, approver }) => `${role} ${approver && codes.get(approver)}`),
      ...copies.map((id) => `+${codes.get(id)}`),
    ],
  };
}

describe("the demo's chains", () => {
  test("window staff have their hall manager's step after the check of eligibility", async () => {
    expect((await chainOf("S026", 3, true)).told).toEqual([
      "ELIGIBILITY S012",
      "HALL_MANAGER S044",
      "DEPARTMENT_HEAD S025",
      "SUPERVISING_LEADER S006",
    ]);
  });

  test("heads, leaders and chiefs go higher", async () => {
    expect((await chainOf("S025", 1)).told).toEqual(["SUPERVISING_LEADER S006"]);
    expect((await chainOf("S006", 1)).told).toEqual(["DIRECTOR S002", "+S001"]);
    expect((await chainOf("S002", 1)).told).toEqual(["DISTRICT null"]);
  });

  test("a deputy head goes as staff, to the head first", async () => {
    // 0.5, 2, 5 and 9 days: the four rows that the office has for deputy heads are those of its staff.
    const chains = await Promise.all([0.5, 2, 5, 9].map((days) => chainOf("S010", days)));
    expect(chains.map(({ told }) => told.map((step) => step.split(" ")[0]))).toEqual([
      ["DEPARTMENT_HEAD"],
      ["DEPARTMENT_HEAD", "SUPERVISING_LEADER"],
      ["DEPARTMENT_HEAD", "SUPERVISING_LEADER", "DIRECTOR"],
      ["DEPARTMENT_HEAD", "SUPERVISING_LEADER", "DIRECTOR", "SECRETARY"],
    ]);
  });
});

describe("whoever files", () => {
  test("has exactly one chain under every matrix to start from, whatever the type and length", async () => {
    const people = await app.db.staff.findMany({ orderBy: { code: "asc" } });
    const types = await app.db.leaveType.findMany({ orderBy: { code: "asc" } });
    expect([people.length, types.length]).toEqual([48, 16]);
    const asked = people.map(({ id }) => ({ staffId: id, on: "2026-12-08" }));
    const loaded = await loadApproversOfMany(app.db, officeId, asked);
    fc.assert(
      fc.property(
        fc.constantFrom(...loaded),
        fc.constantFrom(...types),
        fc.constantFrom(...DEFAULT_MATRICES),
        fc.integer({ min: 0, max: 40_000 }),
        fc.infiniteStream(fc.nat()),
        ({ approvers }, { code: type, isStatutory }, { bands }, workingDays, order) => {
          const { steps, copies } = approvalChain(bands, approvers, { type, workingDays, isStatutory });
          const deciders = steps.map(({ approver }) => approver);
          expect(deciders.length).toBeGreaterThan(0);
          expect(new Set([...deciders, ...copies]).size).toBe(deciders.length + copies.length);
          expect([...deciders, ...copies]).not.toContain(approvers.applicant);
          // One row decides, in whatever order they stand.
          const shuffled = bands.map((band) => ({ band, key: order.next().value as number }));
          const others = shuffled.sort((one, other) => one.key - other.key).map(({ band }) => band);
          expect(approvalChain(others, approvers, { type, workingDays, isStatutory })).toMatchObject({ steps, copies });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("is read as one of many as they are alone", async () => {
    const asked = ["S001", "S010", "S025", "S026"].map((code) => ({
      staffId: ids.get(code) as string,
      on: "2026-12-08",
    }));
    const alone = await Promise.all(asked.map(({ staffId, on }) => loadApprovers(app.db, officeId, staffId, on)));
    expect(await loadApproversOfMany(app.db, officeId, asked)).toEqual(alone);
  });
});

describe("who decides now", () => {
  async function decider(code: string, days: number): Promise<string> {
    const { steps } = await chainOf(code, days);
    const now = Date.parse(NOW);
    const { delegations, away, holdersOf, standIn } = await loadDelegationsAndAway(app.db, officeId, now, ZONE, null);
    const applicant = ids.get(code) as string;
    const request = { applicant, workingDays: days * 100, holders: holdersOf(applicant), standIn };
    const { staff, because } = whoDecides(
      steps.at(-1) as (typeof steps)[number],
      request,
      delegations,
      away,
      ZONE,
      now,
    );
    return `${staff && codes.get(staff)} ${because}`;
  }

  test("E7: S007 decides for S006 on at most three days", async () => {
    expect(await decider("S029", 2)).toBe("S007 DELEGATED");
    expect(await decider("S025", 1)).toBe("S007 DELEGATED");
    expect(await decider("S040", 2)).toBe("S004 OWN");
  });

  test("a head on leave is stood in for by the backup on short leave; one who is out for an hour decides", async () => {
    const staffId = ids.get("S025") as string;
    const [startsAt, endsAt] = [new Date("2026-12-08T09:00:00+08:00"), new Date("2026-12-08T12:00:00+08:00")];
    const out = { officeId, staffId, startsAt, endsAt, status: "IN_FORCE", recordedAt: startsAt } as const;
    const { id } = await app.db.absence.create({ data: { ...out, kind: "OUTING" } });
    expect(await decider("S029", 0.5)).toBe("S025 OWN");
    await app.db.absence.update({ where: { officeId_id: { officeId, id } }, data: { kind: "LEAVE" } });
    expect(await decider("S027", 0.5)).toBe("S029 STAND_IN");
    // The backup's own request goes up, and there to the delegate.
    expect(await decider("S029", 0.5)).toBe("S007 ONE_UP");
  });
});
