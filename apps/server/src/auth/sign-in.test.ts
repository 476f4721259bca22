import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, errorCode, signIn } from "../testing/ask.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../testing/test-app.ts";

const WHO = "{ viewer { staff { code } roles } }";
const HALL = '{ window(code: "W05") { number } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.stop());

test("user name and password open a session with the person's roles", async () => {
  const { status, cookie, setCookie } = await signIn(app.url, "s044", DEMO_PASSWORD);
  expect(status).toBe(200);
  expect(setCookie).toEqual([expect.stringMatching(/; HttpOnly; SameSite=Lax$/)]);
  const { data } = await ask(app.url, cookie)(WHO);
  expect(data.viewer.staff.code).toBe("S044");
  expect(data.viewer.roles).toContain("HALL_MANAGER");
});

test("the answer holds no token: the cookie does, where no script reads it", async () => {
  const answer = await fetch(`${app.url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: app.url },
    body: JSON.stringify({ username: "s044", password: DEMO_PASSWORD }),
  });
  expect([answer.status, await answer.json()]).toEqual([200, {}]);
});

test.each([
  ["a wrong password", "s026", "not the password", 401],
  ["nobody's name", "s999", DEMO_PASSWORD, 401],
  ["no password", "s026", "", 401],
  ["an impossible name", "s026' OR '1'='1", DEMO_PASSWORD, 422],
])("%s opens none", async (_what, username, password, refusal) => {
  const { status, setCookie } = await signIn(app.url, username, password);
  expect(status).toBe(refusal);
  expect(setCookie).toEqual([]);
});

test("a session that ended, or was deleted, is nobody's from the next request on", async () => {
  const ended = await app.as("S026");
  const deleted = await app.as("S027");
  expect((await ended(WHO)).data.viewer.staff.code).toBe("S026");
  const sessionsOf = (username: string) => ({ account: { username } });
  await app.db.accountSession.updateMany({ where: sessionsOf("s026"), data: { expiresAt: new Date(Date.now() - 1) } });
  await app.db.accountSession.deleteMany({ where: sessionsOf("s027") });
  expect((await ended(WHO)).data.viewer).toBeNull();
  expect((await deleted(WHO)).data.viewer).toBeNull();
  expect(errorCode(await deleted(HALL))).toBe("UNAUTHENTICATED");
});

test("signing out ends the session itself, not just the cookie", async () => {
  const { cookie } = await signIn(app.url, "s021", DEMO_PASSWORD);
  const answer = await fetch(`${app.url}/api/auth/sign-out`, { method: "POST", headers: { cookie, origin: app.url } });
  expect(answer.status).toBe(200);
  expect((await ask(app.url, cookie)(WHO)).data.viewer).toBeNull();
});

test("a cookie that was tampered with, or signed by somebody else, is nobody's", async () => {
  const { cookie } = await signIn(app.url, "s026", DEMO_PASSWORD);
  const [name, value = ""] = cookie.split("=");
  const [token, signature] = decodeURIComponent(value).split(".");
  const forged = [token, `${token}.`, `${token}.AAAA`, `x${token}.${signature}`, "%E0%A4%A", "."];
  for (const each of forged) expect((await ask(app.url, `${name}=${each}`)(WHO)).data.viewer).toBeNull();
});

test("a page of another origin cannot sign anybody in or out", async () => {
  const post = (path: string, headers: Record<string, string>) =>
    fetch(`${app.url}/api/auth/${path}`, {
      method: "POST",
      headers: { origin: "https://elsewhere.example", ...headers },
      body: JSON.stringify({ username: "s026", password: DEMO_PASSWORD }),
    });
  // All that a browser sends to another origin without asking first.
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    expect((await post("sign-in/username", { "content-type": type })).status).toBe(415);
  }
  const { cookie } = await signIn(app.url, "s026", DEMO_PASSWORD);
  expect((await post("sign-out", { "content-type": "application/json", cookie })).status).toBe(403);
  expect((await ask(app.url, cookie)(WHO)).data.viewer.staff.code).toBe("S026");
});

test.each(["sign-up/email", "sign-in/email", "get-session", "update-user", "change-password", "is-username-available"])(
  "the sign-in library's %s is not there",
  async (path) => {
    for (const method of ["GET", "POST"]) {
      const answer = await fetch(`${app.url}/api/auth/${path}`, { method, headers: { origin: app.url } });
      expect(answer.status).toBe(404);
    }
  },
);

test("an account without a person in an office is nobody", async () => {
  const as = await app.as("S030");
  await app.db.staff.updateMany({ where: { code: "S030" }, data: { accountId: null } });
  expect((await as(WHO)).data.viewer).toBeNull();
});
