/**
 * The product as an office runs it: the real server as a process of its own, on a database that is made for the
 * test and removed after it, or on one that several servers share.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const serverFolder = join(import.meta.dirname, "../../apps/server");

export type Product = {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Ends the server as an office would, and removes its database. */
  readonly stop: () => Promise<void>;
};

/** An office in which time can pass. */
export type DemoProduct = Product & {
  /** Ends the server and starts it on the same office at a later instant; only what this gives is to be used then. */
  readonly later: (now: string) => Promise<DemoProduct>;
};

export type DemoDay = {
  /** The instant at which the server's clock starts, with its offset. */
  readonly now: string;
  /** What is loaded besides the standing facts: `all`, `none`, `moment` or a list such as `E1,E6`. */
  readonly events: string;
  /** The Monday on which the demo's two weeks begin; that of the current week if left out. */
  readonly startsOn?: string;
};

/** @throws if the server ends before it listens; the message has all it said */
export async function startProduct({ now, events, startsOn = "" }: DemoDay): Promise<DemoProduct> {
  const demo = { ZAIGANG_DEMO_START: startsOn, ZAIGANG_DEMO_EVENTS: events };
  let data = "";
  const started = await inNewFolder(async (folder) => {
    data = folder;
    return startServer({ ZAIGANG_DATA: folder, ZAIGANG_NOW: now, ...demo }).listening;
  });
  const remove = () => rm(data, { recursive: true, force: true });
  const withLater = (product: Product, end: () => Promise<void>): DemoProduct => ({
    ...product,
    later: async (next) => {
      await end();
      const server = await startServer({ ZAIGANG_DATA: data, ZAIGANG_NOW: next, ...demo }).listening;
      return withLater({ url: server.url, stop: () => server.stop().then(remove) }, server.stop);
    },
  });
  return withLater(started, started.end);
}

/** The product on its first day: no office, and a code on the operator's screen. */
export type EmptyProduct = Product & { readonly setUpCode: string };

/**
 * Starts the product on an empty database, as a new office does.
 *
 * @param now the instant at which the server's clock starts, with its offset
 */
export function startEmptyProduct(now: string): Promise<EmptyProduct> {
  return inNewFolder(async (folder) => {
    const { listening, said } = startServer({ ZAIGANG_DATA: folder, ZAIGANG_NOW: now }, []);
    const server = await listening;
    return { ...server, setUpCode: await said(/set-up code: (\S+)/) };
  });
}

/** What is started in a data folder of its own, which goes with it. */
async function inNewFolder<Started extends Product>(
  start: (folder: string) => Promise<Started>,
): Promise<Started & { readonly end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "zaigang-test-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const started = await start(folder);
    return { ...started, end: started.stop, stop: () => started.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** One of several servers of a database. */
export type Server = {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Ends it as an office would. */
  readonly stop: () => Promise<void>;
  /** Ends it with SIGKILL, as a power failure would. */
  readonly kill: () => Promise<void>;
};

export type StartingServer = Pick<Server, "stop" | "kill"> & {
  /** Rejects if the server ends before it listens; the message has all it said. */
  readonly listening: Promise<Server>;
  /** Waits until the server has said something, and gives what the first group of it matches. */
  readonly said: (what: RegExp) => Promise<string>;
};

/**
 * Starts a server process on a database that has its offices already.
 *
 * @param databaseUrl connection string
 * @param now the instant at which its clock starts, with its offset
 */
export function startServerOn(databaseUrl: string, now: string): StartingServer {
  return startServer({ DATABASE_URL: databaseUrl, ZAIGANG_NOW: now });
}

/**
 * Starts a server process on a data folder, which it fills with the demo office where it is new.
 *
 * @param now the instant at which its clock starts, with its offset
 */
export function startServerIn(dataFolder: string, now: string): StartingServer {
  return startServer({ ZAIGANG_DATA: dataFolder, ZAIGANG_NOW: now, ZAIGANG_DEMO_EVENTS: "all" });
}

/**
 * A time that runs on from `start`, in the form that servers take: of processes that are started one after the other
 * each then has the same.
 */
export function timeFrom(start: string): () => string {
  const ahead = Date.parse(start) - Date.now();
  return () => new Date(Date.now() + ahead).toISOString();
}

/** The clock of a server, in milliseconds: it began when the process did, a moment after it was told its time. */
export async function clockOf({ url }: Pick<Server, "url">): Promise<() => number> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ now }" }),
  });
  const { data } = (await response.json()) as { data: { now: string } };
  const ahead = Date.parse(data.now) - Date.now();
  return () => Date.now() + ahead;
}

function startServer(
  settings: Readonly<Record<string, string>>,
  flags: readonly string[] = ["--demo"],
): StartingServer {
  const { DATABASE_URL: _, ...environment } = process.env;
  const server = spawn(process.execPath, ["src/main.ts", ...flags], {
    cwd: serverFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environment, PORT: "0", ...settings },
  });
  let isEnding = false;
  const end = (signal: "SIGTERM" | "SIGKILL") => async () => {
    isEnding = true;
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, "exit");
  };
  const ends = { stop: end("SIGTERM"), kill: end("SIGKILL") };
  const output = { text: "" };
  const listening = listeningAddress(server, output).then((url) => ({ url, ...ends }));
  server.once("exit", (code, signal) => {
    if (!isEnding) console.error(`A server ended by itself with ${code ?? signal}, and said:\n${output.text}`);
  });
  // Who kills a server while it starts does not wait for it.
  listening.catch(() => {});
  const said = async (what: RegExp) => {
    for (;;) {
      const [, found] = what.exec(output.text) ?? [];
      if (found !== undefined) return found;
      await setTimeout(50);
    }
  };
  return { listening, said, ...ends };
}

/** The address that the server prints once it listens. @param output to which what it says is added */
function listeningAddress(server: ChildProcess, output: { text: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const listen = (chunk: string) => {
      output.text += chunk;
      const port = /https?:\/\/[\w.]+:(\d+)/.exec(output.text)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    };
    for (const stream of [server.stdout!, server.stderr!]) stream.setEncoding("utf8").on("data", listen);
    server.once("exit", (code) => {
      reject(new Error(`The server ended with ${code} before it listened:\n${output.text}`));
    });
  });
}
