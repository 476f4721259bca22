import { COLUMNS, type Column } from "./columns.ts";
import { TABLES, type TableName } from "./office-tables.ts";

/** A table as it was uploaded: texts, from the first row of the file on. */
export type RawSheet = {
  /** Of the sheet; empty where the file has none. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells that hold a formula or its error, such as B7. Their text is not what anybody wrote. */
  readonly formulas: readonly string[];
};

/** A sheet of which it is known what it tells. */
export type MatchedSheet = {
  readonly table: TableName;
  readonly sheet: RawSheet;
  /** Index of the row with the headers. */
  readonly headerAt: number;
  /** Where each column stands. */
  readonly places: ReadonlyMap<Column, number>;
  /** Headers that mean nothing to us, as they are written. */
  readonly unknownColumns: readonly string[];
};

/** Above the headers a sheet may have a title and notes. */
const MOST_ROWS_ABOVE = 10;

/**
 * Says what a sheet tells by its name, or else by its headers: the table of which it has the most columns. Blanks,
 * brackets, width and case of headers make no difference, nor does their order.
 *
 * @returns `null` for a sheet without two columns of any table
 */
export function matchSheet(sheet: RawSheet): MatchedSheet | null {
  const named = TABLES.find((table) => {
    const { zh, en, also } = COLUMNS[table];
    return [zh, en, ...also].some((title) => plainHeader(title) === plainHeader(sheet.name));
  });
  const matches = (named ? [named] : TABLES).map((table) => matchHeaders(table, sheet));
  const best = matches.reduce((one, other) => (other.places.size > one.places.size ? other : one));
  return named || best.places.size >= 2 ? best : null;
}

function matchHeaders(table: TableName, sheet: RawSheet): MatchedSheet {
  const matches = sheet.rows.slice(0, MOST_ROWS_ABOVE).map((row, headerAt) => {
    const places = new Map<Column, number>();
    const unknownColumns: string[] = [];
    row.forEach((header, at) => {
      const column = columnNamed(table, header);
      if (column && !places.has(column)) places.set(column, at);
      else if (header.trim() !== "") unknownColumns.push(header.trim());
    });
    return { table, sheet, headerAt, places, unknownColumns };
  });
  const none = { table, sheet, headerAt: 0, places: new Map<Column, number>(), unknownColumns: [] };
  return matches.reduce((one, other) => (other.places.size > one.places.size ? other : one), matches[0] ?? none);
}

function columnNamed(table: TableName, header: string): Column | undefined {
  const plain = plainHeader(header);
  const { columns } = COLUMNS[table];
  return (
    columns.find(({ zh, en }) => [zh, en].some((title) => plainHeader(title) === plain)) ??
    columns.find(({ also }) => also.some((title) => plainHeader(title) === plain))
  );
}

function plainHeader(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s*()[\]:_]/g, "");
}

/** The address of a cell, such as B7. Both count from 0. */
export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
