import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, type Database, type DemoEvents } from "@zaigang/db";
import { type ScratchDatabase, scratchDatabase } from "@zaigang/db/testing";
import { type AppOptions, createApp } from "../app.ts";
import { passTimeWhereDue } from "../changes/keep-time.ts";
import { createLogger, type Logger } from "../log.ts";
import { type Asking, ask, signIn } from "./ask.ts";

export const DEMO_PASSWORD = "zaigang-demo";
/** The first Monday of the demo, an hour before the hall opens. */
export const MONDAY_MORNING = "2026-11-30T08:00:00+08:00";

const SECRET = "a secret for tests and for nothing else";

export type TestApp = {
  /** Puts the server's clock to another instant. */
  setClock(now: string): void;
  /** Puts the server's clock to another instant, and lets time pass until then as the server itself does. */
  travelTo(now: string): Promise<void>;
  readonly url: string;
  readonly db: Database;
  /** Of the server. */
  readonly secret: string;
  /** Connection string of the same database. */
  readonly databaseUrl: string;
  readonly anonymous: Asking;
  /** Signs in as one of the demo's people. @param code such as `S026` */
  as(code: string): Promise<Asking>;
  stop(): Promise<void>;
};

export type TestAppOptions = {
  /** Where the server's clock stands still at first. */
  readonly now?: string;
  readonly events?: DemoEvents;
  /** Whether it starts without any office. */
  readonly isEmpty?: boolean;
  /** Whether it runs as the demo; otherwise as an office does, with the same people. */
  readonly isDemo?: boolean;
  readonly log?: Logger;
  /** Where people reach it, if it stands behind a proxy. */
  readonly origin?: string;
  /** Where people sign in beside user name and password. */
  readonly oidc?: AppOptions["oidc"];
  /** Where it keeps files; in the database if left out. */
  readonly files?: AppOptions["files"];
  /** Whether it lets time pass by itself. */
  readonly keepsTime?: boolean;
  /** A database to use instead of a new one with the demo office; dropped with the app. */
  readonly database?: ScratchDatabase;
};

/** The whole server on a port and a database of its own, with the demo office from 2026-11-30 on. */
export async function startTestApp({
  now = MONDAY_MORNING,
  events = "none",
  isEmpty = false,
  isDemo = true,
  log = createLogger("silent"),
  origin,
  oidc = null,
  files = null,
  keepsTime = true,
  database,
}: TestAppOptions = {}): Promise<TestApp> {
  const scratch = database ?? (await scratchDatabase({ demo: demoOf(isEmpty, events) }));
  const db = connect(scratch.url);
  let clock = () => Date.parse(now);
  const app = await createApp({
    db,
    clock: () => clock(),
    log,
    secret: SECRET,
    origin: origin ?? null,
    oidc,
    files,
    demoPassword: isDemo ? DEMO_PASSWORD : null,
    keepsTime,
  });
  app.http.listen(0, "127.0.0.1");
  await once(app.http, "listening");
  const url = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`;
  return {
    url,
    db,
    secret: SECRET,
    databaseUrl: scratch.url,
    anonymous: ask(url),
    setClock(instant) {
      clock = () => Date.parse(instant);
    },
    async travelTo(instant) {
      clock = () => Date.parse(instant);
      await passTimeWhereDue(db, clock, log);
    },
    as: async (code) => ask(url, (await signIn(url, code.toLowerCase(), DEMO_PASSWORD)).cookie),
    stop: async () => {
      await app.stop();
      await db.$disconnect();
      await scratch.drop();
    },
  };
}

function demoOf(isEmpty: boolean, events: DemoEvents) {
  if (isEmpty) return false;
  return events === "none" ? true : { start: "2026-11-30", events };
}
