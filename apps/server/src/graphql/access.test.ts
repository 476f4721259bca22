import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schema } from "../schema.ts";
import { globalId } from "../testing/ask.ts";
import { argumentsOf, type Field, levelsBelow, questionsBelow, together, VALUES } from "../testing/questions.ts";
import { allows, on, PEOPLE, type RightsScene, startRightsScene } from "../testing/rights-scene.ts";
import { audiencesOf } from "./access.ts";
import { ACCESS, type AccessRow, type Audience } from "./access-table.ts";
import type { Holder } from "./rights-table.ts";

let scene: RightsScene;
beforeAll(async () => {
  scene = await startRightsScene();
}, 240_000);
afterAll(() => scene?.app.stop());

const audiences = audiencesOf(ACCESS);
const rootNames = ["Query", "Mutation", "Subscription"];
const types = Object.values(schema.getTypeMap()).filter(isObjectType);
const typeOf = (name: string) => schema.getType(name) as GraphQLObjectType;
const rowsOf = (type: string) => (ACCESS as Record<string, AccessRow>)[type]?.rows;

function audienceOf(type: string, field: string): Audience {
  return audiences.get(`${type}.${field}`) ?? "OFFICE";
}

type Guarded = { readonly name: string; readonly audience: Audience; readonly selection: string };

/** The fields of a type that are not for the whole office. */
function guardedOf(type: string): Guarded[] {
  return Object.values(typeOf(type).getFields()).flatMap((field) => {
    const { name, type: fieldType } = field;
    const audience = audienceOf(type, name);
    const asked = `${name}${argumentsOf(field, VALUES)}`;
    const selection = isLeafType(getNamedType(fieldType)) ? asked : `${asked} { __typename }`;
    return audience === "OFFICE" ? [] : [{ name, audience, selection }];
  });
}

/** What is selected beside, to know whom a row without an id is about. */
const BESIDES: Record<string, string> = {
  Account: "staff { id }",
  Alert: "kind staff { id }",
  AwayTime: "id pending",
  CandidateVerdict: "staff { id }",
  Staff: "id",
  Viewer: "staff { id }",
};

type Row = { readonly __typename: string; readonly [field: string]: unknown };

/** A row of an answer, what it is part of, and whether everybody in the office could come to it that way. */
type Found = { readonly row: Row; readonly above: readonly Row[]; readonly isOpen: boolean };

