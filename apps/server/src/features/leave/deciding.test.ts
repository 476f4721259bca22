import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

let app: TestApp;
beforeEach(async () => {
  // S006 is at a training from 12-07 to 12-09, and S007 decides for her.
  app = await startTestApp({ now: "2026-12-07T09:30:00+08:00", events: ["E7"], keepsTime: false });
  await app.travelTo("2026-12-07T09:30:00+08:00");
});
afterEach(() => app?.stop());

const day = (date: string) => ({ firstDate: date, firstHalf: "MORNING", lastDate: date, lastHalf: "AFTERNOON" });
const morning = (date: string) => ({ ...day(date), lastHalf: "MORNING" });

test("A01: the head's own leave goes to the leader above, and nobody decides on their own", async () => {
  const request = await file("S037", { type: "personal", ...morning("2026-12-15") });
  await expect(decide("S037", request, 1, "APPROVED")).rejects.toThrow("FORBIDDEN");
  const { data } = await (await app.as("S037"))(
    "query ($id: ID!) { node(id: $id) { ... on LeaveRequest { mayDecide waitsFor { code } } } }",
    { id: request },
  );
  expect(data.node).toEqual({ mayDecide: false, waitsFor: { code: "S004" } });
});

test("A03: approved in two tabs it counts once, and the second says who did it and when", async () => {
  await earn("S038", 100);
  const request = await file("S038", { type: "compTime", ...morning("2026-12-15") });
  const answers = await Promise.all([1, 2].map(() => decide("S037", request, 1, "APPROVED")));
  const [first, second] = answers.toSorted((one, other) => other.__typename.localeCompare(one.__typename));
  expect(first).toMatchObject({ __typename: "LeaveRequest", status: "APPROVED" });
  expect(second).toMatchObject({
    __typename: "AlreadyDecided",
    decision: "APPROVED",
    by: { code: "S037" },
    at: "2026-12-07T01:30:00.000Z",
  });
  expect(await entriesOf(request)).toEqual(["RELEASE 50", "RESERVATION -50", "USE -50"]);
});

test("A04: approved by the leader and rejected by the delegate at once, one wins and balance and leave agree", async () => {
  await earn("S028", 100);
  const request = await file("S028", { type: "compTime", ...day("2026-12-17") });
  expect(await decide("S044", request, 1, "APPROVED")).toMatchObject({ version: 2 });
  expect(await decide("S025", request, 2, "APPROVED")).toMatchObject({ version: 3 });
  const [approval, rejection] = await Promise.all([
    decide("S006", request, 3, "APPROVED"),
    decide("S007", request, 3, "REJECTED", "那天有检查"),
  ]);
  const isApproved = approval.__typename === "LeaveRequest";
  const [loser, winner] = isApproved ? [rejection, "S006"] : [approval, "S007"];
  expect(loser).toMatchObject({ __typename: "AlreadyDecided", by: { code: winner } });
  expect(await stateOf(request)).toEqual(
    isApproved ? { status: "APPROVED", absence: "IN_FORCE" } : { status: "REJECTED", absence: "WITHDRAWN" },
  );
  expect(await entriesOf(request)).toEqual(["RELEASE 100", "RESERVATION -100", ...(isApproved ? ["USE -100"] : [])]);
});

test("who gets a copy is told of the approval and reads the leave, not before it, and not what it is proved by", async () => {
  await app.db.approvalBand.updateMany({ data: { copies: ["ELIGIBILITY"] } });
  const request = await file("S038", { type: "personal", ...morning("2026-12-15") });
  const keeper = await app.as("S011");
  const { id: staffId } = await app.db.staff.findFirstOrThrow({ where: { code: "S011" } });
  await app.db.approver.updateMany({ where: { role: "ELIGIBILITY" }, data: { staffId } });
  const another = await file("S039", { type: "personal", ...morning("2026-12-15") });
  const seen = async () => {
    const ids = JSON.stringify([request, another]);
    const { data } = await keeper(`{ nodes(ids: ${ids}) { ... on LeaveRequest { status files { id } } } }`);
    return data.nodes;
  };
  const proof = { name: "证明.pdf", mediaType: "application/pdf", size: 5, content: Buffer.from("%PDF-") };
  const { officeId, staffId: uploadedById } = await app.db.leaveRequest.findFirstOrThrow({
    where: { id: rowId(another) },
  });
  await app.db.leaveFile.create({
    data: { officeId, requestId: rowId(another), uploadedById, uploadedAt: new Date(), ...proof },
  });
  expect(await seen()).toEqual([null, null]);
  await decide("S037", request, 1, "APPROVED");
  await decide("S037", another, 1, "APPROVED");
  expect(await seen()).toEqual([null, { status: "APPROVED", files: [] }]);
  expect(await app.db.message.count({ where: { kind: "LEAVE_COPY", staffId } })).toBe(1);
});

