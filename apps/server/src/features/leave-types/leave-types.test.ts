import { DEFAULT_LEAVE_TYPES, DEFAULT_MATRICES } from "@zaigang/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

/** A kind of leave as an office would add it. */
const CARE = {
  name: "独生子女护理假",
  absenceKind: "LEAVE",
  unit: "WORKING_DAYS",
  step: 0.5,
  entitlement: "YEARLY",
  amount: 15,
  isStatutory: true,
  cannotWait: false,
  isRetroactive: false,
  returnReported: true,
  verifyLocally: true,
};
const FAULT = "... on BadLeaveType { fault field }";

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-11-30T08:24:00+08:00", keepsTime: false });
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

const typesNow = async (ask = manager) =>
  (await ask("{ leaveTypes { code name amount step carryUntil version } }")).data;
const add = (settings: object) => mutate(manager, "addLeaveType", { settings }, undefined, FAULT);
const change = (type: string, settings: object, version?: number) =>
  mutate(manager, "changeLeaveType", { type, settings, version }, undefined, FAULT);

describe("kinds of leave", () => {
  test("are there from the start, for everybody in the office to see", async () => {
    const { leaveTypes } = await typesNow(await app.as("S026"));
    expect(leaveTypes.map(({ code }: { code: string }) => code)).toEqual(DEFAULT_LEAVE_TYPES.map(({ code }) => code));
    expect(leaveTypes.find(({ code }: { code: string }) => code === "marriage")).toMatchObject({ amount: 18, step: 1 });
  });

  test("are added at the end, and changed from then on", async () => {
    expect((await add(CARE)).__typename).toBe("LeaveType");
    const { leaveTypes } = await typesNow();
    expect(leaveTypes.at(-1)).toMatchObject({ code: "own1", name: CARE.name, amount: 15, version: 1 });
    const carried = { ...CARE, amount: 10, carryCap: 5, carryUntil: "03-31" };
    expect((await change("own1", carried, 1)).__typename).toBe("LeaveType");
    expect((await typesNow()).leaveTypes.at(-1)).toMatchObject({ amount: 10, carryUntil: "03-31", version: 2 });
  });

  test("are not changed by who saw an older one, and that one hears who was before", async () => {
    const answer = await mutate(
      manager,
      "changeLeaveType",
      { type: "own1", settings: CARE, version: 1 },
      undefined,
      "... on ChangedMeanwhile { by { code } }",
    );
    expect(answer).toMatchObject({ code: "CHANGED_MEANWHILE", by: { code: "S009" } });
  });

  test.each([
    [{ step: 0.3 }, "NOT_HALVES", "step"],
    [{ step: 0 }, "NOT_HALVES", "step"],
    [{ amount: -1 }, "NOT_HALVES", "amount"],
    [{ amount: 1000 }, "TOO_MUCH", "amount"],
    [{ amount: null }, "AMOUNT_WANTED", "amount"],
    [{ entitlement: "UNLIMITED" }, "NO_AMOUNT", "amount"],
    [{ carryCap: 5, carryUntil: "02-30" }, "NO_SUCH_DAY", "carryUntil"],
    [{ proof: "LATER" }, "PROOF_UNNAMED", "proofName"],
    [{ absenceKind: "SUSPENSION" }, "NOT_LEAVE", "absenceKind"],
    [{ name: "年休假" }, "NAME_TAKEN", "name"],
  ])("%o is refused", async (settings, fault, field) => {
    expect(await add({ ...CARE, name: "另一种", ...settings })).toMatchObject({ fault, field });
  });

  test("keep their unit once anybody has leave of them", async () => {
    const { officeId, id: staffId } = await app.db.staff.findFirstOrThrow({ where: { code: "S026" } });
    const given = {
      kind: "ADJUSTMENT",
      amount: 100,
      on: new Date("2026-11-30"),
      at: new Date(),
      source: "test",
    } as const;
    await app.db.leaveEntry.create({ data: { officeId, staffId, typeCode: "own1", year: 2026, ...given } });
    expect(await change("own1", { ...CARE, unit: "CALENDAR_DAYS" })).toMatchObject({ fault: "UNIT_IN_USE" });
    expect((await change("own1", { ...CARE, amount: 12 })).__typename).toBe("LeaveType");
  });

  test("that are not there are not changed, and none by who has not the right", async () => {
    expect(await change("none", CARE)).toMatchObject({ code: "UNKNOWN_REFERENCE" });
    const answer = await (await app.as("S026"))(
      'mutation ($settings: LeaveTypeInput!) { addLeaveType(input: { settings: $settings }, key: "1") { __typename } }',
      { settings: CARE },
    );
    expect(answer.errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});

test("an office without anything begins with the usual kinds, a matrix and approvers; what it has stays", async () => {
  const { officeId } = await app.db.office.findFirstOrThrow();
  await app.db.approvalBand.deleteMany({ where: { officeId } });
  await app.db.approver.deleteMany({ where: { officeId } });
  await app.db.leaveType.deleteMany({ where: { officeId, code: { in: ["marriage", "trip"] } } });
  await mutate(manager, "startLeave", {});
  const types = await app.db.leaveType.findMany({ where: { officeId } });
  expect(types.map(({ code }) => code).sort()).toEqual([...DEFAULT_LEAVE_TYPES.map(({ code }) => code), "own1"].sort());
  expect(await app.db.approvalBand.count({ where: { officeId } })).toBe(DEFAULT_MATRICES[0]?.bands.length);
  const approvers = await app.db.approver.findMany({ where: { officeId }, include: { staff: true } });
  expect(approvers.map(({ role, staff }) => `${role} ${staff.code}`).sort()).toEqual([
    "DIRECTOR S002",
    "ELIGIBILITY S012",
    "HALL_MANAGER S044",
    "SECRETARY S001",
  ]);
  await mutate(manager, "startLeave", {});
  expect(await app.db.approvalBand.count({ where: { officeId } })).toBe(DEFAULT_MATRICES[0]?.bands.length);
});
