import pg from "pg";
import { migrationNames } from "./migration-names.ts";
import { everything, listMigrations, withSchemaEngine } from "./schema-engine.ts";

/** Held while migrating, so that of several servers that start at once one migrates and the others wait. */
export const MIGRATION_LOCK = 7_294_210_045;
const OLDEST_VERSION = 15;

/** The database cannot be used. The message says what to do. */
export class UnusableDatabase extends Error {
  override readonly name = "UnusableDatabase";
}

/**
 * Applies the migrations that the database has not seen.
 *
 * @returns their names, oldest first; none where it is up to date
 * @throws {UnusableDatabase} if it is older than PostgreSQL 15
 */
export async function migrate(url: string): Promise<readonly string[]> {
  return holdSchema(url, async () => applyMigrations(url, await migrationNames()));
}

/**
 * Keeps everybody else from changing the database's schema for the length of `use`; servers that start meanwhile wait.
 *
 * @throws {UnusableDatabase} if it is older than PostgreSQL 15
 */
export async function holdSchema<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on("error", () => {}); // the statement that is running fails by it
  await client.connect();
  try {
    await assertRecent(client);
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    return await use(client);
  } finally {
    await client.end(); // which lets go of the lock
  }
}

/**
 * Applies those of some migrations that the database has not seen. For who holds the schema already.
 *
 * @param names oldest first
 * @returns those that were applied
 */
export async function applyMigrations(url: string, names: readonly string[]): Promise<readonly string[]> {
  const migrationsList = await listMigrations(names);
  return withSchemaEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything });
    return appliedMigrationNames;
  });
}

async function assertRecent(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string }>(
    "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version",
  );
  const { number, version } = rows[0]!;
  if (Number(number) >= OLDEST_VERSION * 10_000) return;
  throw new UnusableDatabase(`Zaigang needs PostgreSQL ${OLDEST_VERSION} or later; DATABASE_URL names a ${version}.`);
}