function rowsIn(answer: unknown, above: readonly Row[] = [], isOpen = true): Found[] {
  if (typeof answer !== "object" || answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap((each) => rowsIn(each, above, isOpen));
  const row = answer as Row;
  const { __typename: type = "" } = answer as Partial<Row>;
  const isOpenBelow = (field: string) => isOpen && !rowsOf(type) && audienceOf(type, field) === "OFFICE";
  const inside = Object.entries(row).flatMap(([field, value]) => rowsIn(value, [row, ...above], isOpenBelow(field)));
  return type === "" ? inside : [{ row, above, isOpen }, ...inside];
}

const byId =
  (type: string, which = type) =>
  (inner: string) =>
    `node(id: "${scene.ids[which]}") { ... on ${type} { ${inner} } }`;

const auditLog = (inner: string) => `auditLog(first: 100) { edges { node { ${inner} } } }`;
const accounts = (inner: string) => `accounts(search: "S015", first: 1) { ${inner} }`;

/** Rows about the subject, for whom each is at all, and the way to it. */
const WAYS: readonly { readonly type: string; readonly row?: Audience; readonly way: (inner: string) => string }[] = [
  { type: "Staff", way: byId("Staff") },
  { type: "Employment", way: (inner) => byId("Staff")(`employments { ${inner} }`) },
  { type: "Absence", way: byId("Absence") },
  { type: "Absence", row: "readPendingAbsence", way: byId("Absence", "asked") },
  { type: "AwayTime", way: (inner) => `leaveMonth(month: "2026-12-01") { people { away { ${inner} } } }` },
  { type: "Delegation", way: byId("Delegation") },
  { type: "Child", row: "keepChildren", way: byId("Child") },
  { type: "SignIn", row: "readSignIns", way: byId("SignIn") },
  { type: "LeaveFile", row: "readProof", way: byId("LeaveFile") },
  { type: "Feed", row: "SELF", way: byId("Feed") },
  { type: "LeaveRequest", row: "readLeave", way: byId("LeaveRequest") },
  { type: "Message", row: "SELF", way: byId("Message") },
  { type: "Account", row: "inviteStaff", way: (inner) => accounts(`edges { node { ${inner} } }`) },
  { type: "AccountConnection", row: "inviteStaff", way: accounts },
  { type: "AuditEntry", row: "readAuditLog", way: auditLog },
  { type: "AuditThing", row: "readAuditLog", way: (inner) => auditLog(`things { ${inner} }`) },
  { type: "AuditValue", row: "readAuditLog", way: (inner) => auditLog(`values { ${inner} }`) },
  { type: "Office", way: byId("Office") },
  { type: "SetUpProgress", row: "manageOffice", way: (inner) => byId("Office")(`setUp { ${inner} }`) },
  { type: "TableImport", row: "managePeople", way: byId("TableImport") },
  { type: "Substitution", way: byId("Substitution") },
  { type: "Alert", way: byId("Alert") },
  { type: "Alert", row: "readLeave", way: byId("Alert", "overdue") },
  { type: "AlertEvent", way: (inner) => byId("Alert")(`events { ${inner} }`) },
  {
    type: "CandidateVerdict",
    way: (inner) =>
      `coverage(from: "${on("09:00")}", to: "${on("09:01")}", posts: ["PW10"]) { spans { reasons { ${inner} } } }`,
  },
];

/** Nothing leads to these but asking who one is, and to these nothing but the change that made them. */
const ONES_OWN = ["ApiToken", "Handover", "HandoverFile", "MyAccount", "Viewer"];
const ANSWERS = ["InitialPassword", "Invitations", "Invited"];

test("there is a way to a row of every type with something private", () => {
  const names = types.map(({ name }) => name).filter((name) => !rootNames.includes(name));
  const known = new Set([...WAYS.map(({ type }) => type), ...ONES_OWN, ...ANSWERS]);
  expect(names.filter((name) => guardedOf(name).length > 0 || rowsOf(name))).toEqual([...known].sort());
});

test.each(Object.entries(PEOPLE))(
  "%s gets each field about the subject exactly where the table says so",
  async (who, { holds }) => {
    for (const { type, row = "OFFICE", way } of WAYS) {
      const guarded = guardedOf(type);
      const inner = ["__typename", BESIDES[type] ?? "", ...guarded.map(({ selection }) => selection)].join(" ");
      const { data } = await scene.asking(who)(`{ ${way(inner)} }`);
      const rows = rowsIn(data).flatMap(({ row: each }) =>
        each.__typename === type && isAboutSubject(each) ? [each] : [],
      );
      expect(rows.length > 0, `${type} for ${who}`).toBe(holds !== null && allows(holds, row));
      if (rows.length === 0 || holds === null) continue;
      for (const { name, audience } of guarded) {
        const isGiven = rows.some((each) => each[name] !== null);
        expect(isGiven, `${type}.${name} for ${who}`).toBe(allows(holds, audience));
      }
    }
  },
);

function isAboutSubject({ __typename, id, staff }: Row): boolean {
  if (__typename === "AwayTime") return id === scene.ids["Absence"] || id === scene.ids["asked"];
  return staff === undefined || staff === null || (staff as { id: string }).id === scene.ids["Staff"];
}

/** Everything that anybody can ask, three types deep. */
function allQuestions(): string[] {
  const values = {
    ...VALUES,
    "nodes.ids": JSON.stringify(["asked", "SignIn", "Alert", "overdue"].map((which) => scene.ids[which])),
    "coverage.from": `"${on("09:00")}"`,
    "coverage.to": `"${on("09:01")}"`,
  };
  const roots = Object.values(typeOf("Query").getFields()) as Field[];
  return roots.flatMap((field) => questionsBelow(field, { values, besides: BESIDES, levels: levelsBelow(field) }));
}

/** Arguments that are for fewer than their field, each with a question that gives it. */
function guardedArguments(): { readonly place: string; readonly audience: Audience; readonly question: string }[] {
  return (Object.values(typeOf("Query").getFields()) as Field[]).flatMap((field) =>
    field.args.flatMap(({ name, type }) => {
      const place = `Query.${field.name}.${name}`;
      const audience = audiences.get(place) ?? "OFFICE";
      if (audience === audienceOf("Query", field.name)) return [];
      const value = { Boolean: "true" }[String(getNamedType(type))];
      expect(value, `${place} needs a value in this test`).toBeDefined();
      const values = { ...VALUES, [`${field.name}.${name}`]: value as string };
      return [{ place, audience, question: `{ ${questionsBelow(field, { values, levels: 1 })[0]} }` }];
    }),
  );
}

test("an argument that is for fewer than its field is taken from those alone", async () => {
  for (const { place, audience, question } of guardedArguments()) {
    for (const [who, { code, holds }] of Object.entries(PEOPLE)) {
      if (code === null || holds === null) continue;
      const { data, errors } = await scene.asking(who)(question);
      const isGiven = errors === undefined && data !== null;
      expect(isGiven, `${place} by ${who}: ${JSON.stringify(errors)}`).toBe(allows(holds, audience));
    }
  }
});

/** What somebody was told on a question; null where they were told nothing. */
async function answersFor(who: string, questions: readonly string[]): Promise<Map<string, Found[] | null>> {
  const answers = new Map<string, Found[] | null>();
  for (const { operation, questions: some } of together(questions)) {
    const { data, errors } = await scene.asking(who)(operation);
    const codes = new Set((errors ?? []).map(({ extensions }) => extensions["code"]));
    for (const code of codes) expect(["FORBIDDEN", "UNAUTHENTICATED", "BAD_USER_INPUT"], operation).toContain(code);
    for (const [index, question] of some.entries()) {
      const answer = data?.[`q${index}`] ?? null;
      answers.set(question, answer === null ? null : rowsIn(answer));
    }
  }
  return answers;
}

type Person = {
  readonly code: string;
  readonly roles: readonly string[];
  readonly head: string | undefined;
  readonly leader: string | undefined;
  /** Who decides on their leave. */
  readonly approvers: readonly (string | undefined)[];
  /** Who got a copy of it. */
  readonly copied: readonly string[];
};

/** The office, read by other means than the rights do: people by id, and by the id of each private row. */
async function readSubjects(): Promise<ReadonlyMap<string, Person>> {
  const { db } = scene.app;
  const staff = await db.staff.findMany({
    where: { office: { posts: { some: { code: "PW10" } } } },
    include: {
      department: { include: { head: true, supervisingLeader: true } },
      absences: true,
      signIns: true,
      messages: true,
      leaveFiles: true,
      feeds: true,
      leaveRequests: { include: { steps: { include: { approver: true } }, copies: { include: { staff: true } } } },
    },
  });
  return new Map(
    staff.flatMap(({ id, code, roles, department, absences, signIns, messages, leaveRequests, leaveFiles, feeds }) => {
      const approvers = leaveRequests.flatMap(({ steps }) => steps.map(({ approver }) => approver?.code));
      const copied = leaveRequests.flatMap(({ copies }) => copies.map((copy) => copy.staff.code));
      const [head, leader] = [department.head?.code, department.supervisingLeader?.code];
      const person = { code, roles, head, leader, approvers, copied };
      return [
        [globalId("Staff", id), person] as const,
        ...absences.map((row) => [globalId("Absence", row.id), person] as const),
        ...signIns.map((row) => [globalId("SignIn", row.id), person] as const),
        ...messages.map((row) => [globalId("Message", row.id), person] as const),
        ...leaveRequests.map((row) => [globalId("LeaveRequest", row.id), person] as const),
        ...leaveFiles.map((row) => [globalId("LeaveFile", row.id), person] as const),
        ...feeds.map((row) => [globalId("Feed", row.id), person] as const),
      ];
    }),
  );
}

function holdsOver({ code, roles }: Person, subject: Person | undefined): Holder[] {
  return [
    ...(roles as Holder[]),
    ...(subject?.code === code ? (["SELF"] as const) : []),
    ...(subject?.head === code ? (["DEPARTMENT_HEAD_OF"] as const) : []),
    ...(subject?.leader === code ? (["SUPERVISING_LEADER_OF"] as const) : []),
    ...(subject?.approvers.includes(code) ? (["APPROVER_OF"] as const) : []),
    ...(subject?.copied.includes(code) ? (["COPY_HOLDER_OF"] as const) : []),
  ];
}

/** Of types with private rows, those that are not: absences in force, also of a calendar, and alerts about posts. */
function isKnownToAll({ __typename: type, ...row }: Row): boolean {
  if (type === "Absence" || type === "AwayTime") return row["pending"] !== true;
  return type === "Alert" && !["RETURN_OVERDUE", "APPROVAL_STALLED"].includes(row["kind"] as string);
}

/** What of a row is not for everybody: the row itself, and its private fields. */
function privateIn(row: Row): { readonly name: string; readonly audience: Audience }[] {
  const { __typename: type } = row;
  const rows = isKnownToAll(row) ? undefined : rowsOf(type);
  const fields = guardedOf(type).filter(({ name }) => row[name] !== undefined && row[name] !== null);
  return [...(rows && "id" in row ? [{ name: "id", audience: rows }] : []), ...fields];
}

test("on every path of the API everybody gets each private thing exactly where the table says so", async () => {
  const subjects = await readSubjects();
  const idOf = ({ id, staff }: Row) => (staff as { id?: string } | undefined)?.id ?? (id as string);
  // A row without an id of its own is about whom it was asked of.
  const subjectOf = ({ row, above }: Found) =>
    [row, ...above].map((each) => subjects.get(idOf(each))).find((person) => person !== undefined);
  const questions = allQuestions();
  const told = new Map<string, Map<string, Found[] | null>>();
  for (const who of Object.keys(PEOPLE)) told.set(who, await answersFor(who, questions));

  const wrong = new Set<string>();
  for (const question of questions) {
    /** Each private thing that anybody was told on it, by row and field. */
    const things = new Map<
      string,
      { readonly subject: Person | undefined; readonly audience: Audience; readonly by: Set<string>; isOpen: boolean }
    >();
    for (const [who, answers] of told) {
      for (const found of answers.get(question) ?? []) {
        const { row, isOpen } = found;
        if (PEOPLE[who]?.holds === null) {
          if (subjectOf(found)) wrong.add(`${row.__typename} of this office is given to ${who}: ${question}`);
          continue;
        }
        for (const { name, audience } of privateIn(row)) {
          const subject = subjectOf(found);
          const thing = `${row.__typename} ${row["id"] ?? subject?.code}.${name}`;
          const known = things.get(thing) ?? { subject, audience, by: new Set(), isOpen };
          things.set(thing, { ...known, by: known.by.add(who), isOpen: known.isOpen || isOpen });
        }
      }
    }
    for (const [thing, { subject, audience, by, isOpen }] of things) {
      for (const [who, { code }] of Object.entries(PEOPLE)) {
        const person = [...subjects.values()].find((each) => each.code === code);
        const isFor = person !== undefined && allows(holdsOver(person, subject), audience);
        if (by.has(who) && !isFor) wrong.add(`${thing} is given to ${who}: ${question}`);
        // One's own is one's own, and so is what waits for one; and whoever reads the log is in it before the next reads it.
        const isAsked = told.get(who)?.get(question) !== null && !/^(viewer|auditLog|leaveInbox)/.test(question);
        if (!by.has(who) && isFor && isAsked && isOpen) wrong.add(`${thing} is kept from ${who}: ${question}`);
      }
    }
  }
  expect([...wrong]).toEqual([]);
}, 300_000);

const PRESENCE_ONLY = { kind: null, leaveType: null, note: null };

test("P01: a nested path shows a colleague presence and nothing of the reason", async () => {
  const { data, errors } = await scene.asking("the head of another department")(
    `{ window(code: "W10") { posts { pairing { primary { code phoneExt mobile } } } }
       days(from: "2026-12-01") { absences { staff { code } startsAt kind leaveType note } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.window.posts[0].pairing.primary).toEqual({ code: "S015", phoneExt: null, mobile: null });
  const about = (row: { staff: { code: string } }) => row.staff.code === "S015";
  expect(data.days[0].absences.filter(about)).toEqual([
    { staff: { code: "S015" }, startsAt: new Date(on("09:00")).toISOString(), ...PRESENCE_ONLY },
  ]);
});

test("P03: a filter that is given as nothing shows no more than none", async () => {
  const query = `query ($filter: StaffFilter) { staffList(filter: $filter, first: 100) {
    totalCount edges { node { code phoneExt employmentKind } } } }`;
  const colleague = scene.asking("a colleague of the department");
  const [whole, undefinedKind] = await Promise.all([
    colleague(query),
    colleague(query, { filter: { employmentKind: null } }),
  ]);
  expect(undefinedKind).toEqual(whole);
  type Node = { readonly node: { readonly code: string; readonly phoneExt: string | null } };
  const withPhone = (whole.data.staffList.edges as Node[]).filter(({ node }) => node.phoneExt !== null);
  expect(withPhone.map(({ node }) => node.code)).toEqual(["S016"]);
});

test("P07: of several questions in one request each is judged alone", async () => {
  const ask = `staff(code: "S015") { phoneExt }`;
  const { data } = await scene.asking("a colleague of the department")(
    `{ own: staff(code: "S016") { phoneExt } other: ${ask} again: ${ask} denied: nameReading(name: "单雪") }`,
  );
  // What must not be asked at all refuses the whole; nothing of the rest comes with it.
  expect(data).toBeNull();
  const allowed = await scene.asking("a colleague of the department")(
    `{ own: staff(code: "S016") { phoneExt } other: ${ask} again: ${ask} }`,
  );
  expect(allowed.data.own.phoneExt).not.toBeNull();
  expect([allowed.data.other, allowed.data.again]).toEqual([{ phoneExt: null }, { phoneExt: null }]);
});
