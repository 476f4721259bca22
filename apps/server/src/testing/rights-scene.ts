import type { Audience } from "../graphql/access-table.ts";
import { type Holder, RIGHTS } from "../graphql/rights-table.ts";
import { type Asking, globalId } from "./ask.ts";
import { mutate } from "./mutate.ts";
import { addOtherOffice, signInThere } from "./other-office.ts";
import { startTestApp, type TestApp } from "./test-app.ts";

export const on = (time: string) => `2026-12-01T${time}:00+08:00`;
const MORNING = { startsAt: on("09:00"), endsAt: on("12:00") };

/** Whom everything is about: of department D02, which S014 heads and S003 leads. */
export const SUBJECT = "S015";

/** Who asks, and what they hold over the subject; null for whom nothing of the office is. */
export const PEOPLE: Readonly<
  Record<string, { readonly code: string | null; readonly holds: readonly Holder[] | null }>
> = {
  "the person": { code: SUBJECT, holds: ["SELF"] },
  "a colleague of the department": { code: "S016", holds: [] },
  "the head of the department": { code: "S014", holds: ["DEPARTMENT_HEAD_OF"] },
  "the supervising leader": { code: "S003", holds: ["SUPERVISING_LEADER_OF"] },
  "the head of another department": { code: "S021", holds: [] },
  "the leader of another line": { code: "S006", holds: [] },
  "an approver on the chain": { code: "S007", holds: ["APPROVER_OF"] },
  "who got a copy of their leave": { code: "S018", holds: ["COPY_HOLDER_OF"] },
  "the hall manager": { code: "S044", holds: ["HALL_MANAGER"] },
  "the office manager": { code: "S009", holds: ["OFFICE_MANAGER"] },
  "the discipline inspector": { code: "S017", holds: ["DISCIPLINE_INSPECTOR"] },
  "the chief": { code: "S001", holds: ["CHIEF"] },
  "the administrator": { code: "S012", holds: ["ADMINISTRATOR"] },
  "somebody with every role in another office": { code: null, holds: null },
  "nobody who signed in": { code: null, holds: null },
};

export type RightsScene = {
  readonly app: TestApp;
  /** @param who one of {@link PEOPLE} */
  readonly asking: (who: string) => Asking;
  /** Rows about the subject by type, as the API names them; `asked` is their request that is not granted. */
  readonly ids: Readonly<Record<string, string>>;
};

/** A morning in which the subject is ill, their post is uncovered, and everything about it was written down. */
export async function startRightsScene(): Promise<RightsScene> {
  const app = await startTestApp({ now: on("08:00"), keepsTime: false });
  await app.travelTo(on("08:00"));
  await addOtherOffice(app.db, "2026-12-01");
  const as = new Map<string, Asking>();
  for (const [who, { code }] of Object.entries(PEOPLE)) as.set(who, code === null ? app.anonymous : await app.as(code));
  as.set("somebody with every role in another office", await signInThere(app));
  const asking = (who: string) => as.get(who) as Asking;
  return { app, asking, ids: { ...(await recordAll(asking)), ...(await addPrivate(app)) } };
}

async function recordAll(asking: RightsScene["asking"]): Promise<Record<string, string>> {
  const manager = asking("the office manager");
  const idOf = async (action: string, input: object) => (await mutate(manager, action, input))["id"] as string;
  const away = (staff: string, input: object) => idOf("recordAbsence", { staff, kind: "OUTING", ...input });
  await mutate(asking("the person"), "signIn", {});
  await away("S016", MORNING);
  const Absence = await away(SUBJECT, { ...MORNING, note: "看病" });
  const times = { startsAt: on("14:00"), endsAt: on("15:00") };
  const asked = await away(SUBJECT, { ...times, note: "家里有事", pending: true });
  const Substitution = await idOf("nameSubstitute", { post: "PW09", staff: "S036", ...MORNING, reason: "有人看病" });
  const later = await idOf("nameSubstitute", { post: "PW09", staff: "S036", ...times });
  await idOf("endSubstitution", { substitution: later, endsAt: on("14:30") });
  const { data } = await manager("{ alerts(open: true) { edges { node { id } } } }");
  const Alert = data.alerts.edges[0].node.id as string;
  await mutate(manager, "acknowledgeAlert", { alert: Alert, note: "知道了" });
  return { Absence, asked, Substitution, Alert };
}

