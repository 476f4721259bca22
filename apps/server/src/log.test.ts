import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import { Prisma } from "@zaigang/db";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLogger, type Logger } from "./log.ts";
import { type Asking, ask, signIn } from "./testing/ask.ts";
import { type Answered, mutate } from "./testing/mutate.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "./testing/test-app.ts";

/** What no line may hold: written where people write, or known of them. */
const NOTE = "腰椎间盘突出，住院";
const PHONE = "13900001234";
const PRIVATE = [NOTE, "腰椎", PHONE, DEMO_PASSWORD, "wrong-password", "s026", "S026", "192.0.2.7"];

let text = "";
const to = new Writable({
  write(chunk: Buffer, _encoding, done) {
    text += chunk;
    done();
  },
});
const lines = () =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

let app: TestApp;
let log: Logger;
let secrets: string[];
beforeAll(async () => {
  log = createLogger("info", to);
  app = await startTestApp({ log, isDemo: false });
  const { name } = await app.db.staff.findFirstOrThrow({ where: { code: "S026" } });
  secrets = [...PRIVATE, name];
});
afterAll(() => app?.stop());
beforeEach(() => {
  text = "";
});

/** Signs in, and keeps the session's cookie among what may not be told. */
async function signedIn(): Promise<Asking> {
  const { cookie } = await signIn(app.url, "s026", DEMO_PASSWORD);
  secrets.push(cookie, ...decodeURIComponent(cookie.split("=")[1] as string).split("."));
  return ask(app.url, cookie);
}

function expectNothingPrivate(): void {
  for (const secret of secrets) expect(text).not.toContain(secret);
}

type Invitations = { invitations: [{ path: string }] };

const absence = {
  staff: "S026",
  kind: "LEAVE",
  startsAt: "2026-12-01T09:00:00+08:00",
  endsAt: "2026-12-01T12:00:00+08:00",
};

describe("no name, note, number, password, token or cookie is in the log", () => {
  test("of signing in, done or refused", async () => {
    await signedIn();
    expect((await signIn(app.url, "s026", "wrong-password")).status).toBe(401);
    expectNothingPrivate();
  });

  test("of a request that is done, refused, not understood or not allowed", async () => {
    const self = await signedIn();
    await mutate(self, "recordAbsence", { ...absence, note: NOTE }, "a-key");
    await mutate(self, "recordAbsence", { ...absence, note: `${NOTE}…` }, "a-key");
    await self(`query Who($code: String!) { staff(code: $code) { name ${NOTE} } }`, { code: "S026" });
    await self("query Who($code: String!) { staff(code: $code) { name } }", { code: { note: NOTE } });
    await mutate(self, "changePairing", { post: "PW05", from: "2026-12-03", primary: "S026" }).catch(() => {});
    await fetch(`${app.url}/api/${PHONE}?note=${NOTE}`, { headers: { "x-forwarded-for": "192.0.2.7" } });
    expect(lines().filter(({ operation }) => operation !== undefined).length).toBeGreaterThanOrEqual(4);
    expectNothingPrivate();
  });

  test("of an invitation, a password chosen by it, and a token of a script", async () => {
    await app.db.accountCredential.deleteMany({ where: { account: { username: "s027" } } });
    const administrator = await app.as("S012");
    const invited = "... on Invitations { invitations { path } }";
    const answer = await mutate(administrator, "inviteStaff", { staff: ["S027"] }, randomUUID(), invited);
    const token = (answer as Answered & Invitations).invitations[0].path.replace("/welcome#", "");
    const password = "first-snow-on-the-elms";
    const post = (path: string, body: object) =>
      fetch(`${app.url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: app.url },
        body: JSON.stringify(body),
      });
    const statuses = [
      await post("/api/invitation/look", { token }),
      await post("/api/invitation", { token, password: "short" }),
      await post("/api/invitation", { token, password }),
      await post("/api/invitation", { token, password }),
      await post("/api/password", { current: password, next: `${password}…` }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 422, 200, 410, 401]);
    secrets.push(token, password);

    const created = "... on CreatedToken { secret }";
    const input = { name: NOTE, mayChange: false, lastDay: "2026-12-31" };
    const { secret } = (await mutate(await signedIn(), "createToken", input, randomUUID(), created)) as Answered & {
      secret: string;
    };
    secrets.push(secret);
    const asked = await fetch(`${app.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: "query Script { viewer { staff { name } } }" }),
    });
    expect(asked.status).toBe(200);
    expect(lines()).toContainEqual(expect.objectContaining({ operation: "Script", errors: 0 }));
    expectNothingPrivate();
  });

  test("of an error in the database while somebody's note is written", async () => {
    const self = await signedIn();
    await app.db.$executeRaw`ALTER TABLE "Absence" ADD CONSTRAINT "broken" CHECK (note IS NULL) NOT VALID`;
    const later = {
      ...absence,
      kind: "OUTING",
      startsAt: "2026-12-03T09:00:00+08:00",
      endsAt: "2026-12-03T12:00:00+08:00",
    };
    await expect(mutate(self, "recordAbsence", { ...later, note: NOTE })).rejects.toThrow("INTERNAL_SERVER_ERROR");
    expect(lines()).toContainEqual(
      expect.objectContaining({
        level: 50,
        errorId: expect.any(String),
        err: expect.objectContaining({ type: "PrismaClientKnownRequestError", sqlState: "23514" }),
      }),
    );
    expectNothingPrivate();
  });

  test("of errors of every make", async () => {
    const { officeId } = await app.db.office.findFirstOrThrow();
    const failures = [
      () => app.db.absence.create({ data: { officeId, note: NOTE } as never }),
      () => app.db.department.create({ data: { officeId, code: "D01", name: NOTE } }),
      () => app.db.$queryRaw(Prisma.sql`SELECT ${NOTE}::int`),
      async () => JSON.parse(NOTE),
      () => fetch(`http://127.0.0.1:9/${encodeURIComponent(PHONE)}?${PHONE}`),
      () => Promise.reject(new Error(NOTE, { cause: new RangeError(`${NOTE}\n    at ${PHONE}`) })),
      () => Promise.reject(NOTE),
    ];
    for (const fail of failures) await fail().catch((err: unknown) => log.error({ err }, "tried"));
    expect(lines()).toHaveLength(failures.length);
    expectNothingPrivate();
  });
});

test("a developer still finds the place: kind, codes, table and the way there", () => {
  log.error(
    { err: new TypeError("x is not a function", { cause: Object.assign(new Error("no"), { code: "ECONNREFUSED" }) }) },
    "tried",
  );
  expect(lines()).toEqual([
    {
      level: 50,
      time: expect.any(String),
      msg: "tried",
      err: {
        type: "TypeError",
        message: "x is not a function",
        at: expect.arrayContaining([expect.stringContaining("log.test.ts")]),
        cause: { type: "Error", code: "ECONNREFUSED", at: expect.anything() },
      },
    },
  ]);
});
