import type { ProblemCode } from "./cell-problem.ts";
import type { TableName, TableRows } from "./office-tables.ts";

/** `NEW` and `CHANGED` will be written, `SAME` says what is there already, `ERROR` stops the whole import. */
export type RowStatus = "NEW" | "CHANGED" | "SAME" | "ERROR";

/** What importing a file would do: nothing is written yet. */
export type PlannedImport = {
  readonly sheets: readonly PlannedSheet[];
  /** Names of sheets that tell nothing of an office, or tell again what one before them tells. */
  readonly ignoredSheets: readonly string[];
};

export type PlannedSheet = {
  readonly [Table in TableName]: PlannedTable<Table>;
}[TableName];

export type PlannedTable<Table extends TableName> = {
  readonly table: Table;
  /** The sheet's own name; empty where the file has none. */
  readonly title: string;
  /** Headers that mean nothing here, as they are written. Their cells are left out. */
  readonly unknownColumns: readonly string[];
  /** Fields without which the rows say nothing. None are read then. */
  readonly missingColumns: readonly string[];
  /** In the order of the file, without its empty rows. */
  readonly rows: readonly PlannedRow<TableRows[Table]>[];
  /** How many rows of the office the file does not name. They stay as they are. */
  readonly leftAlone: number;
};

export type PlannedRow<Row = unknown> = {
  /** Its number in the file, from 1. */
  readonly row: number;
  readonly status: RowStatus;
  /** What it is about, such as `S026 鲍景行`. */
  readonly label: string;
  /** What becomes another, as cells show it. For a new row all that is filled in. */
  readonly changes: readonly FieldChange[];
  /** Empty unless the status is `ERROR`. */
  readonly problems: readonly RowProblem[];
  /** As it is; `null` for a new one. */
  readonly before: Row | null;
  /** As it will be; `null` for one that cannot be read. */
  readonly after: Row | null;
};

export type FieldChange = { readonly column: string; readonly before: string; readonly after: string };

export type RowProblem = {
  readonly code: ProblemCode;
  /** The field it is about. */
  readonly column: string;
  /** Address of the cell, such as B7; `null` where the file has no such column. */
  readonly cell: string | null;
  /** What stands there. */
  readonly text: string;
  readonly values: readonly string[];
};

/** The rows of a table in a plan; none where the file does not have it. */
export function plannedRows<Table extends TableName>(
  { sheets }: PlannedImport,
  table: Table,
): readonly PlannedRow<TableRows[Table]>[] {
  const sheet = sheets.find((each) => each.table === table) as PlannedTable<Table> | undefined;
  return sheet?.rows ?? [];
}

/** Whether it may be written: something would change, and nothing is wrong anywhere. */
export function isApplicable({ sheets }: PlannedImport): boolean {
  const statuses = new Set(sheets.flatMap(({ rows }) => rows.map(({ status }) => status)));
  const isComplete = sheets.every(({ missingColumns }) => missingColumns.length === 0);
  return isComplete && !statuses.has("ERROR") && (statuses.has("NEW") || statuses.has("CHANGED"));
}
