import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, ask, errorCode, signIn } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-11-30T10:00:00+08:00";
const WHO = "{ viewer { staff { code } account { username } } }";
const ME =
  "{ viewer { account { username sessions { id isThis address userAgent } tokens { id name scopes lastUsedAt } } } }";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: NOW });
});
afterAll(() => app?.stop());

describe("my sessions", () => {
  test("are all listed, this one first, and ended one by one or all others", async () => {
    const cookies = await Promise.all([1, 2, 3].map(async () => (await signIn(app.url, "s026", DEMO_PASSWORD)).cookie));
    const [here, there, elsewhere] = cookies.map((cookie) => ask(app.url, cookie));
    const { sessions } = (await here!(ME)).data.viewer.account;
    expect(sessions.map(({ isThis }: { isThis: boolean }) => isThis)).toEqual([true, false, false]);
    expect(sessions[0].address).toMatch(/127\.0\.0\.1/);

    const theirs = (await there!(ME)).data.viewer.account.sessions[0].id;
    await mutate(here!, "endMySessions", { session: theirs });
    expect((await there!(WHO)).data.viewer).toBeNull();
    expect((await elsewhere!(WHO)).data.viewer).not.toBeNull();
    await mutate(here!, "endMySessions", {});
    expect((await elsewhere!(WHO)).data.viewer).toBeNull();
    expect((await here!(WHO)).data.viewer.staff.code).toBe("S026");
  });

  test("of another are nobody's to end", async () => {
    const other = await app.as("S027");
    const { id } = (await other(ME)).data.viewer.account.sessions[0];
    const me = await app.as("S026");
    expect(await mutate(me, "endMySessions", { session: id })).toMatchObject({ code: "UNKNOWN_REFERENCE" });
    expect((await other(WHO)).data.viewer.staff.code).toBe("S027");
  });
});

describe("a token", () => {
  type Made = { readonly secret: string; readonly token: { readonly id: string } };
  const make = async (code: string, input: object, key?: string) => {
    const fields = "... on CreatedToken { secret token { id name scopes } }";
    return (await mutate(
      await app.as(code),
      "createToken",
      { name: "统计", mayChange: false, lastDay: "2026-12-31", ...input },
      key,
      fields,
    )) as unknown as Made;
  };
  const askWith = async (secret: string, query: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${app.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}`, ...headers },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Answer;
  };
  const RECORD = `mutation { recordAbsence(key: "k", input: { staff: "S026", kind: OUTING,
    startsAt: "2026-12-01T09:00:00+08:00", endsAt: "2026-12-01T10:00:00+08:00" }) { __typename } }`;

  test("acts for its owner, with their rights, and is told once", async () => {
    const { secret } = await make("S026", {}, "once");
    expect(secret).toMatch(/^zg_[\w-]{54}$/);
    expect((await askWith(secret, WHO)).data.viewer).toEqual({ staff: { code: "S026" }, account: null });
    expect((await make("S026", {}, "once")).secret).toBeNull();
    const kept = JSON.stringify([await app.db.apiToken.findMany(), await app.db.officeChange.findMany()]);
    expect(kept).not.toContain(secret);
    const { tokens } = (await (await app.as("S026"))(ME)).data.viewer.account;
    expect(tokens).toMatchObject([{ name: "统计", scopes: ["READ"], lastUsedAt: "2026-11-30T02:00:00.000Z" }]);
  });

  test("that may read changes nothing; one that may change is named in the log", async () => {
    const reading = await make("S026", {});
    expect(errorCode(await askWith(reading.secret, RECORD))).toBe("FORBIDDEN");
    const changing = await make("S026", { name: "排班程序", mayChange: true });
    expect((await askWith(changing.secret, RECORD)).data.recordAbsence.__typename).toBe("Absence");
    const entry = await app.db.officeChange.findFirstOrThrow({ where: { action: "recordAbsence" } });
    expect([entry.channel, entry.token]).toEqual(["TOKEN", "排班程序"]);
  });

  test("never touches accounts, not even its owner's", async () => {
    const { secret } = await make("S012", { mayChange: true });
    const asked = [
      "{ accounts { totalCount } }",
      'mutation { createToken(key: "k", input: { name: "x", mayChange: true, lastDay: "2026-12-31" }) { __typename } }',
      'mutation { endMySessions(key: "k", input: {}) { __typename } }',
      'mutation { changeRoles(key: "k", input: { staff: "S012", roles: [] }) { __typename } }',
      'mutation { inviteStaff(key: "k", input: { staff: ["S026"] }) { __typename } }',
      'mutation { giveInitialPassword(key: "k", input: { staff: "S026" }) { __typename } }',
    ];
    for (const query of asked) expect(errorCode(await askWith(secret, query)), query).toBe("FORBIDDEN");
    const password = await fetch(`${app.url}/api/password`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ current: DEMO_PASSWORD, next: "four tall poplars" }),
    });
    expect(password.status).toBe(401);
  });

  test("gives nobody roles by an imported file either", async () => {
    const { secret } = await make("S012", { mayChange: true });
    const authorization = `Bearer ${secret}`;
    const answer = await fetch(`${app.url}/api/imports?table=STAFF`, {
      method: "POST",
      headers: { authorization },
      body: "工号,角色\nS026,系统管理员",
    });
    const { id } = (await answer.json()) as { id: string };
    const query = `{ node(id: "${id}") { ... on TableImport { preview { sheets { rows { problems { code } } } } } } }`;
    const { data } = await askWith(secret, query);
    expect(data.node.preview.sheets[0].rows).toEqual([{ problems: [{ code: "NOT_YOURS" }] }]);
  });

  test("beside a cookie it is the token that counts", async () => {
    const { cookie } = await signIn(app.url, "s012", DEMO_PASSWORD);
    const { secret } = await make("S026", {});
    expect((await askWith(secret, WHO, { cookie })).data.viewer.staff.code).toBe("S026");
    expect((await askWith("zg_nothing", WHO, { cookie })).data.viewer).toBeNull();
  });

  test("ends on its day, when it is revoked, and when its owner leaves", async () => {
    const { secret } = await make("S027", { lastDay: "2026-11-30" });
    app.setClock("2026-11-30T23:59:59+08:00");
    expect((await askWith(secret, WHO)).data.viewer).not.toBeNull();
    app.setClock("2026-12-01T00:00:00+08:00");
    expect((await askWith(secret, WHO)).data.viewer).toBeNull();
    app.setClock(NOW);

    const { secret: revoked, token } = await make("S027", {});
    expect(await mutate(await app.as("S026"), "revokeToken", { token: token.id })).toMatchObject({
      code: "UNKNOWN_REFERENCE",
    });
    await mutate(await app.as("S027"), "revokeToken", { token: token.id });
    expect((await askWith(revoked, WHO)).data.viewer).toBeNull();

    const { secret: left } = await make("S028", {});
    await app.db.employment.updateMany({
      where: { staff: { code: "S028" } },
      data: { endsOn: new Date("2026-11-30") },
    });
    expect((await askWith(left, WHO)).data.viewer).toBeNull();
  });

  test.each(["2026-11-29", "2027-12-01", "2030-01-01"])("does not end on %s", async (lastDay) => {
    expect(await make("S029", { lastDay })).toMatchObject({ code: "BAD_TOKEN_END" });
  });
});
