import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Asking, errorCode } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ now: "2026-11-26T10:00:00+08:00", keepsTime: false });
  await app.travelTo("2026-11-26T10:00:00+08:00");
});
afterEach(() => app?.stop());

const whole = (firstDate: string, lastDate = firstDate) => ({
  firstDate,
  firstHalf: "MORNING",
  lastDate,
  lastHalf: "AFTERNOON",
});

const PROBLEM = "... on LeaveImpossible { problem }";

async function file(as: string, input: object) {
  return mutate(await app.as(as), "fileLeave", input);
}

type Request = {
  id: string;
  version: number;
  status: string;
  amount: number;
  held: boolean;
  waitsFor: { code: string } | null;
  waitsInsteadOf: { code: string } | null;
  mayDecide: boolean;
  returnDueOn: string | null;
  steps: { role: string; approver: { code: string } | null; decidedBy: { code: string } | null; isOnBehalf: boolean }[];
};

async function read(as: Asking, id: string): Promise<Request> {
  const { data } = await as(
    `query ($id: ID!) { node(id: $id) { ... on LeaveRequest { id version status amount held mayDecide returnDueOn
      waitsFor { code } waitsInsteadOf { code }
      steps { role approver { code } decidedBy { code } isOnBehalf } } } }`,
    { id },
  );
  return data.node;
}

/** Lets whoever's turn it is approve, until nobody is left. @returns who did */
async function approveAll(id: string): Promise<string[]> {
  const manager = await app.as("S009");
  const by: string[] = [];
  for (let turns = 0; turns < 6; turns++) {
    const { status, version, waitsFor } = await read(manager, id);
    if (status !== "PENDING" || !waitsFor) break;
    const input = { request: id, version, decision: "APPROVED" };
    expect(await mutate(await app.as(waitsFor.code), "decideLeave", input)).toMatchObject({
      __typename: "LeaveRequest",
    });
    by.push(waitsFor.code);
  }
  return by;
}

async function actingAt(post: string, time: string) {
  const manager = await app.as("S009");
  const { data } = await manager(
    `query ($from: DateTime!, $to: DateTime!, $posts: [String!]) { coverage(from: $from, to: $to, posts: $posts) {
      spans { state actingStaff { code } servedAt { code } } } }`,
    { from: `${time}:00+08:00`, to: `${time}:59+08:00`, posts: [post] },
  );
  return data.coverage.spans[0];
}

