import { parseDelimited, type RawSheet } from "@zaigang/domain";
import { decodeText } from "./decode-text.ts";
import { readWorkbook } from "./read-workbook.ts";
import { UnreadableTable } from "./unreadable-table.ts";

/** Of all sheets together. */
export const MOST_ROWS = 10_000;
const MOST_SHEETS = 20;
const MOST_COLUMNS = 100;
/** The container of Office files before 2007, and of those with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ARCHIVE = [0x50, 0x4b];

/**
 * Reads an uploaded file as sheets of texts: an Excel workbook, or text with commas, tabs or semicolons. What it is is
 * told by its bytes, never by its name.
 *
 * @throws {UnreadableTable}
 */
export async function readTable(bytes: Uint8Array): Promise<RawSheet[]> {
  const sheets = (await readSheets(bytes)).slice(0, MOST_SHEETS);
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > MOST_ROWS) throw new UnreadableTable("TOO_MANY_ROWS", MOST_ROWS);
  if (sheets.every((sheet) => sheet.rows.every((row) => row.join("").trim() === ""))) {
    throw new UnreadableTable("EMPTY");
  }
  return sheets.map((sheet) => ({
    ...sheet,
    name: keepable(sheet.name),
    rows: sheet.rows.map((row) => row.slice(0, MOST_COLUMNS).map(keepable)),
  }));
}

/** A sign of Unicode that no text may have, and a database keeps all the same. */
const NO_CHARACTER = "\uffff";

/** A workbook can hold what no database can. It is marked, so that its cell can be named. */
function keepable(text: string): string {
  if (text.isWellFormed() && !text.includes("\0")) return text;
  return Array.from(text, (each) => (each === "\0" || !each.isWellFormed() ? NO_CHARACTER : each)).join("");
}

async function readSheets(bytes: Uint8Array): Promise<RawSheet[]> {
  if (startsWith(bytes, ARCHIVE)) return readWorkbook(bytes);
  if (startsWith(bytes, COMPOUND_FILE)) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new UnreadableTable(isEncrypted ? "ENCRYPTED" : "OLD_XLS");
  }
  return [{ name: "", rows: parseDelimited(decodeText(bytes)), formulas: [] }];
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
