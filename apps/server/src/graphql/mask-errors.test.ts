import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeEach, expect, test } from "vitest";
import { errorCode } from "../testing/ask.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";

const lines: Record<string, unknown>[] = [];
const log = pino(
  new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(JSON.parse(line.toString()));
      done();
    },
  }),
);

const apps: TestApp[] = [];
afterAll(() => Promise.all(apps.map((app) => app.stop())));
beforeEach(() => {
  lines.length = 0;
});

async function start(isDemo: boolean): Promise<TestApp> {
  const app = await startTestApp({ log, isDemo });
  apps.push(app);
  return app;
}

test("an unexpected error reaches the client as an id that the log has, and as nothing else", async () => {
  const app = await start(false);
  const manager = await app.as("S009");
  await app.db.$executeRaw`ALTER TABLE "Post" RENAME COLUMN "name" TO "lost"`;
  for (const query of ['{ post(code: "PW05") { name } }', "{ days { coverage { spans { state } } } }"]) {
    const answer = await manager(query);
    const [error] = answer.errors ?? [];
    expect(error?.message).toBe("Something went wrong on the server");
    expect(Object.keys(error?.extensions ?? {}).sort()).toEqual(["code", "errorId"]);
    expect(error?.extensions["code"]).toBe("INTERNAL_SERVER_ERROR");
    expect(JSON.stringify(answer)).not.toMatch(/lost|column|SELECT|prisma|node_modules|\.ts/i);
    expect(lines).toContainEqual(expect.objectContaining({ errorId: error?.extensions["errorId"] }));
  }
});

test("a client's own mistake is named, without advice on what else there is", async () => {
  const app = await start(false);
  const manager = await app.as("S009");
  const answer = await manager("{ staf { nam } }");
  expect(errorCode(answer)).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(JSON.stringify(answer)).not.toMatch(/did you mean|stack/i);
  expect(errorCode(await manager('{ staff(code: "S\\u0000") { name } }'))).toBe("BAD_USER_INPUT");
  expect(lines.filter(({ level }) => level === 50)).toEqual([]);
});

test("an office's server does not describe its schema, the demo does", async () => {
  const introspection = "{ __schema { queryType { name } } }";
  const office = await start(false);
  expect((await (await office.as("S009"))(introspection)).errors).toHaveLength(1);
  const demo = await start(true);
  expect((await demo.anonymous(introspection)).data).toEqual({ __schema: { queryType: { name: "Query" } } });
});

test("the log tells the operation, its time and the office, and nothing about people", async () => {
  const app = await start(false);
  const manager = await app.as("S026");
  await manager("query Who($code: String!) { staff(code: $code) { name } }", { code: "S026" });
  const { officeId } = await app.db.office.findFirstOrThrow();
  expect(lines.at(-1)).toMatchObject({ operation: "Who", office: officeId, errors: 0, ms: expect.any(Number) });
  expect(JSON.stringify(lines)).not.toMatch(/晏如初|S026|s026|zaigang-demo|session_token/);
});
