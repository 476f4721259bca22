import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { globalId } from "../../testing/ask.ts";
import { grantLeave } from "../../testing/grant-leave.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ now: "2026-11-26T10:00:00+08:00", keepsTime: false });
  await app.travelTo("2026-11-26T10:00:00+08:00");
});
afterEach(() => app?.stop());

const travel = (text: string) => app.travelTo(`${text}:00+08:00`);
const whole = (firstDate: string, lastDate = firstDate) => ({
  ...{ firstDate, firstHalf: "MORNING" },
  ...{ lastDate, lastHalf: "AFTERNOON" },
});

type Request = {
  version: number;
  status: string;
  amount: number;
  lastDate: string;
  lastHalf: string;
  returnDueOn: string | null;
  returnConfirmedAt: string | null;
  mayReportReturn: boolean;
  mayConfirmReturn: boolean;
  mayCancel: boolean;
  endReason: string | null;
  handoverState: string | null;
  waitsFor: { code: string } | null;
};

async function read(id: string, as = "S009"): Promise<Request> {
  const { data } = await (await app.as(as))(
    `query ($id: ID!) { node(id: $id) { ... on LeaveRequest { version status amount lastDate lastHalf returnDueOn
      returnConfirmedAt mayReportReturn mayConfirmReturn mayCancel endReason handoverState
      handoverAskedAt handoverAt handoverReply waitsFor { code } } } }`,
    { id },
  );
  return data.node;
}

/** Sends a change of a request as it stands by now. */
async function send(as: string, mutation: string, request: string, input: object = {}) {
  const { version } = await read(request);
  return mutate(await app.as(as), mutation, { request, version, ...input });
}

async function file(as: string, input: object): Promise<string> {
  const filed = await mutate(await app.as(as), "fileLeave", input);
  expect(filed).toMatchObject({ __typename: "LeaveRequest" });
  return filed["id"] as string;
}

/** Files leave and lets everybody approve whose turn it is. */
async function granted(as: string, input: object): Promise<string> {
  const id = await file(as, input);
  await approveAll(id);
  expect((await read(id)).status).toBe("APPROVED");
  return id;
}

async function approveAll(id: string): Promise<void> {
  for (let turns = 0; turns < 6; turns++) {
    const { waitsFor } = await read(id);
    if (!waitsFor) return;
    await send(waitsFor.code, "decideLeave", id, { decision: "APPROVED" });
  }
}

/** What the ledger says of a request: kind, amount in days, and what is left to nobody. */
async function ledgerOf(request: string): Promise<number> {
  const entries = await app.db.leaveEntry.findMany({ where: { kind: { in: ["USE", "RETURN"] } } });
  return (
    entries
      .filter(({ requestId }) => globalId("LeaveRequest", requestId as string) === request)
      .reduce((sum, { amount }) => sum + amount, 0) / 100
  );
}

async function holderOf(post: string, time: string): Promise<string> {
  const { data } = await (await app.as("S009"))(
    `query ($from: DateTime!, $to: DateTime!, $posts: [String!]) { coverage(from: $from, to: $to, posts: $posts) {
      spans { state actingStaff { code } } } }`,
    { from: `${time}:00+08:00`, to: `${time}:59+08:00`, posts: [post] },
  );
  const [{ state, actingStaff }] = data.coverage.spans;
  return [state, actingStaff?.code].filter(Boolean).join(" ");
}

async function inbox(as: string): Promise<string[]> {
  const { data } = await (await app.as(as))("{ viewer { inbox { kind post { code } } } }");
  return data.viewer.inbox.map(({ kind, post }: { kind: string; post: { code: string } | null }) =>
    [kind, post?.code].filter(Boolean).join(" "),
  );
}

