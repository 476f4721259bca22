import {
  EmbeddedPostgresError,
  UnknownDemoEvent,
  UnusableBackup,
  UnusableDatabase,
  UnusableDemoStart,
} from "@zaigang/db";
import { BadConfig } from "./config.ts";

/** What goes wrong outside the program is said in one sentence; anything else is a bug and keeps its trace. */
const EXPECTED = [
  BadConfig,
  EmbeddedPostgresError,
  UnknownDemoEvent,
  UnusableBackup,
  UnusableDatabase,
  UnusableDemoStart,
];

/** Codes of the network, then of PostgreSQL: wrong password, no such user, no such database. */
const UNREACHABLE = ["ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENOTFOUND", "ETIMEDOUT", "28P01", "28000", "3D000"];

/** Says on standard error what went wrong and ends the process. */
export function endWith(error: unknown): never {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  console.error(isExpected ? (error as Error).message : error);
  process.exit(1);
}

/** @throws {BadConfig} if the database itself cannot be reached; any other error as it is */
export function sayWhyUnreachable(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined || !UNREACHABLE.includes(code)) throw error;
  throw new BadConfig(`The PostgreSQL that DATABASE_URL names cannot be used: ${message || code}.`);
}