test("A06: what is filed while the head is away goes to the delegate at once, is on record by both, and after the week to the head again", async () => {
  await awayAllDay("S037", "2026-12-07", 5);
  await delegate("S037", "S041");
  await app.travelTo("2026-12-08T10:00:00+08:00");
  const request = await file("S038", { type: "personal", ...morning("2026-12-15") });
  expect(await waitingOf("S041")).toEqual([{ id: request, waitsInsteadOf: { code: "S037" } }]);
  expect(await decide("S041", request, 1, "APPROVED")).toMatchObject({ status: "APPROVED" });
  const { data } = await (await app.as("S038"))(
    `query ($id: ID!) { node(id: $id) { ... on LeaveRequest {
      steps { approver { code } decidedBy { code } isOnBehalf decision } } } }`,
    { id: request },
  );
  expect(data.node.steps).toEqual([
    { approver: { code: "S037" }, decidedBy: { code: "S041" }, isOnBehalf: true, decision: "APPROVED" },
  ]);

  const left = await file("S039", { type: "personal", ...morning("2026-12-16") });
  expect(await waitingOf("S041")).toEqual([{ id: left, waitsInsteadOf: { code: "S037" } }]);
  await app.travelTo("2026-12-14T09:30:00+08:00");
  expect(await waitingOf("S037")).toEqual([{ id: left, waitsInsteadOf: null }]);
  expect(await waitingOf("S041")).toEqual([]);
});

test("A07: head and leader cannot decide for each other in one week, and with both away it ends at the director", async () => {
  await awayAllDay("S037", "2026-12-07", 5);
  await awayAllDay("S004", "2026-12-07", 5);
  await delegate("S037", "S004");
  const back = { to: "S037", from: "2026-12-09", lastDay: "2026-12-11" };
  expect(await mutate(await app.as("S004"), "delegateApprovals", back)).toMatchObject({ code: "DELEGATION_LOOP" });

  await app.travelTo("2026-12-09T10:00:00+08:00");
  const week = { type: "personal", ...day("2026-12-21"), lastDate: "2026-12-24" };
  const request = await file("S038", week);
  expect(await waitingOf("S002")).toEqual([{ id: request, waitsInsteadOf: { code: "S037" } }]);

  // The head's own: those to whom it could come are away, or would decide on their own leave.
  const own = await file("S037", week);
  expect(await waitingOf("S002")).toEqual([
    { id: request, waitsInsteadOf: { code: "S037" } },
    { id: own, waitsInsteadOf: { code: "S004" } },
  ]);
  expect(await waitingOf("S037")).toEqual([{ id: request, waitsInsteadOf: { code: "S037" } }]);
  await expect(decide("S037", own, 1, "APPROVED")).rejects.toThrow("FORBIDDEN");
});

test("A10: a request is rejected although the person came that day, and they count as present", async () => {
  await earn("S026", 100);
  const request = await file("S026", { type: "compTime", ...morning("2026-12-16") });
  await decide("S044", request, 1, "APPROVED");
  await app.travelTo("2026-12-16T08:55:00+08:00");
  expect(await mutate(await app.as("S026"), "signIn", {})).toMatchObject({ __typename: "SignIn" });
  await app.travelTo("2026-12-16T09:40:00+08:00");
  expect(await decide("S025", request, 2, "REJECTED", "那天人手不够")).toMatchObject({ status: "REJECTED" });
  expect(await stateOf(request)).toEqual({ status: "REJECTED", absence: "WITHDRAWN" });
  expect(await entriesOf(request)).toEqual(["RELEASE 50", "RESERVATION -50"]);
  const { data } = await (await app.as("S044"))(
    `{ coverage(from: "2026-12-16T09:30:00+08:00", to: "2026-12-16T10:00:00+08:00", posts: ["PW05"]) {
      spans { state actingStaff { code } } } }`,
  );
  expect(data.coverage.spans).toEqual([{ state: "PRIMARY", actingStaff: { code: "S026" } }]);
});

