import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listen } from "@zaigang/db";
import { GraphQLNonNull, getNamedType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLogger } from "../log.ts";
import { schema } from "../schema.ts";
import { type Asking, errorCode, globalId } from "../testing/ask.ts";
import { grantLeave } from "../testing/grant-leave.ts";
import { mutate } from "../testing/mutate.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";

const MORNING = { startsAt: "2026-12-01T09:00:00+08:00", endsAt: "2026-12-01T12:00:00+08:00" };
const POST = { department: "D01", name: "档案岗", priority: 1, watched: false };
const SATURDAY = { role: "PRIMARY", days: "SATURDAYS", from: "2026-12-01", startsAt: "09:00", endsAt: "12:00" };
const TOWN_DAY = { date: "2026-12-24", kind: "REST_DAY", name: "办事处搬迁" };

const CARE_LEAVE = {
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

const POSITION = { department: "D06", title: "窗口人员", rank: "STAFF" };

const LEAVE = {
  staff: "S020",
  firstDate: "2026-12-10",
  firstHalf: "MORNING",
  lastDate: "2026-12-10",
  lastHalf: "AFTERNOON",
};

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-11-30T10:00:00+08:00", keepsTime: false, log: createLogger("error") });
  await app.travelTo("2026-11-30T10:00:00+08:00");
  // Who looks after the office in every respect.
  await app.db.staff.updateMany({ where: { code: "S009" }, data: { roles: { push: "ADMINISTRATOR" } } });
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

describe("whatever is written", () => {
  /** One request of each mutation that is accepted, in an order in which all of them are. */
  const requests: Record<string, () => Promise<object>> = {
    recordAbsence: async () => ({ staff: "S015", kind: "OUTING", ...MORNING }),
    changeOfficeSettings: async () => ({
      name: "榆钱街街道办事处",
      hallName: "市民服务中心",
      coverLimit: 3,
      graceMinutes: 10,
      pauseLimitMinutes: 30,
      signInsPerDay: 2,
      signInOnReturn: false,
      reservesStepIn: true,
    }),
    addChild: async () => ({ name: "小树", bornOn: "2025-05-05" }),
    removeChild: async () => ({ child: globalId("Child", (await app.db.child.findFirstOrThrow()).id) }),
    adjustLeave: async () => ({ staff: "S026", type: "annual", year: 2026, amount: 0.5, reason: "上年多扣" }),
    createToken: async () => ({ name: "统计", mayChange: false, lastDay: "2026-12-31" }),
    revokeToken: async () => ({ token: (await app.db.apiToken.findFirstOrThrow()).id }),
    endMySessions: async () => ({}),
    changeRoles: async () => ({ staff: "S030", roles: ["HALL_MANAGER"] }),
    changeUsername: async () => ({ staff: "S030", username: "yan" }),
    endSessionsOf: async () => ({ staff: "S030" }),
    unlockAccount: async () => ({ staff: "S030" }),
    giveInitialPassword: async () => ({ staff: "S030" }),
    inviteStaff: async () => {
      await app.db.staff.update({ where: await keyOf("S031"), data: { accountId: null } });
      return { staff: ["S031"] };
    },
    withdrawInvitation: async () => ({ staff: "S031" }),
    nameSubstitute: async () => ({ post: "PW10", staff: "S036", ...MORNING }),
    pauseWindow: async () => ({ window: "W04", minutes: 10 }),
    resumeWindow: async () => ({ window: "W04" }),
    signIn: async () => ({}),
    signOut: async () => ({}),
    addWindow: async () => ({ number: 13, name: "便民窗口", businesses: [], from: "2026-12-01", rows: [] }),
    changeWindow: async () => ({ window: "W13", number: 14, name: "便民窗口", businesses: ["复印"] }),
    changeWindowHours: async () => ({ window: "W13", from: "2026-12-01", rows: [{ weekdays: [1] }] }),
    closeWindow: async () => ({ window: "W13", ...MORNING }),
    withdrawClosure: async () => ({ closure: await aClosure() }),
    endWindow: async () => ({ window: "W13", from: "2026-12-07" }),
    addPost: async () => ({ kind: "OFFICE", ...POST, from: "2026-12-02", pairing: { primary: "S036" } }),
    changePost: async () => ({ post: "PO29", ...POST, priority: 2 }),
    endPost: async () => ({ post: "PO29", from: "2026-12-07" }),
    addShiftRule: async () => ({ ...SATURDAY, post: "PW02", posts: ["PW02"] }),
    endShiftRule: async () => ({ rule: await aRule(), from: "2026-12-08" }),
    changeSeasons: async () => ({ from: "2027-06-01", seasons: await theSeasons() }),
    grantHalfHoliday: async () => ({ occasion: "WOMENS_DAY", year: 2027, morning: [], afternoon: ["S026"] }),
    enterCalendar: async () => ({ layer: "OFFICE", year: 2026, days: [TOWN_DAY] }),
    addLeaveType: async () => ({ settings: CARE_LEAVE }),
    changeLeaveType: async () => ({ type: "annual", settings: { ...CARE_LEAVE, name: "年假" } }),
    startLeave: async () => ({}),
    changePairing: async () => ({ post: "PW11", from: "2026-12-03", primary: "S035", backup: "S036" }),
    startPairingDraft: async () => ({ startsOn: "2026-12-10", title: "年中调整" }),
    editPairingDraft: async () => ({
      draft: await theDraft(),
      rows: [{ post: "PW02", primary: "S023", backup: "S022" }],
    }),
    publishPairingDraft: async () => ({ draft: await theDraft(), version: 2 }),
    discardPairingDraft: async () => ({ draft: await anotherDraft() }),
    acknowledgeAlert: async () => ({ alert: await anAlert() }),
    readMessages: async () => ({ messages: [await aMessage()] }),
    endSubstitution: async () => ({ substitution: await idOf("substitutions"), endsAt: MORNING.startsAt }),
    applyImport: () => anImport(),
    endAbsence: async () => ({ absence: await idOf("absences"), endsAt: MORNING.startsAt }),
    addDepartment: async () => ({ name: "档案室" }),
    changeDepartment: async () => ({ department: "D12", head: "S022" }),
    closeDepartment: async () => ({ department: "D12", from: "2026-12-08" }),
    addPerson: async () => ({ name: "单雪", ...POSITION, gender: "FEMALE", employmentKind: "CONTRACT" }),
    changePerson: async () => ({ staff: "S049", reading: "shan xue" }),
    planEmployment: async () => ({ staff: "S049", from: "2026-12-08", ...POSITION, kind: "INSTITUTION" }),
    dropPlannedEmployment: async () => ({ staff: "S049", from: "2026-12-08" }),
    fileLeave: async () => ({ ...LEAVE, type: "personal" }),
    answerCover: async () => ({ request: await aRequest(), version: 1, reason: "当天没有预约" }),
    decideLeave: async () => ({ request: await theRequest(), version: 2, decision: "RETURNED", note: "请换一天" }),
    refileLeave: async () => ({ request: await aRequest(), version: 3, leave: { ...LEAVE, type: "personal" } }),
    withdrawLeave: async () => ({ request: await aRequest(), version: 4 }),
    decideLeaves: async () => ({ decisions: [await decisionOnAnother()] }),
    attachLeaveFile: async () => ({ request: await aRequest(), file: await aFile() }),
    removeLeaveFile: async () => ({ file: await aFile() }),
    createFeed: async () => ({ department: "D06" }),
    revokeFeed: async () => ({ feed: globalId("Feed", (await app.db.feed.findFirstOrThrow()).id) }),
    reportReturn: async () => ({ request: await aLeave("2026-11-26"), version: 1 }),
    confirmReturn: async () => ({ request: await aReturn(), version: 2 }),
    cancelLeave: async () => ({ request: await aLeave("2026-12-14"), version: 1 }),
    shortenLeave: async () => ({ request: await aLeave("2026-12-15"), version: 1, reason: "防汛" }),
    addToHandover: async () => ({ request: await aLeave("2026-12-18"), note: "印章在左柜" }),
    answerHandover: async () => ({ request: await aLeave("2026-12-16"), confirmed: true }),
    reinstateStaff: async () => {
      const time = { from: "2026-12-02", lastDay: "2026-12-20" };
      await mutate(manager, "releaseStaff", { staff: "S047", kind: "SUSPENDED", ...time, successors: [] });
      return { staff: "S047", from: "2026-12-10" };
    },
    setApprovers: async () => ({ eligibility: "S013" }),
    setApprovalMatrix: async () => ({
      bands: [{ rank: "STAFF", types: [], special: false, above: 0, chain: ["DIRECTOR"], copies: [] }],
    }),
    delegateApprovals: async () => ({ to: "S010", from: "2026-12-01", lastDay: "2026-12-02" }),
    withdrawDelegation: async () => ({ delegation: await aDelegation() }),
    releaseStaff: async () => ({ staff: "S048", kind: "LEAVES", from: "2026-12-08", successors: [] }),
  };

  /** Uploaded by the manager, for no request yet. */
  async function aFile(): Promise<string> {
    const { officeId, id: uploadedById } = await app.db.staff.findFirstOrThrow({ where: { code: "S009" } });
    const file = { name: "证明.pdf", mediaType: "application/pdf", size: 5, content: Buffer.from("%PDF-") };
    const { id } = await app.db.leaveFile.create({ data: { officeId, uploadedById, uploadedAt: new Date(), ...file } });
    return globalId("LeaveFile", id);
  }

  async function decisionOnAnother(): Promise<object> {
    const filed = await mutate(manager, "fileLeave", { ...LEAVE, type: "personal" });
    await forManager();
    return { request: filed["id"], version: 1, decision: "RETURNED", note: "请换一天" };
  }

  /** A day of granted leave, on which the manager is to take over. */
  async function aLeave(day: string): Promise<string> {
    const granted = { staff: "S020", first: day, last: day, handoverTo: "S009" };
    return globalId("LeaveRequest", await grantLeave(app.db, granted));
  }

  async function aReturn(): Promise<string> {
    return globalId(
      "LeaveRequest",
      (await app.db.leaveRequest.findFirstOrThrow({ where: { NOT: { returnedAt: null } } })).id,
    );
  }

  /** The request, with the manager as who decides on it. */
  async function theRequest(): Promise<string> {
    await forManager();
    return aRequest();
  }

  async function forManager(): Promise<void> {
    const { officeId, id } = await app.db.staff.findFirstOrThrow({ where: { code: "S009" } });
    await app.db.leaveStep.updateMany({ where: { officeId }, data: { approverId: id } });
  }

  async function aRequest(): Promise<string> {
    return globalId("LeaveRequest", (await app.db.leaveRequest.findFirstOrThrow()).id);
  }

  async function keyOf(code: string) {
    const { officeId } = await app.db.office.findFirstOrThrow();
    return { officeId_code: { officeId, code } };
  }

  /** Of what was recorded for the morning. */
  async function idOf(facts: "absences" | "substitutions"): Promise<string> {
    const { data } = await manager(`{ days(from: "2026-12-01") { ${facts} { id } } }`);
    return data.days[0][facts][0].id;
  }

  /** Of a table that gives somebody another extension. */
  async function anImport(): Promise<object> {
    const { officeId, id: uploadedById } = await app.db.staff.findFirstOrThrow({ where: { code: "S009" } });
    const rows = [
      ["工号", "办公电话"],
      ["S020", "8999"],
    ];
    const { id } = await app.db.tableImport.create({
      data: { officeId, uploadedById, uploadedAt: new Date(), sheets: [{ name: "人员", rows, formulas: [] }] },
    });
    const uploaded = globalId("TableImport", id);
    const { data } = await manager(`{ node(id: "${uploaded}") { ... on TableImport { preview { version } } } }`);
    return { import: uploaded, version: data.node.preview.version };
  }

  async function theDraft(): Promise<string> {
    const { data } = await manager("{ pairingDraft { id } }");
    return data.pairingDraft.id;
  }

  async function anotherDraft(): Promise<string> {
    return (await mutate(manager, "startPairingDraft", { startsOn: "2026-12-10" }))["id"] as string;
  }

  async function anAlert(): Promise<string> {
    await mutate(manager, "recordAbsence", { staff: "S016", kind: "OUTING", ...MORNING });
    await mutate(manager, "recordAbsence", { staff: "S036", kind: "OUTING", ...MORNING });
    const { data } = await manager("{ alerts(open: true) { edges { node { id } } } }");
    return data.alerts.edges[0].node.id;
  }

  async function aMessage(): Promise<string> {
    const { data } = await manager("{ viewer { inbox { id } } }");
    return data.viewer.inbox[0].id;
  }

  async function aClosure(): Promise<string> {
    const { data } = await manager('{ window(code: "W13") { closuresAhead { id } } }');
    return data.window.closuresAhead[0].id;
  }

  async function aDelegation(): Promise<string> {
    const { data } = await manager("{ viewer { delegations { id } } }");
    return data.viewer.delegations[0].id;
  }

  async function aRule(): Promise<string> {
    const { data } = await manager('{ shiftRules(window: "W02") { id } }');
    return data.shiftRules[0].id;
  }

  async function theSeasons(): Promise<object[]> {
    const { data } = await manager("{ seasons { code name startsOnDay sessions } }");
    return data.seasons;
  }

  test("every mutation of the API has its turn here", () => {
    expect(Object.keys(requests).sort()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort());
  });

  test("every mutation takes one input and a key, and answers with a result or a refusal", () => {
    for (const { name, args, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect(args.map((arg) => `${arg.name} ${arg.type instanceof GraphQLNonNull}`)).toEqual([
        "input true",
        "key true",
      ]);
      expect(getNamedType(type).name.toLowerCase()).toBe(`${name}result`.toLowerCase());
    }
  });

  test("each goes through the office's transaction: one entry in its log under the next version, announced once", async () => {
    const heard: { version: number }[] = [];
    const stop = await listen(app.db, "office_changed", {
      heard: (payload) => heard.push(JSON.parse(payload)),
      missed: () => {},
    });
    for (const [action, input] of Object.entries(requests)) {
      const asked = await input();
      const { version } = await app.db.officeProgress.findFirstOrThrow();
      const answer = await mutate(manager, action, asked);
      expect(answer, action).not.toHaveProperty("code");
      const entries = await app.db.officeChange.findMany({
        where: { version: { gt: version } },
        include: { actor: true },
      });
      expect(entries.map((entry) => [entry.version, entry.action, entry.actor?.code])).toEqual([
        [version + 1, action, "S009"],
      ]);
      const { address, channel, outcome, subjectIds } = entries[0] ?? expect.fail();
      const { id, type } = outcome as { id: string; type: string };
      expect({ action, address, channel, subjectIds }).toEqual({
        action,
        address: "127.0.0.1",
        channel: "SESSION",
        subjectIds: expect.arrayContaining([id]),
      });
      expect(schema.getType(type), `${action} concerns a type of the API`).toBeDefined();
      await expect.poll(() => heard.filter((each) => each.version === version + 1)).toHaveLength(1);
    }
    await stop();
  });

  test("nothing else in the server writes into the database", () => {
    const root = join(import.meta.dirname, "..");
    const writes =
      /\b(?!tx\b)\w+\.(?!officeChange\b)\w+\.(?:create|update|upsert|delete)\w*\(|\$(?:executeRaw|transaction)|\$queryRaw`\s*(?:INSERT|UPDATE|DELETE)/;
    // The transaction itself, what hands it out, and what people sign in with.
    const allowed = /^(?:changes\/|auth\/|testing\/)|\.test\.ts$/;
    const offences = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !allowed.test(file))
      .filter((file) =>
        writes.test(readFileSync(join(root, file), "utf8").replaceAll(/\btx\.(?:\w+\.\w+\(|\$executeRaw)/g, "")),
      );
    expect(offences).toEqual([]);
  });
});

describe("a request that is sent again", () => {
  const input = {
    staff: "S020",
    kind: "TRIP",
    startsAt: "2026-12-02T09:00:00+08:00",
    endsAt: "2026-12-02T10:00:00+08:00",
  };

  test("with its key is answered as before and done once, even at the same moment", async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => mutate(manager, "recordAbsence", input, "again")),
    );
    expect(new Set(answers.map((answer) => answer["id"])).size).toBe(1);
    expect(await app.db.absence.count({ where: { kind: "TRIP" } })).toBe(1);
  });

  test("with its key and something else in it is refused", async () => {
    const changed = { ...input, kind: "VISIT" };
    expect(await mutate(manager, "recordAbsence", changed, "again")).toMatchObject({ code: "KEY_REUSED" });
    expect(await mutate(manager, "pauseWindow", { window: "W01", minutes: 5 }, "again")).toMatchObject({
      code: "KEY_REUSED",
    });
  });

  test("keys are one's own: another person's same key is another request", async () => {
    const hall = await app.as("S044");
    const answer = await mutate(hall, "recordAbsence", { ...input, kind: "TRAINING" }, "again");
    expect(answer).toMatchObject({ __typename: "Absence" });
  });
});

describe("what is refused leaves no trace", () => {
  test.each([
    [
      "an end before the start",
      { staff: "S015", kind: "OUTING", startsAt: MORNING.endsAt, endsAt: MORNING.startsAt },
      "EMPTY_PERIOD",
    ],
    [
      "an end at the start",
      { staff: "S015", kind: "OUTING", startsAt: MORNING.endsAt, endsAt: MORNING.endsAt },
      "EMPTY_PERIOD",
    ],
    ["a person whom nobody knows", { staff: "S999", kind: "OUTING", ...MORNING }, "UNKNOWN_REFERENCE"],
    ["a note without end", { staff: "S015", kind: "OUTING", ...MORNING, note: "长".repeat(501) }, "TEXT_TOO_LONG"],
    [
      "four years at once",
      { staff: "S015", kind: "OUTING", startsAt: MORNING.startsAt, endsAt: "2030-12-01T09:00:00+08:00" },
      "PERIOD_TOO_LONG",
    ],
  ])("%s", async (_what, input, code) => {
    const before = await app.db.officeProgress.findFirstOrThrow();
    expect(await mutate(manager, "recordAbsence", input)).toMatchObject({ code });
    expect(await app.db.officeProgress.findFirstOrThrow()).toEqual(before);
  });

  test.each([
    ["", "BAD_KEY"],
    ["k".repeat(101), "BAD_KEY"],
    ["\u0000", "UNSTORABLE_TEXT"],
  ])("a key such as %j is the client's mistake", async (key, reason) => {
    const { errors } = await manager(`mutation ($key: ID!) { signIn(key: $key) { __typename } }`, { key });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason });
  });

  test.each([
    ["note", "\u0000"],
    ["reason", "\u0000"],
    ["reason", "\ud800"],
  ])("text that a database cannot keep is the client's mistake: %s", async (field, text) => {
    const input = { staff: "S015", kind: "OUTING", ...MORNING, [field]: text };
    const answer = await manager(
      `mutation ($input: AbsenceInput!) { recordAbsence(input: $input, key: "zero") { __typename } }`,
      { input },
    );
    expect(errorCode(answer)).toBe("BAD_USER_INPUT");
  });

  test.each([
    ["recordAbsence", { staff: "S015", kind: "OUTING", ...MORNING }],
    ["nameSubstitute", { post: "PW10", staff: "S036", ...MORNING }],
    ["pauseWindow", { window: "W01", minutes: 5 }],
    ["resumeWindow", { window: "W01" }],
    ["changePairing", { post: "PW11", from: "2026-12-03", primary: "S035" }],
    ["signIn", { staff: "S015" }],
  ])("%s by somebody without the right is FORBIDDEN", async (action, input) => {
    const staff = await app.as("S026");
    const before = await app.db.officeProgress.findFirstOrThrow();
    await expect(mutate(staff, action, input)).rejects.toThrow("FORBIDDEN");
    expect(await app.db.officeProgress.findFirstOrThrow()).toEqual(before);
  });

  test("nobody changes anything without signing in", async () => {
    await expect(mutate(app.anonymous, "signIn", {})).rejects.toThrow("UNAUTHENTICATED");
  });
});
