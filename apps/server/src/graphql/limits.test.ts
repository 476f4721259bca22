import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asking, ask, errorCode } from "../testing/ask.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { LIMITS } from "./limits.ts";

let app: TestApp;
let staff: Asking;
beforeAll(async () => {
  app = await startTestApp();
  staff = await app.as("S026");
});
afterAll(() => app?.stop());

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");

test("a query that nests too deep is refused", async () => {
  const heads = (levels: number) =>
    `{ staff(code: "S026") { ${"department { head { ".repeat(levels)}code${" } }".repeat(levels)} } }`;
  expect(errorCode(await staff(heads(3)))).toBeUndefined();
  expect((await staff(heads(8))).errors).toMatchObject([
    { extensions: { code: "OPERATION_TOO_COMPLEX", limit: "DEPTH" } },
  ]);
});

test("aliases and fragments count as often as they are used", async () => {
  const aliased = `{ ${repeat(LIMITS.breadth + 1, (index) => `a${index}: now`)} }`;
  expect((await staff(aliased)).errors?.[0]?.extensions).toMatchObject({ limit: "BREADTH" });
  const fragments = `{ ${repeat(100, (index) => `a${index}: staff(code: "S026") { ...Much }`)} } fragment Much on Staff { ${repeat(8, (index) => `b${index}: name`)} }`;
  expect((await staff(fragments)).errors?.[0]?.extensions).toMatchObject({ limit: "BREADTH" });
});

test("asking for the same long range again and again costs what it takes", async () => {
  const range = 'from: "2026-10-01T00:00:00Z", to: "2026-12-31T00:00:00Z"';
  const ranges = (count: number) =>
    `{ ${repeat(count, (index) => `a${index}: coverage(${range}) { gaps { startsAt } }`)} }`;
  expect(errorCode(await staff(ranges(2)))).toBeUndefined();
  expect((await staff(ranges(40))).errors?.[0]?.extensions).toMatchObject({ limit: "COMPLEXITY" });
});

test("a limit holds for anonymous too, before anything runs", async () => {
  const aliased = `{ ${repeat(LIMITS.breadth + 1, (index) => `a${index}: now`)} }`;
  expect(errorCode(await ask(app.url)(aliased))).toBe("OPERATION_TOO_COMPLEX");
});

test("a text of too many words is not even parsed", async () => {
  const { errors } = await staff(`{ ${"__typename ".repeat(LIMITS.tokens)} }`);
  expect(errors).toMatchObject([{ extensions: { code: "GRAPHQL_PARSE_FAILED" } }]);
});

test("several operations in one request are refused", async () => {
  const answer = await fetch(`${app.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify([{ query: "{ now }" }, { query: "{ now }" }]),
  });
  expect(answer.status).toBe(400);
});

test("the grid of a fortnight with every reason stays below half of each limit", async () => {
  // Twice the grid in one operation still passes.
  const grid = `days(from: "2026-11-30", count: 14) { date kind name provisional season startsAt endsAt sessions { startsAt endsAt }
    coverage { spans { post { id code name nameEn window { number } } startsAt endsAt state presence actingStaff { id code name title }
      servedAt { number } reasons { role position verdict since until staff { id code name } holding { code } absence { kind } } }
      gaps { post { code } startsAt endsAt reasons { verdict staff { name } } } }
    possibleGaps { post { code } startsAt endsAt } }`;
  expect(errorCode(await staff(`{ one: ${grid} two: ${grid} }`))).toBeUndefined();
});
