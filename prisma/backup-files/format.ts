/**
 * What is in a backup file, once unzipped: lines of text that people and programs can read.
 *
 * ```
 * {"zaigang":"backup","format":1,"at":"2026-12-09T02:24:08.000Z","postgres":"18.4","migrations":["20261125050000_office"]}
 * {"table":"Office","columns":["officeId","name"]}
 * 0198…	榆钱街道办事处
 * \.
 * {"rows":1,"sha256":"…"}
 * {"tables":1,"rows":1}
 * ```
 *
 * Rows are as PostgreSQL's COPY writes them: a line each, columns parted by tabs. The last line says that all is there.
 * Source: docs/decisions/0011-backup-files.md
 */
export type Header = {
  readonly zaigang: "backup";
  readonly format: number;
  /** The instant whose state it holds. */
  readonly at: string;
  /** Version of the PostgreSQL that it was read from. */
  readonly postgres: string;
  /** The migrations applied there, oldest first. */
  readonly migrations: readonly string[];
};

/** Comes before the rows of a table. */
export type TableStart = { readonly table: string; readonly columns: readonly string[] };

/** Comes after them. The checksum is that of their bytes, line ends included. */
export type TableEnd = { readonly rows: number; readonly sha256: string };

/** Closes the file. */
export type Closing = { readonly tables: number; readonly rows: number };

/** What a table in a backup is. */
export type TableContent = TableStart & TableEnd;

export const FORMAT = 1;

/** The line after a table's last row, as PostgreSQL itself has it. No row can be the same: there it would be escaped. */
export const END_OF_ROWS = "\\.";
