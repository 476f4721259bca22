import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Asking } from "../testing/ask.ts";
import { grantLeave } from "../testing/grant-leave.ts";
import { mutate } from "../testing/mutate.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";

const at = (text: string) => new Date(`${text}+08:00`);

let app: TestApp;
let manager: Asking;
beforeEach(async () => {
  app = await startTestApp({ now: "2026-11-30T08:00:00+08:00", keepsTime: false });
  await app.travelTo("2026-11-30T08:00:00+08:00");
  manager = await app.as("S009");
});
afterEach(() => app?.stop());

const travel = (text: string) => app.travelTo(`${text}:00+08:00`);

/** Leave of S029 from 11-30 through 12-01, as it stands when it was approved; or two days later, going on from it. */
async function leave({ status, extendsId }: { status?: "PENDING"; extendsId?: string } = {}): Promise<string> {
  const [first, last, dueOn] = extendsId
    ? (["2026-12-02", "2026-12-03", "2026-12-04"] as const)
    : (["2026-11-30", "2026-12-01", "2026-12-02"] as const);
  const asked = { staff: "S029", first, last, dueOn };
  return grantLeave(app.db, { ...asked, ...(status && { status }), ...(extendsId && { extendsId }) });
}

async function waitFor(requestId: string, approver: string, since: string): Promise<string> {
  const { officeId, id: approverId } = await app.db.staff.findFirstOrThrow({ where: { code: approver } });
  const step = { officeId, requestId, round: 1, position: 1, role: "DEPARTMENT_HEAD", approverId } as const;
  return (await app.db.leaveStep.create({ data: { ...step, since: at(since) } })).id;
}

const change = (id: string, data: object) => app.db.leaveRequest.updateMany({ where: { id }, data });

/** Alerts about leave as texts, such as `RETURN_OVERDUE 2026-12-03 S029 open`. */
async function alerts(): Promise<string[]> {
  const rows = await app.db.alert.findMany({
    where: { requestId: { not: null } },
    include: { staff: true },
    orderBy: { id: "asc" },
  });
  return rows.map(
    ({ kind, date, staff, resolution }) =>
      `${kind} ${date.toISOString().slice(0, 10)} ${staff?.code} ${resolution ?? "open"}`,
  );
}

/** Who was told of leave, and how often. */
async function told(kind: "ALERT" | "RETURN_DUE"): Promise<string[]> {
  const rows = await app.db.message.findMany({
    where: { kind, requestId: { not: null } },
    include: { staff: true },
  });
  return rows.map(({ staff }) => staff.code).sort();
}

/** What time does by itself would be in line without it, too: nothing is left for another change to find. */
const settle = () => mutate(manager, "signIn", {});

describe("a return that nobody reports", () => {
  test("E8: is reminded of on the due day, and an alert from the next day on", async () => {
    await leave();
    await travel("2026-12-02T13:59");
    expect(await told("RETURN_DUE")).toEqual([]);
    await travel("2026-12-02T14:00");
    expect(await told("RETURN_DUE")).toEqual(["S012", "S025", "S029"]);
    await travel("2026-12-02T23:59");
    expect(await alerts()).toEqual([]);
    await travel("2026-12-03T00:00");
    expect(await alerts()).toEqual(["RETURN_OVERDUE 2026-12-03 S029 open"]);
    expect(await told("ALERT")).toEqual(["S009", "S025", "S029", "S044"]);
    await travel("2026-12-07T09:00");
    await settle();
    expect(await alerts()).toHaveLength(1);
    expect(await told("RETURN_DUE")).toHaveLength(3);
  });

  test("is reminded of at the instant, whenever the leave came about", async () => {
    await travel("2026-12-02T08:00");
    await leave();
    await settle();
    const { nextBoundaryAt } = await app.db.officeProgress.findFirstOrThrow();
    expect(nextBoundaryAt <= at("2026-12-02T14:00")).toBe(true);
  });

  test("is not reminded of once the day is over", async () => {
    await leave();
    await travel("2026-12-04T09:00");
    expect(await told("RETURN_DUE")).toEqual([]);
    expect(await alerts()).toEqual(["RETURN_OVERDUE 2026-12-03 S029 open"]);
  });

  test("is overdue no more once it is reported, called off or goes on", async () => {
    const id = await leave();
    await travel("2026-12-03T09:00");
    const next = await leave({ extendsId: id });
    await settle();
    await change(next, { status: "CANCELLED" });
    await settle();
    await change(id, { returnedAt: at("2026-12-03T09:30") });
    await settle();
    const { version, resolvedById } = await app.db.alert.findFirstOrThrow({
      where: { requestId: id, resolution: "RETURNED" },
    });
    expect(await alerts()).toEqual([
      "RETURN_OVERDUE 2026-12-03 S029 EXTENDED",
      "RETURN_OVERDUE 2026-12-03 S029 RETURNED",
    ]);
    expect(version).toBe(2);
    expect(resolvedById).not.toBeNull();
  });

  test("is known to those alone who may see the leave", async () => {
    await leave();
    await travel("2026-12-03T09:00");
    const kinds = async (code: string) => {
      const { data } = await (await app.as(code))(
        "{ alerts(open: true) { edges { node { id kind staff { code } } } } }",
      );
      return data.alerts.edges.map(({ node }: { node: { kind: string } }) => node.kind);
    };
    for (const code of ["S029", "S025", "S006", "S044", "S017"]) expect(await kinds(code)).toEqual(["RETURN_OVERDUE"]);
    for (const code of ["S026", "S021", "S012"]) expect(await kinds(code)).toEqual([]);
  });

  test("is taken in hand as any alert, and a message about it outlives the right to see it", async () => {
    await leave();
    await travel("2026-12-03T09:00");
    const { data } = await manager("{ alerts(open: true) { edges { node { id mayAcknowledge gaps { startsAt } } } } }");
    const [{ node }] = data.alerts.edges;
    expect(node).toMatchObject({ mayAcknowledge: true, gaps: [] });
    await mutate(manager, "acknowledgeAlert", { alert: node.id, note: "打过电话" });
    expect(await alerts()).toEqual(["RETURN_OVERDUE 2026-12-03 S029 open"]);
    const head = await app.as("S025");
    await app.db.department.updateMany({ where: { code: "D06" }, data: { headId: null } });
    const inbox = await head("{ viewer { inbox { kind alert { id } } } }");
    expect(inbox.errors).toBeUndefined();
    expect(inbox.data.viewer.inbox[0]).toEqual({ kind: "ALERT", alert: null });
  });
});