describe("an early return", () => {
  test("A09: gives back three of five days once it is confirmed, the post at once, and the backup is told", async () => {
    await app.db.office.updateMany({ data: { returnIsConfirmed: true } });
    const id = await granted("S026", { type: "annual", ...whole("2026-12-07", "2026-12-11") });
    expect(await ledgerOf(id)).toBe(-5);
    await travel("2026-12-09T08:50");
    expect(await holderOf("PW05", "2026-12-09T10:00")).toBe("BACKUP S027");
    expect((await read(id, "S026")).mayReportReturn).toBe(true);
    expect(await send("S026", "reportReturn", id)).toMatchObject({ __typename: "LeaveRequest" });
    expect(await holderOf("PW05", "2026-12-09T10:00")).toBe("PRIMARY S026");
    expect(await ledgerOf(id)).toBe(-5);
    await expect(send("S026", "confirmReturn", id)).rejects.toThrow("FORBIDDEN");
    expect((await read(id, "S025")).mayConfirmReturn).toBe(true);
    await send("S025", "confirmReturn", id);
    expect(await ledgerOf(id)).toBe(-2);
    expect(await read(id)).toMatchObject({ status: "APPROVED", amount: 2, lastDate: "2026-12-08", mayCancel: false });
    await travel("2026-12-09T08:51");
    expect(await inbox("S027")).toContain("COVER_ENDED PW05");
    expect(await send("S025", "confirmReturn", id)).toMatchObject({ code: "NOT_RETURNED" });
    expect(await send("S026", "reportReturn", id)).toMatchObject({ code: "ALREADY_RETURNED" });
  });

  test("gives the days back by itself where nobody confirms it, but not the morning that has begun", async () => {
    const id = await granted("S026", { type: "annual", ...whole("2026-12-07", "2026-12-09") });
    await travel("2026-12-08T10:00");
    await send("S026", "reportReturn", id);
    expect(await ledgerOf(id)).toBe(-1.5);
    expect(await read(id)).toMatchObject({ amount: 1.5, lastDate: "2026-12-08", lastHalf: "MORNING" });
    expect(await holderOf("PW05", "2026-12-08T10:01")).toBe("PRIMARY S026");
  });

  test("on time changes nothing but that it is known; one that lies ahead or before the leave is none", async () => {
    const id = await granted("S029", { type: "personal", ...whole("2026-11-30", "2026-12-01") });
    expect(await send("S029", "reportReturn", id)).toMatchObject({ code: "RETURN_OUTSIDE" });
    await travel("2026-12-02T08:30");
    const ahead = { at: "2026-12-02T09:00:00+08:00" };
    expect(await send("S029", "reportReturn", id, ahead)).toMatchObject({ code: "RETURN_OUTSIDE" });
    await send("S029", "reportReturn", id);
    expect(await read(id)).toMatchObject({ status: "APPROVED", amount: 2, lastDate: "2026-12-01" });
    await travel("2026-12-03T08:30");
    expect(await app.db.alert.count({ where: { requestId: { not: null } } })).toBe(0);
    expect(await app.db.message.count({ where: { kind: "RETURN_DUE" } })).toBe(0);
  });
});

test("E8: who does not report back is reminded on the due day, and listed from the next day until they do", async () => {
  const id = await granted("S029", { type: "personal", ...whole("2026-11-30", "2026-12-01") });
  expect((await read(id)).returnDueOn).toBe("2026-12-02");
  await travel("2026-12-02T14:00");
  for (const code of ["S029", "S025", "S012"]) expect(await inbox(code)).toContain("RETURN_DUE");
  const toldAs = async (code: string) =>
    (await (await app.as(code))(`{ node(id: "${id}") { id } viewer { inbox { kind requestId leaveOf { code } } } }`))
      .data;
  const told = { kind: "RETURN_DUE", leaveOf: { code: "S029" } };
  expect((await toldAs("S025")).viewer.inbox).toContainEqual({ ...told, requestId: id });
  // Who checks eligibility and had no step of it is told, and not led to what is not for them to see.
  const checks = await toldAs("S012");
  expect(checks.node).toBeNull();
  expect(checks.viewer.inbox).toContainEqual({ ...told, requestId: null });
  await travel("2026-12-03T00:00");
  const open = "{ alerts(open: true) { edges { node { kind staff { code } } } } }";
  const head = await app.as("S025");
  expect((await head(open)).data.alerts.edges).toEqual([{ node: { kind: "RETURN_OVERDUE", staff: { code: "S029" } } }]);
  await travel("2026-12-03T09:20");
  await send("S029", "reportReturn", id);
  expect((await head(open)).data.alerts.edges).toEqual([]);
  const closed = await app.db.alert.findFirstOrThrow({ where: { kind: "RETURN_OVERDUE" } });
  expect(closed.resolution).toBe("RETURNED");
});

