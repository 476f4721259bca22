/**
 * Where a test run's databases are, for its workers: they inherit the environment of the process that sets it up.
 * The server is an embedded PostgreSQL, or the one that DATABASE_URL names.
 */
export type TestServer = {
  /** Connection string of a database from which others may be made. */
  readonly url: string;
  /** A database with all migrations and no rows. */
  readonly emptyTemplate: string;
  /** One with the demo office besides: demo start 2026-11-30, no events. */
  readonly demoTemplate: string;
};

const VARIABLE = "ZAIGANG_TEST_SERVER";

export function publishTestServer(server: TestServer | null): void {
  if (server) process.env[VARIABLE] = JSON.stringify(server);
  else delete process.env[VARIABLE];
}

/** @throws {Error} outside of a test run that sets it up */
export function findTestServer(): TestServer {
  const text = process.env[VARIABLE];
  if (!text) throw new Error("No test databases: list prisma/testing/global-setup.ts in vitest's globalSetup");
  return JSON.parse(text);
}

export const databaseAt = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};
