import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { errorCode, signIn } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../../testing/test-app.ts";

const LOG = `query Log($filter: AuditFilter, $first: Int! = 50, $after: String) {
  auditLog(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id kind at action address channel token fields actor { code } people { code }
      things { kind code } values { name before after hidden } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

let app: TestApp;
let administrator: Asking;
let chief: Asking;
beforeAll(async () => {
  app = await startTestApp({ events: ["E1"] });
  [administrator, chief] = await Promise.all([app.as("S012"), app.as("S001")]);
  const manager = await app.as("S009");
  await mutate(manager, "changePerson", { staff: "S027", phoneExt: "8688", version: 1 });
  await mutate(manager, "recordAbsence", {
    staff: "S016",
    kind: "LEAVE",
    startsAt: "2026-12-02T09:00:00+08:00",
    endsAt: "2026-12-02T12:00:00+08:00",
    note: "体检",
  });
});
afterAll(() => app?.stop());

type Entry = {
  id: string;
  kind: string;
  action: string;
  address: string | null;
  channel: string | null;
  fields: string[];
  actor: { code: string } | null;
  people: { code: string }[];
  things: { kind: string; code: string }[];
  values: { name: string; before: string | null; after: string | null; hidden: boolean }[];
};

async function entries(ask: Asking, filter: object = {}): Promise<Entry[]> {
  const { data } = await ask(LOG, { filter });
  return data.auditLog.edges.map(({ node }: { node: Entry }) => node);
}

describe("a change", () => {
  test("says who, from where, about whom, and what stood there before", async () => {
    const [entry] = await entries(chief, { action: "changePerson" });
    expect(entry).toMatchObject({
      kind: "CHANGE",
      actor: { code: "S009" },
      address: expect.stringMatching(/127\.0\.0\.1$/),
      channel: "SESSION",
      people: [{ code: "S027" }],
    });
    expect(entry?.values).toContainEqual({ name: "phoneExt", before: "8603", after: "8688", hidden: false });
  });

  test("hides of private fields what its reader may not read elsewhere", async () => {
    const noteOf = async (ask: Asking) =>
      (await entries(ask, { action: "recordAbsence" }))[0]?.values.find(({ name }) => name === "note");
    expect(await noteOf(chief)).toEqual({ name: "note", before: null, after: "体检", hidden: false });
    expect(await noteOf(administrator)).toEqual({ name: "note", before: null, after: null, hidden: true });
  });

  test("is found by person, thing, time and words, and by no value", async () => {
    expect((await entries(chief, { person: "S027", kind: "CHANGE" })).map(({ action }) => action)).toEqual([
      "changePerson",
    ]);
    expect(await entries(chief, { person: "S030", kind: "CHANGE" })).toEqual([]);
    expect(await entries(chief, { thing: "PW01" })).toEqual([]);
    expect((await entries(chief, { from: "2026-11-30", to: "2026-11-30", text: "PERSON" })).length).toBe(1);
    expect(await entries(chief, { to: "2026-11-29" })).toEqual([]);
    expect(await entries(chief, { text: "体检" })).toEqual([]);
    for (const text of ["%", "_", "\\", "' OR 1=1 --"]) expect(await entries(chief, { text })).toEqual([]);
  });
});

describe("a look", () => {
  test("at somebody else's private data is written down once for an operation, one's own is not", async () => {
    const hall = await app.as("S044");
    await hall(`query Phones { one: staff(code: "S030") { phoneExt } two: staff(code: "S031") { phoneExt mobile }
      me: staff(code: "S044") { phoneExt } }`);
    const looks = await entries(chief, { kind: "LOOK", person: "S044" });
    expect(looks).toMatchObject([{ action: "Phones", fields: ["Staff.phoneExt"], actor: { code: "S044" } }]);
    expect(looks[0]?.people.map(({ code }) => code).sort()).toEqual(["S030", "S031"]);
  });

  test("of who may not, is no look: nothing was given out", async () => {
    const staff = await app.as("S026");
    const { data } = await staff('query Curious { staff(code: "S030") { phoneExt } }');
    expect(data.staff.phoneExt).toBeNull();
    expect(await entries(chief, { action: "Curious" })).toEqual([]);
  });

  test("at the log itself, and an export, are looks too", async () => {
    const { cookie } = await signIn(app.url, "s009", DEMO_PASSWORD);
    const answer = await fetch(`${app.url}/api/exports/staff.csv`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    const [exported] = await entries(chief, { action: "staff.csv" });
    expect(exported).toMatchObject({ kind: "LOOK", actor: { code: "S009" } });
    expect((await entries(chief, { action: "Log", kind: "LOOK" })).length).toBeGreaterThan(0);
  });

  test("that cannot be written is not answered", async () => {
    await app.db.$executeRaw`ALTER TABLE "PrivateLook" ADD CONSTRAINT "no_more" CHECK (false) NOT VALID`;
    try {
      const hall = await app.as("S044");
      const answer = await hall('{ staff(code: "S033") { phoneExt } }').catch(() => ({ data: null }));
      expect(JSON.stringify(answer)).not.toContain('"phoneExt"');
    } finally {
      await app.db.$executeRaw`ALTER TABLE "PrivateLook" DROP CONSTRAINT "no_more"`;
    }
  });
});

test.each(["S009", "S026", "S021", "S044"])("%s reads no log", async (code) => {
  const ask = await app.as(code);
  expect(errorCode(await ask(LOG, {}))).toBe("FORBIDDEN");
});

test("the log is read in pages without a hole, and a place that it never gave is refused", async () => {
  const all = await entries(chief);
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 20; page += 1) {
    const { data } = await chief(LOG, { filter: { to: "2026-11-30" }, first: 2, after });
    seen.push(...data.auditLog.edges.map(({ node }: { node: Entry }) => node.id));
    after = data.auditLog.pageInfo.endCursor;
    if (!data.auditLog.pageInfo.hasNextPage) break;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(all.filter(({ id }) => !seen.includes(id))).toEqual([]);
  expect(errorCode(await chief(LOG, { after: "x" }))).toBe("BAD_USER_INPUT");
});

test("neither changes nor looks can be changed or removed, by whomever", async () => {
  await expect(app.db.$executeRaw`UPDATE "PrivateLook" SET operation = 'x'`).rejects.toThrow(/append-only/);
  await expect(app.db.$executeRaw`DELETE FROM "OfficeChange"`).rejects.toThrow();
  await expect(app.db.$executeRaw`TRUNCATE "PrivateLook"`).rejects.toThrow(/append-only/);
});
