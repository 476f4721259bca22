import { randomBytes } from "node:crypto";
import pg from "pg";
import { connect } from "../client.ts";
import type { DemoOptions } from "../demo/demo-facts.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { demoPasswordHash } from "./demo-password.ts";
import { databaseAt, findTestServer } from "./environment.ts";

export type ScratchDatabase = { readonly url: string; drop(): Promise<void> };

/**
 * A database of the test's own, copied from a template in some milliseconds. Drop it when done.
 *
 * @param demo whether it holds the demo office: true for its standing facts from 2026-11-30 on. Its accounts have
 *   the password `zaigang-demo`
 */
export async function scratchDatabase({
  demo = false,
}: {
  demo?: boolean | DemoOptions;
} = {}): Promise<ScratchDatabase> {
  const { demoTemplate, emptyTemplate } = findTestServer();
  const scratch = await copyOf(demo === true ? demoTemplate : emptyTemplate);
  if (typeof demo === "object") {
    const db = connect(scratch.url, { poolSize: 1 });
    await loadDemo(db, { ...demo, passwordHash: await demoPasswordHash() });
    await db.$disconnect();
  }
  return scratch;
}

/** A database without tables, for tests of the migrations. */
export function emptyDatabase(): Promise<ScratchDatabase> {
  return copyOf("template0");
}

async function copyOf(template: string): Promise<ScratchDatabase> {
  const { url } = findTestServer();
  const name = `zaigang_scratch_${randomBytes(6).toString("hex")}`;
  await administer(url, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return {
    url: databaseAt(url, name),
    drop: () => administer(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

/** Runs one statement on a connection of its own. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
