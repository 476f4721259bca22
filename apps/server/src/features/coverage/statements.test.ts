import { type Database, Prisma } from "@zaigang/db";
import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const SPAN = `startsAt endsAt state presence post { code name } actingStaff { code name title } servedAt { number }`;
/** Every relation that a span can be followed to, the deepest a screen could want. */
const RELATIONS = `
  post { code window { number posts { code } } department { name head { name } }
    pairing { primary { name } backup { name } reserves { name department { name } } } }
  actingStaff { name department { name } } servedAt { number posts { code } }
  reasons { staff { name department { name } } holding { code } absence { kind staff { name } } }`;

const grid = (count: number) => `{ days(from: "2026-11-30", count: ${count}) {
  date sessions { startsAt } coverage { spans { ${SPAN} reasons { verdict staff { name } } } gaps { post { code } } }
  possible: coverage(forecast: POSSIBLE) { gaps { startsAt } } possibleGaps { post { code } } } }`;
const deep = (count: number) => `{ days(from: "2026-11-30", count: ${count}) { coverage { spans { ${RELATIONS} } } } }`;
const OFFICE = `{ viewer { staff { department { head { name } } } absences { kind } signIns { signedAt }
  office { windows { posts { pairing { primary { name department { name } } reserves { name } } } } } } }`;

const MOST_STATEMENTS_OF_A_CHANGE = 20;

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ events: "all", keepsTime: false });
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

async function statements(query: string): Promise<number> {
  const sent = await statementsDuring(async () => {
    const { data, errors } = await manager(query);
    expect(errors).toBeUndefined();
    expect(data).not.toBeNull();
  });
  return sent.length;
}

test("the board takes two statements: who asks, and the facts; a third where a look at what is private is noted", async () => {
  const board = `{ coverage(from: "2026-12-01T00:00:00+08:00", to: "2026-12-02T00:00:00+08:00") {
    spans { ${SPAN} reasons { verdict staff { name } holding { code } absence { kind note } } } gaps { post { code } startsAt } } }`;
  expect(await statements(board.replace("absence { kind note }", ""))).toBe(2);
  expect(await statements(board)).toBe(3);
});

test("the grid takes no more, with both forecasts and whatever the number of days", async () => {
  expect(await statements(grid(1))).toBe(2);
  expect(await statements(grid(14))).toBe(2);
});

/** Of what is written: away, named, paused and signed in, with the alerts, messages and log entries that follow. */
async function statementsOfChanges(): Promise<number[]> {
  const counts: number[] = [];
  const changes: [string, object][] = [
    ["recordAbsence", { staff: "S015", kind: "OUTING", startsAt: at("09:00"), endsAt: at("12:00") }],
    ["recordAbsence", { staff: "S016", kind: "OUTING", startsAt: at("07:00"), endsAt: at("12:00") }],
    ["nameSubstitute", { post: "PW10", staff: "S036", startsAt: at("09:00"), endsAt: at("12:00") }],
    ["signIn", {}],
  ];
  for (const [action, input] of changes) {
    counts.push((await statementsDuring(() => mutate(manager, action, input))).length);
  }
  const { data } = await manager(
    '{ days(from: "2026-11-30") { substitutions { id } absences { id staff { code } } } }',
  );
  const [day] = data.days;
  for (const { id } of day.substitutions)
    await mutate(manager, "endSubstitution", { substitution: id, endsAt: at("09:00") });
  for (const { id, staff } of day.absences) {
    if (["S015", "S016"].includes(staff.code))
      await mutate(manager, "endAbsence", { absence: id, endsAt: at("07:00") });
  }
  return counts;
}

const at = (time: string) => `2026-11-30T${time}:00+08:00`;

describe("with three times the people, posts and absences", () => {
  test("every query takes as many statements as before", async () => {
    const queries = [grid(1), grid(14), deep(1), deep(14), OFFICE];
    const before: number[] = [];
    for (const query of queries) before.push(await statements(query));
    expect(before[2]).toBe(before[3]);
    await app.travelTo(at("08:00"));
    const changes = await statementsOfChanges();
    await triple(app.db);
    const after: number[] = [];
    for (const query of queries) after.push(await statements(query));
    expect(after).toEqual(before);
    // What there is nothing of is not written, so they differ by a few; they do not grow.
    expect(Math.max(...changes, ...(await statementsOfChanges()))).toBeLessThanOrEqual(MOST_STATEMENTS_OF_A_CHANGE);
  });
});

/** Copies departments, staff, windows, posts, their hours and pairings, and absences twice, under new codes and ids. */
async function triple(db: Database): Promise<void> {
  const copies: Record<string, { keys: string[]; changed: Record<string, string> }> = {
    Department: { keys: ["id"], changed: { code: "code || $", headId: "NULL", supervisingLeaderId: "NULL" } },
    Staff: { keys: ["id", "departmentId"], changed: { code: "code || $", accountId: "NULL" } },
    Window: { keys: ["id"], changed: { code: "code || $", number: "number + 100 * $::int" } },
    WindowHours: { keys: ["id", "windowId"], changed: {} },
    Post: { keys: ["id", "departmentId", "windowId"], changed: { code: "code || $" } },
    Pairing: { keys: ["id", "postId", "primaryId", "backupId"], changed: {} },
    PairingReserve: { keys: ["pairingId", "staffId"], changed: {} },
    Absence: { keys: ["id", "staffId"], changed: {} },
  };
  await db.$transaction(async (tx) => {
    for (const [table, { keys, changed }] of Object.entries(copies)) {
      const columns = await tx.$queryRaw<{ name: string }[]>`
        SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = ${table} AND is_generated = 'NEVER'`;
      const originals = await tx.$queryRaw<{ count: number }[]>(
        Prisma.raw(`SELECT count(*)::int AS count FROM "${table}"`),
      );
      const limit = originals[0]?.count ?? 0;
      for (const copy of ["1", "2"]) {
        const values = columns.map(({ name }) => {
          if (keys.includes(name)) return `md5("${name}"::text || '${copy}')::uuid`;
          return changed[name]?.replace("$", `'${copy}'`) ?? `"${name}"`;
        });
        const names = columns.map(({ name }) => `"${name}"`).join(", ");
        await tx.$executeRawUnsafe(
          `INSERT INTO "${table}" (${names}) SELECT ${values.join(", ")} FROM (SELECT * FROM "${table}" ORDER BY ctid LIMIT ${limit}) o`,
        );
      }
    }
  });
}
