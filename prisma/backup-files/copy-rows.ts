import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { TableEnd, TableStart } from "./format.ts";
import type { Table } from "./tables.ts";

const quoted = pg.escapeIdentifier;
const NEWLINE = 10;

/** Counts rows and sums up their bytes as they pass. */
export class Tally {
  readonly #hash = createHash("sha256");
  #rows = 0;

  /** @param lines whole or in part */
  add(lines: Buffer): void {
    this.#hash.update(lines);
    for (let at = lines.indexOf(NEWLINE); at >= 0; at = lines.indexOf(NEWLINE, at + 1)) this.#rows += 1;
  }

  /** To be asked once, at the end. */
  total(): TableEnd {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}

/** The rows of a table as COPY writes them, in chunks of any size. */
export function readRows(client: pg.Client, { name, order }: Table, columns: readonly string[]): AsyncIterable<Buffer> {
  const select = `SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(name)}${order && ` ORDER BY ${order}`}`;
  return client.query(copyTo(`COPY (${select}) TO STDOUT`));
}

/** Adds rows to a table. */
export async function writeRows(
  client: pg.Client,
  { table, columns }: TableStart,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const copy = client.query(copyFrom(`COPY ${quoted(table)} (${columns.map(quoted).join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(rows, { objectMode: false }), copy);
}