describe("leave filed late", () => {
  const SICK = { type: "sick", ...whole("2026-12-03") };
  const PHONED = { noticeAt: "2026-12-03T08:15:00+08:00", noticeTo: "S037", noticeBy: "电话" };

  test("E9: sudden illness with the record of a phone call is granted afterwards", async () => {
    await travel("2026-12-04T09:00");
    const late = await mutate(await app.as("S039"), "fileLeave", SICK);
    expect(late).toMatchObject({ __typename: "FiledTooLate", code: "FILED_TOO_LATE" });
    const toOneself = await mutate(await app.as("S039"), "fileLeave", { ...SICK, ...PHONED, noticeTo: "S039" });
    expect(toOneself).toMatchObject({ code: "FILED_TOO_LATE" });
    const id = await granted("S039", { ...SICK, ...PHONED });
    expect(await read(id)).toMatchObject({ status: "APPROVED", amount: 1 });
    const seen = await app.db.absence.findFirstOrThrow({ where: { staff: { code: "S039" } } });
    expect(seen).toMatchObject({ status: "IN_FORCE", kind: "LEAVE" });
  });

  test("is not taken once the days for it are over", async () => {
    await travel("2026-12-08T09:00");
    expect(await mutate(await app.as("S039"), "fileLeave", { ...SICK, ...PHONED })).toMatchObject({
      code: "FILED_TOO_LATE",
    });
  });
});

describe("leave that is called off", () => {
  test("before it begins comes back as a whole, and so does the post", async () => {
    const id = await granted("S026", { type: "annual", ...whole("2026-12-07", "2026-12-08") });
    await send("S026", "cancelLeave", id);
    expect(await read(id)).toMatchObject({ status: "CANCELLED", mayCancel: false });
    expect(await ledgerOf(id)).toBe(0);
    expect(await holderOf("PW05", "2026-12-07T10:00")).toBe("PRIMARY S026");
    expect(await send("S026", "cancelLeave", id)).toMatchObject({ code: "NOT_GRANTED" });
  });

  test("while it lasts keeps what has begun", async () => {
    const id = await granted("S026", { type: "annual", ...whole("2026-12-07", "2026-12-11") });
    await travel("2026-12-08T10:00");
    await send("S026", "cancelLeave", id);
    expect(await read(id)).toMatchObject({ status: "APPROVED", amount: 1.5, lastHalf: "MORNING" });
    expect(await read(id)).toMatchObject({ returnDueOn: "2026-12-09" });
    expect(await ledgerOf(id)).toBe(-1.5);
    expect(await holderOf("PW05", "2026-12-08T11:00")).toBe("BACKUP S027");
    expect(await holderOf("PW05", "2026-12-08T15:00")).toBe("PRIMARY S026");
  });

  test("by the office ends with the day it says, with a reason that the person reads", async () => {
    const id = await granted("S026", { type: "annual", ...whole("2026-12-07", "2026-12-11") });
    expect(await send("S009", "shortenLeave", id, { lastDate: "2026-12-08", reason: " " })).toMatchObject({
      code: "TEXT_MISSING",
    });
    await send("S009", "shortenLeave", id, { lastDate: "2026-12-08", reason: "区里检查" });
    expect(await read(id, "S026")).toMatchObject({ amount: 2, lastDate: "2026-12-08", endReason: "区里检查" });
    expect(await ledgerOf(id)).toBe(-2);
    expect(await send("S009", "shortenLeave", id, { lastDate: "2026-12-09", reason: "区里检查" })).toMatchObject({
      code: "NOT_SHORTER",
    });
    await travel("2026-11-26T10:01");
    expect(await inbox("S026")).toContain("LEAVE_CHANGED");
  });

  test("and called off twice comes back once", async () => {
    const id = await granted("S026", { type: "annual", ...whole("2026-12-07", "2026-12-11") });
    await send("S026", "cancelLeave", id, { lastDate: "2026-12-09" });
    await send("S026", "cancelLeave", id, { lastDate: "2026-12-07", lastHalf: "MORNING" });
    expect(await ledgerOf(id)).toBe(-0.5);
    await send("S026", "cancelLeave", id);
    expect(await ledgerOf(id)).toBe(0);
  });

  test("loses against another change that came first", async () => {
    const id = await granted("S026", { type: "annual", ...whole("2026-12-07", "2026-12-11") });
    const { version } = await read(id);
    await send("S009", "shortenLeave", id, { lastDate: "2026-12-08", reason: "区里检查" });
    const stale = await mutate(await app.as("S026"), "cancelLeave", { request: id, version });
    expect(stale).toMatchObject({ code: "CHANGED_MEANWHILE" });
    expect(await ledgerOf(id)).toBe(-2);
  });
});