test("A12: of three approved at once the one that empties a window is refused with the reason, the others go on", async () => {
  await awayAllDay("S016", "2026-12-10");
  const harmless = await file("S026", { type: "personal", ...morning("2026-12-15") });
  const emptying = await file("S015", { type: "personal", ...day("2026-12-10") });
  const another = await file("S031", { type: "personal", ...morning("2026-12-16") });
  const decisions = [harmless, emptying, another].map((request) => ({ request, version: 1, decision: "APPROVED" }));
  const { data } = await (await app.as("S044"))(
    `mutation ($input: DecisionsInput!) { decideLeaves(input: $input, key: "three at once") {
      ... on LeavesDecided { decided {
        requestId result { ... on LeaveRequest { version } ... on LeaveHeld { code gaps { post { code } } } } } } } }`,
    { input: { decisions } },
  );
  expect(data.decideLeaves.decided).toEqual([
    { requestId: harmless, result: { version: 2 } },
    {
      requestId: emptying,
      result: { code: "LEAVE_HELD", gaps: [{ post: { code: "PW10" } }, { post: { code: "PW10" } }] },
    },
    { requestId: another, result: { version: 2 } },
  ]);
});

test("A13: what would empty a window says so on filing and on approving, and goes on once somebody is named", async () => {
  await awayAllDay("S016", "2026-12-10");
  const gaps = [
    { startsAt: "2026-12-10T01:00:00.000Z", endsAt: "2026-12-10T04:00:00.000Z", post: { code: "PW10" } },
    { startsAt: "2026-12-10T06:00:00.000Z", endsAt: "2026-12-10T10:00:00.000Z", post: { code: "PW10" } },
  ];
  const asked = { type: "personal", ...day("2026-12-10") };
  const { data } = await (await app.as("S015"))(
    `query ($input: LeaveInput!) { leavePreview(input: $input) {
      held effect { newlyUncovered { startsAt endsAt post { code } } } } }`,
    { input: asked },
  );
  expect(data.leavePreview).toEqual({ held: true, effect: { newlyUncovered: gaps } });

  const request = await file("S015", asked);
  // Whoever decides first sees so in the request; the other who may settle it is told, and nobody else.
  const told = { request: { id: rowId(request) }, kind: "LEAVE_TO_SETTLE" as const };
  const heard = await app.db.message.findMany({ where: told, select: { staff: { select: { code: true } } } });
  expect(heard).toEqual([{ staff: { code: "S009" } }]);
  expect(await decide("S044", request, 1, "APPROVED")).toMatchObject({ __typename: "LeaveHeld", gaps });
  const inbox = await (await app.as("S044"))("{ leaveInbox { toDecide { id held } } }");
  expect(inbox.data.leaveInbox.toDecide).toEqual([{ id: request, held: true }]);

  // Window 9 is held by a reserve then, its A and B being both away: that has to be settled too.
  for (const [post, staff] of [
    ["PW10", "S018"],
    ["PW09", "S014"],
  ]) {
    expect(await decide("S044", request, 1, "APPROVED")).toMatchObject({ __typename: "LeaveHeld" });
    const named = { post, staff, startsAt: "2026-12-10T00:00:00+08:00", endsAt: "2026-12-11T00:00:00+08:00" };
    expect(await mutate(await app.as("S044"), "nameSubstitute", named)).toMatchObject({ __typename: "Substitution" });
  }
  expect(await decide("S044", request, 1, "APPROVED")).toMatchObject({ __typename: "LeaveRequest", version: 2 });
});

test("what would be left is the same while it is put together and once it waits, of several days too", async () => {
  await earn("S038", 500);
  const asked = { type: "compTime", ...day("2026-12-15"), lastDate: "2026-12-17" };
  const asker = await app.as("S038");
  const before = await asker("query ($input: LeaveInput!) { leavePreview(input: $input) { balanceAfter } }", {
    input: asked,
  });
  expect(before.data.leavePreview.balanceAfter).toBe(2);
  await file("S038", asked);
  const after = await (await app.as("S037"))("{ leaveInbox { toDecide { balanceBefore balanceAfter } } }");
  expect(after.data.leaveInbox.toDecide).toEqual([{ balanceBefore: 5, balanceAfter: 2 }]);
});

