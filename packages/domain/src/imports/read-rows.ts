import { CellProblem } from "./cell-problem.ts";
import { COLUMNS, type Column } from "./columns.ts";
import type { Directory } from "./directory.ts";
import { addressOf, type MatchedSheet } from "./match-columns.ts";
import type { RowProblem } from "./planned-import.ts";

/** A row of a table, whatever the table. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** A row of a sheet beside the row of the office that it is about. */
export type ReadRow = {
  /** In the file, from 1. */
  readonly row: number;
  readonly before: AnyRow | null;
  /** What the two come to; of a cell with a problem as it was. */
  readonly after: AnyRow;
  /** `null` where the file does not tell which row it is about. */
  readonly key: string | null;
  readonly problems: RowProblem[];
  /** Where a field stands in the file and what it says, for problems that show later. */
  readonly cellOf: (column: string) => Pick<RowProblem, "cell" | "text">;
};

/** What a spreadsheet shows where it could not compute. */
const SPREADSHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!)$/;

/**
 * Reads the rows of a sheet. A cell that says what the office has already is not looked at further, so what was exported
 * is never an error when it comes back.
 *
 * @param present the office's rows by key
 * @param keyOf the key of a row
 */
export function readRows(
  matched: MatchedSheet,
  present: ReadonlyMap<string, AnyRow>,
  keyOf: (row: AnyRow) => string,
  directory: Directory,
): ReadRow[] {
  const formulas = new Set(matched.sheet.formulas);
  return matched.sheet.rows.flatMap((cells, at) => {
    if (at <= matched.headerAt || cells.every((cell) => cell.trim() === "")) return [];
    return [readRow(matched, cells, at, { present, keyOf, directory, formulas })];
  });
}

type Reading = {
  readonly present: ReadonlyMap<string, AnyRow>;
  readonly keyOf: (row: AnyRow) => string;
  readonly directory: Directory;
  readonly formulas: ReadonlySet<string>;
};

function readRow({ table, places }: MatchedSheet, cells: readonly string[], at: number, reading: Reading): ReadRow {
  const { keys, columns } = COLUMNS[table];
  const after: Record<string, unknown> = {};
  const problems: RowProblem[] = [];
  const placeOf = new Map([...places].map(([column, place]) => [column.key, place]));
  const cellOf = (key: string) => {
    const place = placeOf.get(key);
    return place === undefined
      ? { cell: null, text: "" }
      : { cell: addressOf(at, place), text: (cells[place] ?? "").trim() };
  };
  const take = (column: Column, before: AnyRow | null) => {
    const written = cellOf(column.key);
    const read = readCell(column, written, { before, after, ...reading });
    if ("value" in read) after[column.key] = read.value;
    else problems.push({ ...read, ...written, column: column.key });
  };

  for (const column of columns) if (keys.includes(column.key)) take(column, null);
  const key = problems.length === 0 ? reading.keyOf(after) : null;
  const before = key === null ? null : (reading.present.get(key) ?? null);
  // What is new may follow from what stands further right, so the defaults come last.
  const rest = columns.filter(({ key: own }) => !keys.includes(own));
  for (const column of rest) if (column.fresh === null) take(column, before);
  for (const column of rest) if (column.fresh !== null) take(column, before);
  return { row: at + 1, before, after: before && isKeyOnly(table) ? before : after, key, problems, cellOf };
}

type Found = { readonly value: unknown } | Pick<RowProblem, "code" | "values">;

/** What a cell comes to, beside what the office has and what the row says so far. */
function readCell(
  column: Column,
  { cell, text }: Pick<RowProblem, "cell" | "text">,
  { before, after, directory, formulas }: Reading & { readonly before: AnyRow | null; readonly after: AnyRow },
): Found {
  const present = before && { value: before[column.key] };
  if (cell !== null && formulas.has(cell)) return { code: "FORMULA", values: [] };
  if (SPREADSHEET_ERROR.test(text)) return { code: "CELL_ERROR", values: [] };
  if (present && (cell === null || text === column.cell.write(present.value, directory).trim())) return present;
  if (text === "" && column.need !== null) return { code: "MISSING_VALUE", values: [] };
  if (text === "" && column.fresh !== null) return present ?? { value: column.fresh(after) };
  try {
    return { value: column.cell.read(text, directory) };
  } catch (error) {
    if (error instanceof CellProblem) return { code: error.code, values: error.values };
    throw error;
  }
}

/** Whether rows of the table are told apart by all that they say. */
function isKeyOnly(table: MatchedSheet["table"]): boolean {
  return COLUMNS[table].columns.length === COLUMNS[table].keys.length;
}
