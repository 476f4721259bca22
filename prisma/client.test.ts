import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "./client.ts";
import { type ScratchDatabase, scratchDatabase } from "./testing/scratch-database.ts";

let scratch: ScratchDatabase;
let db: Database;

beforeAll(async () => {
  scratch = await scratchDatabase();
  // One connection, so that it is the same one that is asked what it keeps.
  db = connect(scratch.url, { poolSize: 1 });
});

afterAll(async () => {
  await db.$disconnect();
  await scratch.drop();
});

const findOffice = (name: string) => db.$transaction((tx) => tx.office.findFirst({ where: { name } }));

/** The statements on offices that the connection keeps. */
function kept() {
  return db.$queryRaw`
    SELECT generic_plans::int AS "anyValues", custom_plans::int AS "theseValues" FROM pg_prepared_statements
    WHERE name <> '' AND statement LIKE 'SELECT %"Office"%'`;
}

test("the third equal statement of transactions is kept prepared, with one plan for any values", async () => {
  await findOffice("Elm Street");
  await findOffice("Oak Street");
  expect(await kept()).toEqual([]);
  for (const name of ["Ash Street", "Fir Street", "Yew Street"]) await findOffice(name);
  expect(await kept()).toEqual([{ anyValues: 3, theseValues: 0 }]);
});