describe("Y01: what is left of next year's leave is told before that year has begun", () => {
  const asked = async (input: object) => {
    const asker = await app.as("S026");
    const { data } = await asker(
      "query ($input: LeaveInput!) { leavePreview(input: $input) { problem amount balance { available } balanceAfter } }",
      { input },
    );
    const { amount, balance, balanceAfter } = data.leavePreview;
    expect(data.leavePreview.problem).toBeNull();
    const id = await file("S026", input);
    const seen = await (await app.as("S009"))(
      "query ($id: ID!) { node(id: $id) { ... on LeaveRequest { balanceBefore balanceAfter } } }",
      { id },
    );
    expect(seen.data.node).toEqual({ balanceBefore: balance.available, balanceAfter });
    return { amount, taken: balance.available - balanceAfter, after: balanceAfter };
  };

  test("to who asks and to who decides", async () => {
    const { amount, taken, after } = await asked({ type: "annual", ...day("2027-01-05"), lastDate: "2027-01-06" });
    expect([amount, taken]).toEqual([2, 2]);
    expect(after).toBeGreaterThan(0);
  });

  test("of leave over the new year by the part that this year gives", async () => {
    const { amount, taken } = await asked({ type: "annual", ...day("2026-12-30"), lastDate: "2027-01-05" });
    expect(taken).toBe(2);
    expect(amount).toBeGreaterThan(2);
  });
});

test("who approves what was taken back is told so, and not who decided before", async () => {
  const request = await file("S026", { type: "personal", ...morning("2026-12-15") });
  await decide("S044", request, 1, "APPROVED");
  await mutate(await app.as("S026"), "withdrawLeave", { request, version: 2 });
  expect(await decide("S025", request, 2, "APPROVED")).toMatchObject({ __typename: "NotPending" });
});

async function file(code: string, input: object): Promise<string> {
  const filed = await mutate(await app.as(code), "fileLeave", input);
  expect(filed).toMatchObject({ __typename: "LeaveRequest" });
  return filed["id"] as string;
}

const DECIDED = `... on LeaveRequest { version status }
  ... on AlreadyDecided { decision at by { code } }
  ... on LeaveHeld { gaps { startsAt endsAt post { code } } }`;

async function decide(code: string, request: string, version: number, decision: string, note?: string) {
  const input = { request, version, decision, ...(note !== undefined && { note }) };
  return mutate(await app.as(code), "decideLeave", input, undefined, DECIDED);
}

/** What the ledger says of a request. */
async function entriesOf(request: string): Promise<string[]> {
  const entries = await app.db.leaveEntry.findMany({ where: { requestId: rowId(request) } });
  return entries.map(({ kind, amount }) => `${kind} ${amount}`).sort();
}

async function stateOf(request: string) {
  const row = await app.db.leaveRequest.findFirstOrThrow({ where: { id: rowId(request) }, include: { absence: true } });
  return { status: row.status, absence: row.absence?.status };
}

function rowId(id: string): string {
  return Buffer.from(id, "base64").toString().split(":")[1] as string;
}

/** So much time off has been earned, in hundredths of days. */
async function earn(code: string, amount: number): Promise<void> {
  const { officeId, id: staffId } = await app.db.staff.findFirstOrThrow({ where: { code } });
  const [on, at] = [new Date("2026-12-01"), new Date("2026-12-01T00:00:00Z")];
  const account = { officeId, staffId, typeCode: "compTime", year: 2026 };
  await app.db.leaveEntry.create({ data: { ...account, kind: "ADJUSTMENT", amount, on, at, source: "overtime" } });
}

async function awayAllDay(staff: string, date: string, days = 1): Promise<void> {
  const startsAt = `${date}T00:00:00+08:00`;
  const endsAt = new Date(Date.parse(startsAt) + days * 86_400_000).toISOString();
  const input = { staff, kind: "TRIP", startsAt, endsAt };
  expect(await mutate(await app.as("S009"), "recordAbsence", input)).toMatchObject({ __typename: "Absence" });
}

/** From the Monday to the Friday of the week. */
async function delegate(from: string, to: string): Promise<void> {
  const input = { to, from: "2026-12-07", lastDay: "2026-12-11" };
  expect(await mutate(await app.as(from), "delegateApprovals", input)).toMatchObject({ __typename: "Delegation" });
}

/** What somebody finds to decide. */
async function waitingOf(code: string) {
  const { data } = await (await app.as(code))("{ leaveInbox { toDecide { id waitsInsteadOf { code } } } }");
  return data.leaveInbox.toDecide;
}
