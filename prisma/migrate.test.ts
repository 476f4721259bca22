import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { migrationNames } from "./migration-names.ts";
import { migrationsFolder, schemaPath } from "./schema-engine.ts";
import { emptyDatabase, type ScratchDatabase } from "./testing/scratch-database.ts";

let scratch: ScratchDatabase | undefined;

afterEach(async () => {
  await scratch?.drop();
  scratch = undefined;
});

test("the last migration leads to the present schema: if not, run npm run migration", async () => {
  const last = (await migrationNames()).at(-1)!;
  const reached = await readFile(join(migrationsFolder, last, "schema.prisma"), "utf8");
  expect(reached).toBe(await readFile(schemaPath, "utf8"));
});

test("servers that start at once migrate once", async () => {
  scratch = await emptyDatabase();
  const { url } = scratch;
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.flat()).toEqual(await migrationNames());
  expect(await migrate(url)).toEqual([]);
});

test("a migration that fails leaves nothing behind and is told", async () => {
  scratch = await emptyDatabase();
  const client = new pg.Client({ connectionString: scratch.url });
  await client.connect();
  await client.query(`CREATE FUNCTION is_week(week text[]) RETURNS boolean LANGUAGE sql AS 'SELECT true'`);
  await expect(migrate(scratch.url)).rejects.toThrow("is_week");
  const { rows } = await client.query(`SELECT FROM pg_class WHERE relname = 'Office'`);
  await client.end();
  expect(rows).toEqual([]);
});
