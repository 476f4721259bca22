import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, signIn } from "../testing/ask.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../testing/test-app.ts";

const WHO = "{ viewer { staff { code } } }";
const GOOD = "four tall poplars";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-11-30T10:00:00+08:00" });
});
afterAll(() => app?.stop());

async function refusal(username: string, password: string) {
  const response = await fetch(`${app.url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: app.url },
    body: JSON.stringify({ username, password }),
  });
  return { status: response.status, text: await response.text(), retryAfter: response.headers.get("retry-after") };
}

const statuses = async (tries: number, username: string, password: string) => {
  const answers: number[] = [];
  for (let at = 0; at < tries; at++) answers.push((await refusal(username, password)).status);
  return answers;
};

describe("after five wrong passwords in a row", () => {
  test("an account locks for a quarter of an hour, for the right password too, and says until when", async () => {
    expect(await statuses(6, "s030", "wrong")).toEqual([401, 401, 401, 401, 401, 429]);
    const locked = await refusal("s030", DEMO_PASSWORD);
    expect(JSON.parse(locked.text)).toEqual({
      error: { code: "TOO_MANY_ATTEMPTS", retryAt: "2026-11-30T02:15:00.000Z" },
    });
    expect(locked.retryAfter).toBe("900");
    app.setClock("2026-11-30T10:15:00+08:00");
    expect((await signIn(app.url, "s030", DEMO_PASSWORD)).status).toBe(200);
    app.setClock("2026-11-30T10:00:00+08:00");
  });

  test("a name that nobody has locks in the same words", async () => {
    expect(await statuses(6, "s999", "wrong")).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await statuses(6, "s031", "wrong")).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await refusal("s999", "wrong")).toEqual(await refusal("s031", "wrong"));
  });

  test("tries at the same moment are no more than those one after the other", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => refusal("s032", "wrong")));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  test("after the lock one is counted anew, and the right password forgives", async () => {
    expect(await statuses(4, "s033", "wrong")).toEqual([401, 401, 401, 401]);
    expect((await signIn(app.url, "s033", DEMO_PASSWORD)).status).toBe(200);
    expect(await statuses(4, "s033", "wrong")).toEqual([401, 401, 401, 401]);
    expect((await signIn(app.url, "s033", DEMO_PASSWORD)).status).toBe(200);
  });
});

describe("whoever does not work here today", () => {
  test("cannot sign in, in the words for a wrong password, and their sessions end", async () => {
    const staying = await app.as("S034");
    expect((await staying(WHO)).data.viewer.staff.code).toBe("S034");
    await app.db.employment.updateMany({
      where: { staff: { code: "S034" } },
      data: { endsOn: new Date("2026-11-30") },
    });
    expect((await staying(WHO)).data).toEqual({ viewer: null });
    const left = await refusal("s034", DEMO_PASSWORD);
    expect(left).toEqual(await refusal("s998", DEMO_PASSWORD));
    expect(left.status).toBe(401);
  });

  test("can on the last day, by the office's calendar", async () => {
    await app.db.employment.updateMany({
      where: { staff: { code: "S034" } },
      data: { endsOn: new Date("2026-12-01") },
    });
    expect((await signIn(app.url, "s034", DEMO_PASSWORD)).status).toBe(200);
    app.setClock("2026-12-01T00:00:00+08:00");
    expect((await signIn(app.url, "s034", DEMO_PASSWORD)).status).toBe(401);
    app.setClock("2026-11-30T10:00:00+08:00");
  });
});

describe("a password that somebody else gave", () => {
  let cookie: string;
  const change = (body: object, as = cookie) =>
    fetch(`${app.url}/api/password`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: as },
      body: JSON.stringify(body),
    });
  const codeOf = async (answer: Response) => ((await answer.json()) as { error?: { code: string } }).error?.code;
  beforeAll(async () => {
    await app.db.account.update({ where: { username: "s035" }, data: { mustChangePassword: true } });
    ({ cookie } = await signIn(app.url, "s035", DEMO_PASSWORD));
  });

  test("opens nothing but changing it", async () => {
    expect((await ask(app.url, cookie)(WHO)).data).toEqual({ viewer: null });
    const entry = await fetch(`${app.url}/api/entry`, { headers: { cookie } });
    expect(await entry.json()).toMatchObject({ passwordDue: { username: "s035" }, needsSetUp: false });
  });

  test.each([
    ["a wrong present one", { current: "wrong", next: GOOD }, 403, "WRONG_PASSWORD"],
    ["a short one", { current: DEMO_PASSWORD, next: "short" }, 422, "WEAK_PASSWORD"],
    ["the same again", { current: DEMO_PASSWORD, next: DEMO_PASSWORD }, 422, "WEAK_PASSWORD"],
    ["one with the user name", { current: DEMO_PASSWORD, next: "s035 drinks tea" }, 422, "WEAK_PASSWORD"],
    ["none", { current: DEMO_PASSWORD }, 400, "BAD_REQUEST"],
  ])("is not changed to %s", async (_what, body, status, code) => {
    const answer = await change(body);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  });

  test("is changed once for all: other sessions end, this one goes on, and no password is in the log", async () => {
    const { cookie: other } = await signIn(app.url, "s035", DEMO_PASSWORD);
    expect((await change({ current: DEMO_PASSWORD, next: GOOD })).status).toBe(200);
    expect((await ask(app.url, cookie)(WHO)).data.viewer.staff.code).toBe("S035");
    expect((await ask(app.url, other)(WHO)).data).toEqual({ viewer: null });
    expect((await change({ current: DEMO_PASSWORD, next: GOOD }, other)).status).toBe(401);
    expect((await signIn(app.url, "s035", DEMO_PASSWORD)).status).toBe(401);
    expect((await signIn(app.url, "s035", GOOD)).status).toBe(200);
    const entries = await app.db.officeChange.findMany({
      where: { action: "changePassword" },
      include: { actor: true },
    });
    expect(entries.map(({ actor }) => actor?.code)).toEqual(["S035"]);
    expect(JSON.stringify(entries)).not.toContain(GOOD);
  });
});
