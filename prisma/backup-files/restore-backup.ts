import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { applyMigrations, holdSchema } from "../migrate.ts";
import { migrationNames } from "../migration-names.ts";
import { readRows, Tally, writeRows } from "./copy-rows.ts";
import { makeEmpty } from "./empty-database.ts";
import type { TableContent } from "./format.ts";
import { type Backup, readBackup } from "./read-backup.ts";
import { listTables, settleForms } from "./tables.ts";
import { damaged, UnusableBackup } from "./unusable-backup.ts";
import type { Progress } from "./write-backup.ts";

const quoted = pg.escapeIdentifier;

/**
 * Brings a backup file into an empty database and then to the present schema. The whole file is checked before anything
 * is written. The tables are made as they were at the time of the backup; their rows go in as one transaction, which is
 * committed only if what can be read again is what the file says.
 *
 * A server that starts meanwhile on the same database waits until it is done.
 *
 * @returns what the file held
 * @throws {UnusableBackup} if the file is no backup, is damaged or was made by a newer version, or if the database holds
 *   an office or tables that are not ours, or a server is at work on it
 * @throws {UnusableDatabase} if the database is older than PostgreSQL 15
 * Source: docs/decisions/0011-backup-files.md
 */
export async function restoreBackup(url: string, path: string, onTable: Progress = () => {}): Promise<Backup> {
  const backup = await readBackup(path);
  const { migrations } = backup.header;
  const known = await migrationNames();
  if (!isDeepStrictEqual(known.slice(0, migrations.length), migrations)) {
    throw new UnusableBackup("The backup was made by a newer version: install that version or a later one first.");
  }
  await holdSchema(url, async (client) => {
    await makeEmpty(client);
    await applyMigrations(url, migrations);
    await load(client, path, backup, onTable);
    await applyMigrations(url, known);
    await client.query("ANALYZE");
  });
  return backup;
}

async function load(client: pg.Client, path: string, backup: Backup, onTable: Progress): Promise<void> {
  await settleForms(client);
  const expected = backup.tables.map(({ table }) => table);
  const found = (await listTables(client)).map(({ name }) => name);
  if (!isDeepStrictEqual(expected, found)) throw damaged();
  await client.query("BEGIN");
  try {
    const bindAgain = await unbind(client, found);
    await readBackup(path, async (start, rows) => {
      await writeRows(client, start, rows);
      onTable(backup.tables.find(({ table }) => table === start.table)!);
    });
    await bindAgain();
    await compare(client, backup.tables);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

/**
 * Takes away what ties rows to each other, since tables refer to each other in circles and triggers would add rows of
 * their own. Needs no more than to own the tables.
 *
 * @returns what puts it back, whereby PostgreSQL checks every row
 */
async function unbind(client: pg.Client, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT relname AS "table", conname AS name, pg_get_constraintdef(pg_constraint.oid) AS definition
     FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
     WHERE contype = 'f' AND relnamespace = 'public'::regnamespace`,
  );
  const forEachTable = (what: string) => tables.map((table) => `ALTER TABLE ${quoted(table)} ${what}`);
  const drop = keys.map(({ table, name }) => `ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  const add = keys.map(
    ({ table, name, definition }) => `ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`,
  );
  await client.query([...drop, ...forEachTable("DISABLE TRIGGER USER")].join("; "));
  return async () => {
    await client.query([...forEachTable("ENABLE TRIGGER USER"), ...add].join("; "));
  };
}

/** @throws if what the database gives back is not what the file says */
async function compare(client: pg.Client, contents: readonly TableContent[]): Promise<void> {
  const tables = new Map((await listTables(client)).map((table) => [table.name, table]));
  for (const { table, columns, rows, sha256 } of contents) {
    const tally = new Tally();
    for await (const chunk of readRows(client, tables.get(table)!, columns)) tally.add(chunk);
    if (!isDeepStrictEqual(tally.total(), { rows, sha256 })) {
      throw new Error(`What was written to ${table} is not what can be read from it`);
    }
  }
}