describe("a step that waits", () => {
  test("is stalled after a whole workday, and no more with the decision", async () => {
    const id = await leave({ status: "PENDING" });
    const step = await waitFor(id, "S025", "2026-11-30T10:00");
    await travel("2026-12-01T23:59");
    expect(await alerts()).toEqual([]);
    await travel("2026-12-02T00:00");
    expect(await alerts()).toEqual(["APPROVAL_STALLED 2026-12-02 S029 open"]);
    // The head who decides, the leader above, and the managers.
    expect(await told("ALERT")).toEqual(["S006", "S009", "S025", "S044"]);
    const decidedById = (await app.db.staff.findFirstOrThrow({ where: { code: "S025" } })).id;
    await app.db.leaveStep.updateMany({
      where: { id: step },
      data: { decision: "APPROVED", decidedAt: at("2026-12-02T08:00"), decidedById },
    });
    await settle();
    expect(await alerts()).toEqual(["APPROVAL_STALLED 2026-12-02 S029 DECIDED"]);
  });

  test("of the hall is told to the leader, who stands above it by the ladder", async () => {
    const step = await waitFor(await leave({ status: "PENDING" }), "S044", "2026-11-30T10:00");
    await app.db.leaveStep.updateMany({ where: { id: step }, data: { role: "HALL_MANAGER" } });
    await travel("2026-12-02T00:00");
    expect(await told("ALERT")).toEqual(["S006", "S009", "S044"]);
  });

  test("is told to who decides meanwhile too", async () => {
    const [from, to] = await Promise.all(
      ["S025", "S030"].map((code) => app.db.staff.findFirstOrThrow({ where: { code } })),
    );
    const days = { startsOn: new Date("2026-12-01"), endsOn: new Date("2026-12-05") };
    const { officeId } = await app.db.office.findFirstOrThrow();
    await app.db.delegation.create({
      data: { officeId, fromId: from?.id as string, toId: to?.id as string, ...days, madeAt: at("2026-11-30T09:00") },
    });
    await waitFor(await leave({ status: "PENDING" }), "S025", "2026-11-30T10:00");
    await travel("2026-12-02T00:00");
    expect(await told("ALERT")).toEqual(["S006", "S009", "S025", "S030", "S044"]);
  });

  test("follows the office's own time for it", async () => {
    const id = await leave({ status: "PENDING" });
    await waitFor(id, "S025", "2026-11-30T10:00");
    await travel("2026-12-02T08:00");
    await app.db.office.updateMany({ data: { stalledAfterDays: 3 } });
    await settle();
    expect(await alerts()).toEqual(["APPROVAL_STALLED 2026-12-02 S029 NOT_DUE"]);
    await travel("2026-12-04T00:00");
    expect((await alerts())[1]).toBe("APPROVAL_STALLED 2026-12-04 S029 open");
  });

  test("is of no concern once the request is taken back", async () => {
    const id = await leave({ status: "PENDING" });
    await waitFor(id, "S025", "2026-11-30T10:00");
    await travel("2026-12-02T08:00");
    await change(id, { status: "WITHDRAWN", decidedAt: at("2026-12-02T08:00") });
    await settle();
    expect(await alerts()).toEqual(["APPROVAL_STALLED 2026-12-02 S029 WITHDRAWN"]);
  });
});