describe("a request for leave", () => {
  test("hands over to nobody who has left by its last day", async () => {
    const { id } = await app.db.staff.findFirstOrThrow({ where: { code: "S028" } });
    await app.db.employment.updateMany({ where: { staffId: id }, data: { endsOn: new Date("2026-12-02") } });
    const leave = { type: "annual", handoverTo: "S028" };
    const refused = await file("S026", { ...leave, ...whole("2026-12-01", "2026-12-02") });
    expect(refused).toMatchObject({ __typename: "NotEmployed" });
    expect(await file("S026", { ...leave, ...whole("2026-12-01") })).toMatchObject({ __typename: "LeaveRequest" });
  });

  test("of who leaves the city says where to, and is refused without", async () => {
    const leave = { type: "annual", ...whole("2026-12-01"), leavesCity: true };
    const refused = await mutate(await app.as("S026"), "fileLeave", { ...leave, place: " \u200b" }, "a", PROBLEM);
    expect(refused).toMatchObject({ __typename: "LeaveImpossible", problem: "PLACE_WANTED" });
    expect(await file("S026", { ...leave, place: "银川" })).toMatchObject({ __typename: "LeaveRequest" });
  });

  test("E1: three days of annual leave go through the chain, and the backup holds the window from their own", async () => {
    const filed = await file("S026", { type: "annual", ...whole("2026-12-01", "2026-12-03") });
    expect(filed["__typename"]).toBe("LeaveRequest");
    const id = filed["id"] as string;
    const asked = await read(await app.as("S026"), id);
    expect(asked).toMatchObject({ status: "PENDING", amount: 3, held: false, mayDecide: false });
    expect(asked.steps.map(({ role, approver }) => `${role} ${approver?.code}`)).toEqual([
      "ELIGIBILITY S012",
      "HALL_MANAGER S044",
      "DEPARTMENT_HEAD S025",
      "SUPERVISING_LEADER S006",
    ]);
    expect(await approveAll(id)).toEqual(["S012", "S044", "S025", "S006"]);
    expect(await read(await app.as("S026"), id)).toMatchObject({ status: "APPROVED", returnDueOn: "2026-12-04" });
    expect(await actingAt("PW05", "2026-12-01T10:00")).toMatchObject({
      state: "BACKUP",
      actingStaff: { code: "S027" },
      servedAt: { code: "W06" },
    });
  });

  test("E2: half a day of sick leave gives the window to the backup until noon", async () => {
    const half = { firstDate: "2026-12-02", firstHalf: "MORNING", lastDate: "2026-12-02", lastHalf: "MORNING" };
    const id = (await file("S023", { type: "sick", ...half }))["id"] as string;
    await approveAll(id);
    expect(await read(await app.as("S023"), id)).toMatchObject({ status: "APPROVED", amount: 0.5 });
    expect(await actingAt("PW03", "2026-12-02T10:00")).toMatchObject({
      state: "BACKUP",
      actingStaff: { code: "S022" },
    });
    expect(await actingAt("PW03", "2026-12-02T15:00")).toMatchObject({ state: "PRIMARY" });
  });

  test("E3: with the other half of a mutual pair away it is held until somebody says why it may be", async () => {
    const training = await file("S022", { type: "training", ...whole("2026-12-08") });
    await approveAll(training["id"] as string);
    const id = (await file("S023", { type: "personal", ...whole("2026-12-08") }))["id"] as string;
    const hall = await app.as("S044");
    const asked = await read(hall, id);
    expect(asked).toMatchObject({ status: "PENDING", held: true, mayDecide: true, waitsFor: { code: "S044" } });
    const decision = { request: id, version: asked.version, decision: "APPROVED" };
    expect(await mutate(hall, "decideLeave", decision)).toMatchObject({ __typename: "LeaveHeld" });
    await mutate(hall, "answerCover", { request: id, version: asked.version, reason: "两个窗口当天由备用顶" });
    await approveAll(id);
    expect(await read(hall, id)).toMatchObject({ status: "APPROVED" });
    expect(await actingAt("PW02", "2026-12-08T10:00")).toMatchObject({
      state: "RESERVE",
      actingStaff: { code: "S047" },
    });
    expect(await actingAt("PW03", "2026-12-08T10:00")).toMatchObject({
      state: "RESERVE",
      actingStaff: { code: "S021" },
    });
  });

  test("A01: the head's own request goes to the leader, and the head may not decide on it by any path", async () => {
    const id = (await file("S025", { type: "personal", ...whole("2026-12-09") }))["id"] as string;
    const own = await read(await app.as("S025"), id);
    expect(own.mayDecide).toBe(false);
    expect(own.steps.map(({ approver }) => approver?.code)).not.toContain("S025");
    const answer = await (await app.as("S025"))(
      `mutation ($input: DecisionInput!) { decideLeave(input: $input, key: "own") { __typename } }`,
      { input: { request: id, version: own.version, decision: "APPROVED" } },
    );
    expect(errorCode(answer)).toBe("FORBIDDEN");
  });

  test("what is taken back or refused leaves neither an absence nor anything held of the balance", async () => {
    const applicant = await app.as("S026");
    const id = (await file("S026", { type: "annual", ...whole("2026-12-15") }))["id"] as string;
    const { version } = await read(applicant, id);
    expect(await mutate(applicant, "withdrawLeave", { request: id, version })).toMatchObject({
      __typename: "LeaveRequest",
    });
    expect(await app.db.absence.count({ where: { status: { not: "WITHDRAWN" }, leaveType: "annual" } })).toBe(0);
    const { _sum } = await app.db.leaveEntry.aggregate({
      where: { kind: { in: ["RESERVATION", "RELEASE", "USE"] } },
      _sum: { amount: true },
    });
    expect(_sum.amount ?? 0).toBe(0);
  });
});

test("E5: half a year of maternity leave is granted in calendar days, and the backup holds the post all through", async () => {
  const before = app;
  app = await startTestApp({ now: "2026-11-02T10:00:00+08:00", keepsTime: false });
  try {
    await app.travelTo("2026-11-02T10:00:00+08:00");
    const filed = await file("S033", { type: "maternity", ...whole("2026-11-09", "2027-04-15") });
    const id = filed["id"] as string;
    expect(await read(await app.as("S033"), id)).toMatchObject({ status: "PENDING", amount: 158 });
    await approveAll(id);
    expect(await read(await app.as("S033"), id)).toMatchObject({ status: "APPROVED" });
    for (const time of ["2026-11-09T10:00", "2027-03-10T10:00", "2027-04-15T15:00"])
      expect(await actingAt("PO16", time)).toMatchObject({ state: "BACKUP", actingStaff: { code: "S030" } });
    expect(await actingAt("PO16", "2027-04-16T10:00")).toMatchObject({ state: "PRIMARY" });
  } finally {
    await app.stop();
    app = before;
  }
});
