import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ScratchDatabase, scratchDatabase } from "./testing/scratch-database.ts";

/** Belong to the sign-in library and to Prisma: no office owns them. */
const WITHOUT_OFFICE = ["Account", "AccountSession", "AccountCredential", "AccountVerification", "_prisma_migrations"];

let scratch: ScratchDatabase;
let client: pg.Client;

beforeAll(async () => {
  scratch = await scratchDatabase();
  client = new pg.Client({ connectionString: scratch.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await scratch.drop();
});

/** Every primary key, unique or exclusion constraint, unique index and foreign key, with its columns in order. */
async function keys(): Promise<{ table: string; name: string; kind: string; columns: string[] }[]> {
  const { rows } = await client.query(`
    WITH keys AS (
      SELECT conrelid AS relation, conname AS name, contype::text AS kind, conkey AS columns
        FROM pg_constraint WHERE contype IN ('p', 'u', 'x', 'f')
      UNION ALL
      SELECT indrelid, indexrelid::regclass::text, 'unique index', indkey::int2[]
        FROM pg_index WHERE indisunique
    )
    SELECT relname AS "table", name, kind, array(
        SELECT attname::text FROM unnest(columns) WITH ORDINALITY AS key(number, place)
        JOIN pg_attribute ON attrelid = relation AND attnum = number ORDER BY place
      ) AS columns
    FROM keys JOIN pg_class ON pg_class.oid = relation
    WHERE relnamespace = 'public'::regnamespace
    ORDER BY 1, 2`);
  return rows;
}

describe("the live catalogue", () => {
  test("every key and foreign key starts with the office, but for the sign-in library's tables", async () => {
    const all = await keys();
    const offences = all
      .filter(({ table, columns }) => !WITHOUT_OFFICE.includes(table) && columns[0] !== "officeId")
      .map(({ table, name, columns }) => `${table}: ${name} (${columns.join(", ")})`);
    expect(offences).toEqual([]);
    expect(all.length).toBeGreaterThan(60);
  });

  test("every other table has a primary key and a column for its office", async () => {
    const { rows } = await client.query<{ table: string }>(
      `
      SELECT relname AS "table" FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT relname = ANY($1)
        AND NOT (
          EXISTS (SELECT FROM pg_constraint WHERE conrelid = pg_class.oid AND contype = 'p')
          AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'officeId' AND attnotnull)
        )`,
      [WITHOUT_OFFICE],
    );
    expect(rows).toEqual([]);
  });
});