describe("what calling leave off comes to is said before", () => {
  /** What would come back, and who need not take over what any more. */
  async function comesBack(id: string, as = "S026"): Promise<unknown> {
    const { data } = await (await app.as(as))(
      `{ node(id: "${id}") { ... on LeaveRequest { callingOff { amount effect {
        newlyTakenOver { post { code } actingStaff { code } startsAt endsAt } newlyUncovered { startsAt } } } } } }`,
    );
    const { callingOff } = data.node;
    if (callingOff === null) return null;
    type Span = { post: { code: string }; actingStaff: { code: string }; startsAt: string; endsAt: string };
    const { newlyTakenOver, newlyUncovered } = callingOff.effect ?? { newlyTakenOver: [], newlyUncovered: [] };
    const local = (text: string) => new Date(Date.parse(text) + 8 * 3_600_000).toISOString().slice(5, 16);
    const spans = newlyTakenOver.map(
      ({ post, actingStaff, startsAt, endsAt }: Span) =>
        `${post.code} ${actingStaff.code} ${local(startsAt)}-${local(endsAt)}`,
    );
    return { amount: callingOff.amount, spans, gaps: newlyUncovered.length };
  }

  test("of granted leave ahead: all of it, and all of its cover, as it then comes", async () => {
    const id = await granted("S026", { type: "annual", ...whole("2026-12-07") });
    const spans = ["PW05 S027 12-07T09:00-12-07T12:00", "PW05 S027 12-07T14:00-12-07T18:00"];
    expect(await comesBack(id)).toEqual({ amount: 1, spans, gaps: 0 });
    await send("S026", "cancelLeave", id);
    expect(await ledgerOf(id)).toBe(0);
    expect(await comesBack(id)).toBeNull();
  });

  test("of leave that runs: what has not begun alone", async () => {
    const id = await granted("S026", { type: "annual", ...whole("2026-12-07", "2026-12-08") });
    await travel("2026-12-08T10:00");
    expect(await comesBack(id)).toEqual({ amount: 0.5, spans: ["PW05 S027 12-08T14:00-12-08T18:00"], gaps: 0 });
    await send("S026", "cancelLeave", id);
    expect(await ledgerOf(id)).toBe(-1.5);
    expect(await holderOf("PW05", "2026-12-08T11:00")).toBe("BACKUP S027");
    expect(await holderOf("PW05", "2026-12-08T15:00")).toBe("PRIMARY S026");
  });

  test("of what waits: what it holds; to nobody who may not take it back", async () => {
    const id = await file("S026", { type: "annual", ...whole("2026-12-07") });
    expect(await comesBack(id)).toMatchObject({ amount: 1, spans: [expect.any(String), expect.any(String)] });
    expect(await comesBack(id, "S017")).toBeNull();
  });
});

