import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const MANY = 500;
const LIST = `query ($search: String, $first: Int! = 50, $after: String) {
  windowList(search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { number name hours { weekdays } closuresAhead { reason } posts { code pairing { primary { name } } } } } } }`;

let app: TestApp;
let staff: Asking;
beforeAll(async () => {
  app = await startTestApp({ keepsTime: false });
  staff = await app.as("S026");
});
afterAll(() => app?.stop());

async function list(variables: object = {}) {
  const { data, errors } = await staff(LIST, variables as Record<string, unknown>);
  expect(errors).toBeUndefined();
  return data.windowList;
}
const numbers = (page: { edges: { node: { number: number } }[] }) => page.edges.map(({ node }) => node.number);

test.each([
  ["养老", [5]],
  ["公租房", [4]],
  ["12", [12]],
  ["Pension", [5]],
  ["%", []],
  ["没有这种业务", []],
])("%s finds %j", async (search, found) => {
  expect(numbers(await list({ search }))).toEqual(found);
});

test("500 windows take as many statements as twelve, and are read to the end part by part", async () => {
  const few = await statementsDuring(() => list());
  const { officeId, id: departmentId } = await app.db.department.findFirstOrThrow();
  const added = Array.from({ length: MANY - 12 }, (_, index) => index + 13);
  const windows = await app.db.window.createManyAndReturn({
    data: added.map((number) => ({
      officeId,
      code: `W${number}`,
      number,
      name: `窗口${number}`,
      businesses: ["收件"],
    })),
    select: { id: true, code: true },
  });
  await app.db.post.createMany({
    data: windows.map(({ id, code }) => ({
      officeId,
      code: `P${code}`,
      name: "窗口岗",
      kind: "WINDOW" as const,
      departmentId,
      windowId: id,
      priority: 2,
      watched: true,
    })),
  });
  const many = await statementsDuring(() => list());
  expect(many.length).toBe(few.length);

  const read: number[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ first: 100, ...(after && { after }) });
    expect(page.totalCount).toBe(MANY);
    read.push(...numbers(page));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(read).toEqual(Array.from({ length: MANY }, (_, index) => index + 1));
});
