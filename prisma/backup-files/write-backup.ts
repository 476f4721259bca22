import { createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { MIGRATION_LOCK } from "../migrate.ts";
import { readRows, Tally } from "./copy-rows.ts";
import { END_OF_ROWS, FORMAT, type Header, type TableContent, type TableEnd } from "./format.ts";
import { type Backup, readBackup } from "./read-backup.ts";
import { listTables, settleForms, type Table } from "./tables.ts";
import { UnusableBackup } from "./unusable-backup.ts";

const quoted = pg.escapeIdentifier;

/** Is told of each table once its rows are through. */
export type Progress = (table: Pick<TableContent, "table" | "rows">) => unknown;

/**
 * Writes everything a database holds into one file, as it was at one instant, while others go on reading and writing.
 * The file is readable by its owner alone, and gets its name only when it is whole and was read again.
 *
 * @param path of the file, which is not there yet
 * @throws {UnusableBackup} if the file is there or cannot be written, or the database has no tables of ours
 * Source: docs/decisions/0011-backup-files.md
 */
export async function writeBackup(url: string, path: string, onTable: Progress = () => {}): Promise<Backup> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new UnusableBackup(`${path} is there already: name another file.`);
  const unfinished = `${path}.part`;
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: "zaigang backup" });
  client.on("error", () => {}); // the statement that is running fails by it
  await client.connect();
  try {
    await rm(unfinished, { force: true }); // of one that was killed
    const file = createWriteStream(unfinished, { mode: 0o600, flags: "wx", flush: true });
    await pipeline(Readable.from(contents(client, onTable), { objectMode: false }), createGzip(), file);
    const backup = await readBackup(unfinished); // a file that was never read is a hope and no backup
    await rename(unfinished, path);
    return backup;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw isOfDisk(error) ? new UnusableBackup(`${path} cannot be written (${error.message}).`) : error;
  } finally {
    await client.end();
  }
}

/** No such folder, no right to it, no room left and the like. */
function isOfDisk(error: unknown): error is Error {
  const codes = ["ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "EROFS", "ENOSPC", "EDQUOT"];
  return codes.includes((error as NodeJS.ErrnoException).code ?? "");
}

async function* contents(client: pg.Client, onTable: Progress): AsyncGenerator<Buffer> {
  await settleForms(client);
  const { header, tables } = await beginSnapshot(client);
  yield line(header);
  const closing = { tables: 0, rows: 0 };
  for (const table of tables) {
    const { name, columns } = table;
    yield line({ table: name, columns });
    const tally = new Tally();
    for await (const rows of readRows(client, table, columns)) {
      tally.add(rows);
      yield rows;
    }
    yield Buffer.from(`${END_OF_ROWS}\n`);
    const end: TableEnd = tally.total();
    yield line(end);
    closing.tables += 1;
    closing.rows += end.rows;
    onTable({ table: name, rows: end.rows });
  }
  yield line(closing);
  await client.query("COMMIT");
}

/**
 * From here on the connection sees one instant. The schema is kept as it is until the end: a migration could otherwise
 * come between the look at the tables and their rows. What only reads and writes rows never waits.
 */
async function beginSnapshot(client: pg.Client): Promise<{ header: Header; tables: readonly Table[] }> {
  await client.query("SELECT pg_advisory_lock_shared($1)", [MIGRATION_LOCK]);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const tables = await listTables(client);
  const { rows } = await client.query<{ at: Date; postgres: string; isOurs: boolean }>(
    `SELECT now() AS at, current_setting('server_version') AS postgres, to_regclass('_prisma_migrations') IS NOT NULL AS "isOurs"`,
  );
  const { at, postgres, isOurs } = rows[0]!;
  if (!isOurs || tables.length === 0)
    throw new UnusableBackup("The database holds no office: there is nothing to keep.");
  await client.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(", ")} IN ACCESS SHARE MODE`);
  const migrations = await appliedMigrations(client);
  await client.query("SELECT pg_advisory_unlock_shared($1)", [MIGRATION_LOCK]);
  return { header: { zaigang: "backup", format: FORMAT, at: at.toISOString(), postgres, migrations }, tables };
}

async function appliedMigrations(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map(({ name }) => name);
}

const line = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