describe("leave that goes on", () => {
  test("is asked for before the other is over, and puts its return in the other's place", async () => {
    const first = await granted("S029", { type: "personal", ...whole("2026-11-30", "2026-12-01") });
    const next = { type: "personal", extends: first, ...whole("2026-12-02") };
    const gap = await mutate(await app.as("S029"), "fileLeave", { ...next, ...whole("2026-12-03") });
    expect(gap).toMatchObject({ code: "NO_EXTENSION" });
    await travel("2026-12-01T09:00");
    await granted("S029", next);
    await travel("2026-12-03T09:00");
    expect(await app.db.alert.count({ where: { kind: "RETURN_OVERDUE" } })).toBe(0);
    await travel("2026-12-04T09:00");
    expect(await app.db.alert.count({ where: { kind: "RETURN_OVERDUE" } })).toBe(1);
  });

  test("is not asked for afterwards", async () => {
    const first = await granted("S029", { type: "personal", ...whole("2026-11-30", "2026-12-01") });
    await travel("2026-12-02T09:00");
    const late = { type: "personal", extends: first, ...whole("2026-12-02") };
    expect(await mutate(await app.as("S029"), "fileLeave", late)).toMatchObject({ code: "NO_EXTENSION" });
  });
});

describe("a handover", () => {
  const HANDOVERS = "{ viewer { handovers { requestId from { code } note state granted } } }";

  test("is read and answered by whom it is for, who learns nothing of the reason", async () => {
    const asked = { type: "annual", ...whole("2026-12-07"), handoverTo: "S027", handoverNote: "低保复核材料在左柜" };
    const id = await file("S026", asked);
    const backup = await app.as("S027");
    const { handovers } = (await backup(HANDOVERS)).data.viewer;
    const expected = {
      requestId: id,
      from: { code: "S026" },
      note: asked.handoverNote,
      state: "ASKED",
      granted: false,
    };
    expect(handovers).toEqual([expected]);
    expect((await backup(`{ node(id: "${id}") { id } }`)).data.node).toBeNull();
    const answer = { request: id, confirmed: false, reply: "那天我培训" };
    expect(await mutate(await app.as("S028"), "answerHandover", answer)).toMatchObject({ code: "UNKNOWN_REFERENCE" });
    await travel("2026-11-26T14:30");
    await mutate(backup, "answerHandover", answer);
    expect(await read(id)).toMatchObject({
      handoverState: "DECLINED",
      handoverAskedAt: "2026-11-26T02:00:00.000Z",
      handoverAt: "2026-11-26T06:30:00.000Z",
      handoverReply: "那天我培训",
    });
    // What was for them alone as who takes over is theirs no more.
    expect((await backup(HANDOVERS)).data.viewer.handovers).toEqual([{ ...expected, state: "DECLINED", note: null }]);
    await approveAll(id);
    expect((await read(id)).status).toBe("APPROVED");
    await mutate(backup, "answerHandover", { request: id, confirmed: true });
    expect(await read(id)).toMatchObject({ handoverState: "CONFIRMED" });
    const confirmed = { ...expected, state: "CONFIRMED", granted: true };
    expect((await backup(HANDOVERS)).data.viewer.handovers).toEqual([confirmed]);
    await travel("2026-11-26T14:31");
    expect(await inbox("S026")).toContain("HANDOVER_ANSWERED");
  });
});

describe("whoever takes over hears that there is nothing to take over any more", () => {
  const ASKED = { type: "annual", ...whole("2026-12-07"), handoverTo: "S027" };
  const MESSAGES = "{ viewer { inbox { kind requestId leaveOf { code } } handovers { requestId } } }";

  test.each([
    ["taken back", async (id: string) => send("S026", "withdrawLeave", id)],
    [
      "refused",
      async (id: string) => {
        const { waitsFor } = await read(id);
        await send(waitsFor?.code ?? "", "decideLeave", id, { decision: "REJECTED", note: "年底人手紧" });
      },
    ],
    [
      "called off",
      async (id: string) => {
        await approveAll(id);
        await send("S026", "cancelLeave", id);
      },
    ],
  ])("when it is %s, without a way to what they may not see", async (_what, end) => {
    const id = await file("S026", ASKED);
    await end(id);
    await travel("2026-11-26T10:01");
    const { data } = await (await app.as("S027"))(MESSAGES);
    expect(data.viewer.inbox).toContainEqual({ kind: "LEAVE_CHANGED", requestId: null, leaveOf: { code: "S026" } });
    expect(data.viewer.handovers).toEqual([]);
  });

  test("but not once they declined", async () => {
    const id = await file("S026", ASKED);
    await mutate(await app.as("S027"), "answerHandover", { request: id, confirmed: false });
    await send("S026", "withdrawLeave", id);
    await travel("2026-11-26T10:01");
    expect(await inbox("S027")).not.toContain("LEAVE_CHANGED");
  });
});

