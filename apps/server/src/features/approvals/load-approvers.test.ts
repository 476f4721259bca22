import { approvalChain, whoDecides } from "@zaigang/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { loadApprovers } from "./load-approvers.ts";
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
