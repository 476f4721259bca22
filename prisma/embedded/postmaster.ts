import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { clusterOf, SUPERUSER } from "./data-folder.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { environment, run, WORKING_FOLDER } from "./run.ts";
import type { Software } from "./software.ts";
import { ids, type SystemUser } from "./system-user.ts";

/** A PostgreSQL that this process has started and that ends with it. */
export type Postmaster = { readonly port: number; stop(): Promise<void> };

export type PostmasterOptions = {
  readonly dataFolder: string;
  readonly password: string;
  readonly software: Software;
  readonly user: SystemUser | null;
  /** `null` takes a free one. */
  readonly port: number | null;
  /** Further settings of PostgreSQL, such as `max_connections`. */
  readonly settings: Readonly<Record<string, string>>;
};

/** PostgreSQL ended while it was starting. */
export class PostmasterEnded extends EmbeddedPostgresError {
  /** Another process holds the data folder. */
  readonly folderTaken: boolean;
  /** Another program has taken the port since it was found free. */
  readonly portTaken: boolean;

  constructor(log: string, logFile: string) {
    super(
      `PostgreSQL ended while starting. The end of its log, ${logFile}:\n${log.trim().split("\n").slice(-12).join("\n")}`,
    );
    this.folderTaken = /lock file ".*" already exists/.test(log);
    this.portTaken = /could not (bind|create any TCP\/IP sockets)/.test(log);
  }
}

/**
 * Ends PostgreSQL when file descriptor 3 closes, and so whenever the process that holds its other end is gone:
 * after any signal, kill -9 included. PostgreSQL is in a session of its own, so that Ctrl-C in a terminal reaches
 * the server alone, which closes in its own order.
 */
const ENDS_WITH_US = `
trap "" INT TERM HUP
"$@" 3<&- </dev/null &
postgres=$!
{ read -r nothing <&3; kill -INT $postgres; } &
reader=$!
exec 3<&-
wait $postgres
status=$?
kill -KILL $reader
exit $status
`;

/**
 * Starts PostgreSQL on a port of 127.0.0.1 and waits until it answers, recovery after a crash included.
 *
 * @throws {PostmasterEnded} if it ends before it answers
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { dataFolder, password, software, user } = options;
  const port = options.port ?? (await freePort());
  const logFile = join(dataFolder, "postgres.log");
  const { size: logStart } = await stat(logFile).catch(() => ({ size: 0 }));
  const log = await open(logFile, logStart > 10_000_000 ? "w" : "a", 0o600);
  const command = [software.postgres, "-D", clusterOf(dataFolder), ...settings(port, options.settings)];
  const child = spawnTied(command, user, log.fd);
  await log.close();

  const ended = once(child, "exit");
  const logSoFar = async () => (await readFile(logFile, "utf8")).slice(logStart > 10_000_000 ? 0 : logStart);
  while (!(await answers(port, password))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new PostmasterEnded(await logSoFar(), logFile);
    await delay(25);
  }
  return {
    port,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      if (process.platform === "win32") await run(software.pgCtl, stopArguments(dataFolder), user);
      else (child.stdio[3] as Duplex).destroy();
      await ended;
    },
  };
}

/** Stops a PostgreSQL that another process has left behind, and waits until it is gone. */
export async function stopLeftBehind({ dataFolder, software, user }: PostmasterOptions): Promise<void> {
  await run(software.pgCtl, stopArguments(dataFolder), user);
}

export const connection = (port: number, password: string, database: string): pg.ClientConfig => ({
  host: "127.0.0.1",
  port,
  user: SUPERUSER,
  password,
  database,
});

export const urlOf = (port: number, password: string, database: string): string =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

/** The process id by which a running PostgreSQL says who started it. */
export const CLUSTER_NAME = /^zaigang-(\d+)$/;

function settings(port: number, further: Readonly<Record<string, string>>): string[] {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    cluster_name: `zaigang-${process.pid}`,
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    ...further,
  };
  return Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function spawnTied(command: readonly string[], user: SystemUser | null, log: number): ChildProcess {
  const [program, ...args] =
    process.platform === "win32" ? command : ["/bin/sh", "-c", ENDS_WITH_US, "postgres", ...command];
  const child = spawn(program!, args, {
    ...ids(user),
    cwd: WORKING_FOLDER,
    env: environment(),
    stdio: ["ignore", log, log, "pipe"],
    detached: true,
    windowsHide: true,
  });
  // The database must not keep a process alive that has nothing else to do.
  child.unref();
  const tie = child.stdio[3] as Duplex & { unref(): void };
  tie.on("error", () => {}); // it breaks when PostgreSQL ends first, which "exit" tells
  tie.unref();
  return child;
}

const stopArguments = (dataFolder: string): string[] => [
  "stop",
  "-D",
  clusterOf(dataFolder),
  "-m",
  "fast",
  "-w",
  "-t",
  "120",
];

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client(connection(port, password, "postgres"));
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port");
  return address.port;
}
