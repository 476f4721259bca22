import { randomUUID } from "node:crypto";
import { type Database, Role } from "@zaigang/db";
import { defaultLeaveType } from "@zaigang/domain";
import { type Asking, ask, signIn } from "./ask.ts";
import { DEMO_PASSWORD, type TestApp } from "./test-app.ts";

export type OtherOffice = {
  /** One row of each type that can be read by id. */
  readonly rows: readonly { readonly type: string; readonly id: string }[];
};

/**
 * A second office in the same database, whose codes are those of the demo where it has one: S026 holds PW05 at W05
 * there too, is away, and has signed in.
 */
export async function addOtherOffice(db: Database, day: string): Promise<OtherOffice> {
  const { officeId } = await db.office.create({
    data: { name: "别处街道办事处", hallName: "别处市民服务中心", regionCode: "CN-NX" },
  });
  const department = await db.department.create({ data: { officeId, code: "D06", name: "别处科室" } });
  const person = {
    officeId,
    name: "别处之人",
    familyName: "别",
    familyReading: "Bie",
    givenReading: "Chuzhiren",
    gender: "FEMALE",
    departmentId: department.id,
    title: "别处岗位",
    rank: "STAFF",
    employmentKind: "CONTRACT",
  } as const;
  const staff = await db.staff.create({ data: { ...person, code: "S026", roles: ["STAFF"] } });
  const colleague = await db.staff.create({ data: { ...person, code: "S096", name: "别处同事", roles: ["STAFF"] } });
  const child = await db.child.create({
    data: { officeId, staffId: staff.id, name: "别处之子", bornOn: new Date("2025-05-05") },
  });
  const window = await db.window.create({ data: { officeId, code: "W99", number: 99, name: "别处窗口" } });
  const post = await db.post.create({
    data: {
      officeId,
      code: "PW99",
      name: "别处窗口岗",
      kind: "WINDOW",
      departmentId: department.id,
      windowId: window.id,
      priority: 2,
      watched: true,
    },
  });
  const pairing = await db.pairing.create({
    data: { officeId, postId: post.id, startsOn: new Date("2026-01-01"), primaryId: staff.id },
  });
  const draft = await db.pairingDraft.create({
    data: { officeId, startsOn: new Date("2026-01-01"), createdById: staff.id, createdAt: new Date("2025-12-01") },
  });
  const [startsAt, endsAt] = [new Date(`${day}T00:00:00+08:00`), new Date(`${day}T23:59:00+08:00`)];
  const absence = await db.absence.create({
    data: { officeId, staffId: staff.id, kind: "OUTING", startsAt, endsAt, status: "IN_FORCE", recordedAt: startsAt },
  });
  const signIn = await db.signIn.create({
    data: { officeId, staffId: staff.id, direction: "IN", source: "WEB", signedAt: startsAt, receivedAt: startsAt },
  });
  const substitution = await db.substitution.create({
    data: { officeId, postId: post.id, staffId: staff.id, startsAt, endsAt, madeAt: startsAt },
  });
  const pause = await db.pause.create({ data: { officeId, windowId: window.id, startsAt, endsAt } });
  const closure = await db.windowClosure.create({
    data: { officeId, windowId: window.id, startsAt, endsAt, madeAt: startsAt },
  });
  const shiftRule = await db.shiftRule.create({
    data: { officeId, postId: post.id, role: "PRIMARY", days: "WORKDAYS", startsOn: new Date(day) },
  });
  const delegation = await db.delegation.create({
    data: {
      officeId,
      fromId: staff.id,
      toId: colleague.id,
      startsOn: new Date(day),
      endsOn: new Date("2027-01-01"),
      madeAt: startsAt,
    },
  });
  const stretches = [[startsAt.getTime(), endsAt.getTime()]];
  const alert = await db.alert.create({
    data: {
      officeId,
      kind: "POST_UNCOVERED",
      date: new Date(day),
      postId: post.id,
      startsAt,
      endsAt,
      stretches,
      openedAt: startsAt,
    },
  });
  const message = await db.message.create({
    data: {
      officeId,
      staffId: staff.id,
      kind: "ALERT",
      at: startsAt,
      shownFrom: startsAt,
      alertId: alert.id,
      stretches,
    },
  });
  await db.leaveType.create({ data: { ...defaultLeaveType("personal"), officeId, position: 1 } });
  const leaveRequest = await db.leaveRequest.create({
    data: {
      officeId,
      staffId: staff.id,
      typeCode: "personal",
      firstDate: new Date(day),
      firstHalf: "MORNING",
      lastDate: new Date(day),
      lastHalf: "AFTERNOON",
      startsAt,
      endsAt,
      amount: 100,
      workingDays: 100,
      filedAt: startsAt,
      status: "REJECTED",
      decidedAt: startsAt,
    },
  });
  const tableImport = await db.tableImport.create({
    data: { officeId, sheets: [], uploadedById: staff.id, uploadedAt: startsAt },
  });
  const leaveFile = await db.leaveFile.create({
    data: {
      officeId,
      uploadedById: staff.id,
      name: "证明.pdf",
      mediaType: "application/pdf",
      size: 5,
      content: Buffer.from("%PDF-"),
      uploadedAt: startsAt,
    },
  });
  const feed = await db.feed.create({
    data: { officeId, staffId: staff.id, tokenHash: "of nothing", createdAt: startsAt },
  });
  return {
    rows: [
      { type: "Office", id: officeId },
      { type: "Delegation", id: delegation.id },
      { type: "Department", id: department.id },
      { type: "Staff", id: staff.id },
      { type: "Window", id: window.id },
      { type: "Post", id: post.id },
      { type: "Pairing", id: pairing.id },
      { type: "PairingDraft", id: draft.id },
      { type: "Absence", id: absence.id },
      { type: "SignIn", id: signIn.id },
      { type: "Child", id: child.id },
      { type: "Substitution", id: substitution.id },
      { type: "Pause", id: pause.id },
      { type: "WindowClosure", id: closure.id },
      { type: "ShiftRule", id: shiftRule.id },
      { type: "Alert", id: alert.id },
      { type: "LeaveRequest", id: leaveRequest.id },
      { type: "Message", id: message.id },
      { type: "LeaveFile", id: leaveFile.id },
      { type: "Feed", id: feed.id },
      { type: "TableImport", id: tableImport.id },
    ],
  };
}

/** Signs in as the person of the other office, with every role there. */
export async function signInThere({ db, url }: Pick<TestApp, "db" | "url">): Promise<Asking> {
  const { password } = await db.accountCredential.findFirstOrThrow({ where: { account: { username: "s026" } } });
  const id = randomUUID();
  await db.account.create({
    data: {
      id,
      name: "别处之人",
      email: "elsewhere@zaigang.invalid",
      username: "elsewhere",
      displayUsername: "elsewhere",
    },
  });
  const key = { id: randomUUID(), accountId: id, userId: id, providerId: "credential", password };
  await db.accountCredential.create({ data: key });
  await db.staff.updateMany({ where: { name: "别处之人" }, data: { accountId: id, roles: Object.values(Role) } });
  return ask(url, (await signIn(url, "elsewhere", DEMO_PASSWORD)).cookie);
}
