import type { RawSheet } from "@zaigang/domain";
import { unzipSync, zipSync } from "fflate";
import readExcel from "read-excel-file/universal";
import { UnreadableTable } from "./unreadable-table.ts";

/** Of a workbook's parts together. A file of 10 MB could unpack to a thousand times that. */
const MOST_UNPACKED_BYTES = 96 * 1024 * 1024;
/** What the texts of sheets need; pictures, macros and the rest stay packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/.*|xl\/worksheets\/[^/]*\.xml)$/i;
const MIDNIGHT = "00:00:00";
/** How a cell that holds a time of day alone counts its days. */
const NO_DATE = /^1(?:899-12-3[01]|900-01-0[01])/;

/**
 * Reads the sheets of an Excel workbook (.xlsx) as texts, each cell as its typist meant it. Formulas are named and never
 * computed.
 *
 * @throws {UnreadableTable} `NOT_A_TABLE` for another archive or a broken one, `TOO_LARGE` where it unpacks to too much
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RawSheet[]> {
  const parts = unpack(bytes);
  // The reader gets the checked parts alone, stored and not packed, so that nothing else is ever unpacked.
  const { buffer } = zipSync(parts, { level: 0 });
  const sheets = await readExcel(buffer as ArrayBuffer, { trim: false, parseNumber: plainNumber }).catch(() => {
    throw new UnreadableTable("NOT_A_TABLE");
  });
  const formulas = formulasOf(parts);
  return sheets.map(({ sheet, data }, index) => ({
    name: sheet,
    rows: data.map((row) => row.map((value) => textOf(value as CellValue))),
    formulas: formulas[index] ?? [],
  }));
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!NEEDED.test(name)) return false;
        // No more is unpacked than is said here.
        unpacked += originalSize;
        if (unpacked > MOST_UNPACKED_BYTES) throw new UnreadableTable("TOO_LARGE", MOST_UNPACKED_BYTES);
        return true;
      },
    });
    if (!Object.hasOwn(parts, "xl/workbook.xml")) throw new UnreadableTable("NOT_A_TABLE");
    return parts;
  } catch (error) {
    throw error instanceof UnreadableTable ? error : new UnreadableTable("NOT_A_TABLE");
  }
}

/** Cells with a formula by sheet, in the workbook's order. The reader gives what they showed when they were saved. */
function formulasOf(parts: Record<string, Uint8Array>): string[][] {
  const xml = (path: string) => new TextDecoder().decode(parts[path] ?? new Uint8Array());
  const targets = new Map(
    [...xml("xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes = ""]) => [
      attribute(attributes, "Id"),
      attribute(attributes, "Target")?.replace(/^\/?(?:xl\/)?/, "xl/"),
    ]),
  );
  return [...xml("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = ""]) => {
    const path = targets.get(attribute(attributes, "\\w+:id")) ?? "";
    const cells = xml(path).matchAll(/<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f[\s/>]/g);
    return [...cells].flatMap(([, cell = ""]) => attribute(cell, "r") ?? []);
  });
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
}

/** The digits as they are stored: a telephone number is no quantity. */
function plainNumber(stored: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(stored) ? stored : String(Number(stored));
}

type CellValue = string | boolean | Date | null;

function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const [date = "", time = ""] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split(/[TZ.]/);
  if (NO_DATE.test(date)) return time.slice(0, 5);
  return time === MIDNIGHT ? date : `${date} ${time}`;
}
