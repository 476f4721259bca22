import { type Database, readName } from "@zaigang/db";
import { statementsDuring } from "@zaigang/db/testing/statements";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-12-01T10:00:00+08:00";

let app: TestApp;
let manager: Asking;
let colleague: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, keepsTime: false });
  for (const [index, name] of ["陈实", "单雪", "赵一鸣", "郝安", "程世杰", "阿依古丽·买买提", "50%_\\"].entries()) {
    await addPerson(app.db, `X0${index + 1}`, name);
  }
  manager = await app.as("S009");
  colleague = await app.as("S026");
});
afterAll(() => app?.stop());

async function addPerson(db: Database, code: string, name: string): Promise<void> {
  const { officeId, id: departmentId } = await db.department.findFirstOrThrow({ where: { code: "D06" } });
  const position = { departmentId, title: "工作人员", rank: "STAFF" } as const;
  const { id } = await db.staff.create({
    data: { ...position, ...readName(name), officeId, code, name, gender: "FEMALE", employmentKind: "CONTRACT" },
  });
  await db.employment.create({ data: { ...position, officeId, staffId: id, kind: "CONTRACT" } });
}

const LIST = `query ($search: String, $filter: StaffFilter, $first: Int! = 100, $after: String) {
  staffList(search: $search, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { code name reading state department { code } } } } }`;

type Person = { code: string; name: string; reading: string; state: string; department: { code: string } };

async function list(variables: object = {}, as: Asking = manager) {
  const { data, errors } = await as(LIST, variables as Record<string, unknown>);
  expect(errors).toBeUndefined();
  const { totalCount, pageInfo, edges } = data.staffList;
  return { totalCount, pageInfo, people: edges.map(({ node }: { node: Person }) => node) as Person[] };
}

const named = async (search: string) => (await list({ search })).people.map(({ name }) => name);

