import { randomUUID } from "node:crypto";
import {
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schema } from "../schema.ts";
import { type Answer, type Asking, errorCode, globalId } from "../testing/ask.ts";
import { allows, on, PEOPLE, type RightsScene, SUBJECT, startRightsScene } from "../testing/rights-scene.ts";
import { audiencesOf, isAboutPeople } from "./access.ts";
import { ACCESS, type Audience } from "./access-table.ts";

let scene: RightsScene;
beforeAll(async () => {
  scene = await startRightsScene();
}, 120_000);
afterAll(() => scene?.app.stop());

const audiences = audiencesOf(ACCESS);
const mutations = Object.values((schema.getMutationType() as GraphQLObjectType).getFields());
const audienceOf = (mutation: string) => audiences.get(`Mutation.${mutation}`) as Audience;

/** Input that means nothing in any office, and so changes nothing. */
function nothing(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return nothing(type.ofType);
  if (isListType(type)) return [nothing(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return NOTHING[type.name];
  const fields = Object.values(type.getFields());
  const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return Object.fromEntries(given.map((field) => [field.name, nothing(field.type)]));
}
const NOTHING: Record<string, unknown> = {
  ID: globalId("Staff", "0198c0de-0000-7000-8000-000000000000"),
  String: "nothing",
  Int: -1,
  Float: -1,
  Boolean: false,
  Date: "2026-12-01",
  DateTime: on("00:00"),
};

async function send(as: Asking, mutation: string, input: unknown): Promise<Answer> {
  const type = schema
    .getMutationType()
    ?.getFields()
    [mutation]?.args.find(({ name }) => name === "input")?.type;
  const query = `mutation ($input: ${type}, $key: ID!) { ${mutation}(input: $input, key: $key) { __typename } }`;
  return as(query, { input, key: randomUUID() });
}

/** Of a type that no office has. */
const WHOLE_DAY = {
  type: "nothing",
  firstDate: "2026-12-02",
  firstHalf: "MORNING",
  lastDate: "2026-12-02",
  lastHalf: "AFTERNOON",
};

/** Of each mutation whose right one can have over some people: a request about the subject that changes nothing. */
const ABOUT_SUBJECT: Record<string, () => object> = {
  recordAbsence: () => ({ staff: SUBJECT, kind: "OUTING", startsAt: on("18:00"), endsAt: on("18:00") }),
  endAbsence: () => ({ absence: scene.ids["Absence"], endsAt: on("18:00") }),
  attachLeaveFile: () => ({
    request: scene.ids["LeaveRequest"],
    file: globalId("LeaveFile", "0198c0de-0000-7000-8000-000000000000"),
  }),
  addToHandover: () => ({ request: scene.ids["LeaveRequest"], note: " " }),
  fileLeave: () => ({ ...WHOLE_DAY, staff: SUBJECT }),
  refileLeave: () => ({ request: scene.ids["LeaveRequest"], version: 1, leave: WHOLE_DAY }),
  withdrawLeave: () => ({ request: scene.ids["LeaveRequest"], version: 9 }),
  reportReturn: () => ({ request: scene.ids["LeaveRequest"], version: 9 }),
  confirmReturn: () => ({ request: scene.ids["LeaveRequest"], version: 9 }),
  cancelLeave: () => ({ request: scene.ids["LeaveRequest"], version: 9 }),
  shortenLeave: () => ({ request: scene.ids["LeaveRequest"], version: 9, reason: "防汛" }),
  decideLeave: () => ({ request: scene.ids["LeaveRequest"], version: 9, decision: "APPROVED" }),
  decideLeaves: () => ({ decisions: [{ request: scene.ids["LeaveRequest"], version: 9, decision: "APPROVED" }] }),
  addChild: () => ({ staff: SUBJECT, name: "小树", bornOn: "2027-01-01" }),
  removeChild: () => ({ child: scene.ids["Child"] }),
  signIn: () => ({ staff: SUBJECT, at: on("00:00") }),
  signOut: () => ({ staff: SUBJECT, at: on("00:00") }),
  delegateApprovals: () => ({ staff: SUBJECT, to: SUBJECT, from: "2026-12-08", lastDay: "2026-12-08" }),
  withdrawDelegation: () => ({ delegation: scene.ids["Delegation"], version: 9 }),
};

/** What the holders of the mutation's right may do at least. */
const AT_LEAST: Record<string, () => object> = {
  releaseStaff: () => ({ staff: "nothing", kind: "SUSPENDED", from: "2026-12-08", successors: [] }),
};

test("every mutation whose right depends on the person has its request about one", () => {
  const names = mutations.map(({ name }) => name).filter((name) => isAboutPeople(audienceOf(name)));
  expect(names.sort()).toEqual(Object.keys(ABOUT_SUBJECT).sort());
});

describe.each(Object.entries(PEOPLE))("of %s", (who, { holds }) => {
  test.each(mutations.map(({ name }) => name))("%s is accepted exactly where the table says so", async (mutation) => {
    const input = (ABOUT_SUBJECT[mutation] ?? AT_LEAST[mutation])?.() ?? nothing(inputOf(mutation));
    const code = errorCode(await send(scene.asking(who), mutation, input));
    const isOfOffice = PEOPLE[who]?.code !== null;
    const isRefused = code === "FORBIDDEN" || code === "UNAUTHENTICATED";
    // In another office one has one's own rights, over nobody of this one.
    if (isOfOffice || code === "UNAUTHENTICATED")
      expect(isRefused).toBe(holds === null || !allows(holds, audienceOf(mutation)));
    else expect(code ?? "nothing was found").not.toBe("INTERNAL_SERVER_ERROR");
  });
});

function inputOf(mutation: string): GraphQLInputType {
  return mutations.find(({ name }) => name === mutation)?.args.find(({ name }) => name === "input")
    ?.type as GraphQLInputType;
}

test("what is pushed holds nothing itself: plain values for the whole office", () => {
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const type = getNamedType(field.type) as GraphQLObjectType;
    for (const { name, type: fieldType } of Object.values(type.getFields())) {
      expect(isLeafType(getNamedType(fieldType)), `${type.name}.${name}`).toBe(true);
      expect(audiences.get(`${type.name}.${name}`), `${type.name}.${name}`).toBe("OFFICE");
    }
  }
});

describe("R-122: roles and departments", () => {
  const ROLES = "{ viewer { roles rights staff { code phoneExt } } }";
  const ABOUT = `{ staff(code: "${SUBJECT}") { code phoneExt mobile roles } }`;

  test.each([
    ["the head of the department", "S014"],
    ["the supervising leader", "S003"],
    ["the office manager", "S009"],
  ])("do not count while suspended: %s", async (who, code) => {
    const { db } = scene.app;
    const as = scene.asking(who);
    const { officeId, id: staffId } = await db.staff.findFirstOrThrow({
      where: { code, office: { departments: { some: { code: "D02" } } } },
    });
    const phone = async () => (await as(ABOUT)).data.staff.phoneExt;
    expect(await phone()).toBe("8015");
    const period = { startsAt: new Date(on("07:00")), endsAt: new Date(on("23:00")) };
    const { id } = await db.absence.create({
      data: { officeId, staffId, kind: "SUSPENSION", status: "IN_FORCE", recordedAt: period.startsAt, ...period },
    });
    expect(await phone()).toBeNull();
    const { viewer } = (await as(ROLES)).data;
    expect(viewer).toMatchObject({ roles: ["STAFF"], rights: [], staff: { code } });
    expect(viewer.staff.phoneExt).not.toBeNull();
    expect(errorCode(await send(as, "pauseWindow", { window: "W01", minutes: 5 }))).toBe("FORBIDDEN");
    await db.absence.update({ where: { officeId_id: { officeId, id } }, data: { endsAt: new Date(on("08:00")) } });
    expect(await phone()).toBe("8015");
  });

  test("who has left has no session any more, from the first day on which they do not work here", async () => {
    const { app } = scene;
    const as = await app.as("S022");
    await app.db.employment.updateMany({
      where: { staff: { code: "S022" } },
      data: { endsOn: new Date("2026-12-02") },
    });
    expect((await as(ROLES)).data.viewer.staff.code).toBe("S022");
    app.setClock("2026-12-02T00:00:00+08:00");
    expect((await as(ROLES)).data.viewer).toBeNull();
    expect(errorCode(await as(ABOUT))).toBe("UNAUTHENTICATED");
    app.setClock(on("08:00"));
  });

  test("P09: a new account without roles sees its own profile and nothing private of others", async () => {
    const { app } = scene;
    await app.db.staff.updateMany({ where: { code: "S033" }, data: { roles: [] } });
    const as = await app.as("S033");
    expect((await as(ABOUT)).data.staff).toEqual({ code: SUBJECT, phoneExt: null, mobile: null, roles: null });
    const { viewer } = (await as(ROLES)).data;
    expect(viewer).toMatchObject({ roles: [], rights: [], staff: { code: "S033", phoneExt: expect.any(String) } });
    expect(errorCode(await send(as, "recordAbsence", ABOUT_SUBJECT["recordAbsence"]?.()))).toBe("FORBIDDEN");
  });
});