describe("more for a handover", () => {
  const HANDOVERS = "{ viewer { handovers { note files { name } } } }";
  const ASKED = { type: "annual", ...whole("2026-12-07"), handoverTo: "S027" };

  async function aFile(code: string, forHandover: boolean): Promise<string> {
    const { officeId, id: uploadedById } = await app.db.staff.findFirstOrThrow({ where: { code } });
    const file = { name: "清单.pdf", mediaType: "application/pdf", size: 5, content: Buffer.from("%PDF-") };
    const uploaded = {
      officeId,
      uploadedById,
      uploadedAt: new Date("2026-11-26T10:00:00+08:00"),
      forHandover,
      ...file,
    };
    return globalId("LeaveFile", (await app.db.leaveFile.create({ data: uploaded })).id);
  }

  test("comes after what is there, is told to who takes over, and lets their answer and the version stand", async () => {
    const id = await file("S026", { ...ASKED, handoverNote: "低保复核材料在左柜" });
    await mutate(await app.as("S027"), "answerHandover", { request: id, confirmed: true });
    const { version } = await read(id);
    const more = { request: id, note: "钥匙在前台", files: [await aFile("S026", true)] };
    expect(await mutate(await app.as("S026"), "addToHandover", more)).toMatchObject({ __typename: "LeaveRequest" });
    const { handovers } = (await (await app.as("S027"))(HANDOVERS)).data.viewer;
    expect(handovers).toEqual([{ note: "低保复核材料在左柜\n钥匙在前台", files: [{ name: "清单.pdf" }] }]);
    expect(await read(id)).toMatchObject({ handoverState: "CONFIRMED", version });
    await travel("2026-11-26T10:01");
    expect(await inbox("S027")).toContain("HANDOVER_ADDED");
  });

  test("is taken while the leave runs, and no more once it is over or the person is back", async () => {
    const id = await granted("S026", ASKED);
    const add = async (as = "S026") => mutate(await app.as(as), "addToHandover", { request: id, note: "钥匙在前台" });
    await travel("2026-12-07T10:00");
    expect(await add()).toMatchObject({ __typename: "LeaveRequest" });
    await expect(add("S027")).rejects.toThrow("FORBIDDEN");
    await travel("2026-12-08T00:00");
    expect(await add()).toMatchObject({ code: "NOBODY_TAKES_OVER" });
  });

  test("is neither nothing, nor a proof, nor another's file, nor for who declined", async () => {
    const id = await file("S026", ASKED);
    const add = async (more: object) => mutate(await app.as("S026"), "addToHandover", { request: id, ...more });
    expect(await add({ note: " " })).toMatchObject({ code: "TEXT_MISSING" });
    expect(await add({ files: [await aFile("S026", false)] })).toMatchObject({ code: "UNKNOWN_REFERENCE" });
    expect(await add({ files: [await aFile("S027", true)] })).toMatchObject({ code: "UNKNOWN_REFERENCE" });
    const many = await Promise.all(Array.from({ length: 13 }, () => aFile("S026", true)));
    expect(await add({ files: many })).toMatchObject({ code: "TOO_MANY_FILES" });
    expect(await app.db.leaveFile.count({ where: { NOT: { requestId: null } } })).toBe(0);
    await mutate(await app.as("S027"), "answerHandover", { request: id, confirmed: false });
    expect(await add({ note: "钥匙在前台" })).toMatchObject({ code: "NOBODY_TAKES_OVER" });
    const nobody = await file("S026", { type: "annual", ...whole("2026-12-09") });
    expect(await mutate(await app.as("S026"), "addToHandover", { request: nobody, note: "钥匙" })).toMatchObject({
      code: "NOBODY_TAKES_OVER",
    });
  });

  test("a request is filed with no more files than it may have", async () => {
    const files = await Promise.all(Array.from({ length: 13 }, () => aFile("S026", true)));
    expect(await mutate(await app.as("S026"), "fileLeave", { ...ASKED, files })).toMatchObject({
      code: "TOO_MANY_FILES",
    });
  });
});