describe("X06: search", () => {
  test.each(["cs", "chen", "陈", "chens", "chen shi", "CHEN", "chén shí", "陈实", "实"])(
    "%s finds 陈实 first",
    async (typed) => expect((await named(typed))[0]).toBe("陈实"),
  );

  test.each(["shan", "sx", "单", "shanxue", "shan xue"])("%s finds 单雪", async (typed) =>
    expect(await named(typed)).toContain("单雪"),
  );

  test("hao finds who is called so, and no Zhao", async () => {
    expect((await named("hao"))[0]).toBe("郝安");
    expect(await named("hao")).not.toContain("赵一鸣");
  });

  test("a given name is found from its beginning", async () => {
    expect((await named("guli"))[0]).toBe("阿依古丽·买买提");
    expect(await named("yiming")).toContain("赵一鸣");
  });

  test("a code finds its person", async () => {
    expect((await list({ search: "s026" })).people[0]?.code).toBe("S026");
  });

  test.each(["%", "_", "\\", "50%_\\"])("%s is meant literally", async (typed) =>
    expect(await named(typed)).toEqual(["50%_\\"]),
  );

  test.each(["没有这个人", "a".repeat(51), "' OR 1=1 --", "(", "[a-z]*", "zzz"])("%j finds nobody", async (typed) =>
    expect(await list({ search: typed })).toMatchObject({ totalCount: 0, people: [] }),
  );

  test("whoever is found fits what was typed, and is found by the beginning of any of their syllables", async () => {
    const { people } = await list();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...people), fc.nat(), fc.nat(), async ({ name, reading }, which, length) => {
        const syllables = reading.split(" ");
        const syllable = syllables[which % syllables.length] as string;
        const typed = syllable.slice(0, 1 + (length % syllable.length));
        expect(await named(typed)).toContain(name);
        expect(await named(reading.replaceAll(" ", ""))).toContain(name);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the list", () => {
  test("is in the order of readings across pages, each person once", async () => {
    const whole = await list();
    const readings = whole.people.map(({ reading }) => reading);
    expect(readings).toEqual([...readings].sort());
    const pages: Person[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await list({ first: 7, after });
      expect(page.totalCount).toBe(whole.totalCount);
      pages.push(...page.people);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(pages).toEqual(whole.people);
  });

  test("is narrowed by department, rank and role", async () => {
    const { people } = await list({ filter: { department: "D06" } });
    expect(new Set(people.map(({ department }) => department.code))).toEqual(new Set(["D06"]));
    expect((await list({ filter: { rank: "CHIEF" } })).people.map(({ code }) => code)).toContain("S001");
    expect((await list({ filter: { role: "ADMINISTRATOR" } })).people.map(({ code }) => code)).toEqual(["S012"]);
  });

  test("P04: what one may not know of others does not find them", async () => {
    const all = await list({ filter: { employmentKind: "CONTRACT" } });
    expect(all.totalCount).toBeGreaterThan(1);
    const own = await list({ filter: { employmentKind: "CONTRACT" } }, colleague);
    expect(own.people.every(({ code }) => code === "S026")).toBe(true);
    expect(own.totalCount).toBe(own.people.length);
    expect((await list({ filter: { role: "ADMINISTRATOR" } }, colleague)).totalCount).toBe(0);
  });

  test("says who is away, and of the suspended so only to those who may know why", async () => {
    const day = { startsAt: "2026-12-01T00:00:00+08:00", endsAt: "2026-12-03T00:00:00+08:00" };
    await mutate(manager, "recordAbsence", { staff: "S015", kind: "SUSPENSION", ...day });
    await mutate(manager, "recordAbsence", { staff: "S016", kind: "OUTING", ...day });
    const inState = async (state: string, as: Asking) =>
      (await list({ filter: { state } }, as)).people.map(({ code, state: said }) => [code, said]);
    expect(await inState("SUSPENDED", manager)).toEqual([["S015", "SUSPENDED"]]);
    expect(await inState("SUSPENDED", colleague)).toEqual([]);
    expect(await inState("AWAY", manager)).toContainEqual(["S016", "AWAY"]);
    expect(await inState("AWAY", colleague)).toContainEqual(["S015", "AWAY"]);
  });

  test("X18: who leaves is there to the last day and then out of the list and its count", async () => {
    await endOn("X07", "2026-12-02");
    await startOn("X06", "2026-12-02");
    const codes = async (filter?: object) => (await list({ filter })).people.map(({ code }) => code);
    const { totalCount } = await list();
    expect(await codes()).toContain("X07");
    expect(await codes({ state: "JOINING" })).toEqual(["X06"]);
    app.setClock("2026-12-02T00:00:00+08:00");
    expect(await codes()).not.toContain("X07");
    expect(await codes({ state: "LEFT" })).toEqual(["X07"]);
    const { data } = await manager("{ people { code } }");
    const chosenFrom = data.people.map((person: { code: string }) => person.code);
    expect(chosenFrom).not.toContain("X07");
    expect(chosenFrom).toContain("X06");
    expect(await codes({ state: "JOINING" })).toEqual([]);
    expect((await list()).totalCount).toBe(totalCount - 1);
    app.setClock(NOW);
  });

  const endOn = (code: string, date: string) =>
    app.db.employment.updateMany({ where: { staff: { code } }, data: { endsOn: new Date(date) } });
  const startOn = (code: string, date: string) =>
    app.db.employment.updateMany({ where: { staff: { code } }, data: { startsOn: new Date(date) } });

  test.each([
    [{ search: "\u0000" }, "UNSTORABLE_TEXT"],
    [{ first: 0 }, "BAD_COUNT"],
    [{ first: 101 }, "BAD_COUNT"],
    [{ after: "bm90IGpzb24" }, "BAD_PLACE"],
    [{ after: Buffer.from('[3000000000,"an ran","S001"]').toString("base64url") }, "BAD_PLACE"],
    [{ after: "" }, null],
  ])("%j is answered with %s", async (variables, reason) => {
    const { errors } = await manager(LIST, variables as Record<string, unknown>);
    expect(errors?.[0]?.extensions["reason"] ?? null).toBe(reason);
  });

  test("takes the same statements for one person and for a hundred", async () => {
    const statements = async (first: number) => (await statementsDuring(() => list({ first }))).length;
    const one = await statements(1);
    expect(await statements(100)).toBe(one);
    expect(one).toBeLessThanOrEqual(6);
  });
});

describe("P10: phones and what is personal", () => {
  const PRIVATE = `query ($code: String!) { staff(code: $code) {
    gender employmentKind workStartOn mobile mustSignIn hasAccount roles } }`;
  const NOTHING = {
    gender: null,
    employmentKind: null,
    workStartOn: null,
    mobile: null,
    mustSignIn: null,
    hasAccount: null,
    roles: null,
  };

  test("are for oneself and those whom the table of rights names", async () => {
    await app.db.staff.updateMany({ where: { code: { in: ["S026", "S027"] } }, data: { mobile: "13800000000" } });
    expect((await colleague(PRIVATE, { code: "S027" })).data.staff).toEqual(NOTHING);
    expect((await colleague(PRIVATE, { code: "S026" })).data.staff).toMatchObject({ mobile: "13800000000" });
    const { data } = await manager(PRIVATE, { code: "S027" });
    expect(Object.values(data.staff)).not.toContain(null);
  });
});
