import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { Tally } from "./copy-rows.ts";
import {
  type Closing,
  END_OF_ROWS,
  FORMAT,
  type Header,
  type TableContent,
  type TableEnd,
  type TableStart,
} from "./format.ts";
import { Lines } from "./lines.ts";
import { damaged, UnusableBackup } from "./unusable-backup.ts";

/** Takes the rows of a table, all of them. */
export type TakeRows = (table: TableStart, rows: AsyncIterable<Buffer>) => Promise<void>;

export type Backup = { readonly header: Header; readonly tables: readonly TableContent[] };

/** The rows of all tables. */
export function rowsOf({ tables }: Backup): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

/**
 * Reads a backup file from its first line to its last and checks every checksum.
 *
 * @param take gets each table in turn; what it has taken is known to be good only when this has returned
 * @throws {UnusableBackup} if the file is no backup, is damaged, or was made by a newer version
 */
export async function readBackup(path: string, take: TakeRows = passBy): Promise<Backup> {
  const unzipped = createGunzip();
  pipeline(createReadStream(path), unzipped, () => {}); // who reads the lines hears of errors
  const lines = new Lines(unzipped);
  try {
    const header = await readHeader(lines);
    const tables: TableContent[] = [];
    for (;;) {
      const next = await readObject<TableStart | Closing>(lines);
      if (!("table" in next)) {
        if (next.tables !== tables.length || (await lines.next()) !== null) throw damaged();
        return { header, tables };
      }
      tables.push(await readTable(lines, next, take));
    }
  } catch (error) {
    throw isOfZip(error) ? damaged(error) : error;
  } finally {
    unzipped.destroy();
  }
}

async function readHeader(lines: Lines): Promise<Header> {
  const header = await readObject<Header>(lines).catch((error: unknown) => {
    if (error instanceof UnusableBackup || isOfZip(error)) throw new UnusableBackup("The file is not a backup.");
    throw error;
  });
  if (header.zaigang !== "backup") throw new UnusableBackup("The file is not a backup.");
  if (header.format !== FORMAT) {
    throw new UnusableBackup("The backup was made by a newer version: install that version or a later one first.");
  }
  return header;
}

async function readTable(lines: Lines, start: TableStart, take: TakeRows): Promise<TableContent> {
  const tally = new Tally();
  const counted = async function* () {
    for await (const rows of lines.until(END_OF_ROWS)) {
      tally.add(rows);
      yield rows;
    }
  };
  await take(start, counted());
  const expected = await readObject<TableEnd>(lines);
  const { rows, sha256 } = tally.total();
  if (rows !== expected.rows || sha256 !== expected.sha256) throw damaged();
  return { ...start, rows, sha256 };
}

async function readObject<T extends object>(lines: Lines): Promise<T> {
  const text = await lines.next();
  if (text === null) throw damaged();
  try {
    return JSON.parse(text.toString()) as T;
  } catch (error) {
    throw damaged(error);
  }
}

const passBy: TakeRows = async (_table, rows) => {
  for await (const _ of rows);
};

function isOfZip(error: unknown): boolean {
  return /^Z_/.test((error as NodeJS.ErrnoException)?.code ?? "");
}
