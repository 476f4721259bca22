import { COLUMNS, type Column } from "./columns.ts";
import { Names } from "./directory.ts";
import { type OfficeTables, TABLES, type TableName } from "./office-tables.ts";

/** A sheet as it is written: headers first, then a row for each. */
export type WrittenSheet = {
  readonly table: TableName;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
};

/**
 * Writes an office's tables, so that importing them changes nothing.
 *
 * @param shows whether a field of a row is for the eyes of who gets the file; a column without any is left out
 */
export function writeSheets(
  office: OfficeTables,
  shows: (table: TableName, column: string, row: { readonly code?: string }) => boolean = () => true,
): WrittenSheet[] {
  const directory = {
    departments: new Names(office.DEPARTMENTS, "UNKNOWN_DEPARTMENT"),
    staff: new Names(office.STAFF, "UNKNOWN_PERSON"),
    posts: new Names(office.POSTS, "UNKNOWN_POST"),
    windows: new Set(office.WINDOWS.map(({ number }) => number)),
    seasons: office.seasons,
  };
  return TABLES.map((table) => {
    const rows: readonly Readonly<Record<string, unknown>>[] = office[table];
    const isShown = ({ key }: Column) => rows.length === 0 || rows.some((row) => shows(table, key, row));
    const columns = COLUMNS[table].columns.filter(isShown);
    return {
      table,
      name: COLUMNS[table].zh,
      rows: [
        columns.map(({ zh }) => zh),
        ...rows.map((row) =>
          columns.map(({ key, cell }) => (shows(table, key, row) ? cell.write(row[key], directory) : "")),
        ),
      ],
    };
  });
}
