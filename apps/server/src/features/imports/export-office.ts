import { COLUMNS, dateOf, formatCsvFile, type TableName, type WrittenSheet, writeSheets } from "@zaigang/domain";
import { recordLooks } from "../../changes/record-looks.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { forbidden } from "../../graphql/errors.ts";
import { mayForSome, type Right, type Subjects, subjectsOf } from "../../graphql/rights.ts";
import { RIGHTS } from "../../graphql/rights-table.ts";
import { loadOfficeTables, type TableIds } from "./load-office-tables.ts";
import { writeApart } from "./threads/write-apart.ts";
import { WORKBOOK_TYPE } from "./write-workbook.ts";

/** A file for somebody to keep. */
export type ExportedFile = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** Columns of the staff that are not for everybody, by the right to see them. */
const PRIVATE_COLUMNS: Readonly<Record<string, Right>> = {
  gender: "readPersonnel",
  employmentKind: "readPersonnel",
  workStartOn: "readPersonnel",
  mustSignIn: "readPersonnel",
  startsOn: "readPersonnel",
  phoneExt: "readPhone",
  mobile: "readPhone",
  roles: "readRoles",
};

const CSV_TYPE = "text/csv; charset=utf-8";

/**
 * The office's tables as a workbook, or one of them as CSV, with what its maker may see and nothing else. Importing the
 * workbook changes nothing.
 *
 * @param table of which a CSV is wanted; `null` for the workbook
 * @throws FORBIDDEN without the right to export
 */
export async function exportOffice(context: SignedInContext, table: TableName | null): Promise<ExportedFile> {
  const { db, viewer, now } = context;
  if (!mayForSome(viewer, "exportTables")) throw forbidden();
  const today = dateOf(now, viewer.timeZone);
  const { tables, ids } = await loadOfficeTables(db, viewer.officeId, today);
  const wanted = table === null ? tables : { ...tables, STAFF: table === "STAFF" ? tables.STAFF : [] };
  const sheets = writeSheets(wanted, eyesOf(context, ids));
  await recordLooks(context, table === null ? "office.xlsx" : `${table.toLowerCase()}.csv`);
  return table === null ? workbook(sheets, today) : csv(sheets, table, today);
}

async function workbook(sheets: readonly WrittenSheet[], today: string): Promise<ExportedFile> {
  return { name: `人员和岗位 ${today}.xlsx`, type: WORKBOOK_TYPE, bytes: await writeApart(sheets) };
}

function csv(sheets: readonly WrittenSheet[], table: TableName, today: string): ExportedFile {
  const { name, rows } = sheets.find((sheet) => sheet.table === table) as WrittenSheet;
  return { name: `${name} ${today}.csv`, type: CSV_TYPE, bytes: Buffer.from(formatCsvFile(rows)) };
}

/** An empty workbook with the headers of all tables, to be filled in. */
export async function importTemplate(): Promise<ExportedFile> {
  const sheets = Object.values(COLUMNS).map(({ zh, columns }) => ({
    name: zh,
    rows: [columns.map((column) => column.zh)],
  }));
  return { name: "导入模板.xlsx", type: WORKBOOK_TYPE, bytes: await writeApart(sheets) };
}

/** What somebody may see of the tables. What of others' private data they see is noted. */
function eyesOf({ viewer, looks }: SignedInContext, ids: TableIds) {
  const subjects = new Map<Right, Subjects>();
  return (table: TableName, column: string, row: { readonly code?: string }): boolean => {
    const right = table === "STAFF" ? PRIVATE_COLUMNS[column] : undefined;
    if (right === undefined) return true;
    const people = subjects.get(right) ?? subjectsOf(viewer, right);
    subjects.set(right, people);
    const id = ids.staff.get(row.code ?? "") ?? "";
    const isShown = people === "WHOLE_OFFICE" || people.has(id);
    if (isShown && RIGHTS[right].isPrivate && id !== viewer.staffId) looks.note(`Staff.${column}`, id);
    return isShown;
  };
}
