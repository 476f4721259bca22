import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { migrationNames } from "../migration-names.ts";
import { migrationsFolder } from "../schema-engine.ts";
import { LEFT_OUT, listTables } from "./tables.ts";
import { UnusableBackup } from "./unusable-backup.ts";

/**
 * Sees that nothing is in the database. One in which a server has made its tables, and nobody an office or an account,
 * is empty too: the tables are taken away again.
 *
 * @throws {UnusableBackup} if there is an office, an account, a table that is not ours, or a server at work
 */
export async function makeEmpty(client: pg.Client): Promise<void> {
  const tables = (await listTables(client)).map(({ name }) => name);
  if (tables.length === 0) return;
  const ours = await tablesOfMigrations();
  if (!tables.every((name) => ours.has(name)) || (await isInUse(client, tables))) {
    throw new UnusableBackup("The database is not empty: restore into a new one, so that nothing is lost.");
  }
  await assertAlone(client);
  await client.query(DROP_ALL);
}

/** How long somebody may take who is just leaving. */
const PATIENCE_MS = 2_000;

/** A server that goes on would know neither the new tables nor the new key of sessions. */
async function assertAlone(client: pg.Client): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await delay(100)) {
    const { rowCount } = await client.query(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    if (rowCount === 0) return;
  }
  throw new UnusableBackup("Somebody else is connected to the database: stop its servers first.");
}

/** The tables that our migrations make, those included that later ones take away again. */
async function tablesOfMigrations(): Promise<ReadonlySet<string>> {
  const scripts = await Promise.all(
    (await migrationNames()).map((name) => readFile(join(migrationsFolder, name, "migration.sql"), "utf8")),
  );
  const made = scripts.flatMap((script) => [...script.matchAll(/^CREATE TABLE "(\w+)"/gm)].map(([, name]) => name!));
  return new Set([...made, ...LEFT_OUT]);
}

async function isInUse(client: pg.Client, tables: readonly string[]): Promise<boolean> {
  const telling = ["Office", "Account"].filter((name) => tables.includes(name));
  const looks = telling.map((name) => `SELECT EXISTS (SELECT FROM ${pg.escapeIdentifier(name)}) AS used`);
  const { rows } = await client.query<{ used: boolean }>(looks.join(" UNION ALL "));
  return rows.some(({ used }) => used);
}

/** Extensions stay: who owns the database may be unable to bring them back. */
const DROP_ALL = `
DO $$
DECLARE command text;
BEGIN
  FOR command IN
    SELECT format('DROP TABLE %s CASCADE', c.oid::regclass) FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
    UNION ALL
    SELECT format('DROP TYPE %s CASCADE', t.oid::regtype) FROM pg_type t
    WHERE t.typtype = 'e' AND t.typnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_type'::regclass AND objid = t.oid AND deptype = 'e')
    UNION ALL
    SELECT format('DROP ROUTINE %s CASCADE', p.oid::regprocedure) FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')
  LOOP
    EXECUTE command;
  END LOOP;
END $$`;
