import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "../testing/ask.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../testing/test-app.ts";

let app: TestApp;
let cookie: string;
beforeAll(async () => {
  // As the demo, whose schema can be asked: some audits do.
  app = await startTestApp();
  ({ cookie } = await signIn(app.url, "s026", DEMO_PASSWORD));
});
afterAll(() => app?.stop());

/** With a session, and with the header that no foreign page can send without asking first. */
const asOurPage = (url: string, { headers, ...request }: RequestInit = {}) =>
  fetch(url, {
    ...request,
    headers: { ...Object.fromEntries(new Headers(headers)), cookie, "x-apollo-operation-name": "audit" },
  });

const audits = serverAudits({ url: () => `${app.url}/graphql`, fetchFn: asOurPage });

/**
 * Where the audit would rather have it another way. To Accept: application/json, a text that cannot be parsed or is no
 * operation of the schema is answered 400 and not 200: it is the client's mistake, and a proxy's log should say so.
 */
const WARNED = ["572B", "FDE2", "7B9B"];

test("GraphQL over HTTP: the audit has all its parts", () => {
  expect(audits).toHaveLength(61);
  expect(audits.map(({ id }) => id)).toEqual(expect.arrayContaining(WARNED));
});

test.each(audits)("GraphQL over HTTP, $id: $name", async ({ id, fn }) => {
  const { status, ...result } = await fn();
  expect([status, "reason" in result ? result.reason : null]).toEqual(
    WARNED.includes(id) ? ["warn", expect.any(String)] : ["ok", null],
  );
});