/** What the demo office does not tell of the subject by itself. */
async function addPrivate({ db }: TestApp): Promise<Record<string, string>> {
  const { officeId, id: staffId } = await db.staff.findFirstOrThrow({ where: { code: SUBJECT } });
  const ill = { kind: "LEAVE", leaveType: "sick" } as const;
  await db.absence.updateMany({ where: { officeId, staffId }, data: ill });
  await db.staff.update({
    where: { officeId_id: { officeId, id: staffId } },
    data: { phoneExt: "8015", mobile: "13800000015", workStartOn: new Date("2010-01-01") },
  });
  const signIn = await db.signIn.findFirstOrThrow({ where: { officeId, staffId } });
  const at = new Date(on("07:00"));
  const message = await db.message.create({
    data: { officeId, staffId, kind: "ALERT", at, shownFrom: at, stretches: [] },
  });
  const uploaded = { officeId, fileName: "人员.csv", sheets: [], uploadedById: staffId, uploadedAt: at };
  const tableImport = await db.tableImport.create({ data: uploaded });
  const byProgram = { address: "192.0.2.1", channel: "TOKEN", token: "报表" } as const;
  const look = {
    officeId,
    viewerId: staffId,
    at,
    operation: "Report",
    fields: ["Staff.mobile"],
    subjectIds: [staffId],
  };
  await db.privateLook.create({ data: { ...look, ...byProgram } });
  const expiresAt = new Date(on("23:00"));
  const invitation = { officeId, staffId, tokenHash: "of nothing", createdById: staffId, createdAt: at, expiresAt };
  await db.invitation.create({ data: invitation });
  await db.account.updateMany({ where: { username: SUBJECT.toLowerCase() }, data: { lockedUntil: expiresAt } });
  const times = { startsAt: new Date(on("15:00")), endsAt: new Date(on("16:00")) };
  await db.leaveType.upsert({
    where: { officeId_code: { officeId, code: "outing" } },
    create: {
      officeId,
      code: "outing",
      name: "公出",
      position: 1,
      absenceKind: "OUTING",
      unit: "HOURS",
      step: 50,
      entitlement: "UNLIMITED",
    },
    update: {},
  });
  const outing = { kind: "OUTING", status: "PENDING", recordedAt: at, ...times } as const;
  const absence = await db.absence.create({ data: { officeId, staffId, ...outing } });
  const day = new Date("2026-12-01");
  const request = await db.leaveRequest.create({
    data: {
      officeId,
      staffId,
      typeCode: "outing",
      firstDate: day,
      firstHalf: "AFTERNOON",
      lastDate: day,
      lastHalf: "AFTERNOON",
      fromTime: "15:00",
      toTime: "16:00",
      ...times,
      amount: 100,
      workingDays: 50,
      reason: "家里有事",
      filedAt: at,
      absenceId: absence.id,
    },
  });
  const approver = await db.staff.findFirstOrThrow({ where: { officeId, code: "S007" } });
  const step = { requestId: request.id, round: 1, position: 1, role: "SUPERVISING_LEADER", since: at } as const;
  await db.leaveStep.create({ data: { officeId, ...step, approverId: approver.id } });
  const delegated = { startsOn: new Date("2026-12-07"), endsOn: new Date("2026-12-08") };
  const { id: toId } = await db.staff.findFirstOrThrow({ where: { officeId, code: "S016" } });
  const delegation = await db.delegation.create({
    data: { officeId, fromId: staffId, toId, ...delegated, reason: "外出培训", madeAt: at },
  });
  const file = { name: "诊断证明.pdf", mediaType: "application/pdf", size: 5, content: Buffer.from("%PDF-") };
  const proof = await db.leaveFile.create({
    data: { officeId, requestId: request.id, uploadedById: staffId, uploadedAt: at, ...file },
  });
  const feed = await db.feed.create({ data: { officeId, staffId, tokenHash: "of a calendar", createdAt: at } });
  const child = await db.child.create({ data: { officeId, staffId, name: "小树", bornOn: new Date("2025-05-05") } });
  const granted = { typeCode: "parental", year: 2026, kind: "GRANT", amount: 1000, source: "grant:2026" } as const;
  await db.leaveEntry.create({ data: { officeId, staffId, childId: child.id, ...granted, on: at, at } });
  return {
    LeaveFile: globalId("LeaveFile", proof.id),
    Feed: globalId("Feed", feed.id),
    Delegation: globalId("Delegation", delegation.id),
    LeaveRequest: globalId("LeaveRequest", request.id),
    Child: globalId("Child", child.id),
    TableImport: globalId("TableImport", tableImport.id),
    Office: globalId("Office", officeId),
    Staff: globalId("Staff", staffId),
    SignIn: globalId("SignIn", signIn.id),
    Message: globalId("Message", message.id),
    overdue: globalId("Alert", await addOverdueReturn(db, officeId, staffId)),
  };
}

/** Leave of the subject from which they have not reported back, and the alert about it. */
async function addOverdueReturn(db: TestApp["db"], officeId: string, staffId: string): Promise<string> {
  const [startsAt, endsAt] = [new Date("2026-11-24T00:00:00+08:00"), new Date("2026-11-25T00:00:00+08:00")];
  const day = new Date("2026-11-24");
  const absence = await db.absence.create({
    data: { officeId, staffId, kind: "LEAVE", startsAt, endsAt, status: "IN_FORCE", recordedAt: startsAt },
  });
  const request = await db.leaveRequest.create({
    data: {
      ...{ officeId, staffId, typeCode: "personal", absenceId: absence.id, startsAt, endsAt },
      ...{ firstDate: day, firstHalf: "MORNING", lastDate: day, lastHalf: "AFTERNOON", amount: 100, workingDays: 100 },
      ...{ status: "APPROVED", filedAt: startsAt, decidedAt: startsAt, returnDueOn: new Date("2026-11-25") },
    },
  });
  const { id: keeperId } = await db.staff.findFirstOrThrow({ where: { officeId, code: "S018" } });
  await db.leaveCopy.create({ data: { officeId, requestId: request.id, staffId: keeperId } });
  const { id } = await db.alert.create({
    data: {
      ...{ officeId, staffId, requestId: request.id, kind: "RETURN_OVERDUE", date: new Date("2026-11-26") },
      ...{ startsAt, endsAt, stretches: [[startsAt.getTime(), endsAt.getTime()]], openedAt: endsAt },
      ...{ acknowledgedAt: endsAt, acknowledgedById: staffId, acknowledgedNote: "打过电话" },
    },
  });
  return id;
}

/** What the table says of somebody by what they hold over a person. */
export function allows(holds: readonly Holder[], audience: Audience): boolean {
  if (audience === "ANYBODY" || audience === "OFFICE") return true;
  if (audience === "SELF") return holds.includes("SELF");
  return RIGHTS[audience].holders.some((holder) => holds.includes(holder));
}
