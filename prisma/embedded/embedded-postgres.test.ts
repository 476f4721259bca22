import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isAlive } from "./data-folder.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { joinEmbeddedPostgres } from "./join-postgres.ts";

// Real processes on a busy machine: the limit is only there to end what hangs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let dataFolder: string;
const children: ChildProcess[] = [];
const running: EmbeddedPostgres[] = [];

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "zaigang-embedded-"));
});

afterEach(async () => {
  for (const { stop } of running.splice(0)) await stop();
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await gone();
  await rm(dataFolder, { recursive: true, force: true });
});

/** In this process. What a test does not stop is stopped after it. */
async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataFolder });
  running.push(postgres);
  return postgres;
}

/** A process of its own that starts PostgreSQL on the folder; resolves to what it wrote first. */
async function holder(mode = "hold"): Promise<{ child: ChildProcess; written: string; ended: Promise<unknown> }> {
  const script = join(import.meta.dirname, "hold-postgres.ts");
  const child = spawn(process.execPath, [script, dataFolder, mode], { stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  const ended = once(child, "close");
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (written += chunk));
  await Promise.race([once(child.stdout, "data"), ended]);
  return { child, written, ended };
}

async function postmasterPid(): Promise<number | null> {
  const text = await readFile(join(dataFolder, "cluster", "postmaster.pid"), "utf8").catch(() => null);
  return text === null ? null : Number(text.split("\n")[0]);
}

/** Waits until no PostgreSQL runs on the folder. */
async function gone(): Promise<void> {
  for (let pid = await postmasterPid(); pid !== null && isAlive(pid); pid = await postmasterPid()) await delay(20);
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

test("starts twice in a row on what it made, and keeps it", async () => {
  const first = await start();
  await ask(first.url, "CREATE TABLE kept AS SELECT '岗' AS word");
  await first.stop();
  expect(await postmasterPid()).toBeNull();

  const second = await start();
  expect(await ask(second.url, "SELECT word FROM kept")).toEqual([{ word: "岗" }]);
  await second.stop();
});

test("a tool joins the one that a server runs, and starts the one that nobody runs", async () => {
  await expect(joinEmbeddedPostgres({ dataFolder })).rejects.toThrow("There is no database");
  const { child, written, ended } = await holder();
  const joined = await joinEmbeddedPostgres({ dataFolder });
  expect(joined.url).toBe(written.trim());
  await joined.stop();
  expect(await ask(joined.url, "SELECT 1 AS answer")).toEqual([{ answer: 1 }]);
  child.kill("SIGTERM");
  await ended;

  const own = await joinEmbeddedPostgres({ dataFolder });
  expect(await ask(own.url, "SELECT 1 AS answer")).toEqual([{ answer: 1 }]);
  await own.stop();
  expect(await postmasterPid()).toBeNull();
});

test("sorts the same everywhere, waits for the disk, and listens on this machine alone", async () => {
  const { url, stop } = await start();
  const rows = await ask(
    url,
    `SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
            current_setting('listen_addresses') AS host, current_setting('timezone') AS zone,
            (SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()) AS locale`,
  );
  await stop();
  expect(rows).toEqual([{ encoding: "UTF8", fsync: "on", host: "127.0.0.1", zone: "UTC", locale: "b C.UTF-8" }]);
});

test("asks for a password that nobody else can read", async () => {
  const { url, stop } = await start();
  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  await stop();
  expect(((await stat(join(dataFolder, "cluster", "password"))).mode & 0o777).toString(8)).toBe("600");
});

test("a second server on the folder is told who uses it, and the first one goes on", async () => {
  const first = await holder();
  await expect(startEmbeddedPostgres({ dataFolder })).rejects.toThrow(
    `already in use by the process ${first.child.pid}. Stop it, name another folder in ZAIGANG_DATA`,
  );
  const second = await holder();
  expect(second.written).toContain("already in use");
  expect(await ask(first.written.trim(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("of servers that start at once on a new folder one gets it", async () => {
  const outcomes = await Promise.all([holder(), holder(), holder()]);
  const urls = outcomes.map(({ written }) => written).filter((written) => written.startsWith("postgresql://"));
  expect(urls).toHaveLength(1);
  expect(outcomes.filter(({ written }) => written.includes("already in use"))).toHaveLength(2);
});

test.each(["SIGTERM", "SIGINT", "SIGHUP", "SIGKILL"] as const)(
  "ends with a server that gets %s, and starts again",
  async (signal) => {
    const { child, ended, written } = await holder();
    await ask(written.trim(), "CREATE TABLE kept AS SELECT 1 AS one");
    child.kill(signal);
    await ended;
    const { url, stop } = await start();
    expect(await ask(url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await stop();
  },
);

test("ends with a server that just ends", async () => {
  const { ended } = await holder("leave");
  await ended;
  await gone();
  expect(await postmasterPid()).toBeNull();
});

test.skipIf(process.platform !== "linux")("stops a PostgreSQL whose server and guard were both killed", async () => {
  const { child, ended, written } = await holder();
  await ask(written.trim(), "CREATE TABLE kept AS SELECT 1 AS one");
  const postmaster = (await postmasterPid())!;
  const guard = await parentOf(postmaster);
  for (const pid of [guard, ...(await childrenOf(guard)).filter((pid) => pid !== postmaster), child.pid!]) {
    process.kill(pid, "SIGKILL");
  }
  await ended;
  expect(isAlive(postmaster)).toBe(true);

  const { url, stop } = await start();
  expect(await postmasterPid()).not.toBe(postmaster);
  expect(await ask(url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
  await stop();
});

test.skipIf(process.platform !== "linux")(
  "recovers what a PostgreSQL that was killed itself had committed",
  async () => {
    const { child, written, ended } = await holder();
    await ask(written.trim(), "CREATE TABLE kept AS SELECT 1 AS one");
    process.kill((await postmasterPid())!, "SIGKILL");
    child.kill("SIGKILL");
    await ended;
    const { url, stop } = await start();
    expect(await ask(url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await stop();
  },
);

test("is not fooled by another program that has the id in a stale file", async () => {
  const first = await start();
  const pidFile = join(dataFolder, "cluster", "postmaster.pid");
  const lines = (await readFile(pidFile, "utf8")).split("\n");
  await first.stop();
  await writeFile(pidFile, [String(process.pid), ...lines.slice(1)].join("\n"));

  const second = await start();
  expect(await ask(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await second.stop();
});

test("a start that was killed while making the cluster leaves nothing in the way", async () => {
  const earlier = await start();
  await earlier.stop();
  await rename(join(dataFolder, "cluster"), join(dataFolder, "cluster.new-999999999"));
  const { stop } = await start();
  await stop();
  await expect(stat(join(dataFolder, "cluster.new-999999999"))).rejects.toThrow("ENOENT");
});

test("a folder of another PostgreSQL version is refused with advice", async () => {
  const { stop } = await start();
  await stop();
  await writeFile(join(dataFolder, "cluster", "PG_VERSION"), "15\n");
  await expect(startEmbeddedPostgres({ dataFolder })).rejects.toThrow("was made by PostgreSQL 15");
});

test("a folder that cannot be made is refused with advice", async () => {
  await writeFile(join(dataFolder, "file"), "");
  const inFile = join(dataFolder, "file", "data");
  await expect(startEmbeddedPostgres({ dataFolder: inFile })).rejects.toThrow("Name another one in ZAIGANG_DATA");
});

async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.trim().split(" ").map(Number);
}
