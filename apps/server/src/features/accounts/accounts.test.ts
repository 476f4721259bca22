import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asking, ask, signIn } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-11-30T10:00:00+08:00";
const GOOD = "four tall poplars";

let app: TestApp;
let administrator: Asking;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW });
  [administrator, manager] = await Promise.all([app.as("S012"), app.as("S009")]);
  await app.db.account.deleteMany({ where: { username: { in: ["s026", "s027", "s028"] } } });
  await app.db.staff.updateMany({ where: { code: { in: ["S026", "S027", "S028"] } }, data: { accountId: null } });
});
afterAll(() => app?.stop());

const LINKS = "... on Invitations { invitations { account { state username staff { code } } path } }";

type Invited = {
  invitations: { path: string; account: { state: string; username: string; staff: { code: string } } }[];
};

async function invite(asking: Asking, staff: string[], key?: string) {
  return (await mutate(asking, "inviteStaff", { staff }, key, LINKS)) as unknown as Invited;
}

function post(path: string, body: object) {
  return fetch(`${app.url}/api/invitation${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function errorOf(answer: Response): Promise<unknown> {
  return ((await answer.json()) as { error?: { code: string } }).error?.code;
}

const tokenIn = (path: string) => path.replace("/welcome#", "");
const stateOf = async (code: string) => {
  const { data } = await administrator(`{ accounts(search: "${code}") { edges { node { state username } } } }`);
  return data.accounts.edges[0].node;
};

describe("an invitation", () => {
  test("gives each their own link, told once, and the database none of it", async () => {
    const answer = await invite(manager, ["S026", "S027"], "invite-two");
    expect(answer.invitations.map(({ account }: { account: object }) => account)).toEqual([
      { state: "INVITED", username: "s026", staff: { code: "S026" } },
      { state: "INVITED", username: "s027", staff: { code: "S027" } },
    ]);
    const paths = answer.invitations.map(({ path }: { path: string }) => path);
    expect(new Set(paths).size).toBe(2);
    const kept = JSON.stringify([await app.db.invitation.findMany(), await app.db.officeChange.findMany()]);
    for (const path of paths) {
      expect(path).toMatch(/^\/welcome#zi_[\w-]{54}$/);
      expect(kept).not.toContain(tokenIn(path));
    }
    const again = await invite(manager, ["S026", "S027"], "invite-two");
    expect(again.invitations.map(({ path }: { path: string | null }) => path)).toEqual([null, null]);
    expect(await app.db.invitation.count()).toBe(2);
  });

  test("lets a person set their password once, signs them in, and is over then", async () => {
    const { invitations } = await invite(manager, ["S026"]);
    const token = tokenIn(invitations[0]!.path);
    expect(await (await post("/look", { token })).json()).toMatchObject({
      username: "s026",
      expiresAt: "2026-12-07T02:00:00.000Z",
    });
    const weak = await post("", { token, password: "s026 drinks tea" });
    expect([weak.status, await errorOf(weak)]).toEqual([422, "WEAK_PASSWORD"]);

    const answers = await Promise.all([
      post("", { token, password: GOOD }),
      post("", { token, password: "another good one" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    const winner = answers.findIndex(({ status }) => status === 200);
    const cookie = answers[winner]!.headers.getSetCookie()[0]!.split(";")[0];
    expect((await ask(app.url, cookie)("{ viewer { staff { code } } }")).data.viewer.staff.code).toBe("S026");
    expect((await signIn(app.url, "s026", winner === 0 ? GOOD : "another good one")).status).toBe(200);
    expect((await post("/look", { token })).status).toBe(410);
    expect((await stateOf("S026")).state).toBe("ACTIVE");
    const entries = await app.db.officeChange.findMany({
      where: { action: "acceptInvitation" },
      include: { actor: true },
    });
    expect(entries.map(({ actor }) => actor?.code)).toEqual(["S026"]);
    expect(JSON.stringify(entries)).not.toContain(GOOD);
  });

  test("counts no more once another was made, or it was withdrawn, or a week is over", async () => {
    const first = (await invite(manager, ["S028"])).invitations[0]!.path;
    const second = (await invite(manager, ["S028"])).invitations[0]!.path;
    expect((await post("/look", { token: tokenIn(first) })).status).toBe(410);
    app.setClock("2026-12-07T09:59:59+08:00");
    expect((await post("/look", { token: tokenIn(second) })).status).toBe(200);
    app.setClock("2026-12-07T10:00:00+08:00");
    expect((await post("/look", { token: tokenIn(second) })).status).toBe(410);
    app.setClock(NOW);
    await mutate(manager, "withdrawInvitation", { staff: "S028" });
    expect((await post("", { token: tokenIn(second), password: GOOD })).status).toBe(410);
    expect((await stateOf("S028")).state).toBe("NONE");
    expect(await mutate(manager, "withdrawInvitation", { staff: "S028" })).toMatchObject({
      code: "WRONG_ACCOUNT_STATE",
    });
  });

  test.each(["", "zi_AAAA", "zg_", "../../", "\u0000"])("%j opens nothing", async (token) => {
    expect((await post("/look", { token })).status).toBe(410);
    expect((await post("", { token, password: GOOD })).status).toBe(410);
  });

  test("is for who has no password yet", async () => {
    expect(await invite(manager, ["S030"])).toMatchObject({ code: "WRONG_ACCOUNT_STATE" });
    expect(await invite(manager, ["S999"])).toMatchObject({ code: "UNKNOWN_REFERENCE" });
  });

  test("gives user names that are free", async () => {
    await app.db.account.deleteMany({ where: { username: "s029" } });
    await app.db.account.create({
      data: { id: "elsewhere", name: "别处", email: "x@zaigang.invalid", username: "s029" },
    });
    await app.db.staff.updateMany({ where: { code: "S029" }, data: { accountId: null } });
    const { invitations } = await invite(manager, ["S029"]);
    expect(invitations[0]!.account.username).toBe("s029.2");
  });
});

describe("who may open a way in for whom", () => {
  test.each(["inviteStaff", "giveInitialPassword"])(
    "%s of an administrator is the administrator's alone",
    async (action) => {
      await app.db.staff.updateMany({ where: { code: "S028" }, data: { roles: ["STAFF", "ADMINISTRATOR"] } });
      const input = { staff: action === "inviteStaff" ? ["S028"] : "S028" };
      await expect(mutate(manager, action, input)).rejects.toThrow("FORBIDDEN");
      await app.db.staff.updateMany({ where: { code: "S028" }, data: { roles: ["STAFF"] } });
    },
  );

  test("an office manager resets nobody's password, and gives nobody roles", async () => {
    await expect(mutate(manager, "giveInitialPassword", { staff: "S030" })).rejects.toThrow("FORBIDDEN");
    await expect(mutate(manager, "changeUsername", { staff: "S030", username: "other" })).rejects.toThrow("FORBIDDEN");
    await expect(mutate(manager, "changeRoles", { staff: "S009", roles: ["ADMINISTRATOR"] })).rejects.toThrow(
      "FORBIDDEN",
    );
    await expect(mutate(manager, "endSessionsOf", { staff: "S030" })).rejects.toThrow("FORBIDDEN");
  });

  test("anybody else sees and does nothing", async () => {
    const staff = await app.as("S031");
    expect((await staff("{ accounts { totalCount } }")).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    await expect(mutate(staff, "inviteStaff", { staff: ["S028"] })).rejects.toThrow("FORBIDDEN");
  });
});

describe("an initial password", () => {
  test("resets a forgotten one, is told once, and opens nothing but changing it", async () => {
    const before = await app.as("S030");
    const answer = (await mutate(
      administrator,
      "giveInitialPassword",
      { staff: "S030" },
      "reset",
      "... on InitialPassword { password account { state } }",
    )) as unknown as { password: string; account: object };
    expect(answer.account).toEqual({ state: "PASSWORD_DUE" });
    expect((await before("{ viewer { roles } }")).data).toEqual({ viewer: null });
    expect((await signIn(app.url, "s030", DEMO_PASSWORD)).status).toBe(401);
    const { status, cookie } = await signIn(app.url, "s030", answer.password);
    expect(status).toBe(200);
    expect((await ask(app.url, cookie)("{ viewer { roles } }")).data).toEqual({ viewer: null });
    const again = await mutate(
      administrator,
      "giveInitialPassword",
      { staff: "S030" },
      "reset",
      "... on InitialPassword { password }",
    );
    expect(again).toMatchObject({ password: null });
    expect(JSON.stringify(await app.db.officeChange.findMany())).not.toContain(answer.password);
  });
});

describe("an administrator", () => {
  test("cannot leave the office without one", async () => {
    expect(await mutate(administrator, "changeRoles", { staff: "S012", roles: [] })).toMatchObject({
      code: "LAST_ADMINISTRATOR",
    });
    const leaving = { staff: "S012", kind: "LEAVES", from: "2026-12-08", successors: [] };
    expect(await mutate(manager, "releaseStaff", leaving)).toMatchObject({ code: "LAST_ADMINISTRATOR" });
    const suspended = { ...leaving, kind: "SUSPENDED", lastDay: "2026-12-31" };
    expect(await mutate(manager, "releaseStaff", suspended)).toMatchObject({ code: "LAST_ADMINISTRATOR" });
    await mutate(administrator, "changeRoles", { staff: "S032", roles: ["ADMINISTRATOR"] });
    const other = await app.as("S032");
    expect(await mutate(other, "changeRoles", { staff: "S012", roles: ["ADMINISTRATOR"] })).toMatchObject({
      __typename: "Account",
    });
    await mutate(administrator, "changeRoles", { staff: "S032", roles: [] });
    const { roles } = await app.db.staff.findFirstOrThrow({ where: { code: "S032" } });
    expect(roles).toEqual(["STAFF"]);
  });

  test.each([
    ["leaves soon", "S034", { kind: "LEAVES", from: "2026-12-08" }],
    ["is suspended", "S035", { kind: "SUSPENDED", from: "2026-11-30", lastDay: "2026-12-31" }],
    ["will be suspended", "S036", { kind: "SUSPENDED", from: "2026-12-08", lastDay: "2026-12-31" }],
  ])("is not relieved by one who %s", async (_what, staff, release) => {
    await mutate(administrator, "changeRoles", { staff, roles: ["ADMINISTRATOR"] });
    expect(await mutate(manager, "releaseStaff", { ...release, staff, successors: [] })).toMatchObject({
      __typename: "Staff",
    });
    expect(await mutate(administrator, "changeRoles", { staff: "S012", roles: [] })).toMatchObject({
      code: "LAST_ADMINISTRATOR",
    });
  });

  test("gives user names that are names, and nobody else's", async () => {
    expect(await mutate(administrator, "changeUsername", { staff: "S033", username: "S034" })).toMatchObject({
      code: "USERNAME_TAKEN",
    });
    expect(await mutate(administrator, "changeUsername", { staff: "S033", username: "a b" })).toMatchObject({
      code: "BAD_USERNAME",
    });
    await mutate(administrator, "changeUsername", { staff: "S033", username: " Tea.House " });
    expect((await signIn(app.url, "tea.house", DEMO_PASSWORD)).status).toBe(200);
    expect((await signIn(app.url, "s033", DEMO_PASSWORD)).status).toBe(401);
  });

  test("unlocks, and signs people out", async () => {
    for (let at = 0; at < 5; at++) await signIn(app.url, "s035", "wrong");
    expect((await stateOf("S035")).state).toBe("LOCKED");
    await mutate(administrator, "unlockAccount", { staff: "S035" });
    const signedIn = await app.as("S035");
    expect((await signedIn("{ viewer { roles } }")).data.viewer).not.toBeNull();
    await mutate(administrator, "endSessionsOf", { staff: "S035" });
    expect((await signedIn("{ viewer { roles } }")).data.viewer).toBeNull();
  });
});

describe("the list", () => {
  test("has everybody once across pages, by reading, and finds by reading and state", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await administrator(
        `query ($after: String) { accounts(first: 20, after: $after) {
          totalCount edges { node { staff { code } } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(data.accounts.totalCount).toBe(48);
      seen.push(...data.accounts.edges.map(({ node }: { node: { staff: { code: string } } }) => node.staff.code));
      after = data.accounts.pageInfo.hasNextPage ? data.accounts.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(48);
    const { data } = await administrator(
      `{ accounts(search: "bao", state: INVITED) { edges { node { staff { name department { code } } } } } }`,
    );
    expect(data.accounts.edges).toMatchObject([{ node: { staff: { name: "鲍景行" } } }]);
  });
});
