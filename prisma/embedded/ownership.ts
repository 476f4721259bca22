import { spawnSync } from "node:child_process";
import { readFile, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { clusterOf, isAlive } from "./data-folder.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { CLUSTER_NAME, connection, type PostmasterOptions, stopLeftBehind } from "./postmaster.ts";

/**
 * Who may use a data folder: the process that holds this advisory lock in its PostgreSQL. PostgreSQL lets go of
 * it when that process ends, however it ends, so a lock that is free means a PostgreSQL that was left behind.
 */
const OWNER_LOCK = 7_294_210_046;

/** How long a process may take from its PostgreSQL's first answer to holding the lock. */
const CLAIM_SECONDS = 20;
const PATIENCE_SECONDS = 120;

/**
 * Takes the lock, for as long as this process lives or until `release`.
 *
 * @throws {EmbeddedPostgresError} if another process holds it
 */
export async function claim(port: number, password: string, dataFolder: string): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client({ ...connection(port, password, "postgres"), keepAlive: true });
  client.on("error", () => {}); // PostgreSQL has ended: nothing is left to own
  await client.connect();
  if (!(await takeLock(client))) {
    await client.end();
    throw taken(dataFolder, null);
  }
  // The types of pg leave these two out.
  const socket = client as unknown as { ref(): void; unref(): void };
  socket.unref();
  return {
    async release() {
      socket.ref();
      await client.end();
    },
  };
}

/**
 * Sees that no PostgreSQL runs on the data folder: waits for one that is just ending, stops one that was left
 * behind, and leaves alone one that another process uses.
 *
 * @throws {EmbeddedPostgresError} if another process uses it
 */
export async function clearTheWay(options: PostmasterOptions): Promise<void> {
  const { dataFolder, password } = options;
  const patience = Date.now() + PATIENCE_SECONDS * 1000;
  let claimDeadline = 0;
  while (Date.now() < patience) {
    const running = await readPostmasterPid(dataFolder);
    if (!running || !isAlive(running.pid)) return; // PostgreSQL itself clears away a stale file

    const state = await examine(running.port, password);
    if (state === "starting or ending") {
      await delay(50);
    } else if (state === "silent") {
      if (!(await isPostmaster(running.pid, dataFolder))) {
        // After a crash another program may have been given the id. PostgreSQL would take it for a postmaster.
        await rm(join(clusterOf(dataFolder), "postmaster.pid"), { force: true });
        return;
      }
      await delay(50);
    } else if (state.owned) {
      throw taken(dataFolder, state.startedBy);
    } else {
      // Its starter may be about to take the lock; only one that never does was left behind.
      claimDeadline ||= Date.now() + CLAIM_SECONDS * 1000;
      if (state.startedBy !== null && isAlive(state.startedBy) && Date.now() < claimDeadline) await delay(50);
      else await stopLeftBehind(options);
    }
  }
  throw new EmbeddedPostgresError(
    `A PostgreSQL that is starting or ending has held the data folder ${dataFolder} for ${PATIENCE_SECONDS} seconds. ` +
      "Wait until it is done (its log is in the folder), or name another folder in ZAIGANG_DATA.",
  );
}

/** The port of the PostgreSQL that another process runs on the data folder; `null` where none does. */
export async function findOwned(dataFolder: string, password: string): Promise<number | null> {
  const running = await readPostmasterPid(dataFolder);
  if (!running || !isAlive(running.pid)) return null;
  const state = await examine(running.port, password);
  return typeof state === "object" && state.owned ? running.port : null;
}

type Running = { readonly pid: number; readonly port: number };
type State = "silent" | "starting or ending" | { readonly owned: boolean; readonly startedBy: number | null };

async function readPostmasterPid(dataFolder: string): Promise<Running | null> {
  const text = await readFile(join(clusterOf(dataFolder), "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = text.split("\n");
  return pid && port ? { pid: Number(pid), port: Number(port) } : null;
}

async function examine(port: number, password: string): Promise<State> {
  const client = new pg.Client(connection(port, password, "postgres"));
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>("SELECT current_setting('cluster_name') AS name");
    const startedBy = CLUSTER_NAME.exec(rows[0]?.name ?? "")?.[1];
    return { owned: !(await takeLock(client)), startedBy: startedBy ? Number(startedBy) : null };
  } catch (error) {
    // 57P01 to 57P03: it answers, but is shutting down or starting up.
    return /^57P0/.test((error as { code?: string }).code ?? "") ? "starting or ending" : "silent";
  } finally {
    await client.end().catch(() => {});
  }
}

async function takeLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [OWNER_LOCK]);
  return rows[0]?.taken === true;
}

/** Whether the process is the folder's PostgreSQL: it works in the cluster. One that is dead but not yet buried is none. */
async function isPostmaster(pid: number, dataFolder: string): Promise<boolean> {
  if (process.platform === "linux") {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === clusterOf(dataFolder);
  }
  if (process.platform === "win32") return true;
  const { stdout } = spawnSync("ps", ["-p", String(pid), "-o", "stat=,comm="], { encoding: "utf8" });
  return stdout.includes("postgres") && !stdout.startsWith("Z");
}

function taken(dataFolder: string, by: number | null): EmbeddedPostgresError {
  const who = by === process.pid ? "this process" : by === null ? "another process" : `the process ${by}`;
  return new EmbeddedPostgresError(
    `The data folder ${dataFolder} is already in use by ${who}. Stop it, name another folder in ZAIGANG_DATA, ` +
      "or let both use one PostgreSQL by naming it in DATABASE_URL.",
  );
}
