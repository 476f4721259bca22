import { existsSync } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connect } from "../client.ts";
import { emptyDatabase, type ScratchDatabase, scratchDatabase } from "../testing/scratch-database.ts";
import { readBackup } from "./read-backup.ts";
import { restoreBackup } from "./restore-backup.ts";
import { LEFT_OUT } from "./tables.ts";
import { AWKWARD, fillEmptyTables } from "./testing/fill-empty-tables.ts";
import { ask, rowsIn, tableNames } from "./testing/rows-in.ts";
import { writeBackup } from "./write-backup.ts";

// A restore makes a whole schema, and a busy machine takes its time for it.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let busy: ScratchDatabase;
const scratches: ScratchDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zaigang-backup-"));
  busy = await scratchDatabase({ demo: { start: "2026-11-30", events: "all" } });
  scratches.push(busy);
  await fillEmptyTables(busy.url);
  const db = connect(busy.url, { poolSize: 1 });
  await db.absence.updateMany({ data: { note: AWKWARD } });
  await db.$disconnect();
});
afterAll(async () => {
  await Promise.all(scratches.map((scratch) => scratch.drop()));
  await rm(folder, { recursive: true, force: true });
});

async function empty(): Promise<string> {
  const scratch = await emptyDatabase();
  scratches.push(scratch);
  return scratch.url;
}

test("every table comes back row by row, but for sessions and what signs them", async () => {
  const path = join(folder, "whole.gz");
  const told: string[] = [];
  await writeBackup(busy.url, path, ({ table }) => told.push(table));
  const restored = await empty();
  await restoreBackup(restored, path);

  const tables = await tableNames(busy.url);
  expect(await tableNames(restored)).toEqual(tables);
  expect([...told, ...LEFT_OUT].sort()).toEqual([...tables].sort());
  for (const table of told) {
    const rows = await rowsIn(busy.url, table);
    expect(rows.length, `${table} has rows to compare`).toBeGreaterThan(0);
    expect(await rowsIn(restored, table), table).toEqual(rows);
  }
  for (const table of ["AccountSession", "AccountVerification"]) {
    expect((await rowsIn(busy.url, table)).length, `${table} had rows`).toBeGreaterThan(0);
    expect(await rowsIn(restored, table), table).toEqual([]);
  }
});

test("its rules come back with it: keys, checks and triggers", async () => {
  const path = join(folder, "rules.gz");
  await writeBackup(busy.url, path);
  const restored = await empty();
  await restoreBackup(restored, path);
  const rules = (url: string) =>
    ask(
      url,
      `SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS rule, '' AS enabled
         FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled::text
         FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2, 3`,
    );
  expect(await rules(restored)).toEqual(await rules(busy.url));
});

test("a backup of what was restored is the same", async () => {
  const [first, second] = [join(folder, "first.gz"), join(folder, "second.gz")];
  await writeBackup(busy.url, first);
  const restored = await empty();
  await restoreBackup(restored, first);
  await writeBackup(restored, second);
  expect((await readBackup(second)).tables).toEqual((await readBackup(first)).tables);
});

test("while others write it holds one instant: each of their transactions whole or not at all", async () => {
  const database = await scratchDatabase({ demo: { start: "2026-11-30", events: "all" } });
  scratches.push(database);
  const db = connect(database.url, { poolSize: 2 });
  const { officeId } = await db.office.findFirstOrThrow();
  const [{ id: staffId }, post] = await Promise.all([db.staff.findFirstOrThrow(), db.post.findFirstOrThrow()]);
  let written = 0;
  let isOver = false;
  /** The n-th transaction adds to two tables and counts in a third. */
  const writeOn = async () => {
    while (!isOver) {
      const at = new Date(Date.UTC(2027, 0, 1) + written * 60_000);
      await db.$transaction([
        db.signIn.create({ data: { officeId, staffId, direction: "IN", source: "WEB", signedAt: at, receivedAt: at } }),
        db.message.create({
          data: { officeId, staffId, kind: "COVER", at, shownFrom: at, postId: post.id, stretches: [] },
        }),
        db.officeProgress.update({ where: { officeId }, data: { version: written + 1 } }),
      ]);
      written += 1;
    }
  };
  const writing = writeOn();
  await expect.poll(() => written).toBeGreaterThan(5);
  const writtenBefore = written;
  const path = join(folder, "busy.gz");
  await writeBackup(database.url, path);
  isOver = true;
  await writing;
  await db.$disconnect();

  const restored = await empty();
  await restoreBackup(restored, path);
  const [progress] = await ask<{ version: number }>(restored, `SELECT version FROM "OfficeProgress"`);
  const { version } = progress!;
  expect(version).toBeGreaterThanOrEqual(writtenBefore);
  expect(version).toBeLessThan(written);
  for (const table of await tableNames(restored)) {
    if (LEFT_OUT.includes(table)) continue;
    const rows = (await rowsIn(database.url, table)).filter((row) => {
      const { signedAt, shownFrom } = JSON.parse(row);
      const at = Date.parse(signedAt ?? shownFrom);
      return !(at >= Date.UTC(2027, 0, 1) + version * 60_000);
    });
    const expected = rows.map((row) => row.replace(`"version": ${written}`, `"version": ${version}`));
    expect(await rowsIn(restored, table), table).toEqual(table === "OfficeProgress" ? expected : rows);
  }
});

test("is for its owner's eyes only, and has its name only when it is whole", async () => {
  const path = join(folder, "private.gz");
  const early = new Set<boolean>();
  await writeFile(`${path}.part`, "of one that was killed");
  await writeBackup(busy.url, path, () => early.add(existsSync(path)));
  expect([...early]).toEqual([false]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(existsSync(`${path}.part`)).toBe(false);
  await expect(writeBackup(busy.url, path)).rejects.toThrow("is there already");
});

test("the database has no sequences, which a backup would not hold", async () => {
  const sequences = `SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace`;
  expect(await ask(busy.url, sequences)).toEqual([]);
});
