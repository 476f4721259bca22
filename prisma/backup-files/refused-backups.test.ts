import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { connect } from "../client.ts";
import { emptyDatabase, type ScratchDatabase, scratchDatabase } from "../testing/scratch-database.ts";
import { Tally } from "./copy-rows.ts";
import { readBackup } from "./read-backup.ts";
import { restoreBackup } from "./restore-backup.ts";
import { ask, rowsIn, tableNames } from "./testing/rows-in.ts";
import { UnusableBackup } from "./unusable-backup.ts";
import { writeBackup } from "./write-backup.ts";

// A restore makes a whole schema, and a busy machine takes its time for it.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let office: ScratchDatabase;
let empty: ScratchDatabase;
/** A good backup, and its lines. */
let good: string;
let lines: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zaigang-refused-"));
  [office, empty] = await Promise.all([scratchDatabase({ demo: true }), emptyDatabase()]);
  good = join(folder, "good.gz");
  await writeBackup(office.url, good);
  lines = gunzipSync(await readFile(good))
    .toString()
    .split("\n");
});
afterAll(async () => {
  await Promise.all([office?.drop(), empty?.drop()]);
  await rm(folder, { recursive: true, force: true });
});

async function file(bytes: Buffer): Promise<string> {
  const path = join(folder, "tried.gz");
  await writeFile(path, bytes);
  return path;
}

const zipped = (changed: readonly string[]): Promise<string> => file(gzipSync(changed.join("\n")));

describe("a file that cannot be used is refused in one sentence before anything is written", () => {
  test.each<[string, () => Promise<string>, string]>([
    ["something else", () => file(Buffer.from("PK\u0003\u0004")), "not a backup"],
    ["an empty file", () => file(Buffer.alloc(0)), "not a backup"],
    ["another zipped text", () => zipped(["hello"]), "not a backup"],
    ["another zipped JSON", () => zipped(['{"name":"zaigang"}', ""]), "not a backup"],
    [
      "another format",
      () => zipped([lines[0]!.replace('"format":1', '"format":2'), ...lines.slice(1)]),
      "by a newer version",
    ],
    [
      "a later schema",
      () => zipped([lines[0]!.replace('"migrations":[', '"migrations":["20200101000000_x",'), ...lines.slice(1)]),
      "by a newer version",
    ],
    ["a row less", () => zipped(lines.toSpliced(2, 1)), "damaged"],
    ["another letter", () => zipped(lines.map((line) => line.replace("榆钱街", "榆木街"))), "damaged"],
    ["no closing line", () => zipped([...lines.slice(0, -2), ""]), "damaged"],
    ["something after it", () => zipped([...lines.slice(0, -1), "more", ""]), "damaged"],
  ])("%s", async (_what, path, reason) => {
    const refused = restoreBackup(empty.url, await path());
    await expect(refused).rejects.toThrow(UnusableBackup);
    await expect(refused).rejects.toThrow(reason);
    expect(await tableNames(empty.url)).toEqual([]);
  });

  test("a file that is not there", async () => {
    await expect(restoreBackup(empty.url, join(folder, "none.gz"))).rejects.toThrow("ENOENT");
  });

  test("cut off or changed anywhere", async () => {
    const bytes = await readFile(good);
    for (let place = 1; place < 40; place += 1) {
      const at = Math.floor((bytes.length * place) / 40);
      await expect(readBackup(await file(bytes.subarray(0, at))), `cut at ${at}`).rejects.toThrow(UnusableBackup);
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x10, at);
      await expect(readBackup(await file(changed)), `changed at ${at}`).rejects.toThrow(UnusableBackup);
    }
  });
});

describe("a database that is not empty is left alone", () => {
  test("an office", async () => {
    const before = await rowsIn(office.url, "Office");
    await expect(restoreBackup(office.url, good)).rejects.toThrow("The database is not empty");
    expect(await rowsIn(office.url, "Office")).toEqual(before);
  });

  test("another program's table", async () => {
    const other = await emptyDatabase();
    await ask(other.url, "CREATE TABLE theirs AS SELECT 1 AS one");
    await expect(restoreBackup(other.url, good)).rejects.toThrow("The database is not empty");
    expect(await tableNames(other.url)).toEqual(["theirs"]);
    await other.drop();
  });
});

test("a database on which a server is at work is left alone until it stops", async () => {
  const fresh = await scratchDatabase();
  const server = connect(fresh.url, { poolSize: 1 });
  await server.$queryRaw`SELECT 1`;
  await expect(restoreBackup(fresh.url, good)).rejects.toThrow("stop its servers first");
  await server.$disconnect();
  await restoreBackup(fresh.url, good);
  await fresh.drop();
});

test("a database in which a server has made its tables, and nobody an office, is empty", async () => {
  const fresh = await scratchDatabase();
  await ask(
    fresh.url,
    `INSERT INTO "AccountVerification" VALUES ('session-secret', 'session-secret', 'x', 'infinity', now(), now())`,
  );
  await restoreBackup(fresh.url, good);
  expect(await rowsIn(fresh.url, "Staff")).toEqual(await rowsIn(office.url, "Staff"));
  expect(await rowsIn(fresh.url, "AccountVerification")).toEqual([]);
  await fresh.drop();
});

test("who owns the database and is no superuser can restore; what was there comes back under any owner", async () => {
  const name = `plain_${Date.now()}`;
  const database = await emptyDatabase();
  const plain = new URL(database.url);
  await ask(database.url, `CREATE ROLE ${name} LOGIN PASSWORD 'plain'`);
  await ask(database.url, `ALTER DATABASE "${plain.pathname.slice(1)}" OWNER TO ${name}`);
  [plain.username, plain.password] = [name, "plain"];
  await restoreBackup(plain.href, good);
  expect(await rowsIn(plain.href, "Staff")).toEqual(await rowsIn(office.url, "Staff"));
  await writeBackup(plain.href, join(folder, "plain.gz"));
  await database.drop();
  await ask(office.url, `DROP ROLE ${name}`);
});

test("what breaks the rules of the database is not taken in part, and the database stays usable", async () => {
  const database = await emptyDatabase();
  // A file in which somebody took a department away and made its checksum fit again.
  const start = lines.findIndex((line) => line.startsWith('{"table":"Department"'));
  const length = lines.slice(start).indexOf("\\.");
  const rows = lines.slice(start + 2, start + length);
  const path = await zipped([
    ...lines.slice(0, start + 1),
    ...rows,
    "\\.",
    JSON.stringify(checksumOf(rows)),
    ...lines.slice(start + length + 2),
  ]);
  await expect(restoreBackup(database.url, path)).rejects.toThrow("foreign key");
  expect(await rowsIn(database.url, "Office")).toEqual([]);
  await restoreBackup(database.url, good);
  expect(await rowsIn(database.url, "Department")).toEqual(await rowsIn(office.url, "Department"));
  await database.drop();
});

function checksumOf(rows: readonly string[]): object {
  const tally = new Tally();
  tally.add(Buffer.from(rows.map((row) => `${row}\n`).join("")));
  return tally.total();
}
