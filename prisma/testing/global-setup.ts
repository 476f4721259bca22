import { randomBytes } from "node:crypto";
import { connect } from "../client.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { startThrowawayPostgres } from "../embedded/throwaway-postgres.ts";
import { migrate } from "../migrate.ts";
import { demoPasswordHash } from "./demo-password.ts";
import { databaseAt, publishTestServer } from "./environment.ts";
import { administer } from "./scratch-database.ts";

/** The first Monday of the demo that `scratchDatabase({ demo: true })` holds. */
const START = "2026-11-30";

/** What the projects of one run share. Each loads this file anew, so it is kept where all of them find it. */
type Shared = { projects: number; running: Promise<() => Promise<void>> | null };

const KEY = Symbol.for("zaigang.test-server");
const everywhere = globalThis as { [KEY]?: Shared };
everywhere[KEY] ??= { projects: 0, running: null };
const shared = everywhere[KEY];

/**
 * Vitest's global setup: one PostgreSQL for the whole run, however many projects ask for it, with templates from
 * which tests copy their databases. It is the server that DATABASE_URL names where that is set.
 */
export async function setup(): Promise<void> {
  shared.projects += 1;
  shared.running ??= start();
  await shared.running;
}

export async function teardown(): Promise<void> {
  shared.projects -= 1;
  if (shared.projects > 0 || !shared.running) return;
  const stop = await shared.running;
  shared.running = null;
  await stop();
}

async function start(): Promise<() => Promise<void>> {
  const named = process.env["DATABASE_URL"];
  const postgres = named ? { url: named, stop: async () => {} } : await startThrowawayPostgres();
  const run = randomBytes(4).toString("hex");
  const emptyTemplate = `zaigang_template_${run}`;
  const demoTemplate = `zaigang_demo_template_${run}`;
  const drop = async () => {
    for (const name of [demoTemplate, emptyTemplate]) {
      await administer(postgres.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    }
  };
  const stop = async () => {
    publishTestServer(null);
    await drop().finally(postgres.stop);
  };
  try {
    await administer(postgres.url, `CREATE DATABASE "${emptyTemplate}" TEMPLATE template0`);
    await migrate(databaseAt(postgres.url, emptyTemplate));
    await administer(postgres.url, `CREATE DATABASE "${demoTemplate}" TEMPLATE "${emptyTemplate}"`);
    const db = connect(databaseAt(postgres.url, demoTemplate), { poolSize: 1 });
    await loadDemo(db, { start: START, events: "none", passwordHash: await demoPasswordHash() });
    await db.$disconnect();
  } catch (error) {
    await stop();
    throw error;
  }
  publishTestServer({ url: postgres.url, emptyTemplate, demoTemplate });
  return stop;
}