describe("overlaps", () => {
  const HALF = { firstHalf: "MORNING", lastHalf: "MORNING" };

  test("L01: half a day within a day that is taken is refused, be it yesterday, today or tomorrow", async () => {
    for (const day of ["2026-11-25", "2026-11-26", "2026-11-27"]) {
      await grantLeave(app.db, { staff: "S026", first: day, last: day });
      const notice = { noticeAt: `${day}T08:00:00+08:00`, noticeTo: "S025", noticeBy: "电话" };
      const half = { type: "personal", ...whole(day), ...HALF, ...notice };
      expect(await mutate(await app.as("S026"), "fileLeave", half)).toMatchObject({ code: "LEAVE_OVERLAPS" });
    }
  });

  test("L03: a morning of leave and hours of the same afternoon go together, hours across noon do not", async () => {
    await file("S026", { type: "annual", ...whole("2026-12-02"), ...HALF });
    const hours = (fromTime: string, toTime: string) => ({ type: "outing", ...whole("2026-12-02"), fromTime, toTime });
    await file("S026", hours("14:00", "16:00"));
    expect(await mutate(await app.as("S026"), "fileLeave", hours("11:00", "14:00"))).toMatchObject({
      code: "LEAVE_OVERLAPS",
    });
  });
});

test("A10: a pending request is refused though the person has signed in, and their day stays", async () => {
  const id = await file("S026", { type: "personal", ...whole("2026-12-16") });
  await travel("2026-12-16T08:55");
  await mutate(await app.as("S026"), "signIn", {});
  const { waitsFor } = await read(id);
  await send(waitsFor?.code as string, "decideLeave", id, { decision: "REJECTED", note: "人已到岗" });
  expect((await read(id)).status).toBe("REJECTED");
  expect(await holderOf("PW05", "2026-12-16T10:00")).toBe("PRIMARY S026");
  expect(await app.db.signIn.count({ where: { staff: { code: "S026" } } })).toBe(1);
});

test("A15: when the backup falls ill, the cover is taken back and the gap alerts at once", async () => {
  await app.db.office.updateMany({ data: { reservesStepIn: false } });
  await granted("S026", { type: "annual", ...whole("2026-12-10") });
  await travel("2026-12-10T08:00");
  expect(await holderOf("PW05", "2026-12-10T10:00")).toBe("BACKUP S027");
  const ill = { startsAt: "2026-12-10T08:00:00+08:00", endsAt: "2026-12-11T00:00:00+08:00" };
  await mutate(await app.as("S009"), "recordAbsence", { staff: "S027", kind: "LEAVE", ...ill });
  expect(await holderOf("PW05", "2026-12-10T10:00")).toBe("UNCOVERED");
  const alerts = await app.db.alert.findMany({
    where: { kind: "POST_UNCOVERED", resolvedAt: null },
    include: { post: true },
  });
  expect(alerts.map(({ post }) => post?.code)).toContain("PW05");
  await travel("2026-12-10T08:01");
  expect(await inbox("S027")).toContain("COVER_ENDED PW05");
});

test("the absence of a request ends with the request alone, or days and posts would part", async () => {
  const id = await granted("S026", { type: "annual", ...whole("2026-12-01", "2026-12-02") });
  const manager = await app.as("S009");
  const { data } = await manager(
    "query ($id: ID!) { node(id: $id) { ... on LeaveRequest { absence { id endsAt mayEnd } } } }",
    { id },
  );
  const { absence } = data.node;
  expect(absence.mayEnd).toBe(false);
  for (const as of ["S026", "S009"]) {
    const ended = await mutate(await app.as(as), "endAbsence", {
      absence: absence.id,
      endsAt: "2026-12-01T12:00:00+08:00",
    });
    expect(ended).toMatchObject({ code: "ABSENCE_OF_LEAVE" });
  }
  const kept = await app.db.absence.findFirstOrThrow({ where: { leaveType: "annual", staff: { code: "S026" } } });
  expect(kept).toMatchObject({ status: "IN_FORCE", endsAt: new Date(absence.endsAt) });
});
