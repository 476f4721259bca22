import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask } from "../../testing/ask.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { setupCode } from "../setup-code.ts";

const PASSWORD = "four tall poplars";

let app: TestApp;
let code: string;
beforeAll(async () => {
  app = await startTestApp({ isEmpty: true, isDemo: false });
  code = (await setupCode(app.db, app.secret))!;
});
afterAll(() => app?.stop());

function request(differences: { code?: string; administrator?: object; office?: object; seasons?: object[] } = {}) {
  return {
    code,
    seasons: [
      { code: "winter", name: "冬季作息", startsOnDay: "10-01", sessions: ["09:00-12:00", "14:00-18:00"] },
      { code: "summer", name: "夏季作息", startsOnDay: "05-01", sessions: ["09:00-12:00", "14:30-18:30"] },
    ],
    ...differences,
    office: { name: "柳荫街街道办事处", hallName: "便民服务中心", regionCode: "CN-NX", ...differences.office },
    administrator: {
      name: "单慕远",
      gender: "MALE",
      title: "党政办主任",
      username: "muyuan",
      password: PASSWORD,
      ...differences.administrator,
    },
  };
}

function send(body: object, path = "/api/setup", headers: Record<string, string> = {}) {
  return fetch(`${app.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

describe("an empty database", () => {
  test("says that it waits to be set up, and signs nobody in", async () => {
    expect(await (await fetch(`${app.url}/api/entry`)).json()).toMatchObject({ needsSetUp: true });
    expect((await app.anonymous("{ viewer { roles } }")).data).toEqual({ viewer: null });
  });

  test("has one code for all its servers, whoever asks, and none of it in the database", async () => {
    const codes = await Promise.all(Array.from({ length: 4 }, () => setupCode(app.db, app.secret)));
    expect(new Set(codes)).toEqual(new Set([code]));
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(JSON.stringify(await app.db.accountVerification.findMany())).not.toContain(code);
    expect(await setupCode(app.db, "another secret of another server")).not.toBe(code);
  });

  test("proposes how a name is read", async () => {
    expect(await (await send({ name: "单慕远" }, "/api/setup/reading")).json()).toEqual({ reading: "shan mu yuan" });
  });

  test.each([
    ["a wrong code", { code: "AAAA-AAAA-AAAA" }, 403, "WRONG_SETUP_CODE"],
    ["no code", { code: "" }, 403, "WRONG_SETUP_CODE"],
    ["a short password", { administrator: { password: "shorter" } }, 422, "WEAK_PASSWORD"],
    ["a password with the user name", { administrator: { password: "muyuan and tea" } }, 422, "WEAK_PASSWORD"],
    ["the demo's password", { administrator: { password: "zaigang-demo" } }, 422, "WEAK_PASSWORD"],
    ["a reading of another name", { administrator: { reading: "shan mu" } }, 422, "BAD_READING"],
    ["an office without a name", { office: { name: " " } }, 400, "BAD_REQUEST"],
    ["an office whose name nobody sees", { office: { name: "\u202e\u200b" } }, 400, "BAD_REQUEST"],
    ["an office with half a character", { office: { name: "街道\ud800" } }, 400, "BAD_REQUEST"],
    ["no region", { office: { regionCode: "Ningxia" } }, 400, "BAD_REQUEST"],
    ["a user name with blanks", { administrator: { username: "mu yuan" } }, 400, "BAD_REQUEST"],
    ["sessions that overlap", { seasons: [seasonWith(["09:00-12:00", "11:00-18:00"])] }, 400, "BAD_REQUEST"],
    ["sessions that cross midnight", { seasons: [seasonWith(["22:00-02:00"])] }, 400, "BAD_REQUEST"],
    [
      "a season on 30 February",
      { seasons: [{ ...seasonWith(["09:00-12:00"]), startsOnDay: "02-30" }] },
      400,
      "BAD_REQUEST",
    ],
    ["no season", { seasons: [] }, 400, "BAD_REQUEST"],
  ])("%s is refused and leaves nothing", async (_what, differences, status, error) => {
    const answer = await send(request(differences));
    expect([answer.status, await errorOf(answer)]).toEqual([status, error]);
    expect([await app.db.office.count(), await app.db.account.count()]).toEqual([0, 0]);
  });

  test("pages of another origin, and what is no JSON, set up nothing", async () => {
    expect((await send(request(), "/api/setup", { origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await send(request(), "/api/setup", { "content-type": "text/plain" })).status).toBe(415);
    expect(await app.db.office.count()).toBe(0);
  });
});

describe("two browsers at the same moment", () => {
  let answers: Response[];
  beforeAll(async () => {
    answers = await Promise.all([send(request()), send(request({ administrator: { username: "other" } }))]);
  });

  test("make one office with one administrator", async () => {
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect([await app.db.office.count(), await app.db.staff.count(), await app.db.account.count()]).toEqual([1, 1, 1]);
  });

  test("and the first is signed in, with roles, hours and calendar", async () => {
    const cookie = answers.find(({ status }) => status === 201)!.headers.getSetCookie();
    expect(cookie).toEqual([expect.stringMatching(/; Path=\/; .*HttpOnly; SameSite=Lax$/)]);
    const { data } = await ask(
      app.url,
      cookie[0]!.split(";")[0],
    )(`{
      viewer { roles staff { name familyReading code } office { name } }
      days(from: "2026-12-01", count: 5) { date kind provisional sessions { startsAt } }
    }`);
    expect(data.viewer.staff).toEqual({ name: "单慕远", familyReading: "Shan", code: "A001" });
    expect(data.viewer.roles).toEqual(["STAFF", "OFFICE_MANAGER", "ADMINISTRATOR"]);
    expect(data.days.map(({ sessions }: { sessions: object[] }) => sessions.length)).toEqual([2, 2, 2, 2, 0]);
  });

  test("it is the first entry of the office's log, without the password", async () => {
    const [entry, ...rest] = await app.db.officeChange.findMany({
      where: { action: "setUpOffice" },
      include: { actor: true },
    });
    expect(rest).toEqual([]);
    expect([entry?.version, entry?.actor?.name]).toEqual([1, "单慕远"]);
    expect(JSON.stringify(entry)).not.toContain(PASSWORD);
    expect(JSON.stringify(entry)).not.toContain(code);
  });
});

describe("once there is an office", () => {
  beforeEach(async () => expect(await app.db.office.count()).toBe(1));

  test("nobody sets it up again, with the right code too", async () => {
    const answer = await send(request());
    expect([answer.status, await errorOf(answer)]).toEqual([409, "OFFICE_EXISTS"]);
    expect((await send({ name: "单慕远" }, "/api/setup/reading")).status).toBe(409);
    expect(await setupCode(app.db, app.secret)).toBeNull();
    expect(await (await fetch(`${app.url}/api/entry`)).json()).toMatchObject({ needsSetUp: false });
  });
});

async function errorOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { error: { code: string } }).error.code;
}

function seasonWith(sessions: string[]) {
  return { code: "winter", name: "冬季作息", startsOnDay: "10-01", sessions };
}
