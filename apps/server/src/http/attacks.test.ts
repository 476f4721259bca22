import { statementsDuring } from "@zaigang/db/testing/statements";
import { isInputObjectType, isObjectType, isRequiredArgument } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "../graphql/limits.ts";
import { schema } from "../schema.ts";
import { globalId, signIn } from "../testing/ask.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../testing/test-app.ts";

/** An office's own server, not the demo: the one that people attack. */
let app: TestApp;
let cookie: string;
beforeAll(async () => {
  app = await startTestApp({ isDemo: false, keepsTime: false });
  ({ cookie } = await signIn(app.url, "s026", DEMO_PASSWORD));
});
afterAll(() => app?.stop());

const JSON_TYPE = { "content-type": "application/json" };
/** What a page of another site cannot send without asking the server first. */
const PREFLIGHT = { "apollo-require-preflight": "true" };

type Sent = { readonly status: number; readonly body: string; readonly ms: number; readonly type: string | null };

async function send(request: RequestInit, search = ""): Promise<Sent> {
  const startedAt = performance.now();
  const answer = await fetch(`${app.url}/graphql${search}`, { ...request, headers: { cookie, ...request.headers } });
  const body = await answer.text();
  return { status: answer.status, body, ms: performance.now() - startedAt, type: answer.headers.get("content-type") };
}

const post = (query: string, rest: object = {}) =>
  send({ method: "POST", headers: JSON_TYPE, body: JSON.stringify({ query, ...rest }) });

function firstError({ body }: Sent): Record<string, unknown> | undefined {
  return JSON.parse(body).errors?.[0];
}

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(" ");

describe("too much at once", () => {
  test.each([
    ["a costly field under a thousand aliases", `{ ${repeat(1_000, (index) => `a${index}: people { code }`)} }`],
    ["one under as many as the text may hold", `{ ${repeat(450, (index) => `a${index}: people { code }`)} }`],
    ["a field 5,000 times", `{ ${repeat(5_000, () => "people { code }")} }`],
    ["a cycle of the schema fifty levels deep", deep(50)],
    ["the same through a fragment on each level", fragments(40)],
    ["fragments that spread each other", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"],
    ["5,000 directives", `{ now ${"@a".repeat(5_000)} }`],
    ["as many directives as the text may hold", `{ now ${"@a".repeat(1_900)} }`],
  ])("%s is refused before anything runs, and quickly", async (_what, query) => {
    let answer: Sent | undefined;
    const statements = await statementsDuring(async () => {
      answer = await post(query);
    });
    // Who asks is all that the database is asked.
    expect(statements.length).toBeLessThanOrEqual(1);
    const { data, errors } = JSON.parse(answer?.body ?? "");
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(errors.length).toBeLessThanOrEqual(101);
    expect(answer?.ms).toBeLessThan(1_000);
  });

  test("ten megabytes are not read", async () => {
    const answer = await post(`{ now } # ${"x".repeat(10_000_000)}`);
    expect(answer).toMatchObject({ status: 413, type: expect.stringContaining("application/json") });
    expect(firstError(answer)).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", reason: "TOO_LARGE", most: LIMITS.bodyBytes },
    });
  });

  test("100,000 ids are refused with what is allowed", async () => {
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const ids = Array(100_000).fill("x");
    expect((await post(query, { variables: { ids } })).status).toBe(413);
    const fitting = await post(query, { variables: { ids: ids.slice(0, 20_000) } });
    expect(firstError(fitting)).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", reason: "TOO_MANY", argument: "ids", most: LIMITS.listLength },
    });
  });

  test.each([
    ["first", 1_000_000],
    ["first", 101],
    ["last", 2_147_483_647],
    ["first", -1],
  ])("%s: %d of a list is refused with what is allowed", async (argument, count) => {
    const answer = await post(`{ alerts(${argument}: ${count}) { edges { node { id } } } }`);
    expect(firstError(answer)?.["extensions"]).toMatchObject({ code: "BAD_USER_INPUT", argument, most: 100 });
  });

  test("every list in pages, and every list as an argument, has that limit", async () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    const paged = fields.filter(({ args }) => args.some(({ name }) => name === "after"));
    expect(paged.map(({ name }) => name)).toContain("alerts");
    for (const { name, args } of paged) {
      const required = args.filter(isRequiredArgument);
      expect(required, `${name} needs values here`).toEqual([]);
      const answer = await post(`{ ${name}(first: 101) { edges { cursor } } }`);
      expect(firstError(answer)?.["extensions"], name).toMatchObject({ code: "BAD_USER_INPUT", most: 100 });
    }
  });
});

