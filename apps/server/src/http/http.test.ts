import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "../graphql/limits.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../testing/test-app.ts";
import { serveWeb } from "./serve-web.ts";

let demo: TestApp;
let office: TestApp;
beforeAll(async () => {
  [demo, office] = await Promise.all([startTestApp(), startTestApp({ isDemo: false })]);
});
afterAll(() => Promise.all([demo?.stop(), office?.stop()]));

test("the demo names one account of each role, an office's server none", async () => {
  const answer = await fetch(`${demo.url}/api/demo`);
  const { password, accounts } = (await answer.json()) as {
    password: string;
    accounts: { username: string; role: string }[];
  };
  expect(password).toBe(DEMO_PASSWORD);
  expect(accounts.map(({ username, role }) => `${username} ${role}`)).toEqual([
    "s009 OFFICE_MANAGER",
    "s044 HALL_MANAGER",
    "s017 DISCIPLINE_INSPECTOR",
    "s006 SUPERVISING_LEADER",
    "s001 CHIEF",
    "s021 DEPARTMENT_HEAD",
    "s026 STAFF",
    "s012 ADMINISTRATOR",
  ]);
  for (const { username, role } of accounts) {
    const { data } = await (await demo.as(username))("{ viewer { roles } }");
    expect(data.viewer.roles).toContain(role);
  }
  expect((await fetch(`${office.url}/api/demo`)).status).toBe(404);
});

test("no page of ours runs foreign scripts or is shown in a foreign frame", async () => {
  const { headers } = await fetch(`${office.url}/healthz`);
  const policy = headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-powered-by")).toBeNull();
  // Over plain http a promise of https would lock people out.
  expect(headers.get("strict-transport-security")).toBeNull();
});

test("behind https, cookies and pages travel by https alone, and for our own page's requests", async () => {
  const origin = "https://zaigang.example";
  const app = await startTestApp({ isDemo: false, origin });
  const signInFrom = (from: string) =>
    fetch(`${app.url}/api/auth/sign-in/username`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: from, cookie: "any=cookie" },
      body: JSON.stringify({ username: "s026", password: DEMO_PASSWORD }),
    });
  const answer = await signInFrom(origin);
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Secure-[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ]);
  expect(answer.headers.get("strict-transport-security")).toContain("max-age=");
  expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
  for (const foreign of ["https://elsewhere.example", "null"]) {
    const refused = await signInFrom(foreign);
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([403, []]);
  }
  await app.stop();
});

test.each(["/graphql", "/api/auth/sign-in/username", "/", "/board"])(
  "%s runs no script that stands in a page",
  async (path) => {
    const policy = (await fetch(`${office.url}${path}`)).headers.get("content-security-policy") ?? "";
    const scripts = policy.split(";").find((each) => each.startsWith("script-src "));
    expect(scripts).toBe("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
  },
);

type Unread = { code: string; most?: number };

describe.each<[string, (said: Unread) => object]>([
  [
    "/graphql",
    ({ code, ...more }) => ({
      errors: [{ message: expect.any(String), extensions: { code: "BAD_USER_INPUT", reason: code, ...more } }],
    }),
  ],
  ["/api/auth/sign-in/username", (said) => ({ error: said })],
])("%s", (path, saying) => {
  const post = (body: string, type = "application/json") =>
    fetch(`${office.url}${path}`, { method: "POST", headers: { "content-type": type, origin: office.url }, body });

  test("answers what is no JSON with 400, in JSON", async () => {
    const answer = await post("{");
    expect([answer.status, await answer.json()]).toEqual([400, saying({ code: "BAD_REQUEST" })]);
  });

  test("answers what is too large with 413, in JSON", async () => {
    const answer = await post(JSON.stringify({ query: " ".repeat(LIMITS.bodyBytes) }));
    expect([answer.status, await answer.json()]).toEqual([413, saying({ code: "TOO_LARGE", most: LIMITS.bodyBytes })]);
  });

  test("takes nothing that a foreign page's form could send", async () => {
    expect((await post("{ now }", "text/plain")).status).toBeGreaterThanOrEqual(400);
  });
});

test("an API address that is not there is answered in JSON", async () => {
  const answer = await fetch(`${office.url}/api/nothing`);
  expect([answer.status, await answer.json()]).toEqual([404, { error: { code: "NOT_FOUND" } }]);
});

describe("the web app", () => {
  let parent: string;
  let folder: string;
  let url: string;
  let close: () => void;
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), "zaigang-web-"));
    folder = join(parent, "dist");
    const server = express().use(serveWeb(folder)).listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => server.close();
  });
  afterAll(async () => {
    close?.();
    await rm(parent, { recursive: true, force: true });
  });

  test("says how to build it while it is not built", async () => {
    const answer = await fetch(url, { headers: { accept: "text/html" } });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("npm start");
  });

  test("is asked for anew each time, its hashed assets never again", async () => {
    await mkdir(join(folder, "assets"), { recursive: true });
    await writeFile(join(folder, "index.html"), "<!doctype html><title>在岗</title>");
    await writeFile(join(folder, "assets/app-1a2b3c.js"), "export {};");
    for (const path of ["/", "/days", "/why/PW05"]) {
      const page = await fetch(`${url}${path}`, { headers: { accept: "text/html" } });
      expect(await page.text()).toContain("在岗");
      expect(page.headers.get("cache-control")).toBe("no-cache");
    }
    const asset = await fetch(`${url}/assets/app-1a2b3c.js`);
    expect(asset.headers.get("cache-control")).toMatch(/max-age=31536000, immutable/);
    expect((await fetch(`${url}/assets/gone.js`, { headers: { accept: "text/html" } })).status).toBe(404);
    await writeFile(join(parent, "outside.txt"), "outside");
    expect(await (await fetch(`${url}/..%2foutside.txt`)).text()).not.toContain("outside");
  });
});
