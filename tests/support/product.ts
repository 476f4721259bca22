/**
 * The product as an office runs it: the real server as a process of its own, on a database of its own
 * that is made for the test and removed after it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const serverFolder = join(import.meta.dirname, "../../apps/server");

export type Product = {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Ends the server as an office would, and removes its database. */
  readonly stop: () => Promise<void>;
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
export async function startProduct({ now, events, startsOn = "" }: DemoDay): Promise<Product> {
  const dataFolder = await mkdtemp(join(tmpdir(), "zaigang-test-"));
  const { DATABASE_URL: _, ...environment } = process.env;
  const server = spawn(process.execPath, ["src/main.ts", "--demo"], {
    cwd: serverFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...environment,
      PORT: "0",
      ZAIGANG_DATA: dataFolder,
      ZAIGANG_NOW: now,
      ZAIGANG_DEMO_START: startsOn,
      ZAIGANG_DEMO_EVENTS: events,
    },
  });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    return { url: await listeningAddress(server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the server prints once it listens. */
function listeningAddress(server: ChildProcess): Promise<string> {
  let output = "";
  return new Promise((resolve, reject) => {
    const listen = (chunk: string) => {
      output += chunk;
      const port = /https?:\/\/[\w.]+:(\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    };
    for (const stream of [server.stdout!, server.stderr!]) stream.setEncoding("utf8").on("data", listen);
    server.once("exit", (code) => reject(new Error(`The server ended with ${code} before it listened:\n${output}`)));
  });
}
