import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-11-30T10:24:00+08:00";
const POSITION = { department: "D06", title: "窗口人员", rank: "STAFF" };
const PERSON = { name: "单雪", gender: "FEMALE", ...POSITION, employmentKind: "CONTRACT" };

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

async function person(code: string, fields: string, as = manager) {
  const { data, errors } = await as(`{ staff(code: "${code}") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.staff;
}

/** From when to when they are what. */
async function employments(code: string): Promise<string[]> {
  const found = await person(code, "employments { startsOn endsOn title department { code } }");
  type Row = { startsOn: string | null; endsOn: string | null; title: string; department: { code: string } };
  return found.employments.map(
    ({ startsOn, endsOn, title, department }: Row) => `${department.code} ${title} ${startsOn ?? ""}..${endsOn ?? ""}`,
  );
}

const code = async (input: object, fields = "... on Staff { code }") =>
  (await mutate(manager, "addPerson", { ...PERSON, ...input }, undefined, fields))["code"] as string;

describe("who is added", () => {
  test("gets the next code and the reading that is proposed", async () => {
    const added = await code({ from: "2026-12-08" });
    expect(added).toBe("S049");
    expect(await person(added, "familyName familyReading givenReading reading state")).toEqual({
      familyName: "单",
      familyReading: "Shan",
      givenReading: "Xue",
      reading: "shan xue",
      state: "JOINING",
    });
    expect((await manager('{ nameReading(name: "单雪") }')).data.nameReading).toBe("shan xue");
  });

  test.each([
    [{ code: "S026" }, "CODE_TAKEN"],
    [{ code: "s026" }, "CODE_TAKEN"],
    [{ name: " " }, "BAD_NAME"],
    [{ name: "\u202e\u200b" }, "BAD_NAME"],
    [{ name: "长".repeat(51) }, "BAD_NAME"],
    [{ reading: "shan" }, "READING_MISFIT"],
    [{ department: "D99" }, "UNKNOWN_REFERENCE"],
    [{ title: "长".repeat(501) }, "TEXT_TOO_LONG"],
  ])("%j is refused", async (input, refused) => {
    expect(await mutate(manager, "addPerson", { ...PERSON, ...input })).toMatchObject({ code: refused });
  });

  test.each(["S 1", "工".repeat(31), "🙂"])("has no code %j", async (asked) => {
    await expect(mutate(manager, "addPerson", { ...PERSON, code: asked })).rejects.toThrow("BAD_USER_INPUT");
  });

  test("can be called by a name with a dot, kept whole", async () => {
    const added = await code({ name: "阿依古丽・买买提" });
    expect(await person(added, "name reading")).toEqual({ name: "阿依古丽·买买提", reading: "a yi gu li mai mai ti" });
  });
});

describe("what is known of somebody", () => {
  test("is changed, and the reading is said by its bearer", async () => {
    const before = await person("S027", "version");
    const input = {
      staff: "S027",
      name: "盖立新",
      reading: "gài lì xīn",
      mobile: "13800000000",
      version: before.version,
    };
    await mutate(manager, "changePerson", input);
    expect(await person("S027", "familyReading reading mobile version")).toEqual({
      familyReading: "Gai",
      reading: "gai li xin",
      mobile: "13800000000",
      version: before.version + 1,
    });
    expect(await mutate(manager, "changePerson", input)).toMatchObject({ code: "CHANGED_MEANWHILE" });
    await mutate(manager, "changePerson", { staff: "S027", mobile: null });
    expect(await person("S027", "mobile name")).toEqual({ mobile: null, name: "盖立新" });
  });
});

describe("C18, C21: a transfer is dated", () => {
  test("it changes nothing before its day, and can be changed and taken back until then", async () => {
    const added = await code({});
    const plan = {
      staff: added,
      from: "2026-12-08",
      kind: "INSTITUTION",
      ...POSITION,
      department: "D05",
      title: "救助",
    };
    await mutate(manager, "planEmployment", plan);
    expect(await employments(added)).toEqual(["D06 窗口人员 ..2026-12-08", "D05 救助 2026-12-08.."]);
    expect((await person(added, "department { code }")).department.code).toBe("D06");
    await mutate(manager, "planEmployment", { ...plan, title: "民政" });
    await mutate(manager, "planEmployment", { ...plan, from: "2026-12-04", title: "先" });
    expect(await employments(added)).toEqual([
      "D06 窗口人员 ..2026-12-04",
      "D05 先 2026-12-04..2026-12-08",
      "D05 民政 2026-12-08..",
    ]);
    await mutate(manager, "dropPlannedEmployment", { staff: added, from: "2026-12-04" });
    expect(await employments(added)).toEqual(["D06 窗口人员 ..2026-12-08", "D05 民政 2026-12-08.."]);
    await app.travelTo("2026-12-08T00:00:01+08:00");
    expect((await person(added, "department { code } title")).title).toBe("民政");
    await app.travelTo(NOW);
  });

  test("of today it holds at once; before today it is refused, and so is taking back what has begun", async () => {
    const added = await code({});
    const today = { staff: added, from: "2026-11-30", kind: "CONTRACT", ...POSITION, rank: "DEPARTMENT_HEAD" };
    await mutate(manager, "planEmployment", today);
    expect(await person(added, "rank")).toEqual({ rank: "DEPARTMENT_HEAD" });
    expect(await mutate(manager, "planEmployment", { ...today, from: "2026-11-29" })).toMatchObject({
      code: "TOO_EARLY",
    });
    expect(await mutate(manager, "dropPlannedEmployment", { staff: added, from: "2026-11-30" })).toMatchObject({
      code: "TOO_EARLY",
    });
  });

  test("a leaving that has not come is taken back like any other plan", async () => {
    const added = await code({});
    await mutate(manager, "releaseStaff", { staff: added, kind: "LEAVES", from: "2026-12-08", successors: [] });
    expect(await employments(added)).toEqual(["D06 窗口人员 ..2026-12-08"]);
    await mutate(manager, "dropPlannedEmployment", { staff: added, from: "2026-12-08" });
    expect(await employments(added)).toEqual(["D06 窗口人员 .."]);
    expect(await mutate(manager, "dropPlannedEmployment", { staff: added, from: "2026-12-08" })).toMatchObject({
      code: "UNKNOWN_REFERENCE",
    });
  });
});

test("a person's page: places in lines, today, absences for those who may know them", async () => {
  const FIELDS = `places { post { code } role position } today { post { code } actingStaff { code } }
    absences { kind startsAt }`;
  const over = { startsAt: "2026-11-26T09:00:00+08:00", endsAt: "2026-11-26T12:00:00+08:00" };
  const ahead = { startsAt: "2026-12-03T09:00:00+08:00", endsAt: "2026-12-03T12:00:00+08:00" };
  for (const time of [over, ahead]) await mutate(manager, "recordAbsence", { staff: "S048", kind: "TRIP", ...time });
  await mutate(manager, "recordAbsence", { staff: "S048", kind: "LEAVE", ...ahead, pending: true });
  const seen = await person("S048", FIELDS);
  expect(seen.places.map(({ post, role }: { post: { code: string }; role: string }) => `${post.code} ${role}`)).toEqual(
    ["PO28 PRIMARY", "PO27 BACKUP", "PW12 RESERVE"],
  );
  expect(seen.today[0]).toEqual({ post: { code: "PO28" }, actingStaff: { code: "S048" } });
  expect(seen.absences.map(({ kind }: { kind: string }) => kind).sort()).toEqual(["LEAVE", "TRIP", "TRIP"]);
  const colleague = await person("S048", FIELDS, await app.as("S026"));
  expect(colleague.absences).toEqual([{ kind: null, startsAt: new Date(ahead.startsAt).toISOString() }]);
});

describe("departments", () => {
  const list = async () => (await manager("{ departments { code name members head { code } } }")).data.departments;

  test("are added, renamed and closed; never while people or posts are there", async () => {
    const added = await mutate(
      manager,
      "addDepartment",
      { name: "档案室", head: "S022" },
      undefined,
      "... on Department { code }",
    );
    const department = added["code"] as string;
    await mutate(manager, "changeDepartment", { department, name: "档案和信息室", head: null });
    expect(await list()).toContainEqual({ code: department, name: "档案和信息室", members: 0, head: null });
    const used = await mutate(
      manager,
      "closeDepartment",
      { department: "D06", from: "2026-12-08" },
      undefined,
      "... on DepartmentInUse { staff { code } posts { code } }",
    );
    expect(used).toMatchObject({ code: "DEPARTMENT_IN_USE" });
    expect((used["posts"] as unknown[]).length).toBeGreaterThan(0);
    expect((used["staff"] as unknown[]).length).toBeGreaterThan(0);
    await mutate(manager, "closeDepartment", { department, from: "2026-11-30" });
    expect((await list()).map((each: { code: string }) => each.code)).not.toContain(department);
    expect(await mutate(manager, "addPerson", { ...PERSON, department })).toMatchObject({ code: "UNKNOWN_REFERENCE" });
  });

  test("have nobody and no post from the day on which they close, planned before or after", async () => {
    const added = await mutate(manager, "addDepartment", { name: "专班" }, undefined, "... on Department { code }");
    const department = added["code"] as string;
    const staff = await code(PERSON);
    const move = (from: string, to: string) =>
      mutate(manager, "planEmployment", { staff, from, kind: "CONTRACT", ...POSITION, department: to });
    await move("2026-12-15", department);
    await move("2026-12-18", "D06");
    expect(await mutate(manager, "closeDepartment", { department, from: "2026-12-20" })).toMatchObject({
      __typename: "Department",
    });
    const refused = { code: "UNKNOWN_REFERENCE" };
    expect(await mutate(manager, "dropPlannedEmployment", { staff, from: "2026-12-18" })).toMatchObject(refused);
    expect(await move("2026-12-19", department)).toMatchObject(refused);
    expect(await move("2026-12-15", department)).toMatchObject({ __typename: "Staff" });
    const words = { name: "专班岗", department, priority: 1, watched: false };
    const post = { ...words, kind: "OFFICE", from: "2026-12-01", pairing: { primary: "S026" } };
    expect(await mutate(manager, "addPost", post)).toMatchObject(refused);
    expect(await mutate(manager, "changePost", { ...words, post: "PO01" })).toMatchObject(refused);
  });
});

test("who has left is given nothing to do any more", async () => {
  const staff = await code(PERSON);
  const leaves = { staff, kind: "LEAVES", from: "2026-12-05", successors: [], departments: [] };
  await mutate(manager, "releaseStaff", leaves);
  const refused = { code: "NOT_EMPLOYED" };
  const pairing = { post: "PO01", from: "2026-12-05", primary: "S026", reserves: [staff], reason: "x" };
  expect(await mutate(manager, "changePairing", pairing)).toMatchObject(refused);
  const times = { startsAt: "2026-12-05T09:00:00+08:00", endsAt: "2026-12-05T10:00:00+08:00" };
  expect(await mutate(manager, "nameSubstitute", { post: "PW05", staff, ...times })).toMatchObject(refused);
  const post = { kind: "OFFICE", name: "岗", department: "D06", priority: 1, watched: false, from: "2026-12-05" };
  expect(await mutate(manager, "addPost", { ...post, pairing: { primary: staff } })).toMatchObject(refused);
  app.setClock("2026-12-05T09:00:00+08:00");
  expect(await mutate(manager, "changeDepartment", { department: "D06", head: staff })).toMatchObject(refused);
  expect(await mutate(manager, "addDepartment", { name: "科", supervisingLeader: staff })).toMatchObject(refused);
  app.setClock(NOW);
});

test("P09: without the right nobody keeps the staff, whatever they ask", async () => {
  for (const who of ["S026", "S021", "S044", "S001"]) {
    const as = await app.as(who);
    for (const [action, input] of [
      ["addPerson", PERSON],
      ["changePerson", { staff: who, mobile: "1" }],
      ["planEmployment", { staff: who, from: "2026-12-08", kind: "CONTRACT", ...POSITION }],
      ["closeDepartment", { department: "D06", from: "2026-12-08" }],
    ] as const) {
      await expect(mutate(as, action, input), `${who} ${action}`).rejects.toThrow("FORBIDDEN");
    }
  }
});