/** Names of all arguments and of all fields of inputs. */
const ARGUMENTS = Object.values(schema.getTypeMap()).flatMap((type) => {
  if (isInputObjectType(type)) return Object.keys(type.getFields());
  return isObjectType(type) ? Object.values(type.getFields()).flatMap(({ args }) => args.map(({ name }) => name)) : [];
});

function deep(levels: number): string {
  const level = "posts { window { ";
  return `{ window(code: "W05") { ${level.repeat(levels)} id ${"} }".repeat(levels)} } }`;
}

function fragments(levels: number): string {
  const parts = Array.from(
    { length: levels },
    (_, index) => `fragment F${index} on Window { posts { window { ...F${index + 1} } } }`,
  );
  return `{ window(code: "W05") { ...F0 } } ${parts.join(" ")} fragment F${levels} on Window { id }`;
}

describe("what a page of another site could send", () => {
  const query = "{ __typename }";
  const form = new FormData();
  form.set("operations", JSON.stringify({ query }));
  form.set("map", "{}");

  test.each<[string, RequestInit, string?]>([
    ["a query by GET", { method: "GET" }, `?query=${query}`],
    ["a mutation by GET", { method: "GET" }, "?query=mutation{__typename}"],
    ["a form", { method: "POST", body: new URLSearchParams({ query }) }],
    ["a form with files", { method: "POST", body: form }],
    ["plain text", { method: "POST", headers: { "content-type": "text/plain" }, body: JSON.stringify({ query }) }],
    ["no type at all", { method: "POST", body: new Blob([JSON.stringify({ query })]) }],
  ])("%s is refused", async (_what, request, search = "") => {
    const answer = await send(request, search);
    expect(answer.status).toBe(400);
    expect(firstError(answer)?.["message"]).toContain("Cross-Site Request Forgery");
  });

  test("a form with files is refused from our own page too: nothing takes it", async () => {
    expect((await send({ method: "POST", body: form, headers: PREFLIGHT })).status).toBe(400);
  });

  test("a mutation by GET is refused from our own page too", async () => {
    const answer = await send({ headers: PREFLIGHT }, "?query=mutation{__typename}");
    expect(answer.status).toBe(405);
  });

  test("no other site is told that it may ask", async () => {
    const asked = { origin: "https://elsewhere.example", "access-control-request-method": "POST" };
    const answer = await fetch(`${app.url}/graphql`, { method: "OPTIONS", headers: asked });
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("what a stranger could learn", () => {
  test.each([
    "{ __schema { types { name } } }",
    '{ __type(name: "Staff") { fields { name } } }',
    `{ __schema { types { ${"fields { type { ".repeat(10)} name ${"} }".repeat(10)} } } }`,
  ])("%s: the schema is a file, and not asked for here", async (query) => {
    for (const each of [cookie, ""]) {
      const answer = await send({
        method: "POST",
        headers: { ...JSON_TYPE, cookie: each },
        body: JSON.stringify({ query }),
      });
      expect(answer.status).toBe(400);
      expect(answer.body).not.toMatch(/"(?:Staff|fields)"|signIns/);
    }
  });

  test.each<[string, string, object?]>([
    ["field", "{ staf { id } }"],
    ["argument", '{ staff(cod: "S026") { id } }'],
    ["type", "{ people { ... on Staf { id } } }"],
    ["type of a variable", "query ($code: Strin) { now }"],
    ["value of a list of values", '{ alerts(date: "2026-12-01") { edges { node { kind(of: POST_UNCOVERD) } } } }'],
    [
      "value of a variable",
      "query ($of: Forecast) { days { coverage(forecast: $of) { gaps { startsAt } } } }",
      { of: "CERTAI" },
    ],
    [
      "field of a variable",
      'mutation ($in: AbsenceInput!) { recordAbsence(input: $in, key: "k") { __typename } }',
      { in: { staf: 1 } },
    ],
    ["directive", "{ now @skp }"],
    ["fragment", "{ ...Peopl } fragment People on Query { now }"],
  ])("nobody is helped who guesses at a %s", async (_what, query, variables) => {
    const answer = await post(query, { variables });
    expect(answer.status).toBe(400);
    expect(answer.body).not.toMatch(/did you mean/i);
  });

  test("no tracing, no traces of the code, no playground", async () => {
    const traced = await send({
      method: "POST",
      headers: { ...JSON_TYPE, "apollo-tracing": "1", "apollo-federation-include-trace": "ftv1" },
      body: JSON.stringify({ query: "{ now }", extensions: { tracing: true, debug: true } }),
    });
    expect(Object.keys(JSON.parse(traced.body))).toEqual(["data"]);
    const page = await send({ headers: { accept: "text/html" } });
    expect(page).toMatchObject({ status: 400, type: expect.stringContaining("application/json") });
    for (const broken of ["{", "{ nothing }", "query ($a: Int!) { now }"]) {
      expect((await post(broken)).body).not.toMatch(/stack|node_modules|\.ts|\.js|at \w+ \(/);
    }
  });

  test("a stored query's hash is nothing that the server knows, whatever text comes with it", async () => {
    for (const query of ["{ now }", undefined]) {
      const extensions = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
      const answer = await send({ method: "POST", headers: JSON_TYPE, body: JSON.stringify({ query, extensions }) });
      expect(firstError(answer)).toMatchObject({ extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" } });
    }
  });

  test("several operations in one request are refused", async () => {
    const body = JSON.stringify(Array(10).fill({ query: "{ __typename }" }));
    expect((await send({ method: "POST", headers: JSON_TYPE, body })).status).toBe(400);
  });

  test("a password is never an argument of the API, where aliases could try a hundred in one request", () => {
    expect(ARGUMENTS.length).toBeGreaterThan(20);
    expect(ARGUMENTS.filter((name) => /password|passphrase|secret(?!ary)/i.test(name))).toEqual([]);
  });
});

describe("what is there and forbidden is told as what is not there", () => {
  const NOTHING = globalId("Absence", "0198c0de-0000-7000-8000-000000000000");
  /** What a colleague has asked for. */
  let asked: string;
  beforeAll(async () => {
    const [day, nextDay] = [new Date("2026-12-01T00:00:00Z"), new Date("2026-12-02T00:00:00Z")];
    const { officeId, id: staffId } = await app.db.staff.findFirstOrThrow({ where: { code: "S021" } });
    const data = { officeId, staffId, startsAt: day, endsAt: nextDay, recordedAt: day };
    const { id } = await app.db.absence.create({ data: { ...data, kind: "LEAVE", status: "PENDING" } });
    asked = globalId("Absence", id);
  });

  /** The answer without the id that was asked for. */
  async function told(query: string, id: string): Promise<string> {
    const { status, body } = await post(query, { variables: { id } });
    return `${status} ${body.replaceAll(id, "…")}`;
  }

  const [startsAt, endsAt] = ['"2026-12-01T00:00:00Z"', '"2026-12-02T00:00:00Z"'];

  test.each([
    ["reading", "query ($id: ID!) { node(id: $id) { id __typename } }"],
    ["reading among others", "query ($id: ID!) { nodes(ids: [$id]) { id } }"],
    [
      "ending",
      `mutation ($id: ID!) { endAbsence(input: { absence: $id, endsAt: ${startsAt} }, key: "k") {
        __typename ... on Refusal { code message } ... on UnknownReference { value } } }`,
    ],
    [
      "looking ahead at the end of",
      `query ($id: ID!) { previewCoverage(from: ${startsAt}, to: ${endsAt},
        change: { endAbsence: { absence: $id, endsAt: ${startsAt} } }) { newlyUncovered { startsAt } } }`,
    ],
  ])("%s a colleague's request for leave", async (_what, query) => {
    expect(await told(query, asked)).toBe(await told(query, NOTHING));
  });

  test("a person's id finds nothing where a request is meant", async () => {
    const { id } = await app.db.staff.findFirstOrThrow();
    const query = "query ($id: ID!) { node(id: $id) { id } }";
    const { body } = await post(query, { variables: { id: globalId("Absence", id) } });
    expect(JSON.parse(body)).toEqual({ data: { node: null } });
  });
});
