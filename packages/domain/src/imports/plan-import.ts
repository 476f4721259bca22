import { weekNumber } from "../time/civil.ts";
import { checkRow, type Importing, shiftsOverlap } from "./check-rows.ts";
import { COLUMNS, columnOf } from "./columns.ts";
import { type Directory, type Named, Names, plainCode } from "./directory.ts";
import { type MatchedSheet, matchSheet, type RawSheet } from "./match-columns.ts";
import { type OfficeTables, type ShiftRow, type StaffRow, TABLES, type TableName } from "./office-tables.ts";
import type { FieldChange, PlannedImport, PlannedRow, PlannedSheet } from "./planned-import.ts";
import { type AnyRow, type ReadRow, readRows } from "./read-rows.ts";

/**
 * What importing some sheets would do to an office: for each row whether it is new, changed, the same, or cannot be
 * taken over and why. Sheets may refer to each other and to what the office has. What they do not name stays as it is.
 *
 * Importing what was exported changes nothing, and so does importing a file again.
 *
 * @param office as of today
 * Source: docs/rules.md R-81.
 */
export function planImport(sheets: readonly RawSheet[], office: OfficeTables, importing: Importing): PlannedImport {
  const matched = new Map<TableName, MatchedSheet>();
  const ignoredSheets: string[] = [];
  for (const sheet of sheets) {
    const match = matchSheet(sheet);
    if (match && !matched.has(match.table)) matched.set(match.table, match);
    else if (sheet.rows.some((row) => row.some((cell) => cell.trim() !== ""))) ignoredSheets.push(sheet.name);
  }
  const directory = directoryOf(office, matched);
  return {
    sheets: TABLES.flatMap((table) => {
      const match = matched.get(table);
      return match ? [planSheet(match, office, directory, importing)] : [];
    }),
    ignoredSheets,
  };
}

/** The names of what the office has, and over them of what the file brings. */
function directoryOf(office: OfficeTables, matched: ReadonlyMap<TableName, MatchedSheet>): Directory {
  const inFile = (table: TableName) => namesIn(matched.get(table));
  const windows = inFile("WINDOWS").map(({ code }) => Number(code.replace(/^第?(\d+)(?:号窗口|号)$/, "$1")));
  return {
    departments: new Names(office.DEPARTMENTS, "UNKNOWN_DEPARTMENT", inFile("DEPARTMENTS")),
    staff: new Names(office.STAFF, "UNKNOWN_PERSON", inFile("STAFF"), office.gone.STAFF),
    posts: new Names(office.POSTS, "UNKNOWN_POST", inFile("POSTS")),
    windows: new Set([...office.WINDOWS.map(({ number }) => number), ...windows]),
    seasons: office.seasons,
  };
}

function namesIn(match: MatchedSheet | undefined): Named[] {
  if (!match) return [];
  const { table, sheet, headerAt, places } = match;
  const [key = ""] = COLUMNS[table].keys;
  const [codeAt, nameAt] = [places.get(columnOf(table, key)), places.get(columnOf(table, "name"))];
  return sheet.rows.slice(headerAt + 1).flatMap((row) => {
    const code = plainCode(row[codeAt ?? -1] ?? "");
    return code === "" ? [] : [{ code, name: (row[nameAt ?? -1] ?? "").trim() }];
  });
}

function planSheet(
  matched: MatchedSheet,
  office: OfficeTables,
  directory: Directory,
  importing: Importing,
): PlannedSheet {
  const { table, sheet, places, unknownColumns } = matched;
  const present: readonly AnyRow[] = office[table];
  const keyOf = (row: AnyRow) => keyIn(table, row);
  const byKey = new Map(present.map((row) => [keyOf(row), row]));
  const absent = COLUMNS[table].columns.filter((column) => !places.has(column));
  const told = { table, title: sheet.name, unknownColumns };
  const always = absent.filter(({ need }) => need === "ALWAYS").map(({ key }) => key);
  if (always.length > 0) {
    return { ...told, missingColumns: always, rows: [], leftAlone: present.length } as PlannedSheet;
  }

  const rows = readRows(matched, byKey, keyOf, directory);
  const isAnyNew = rows.some(({ before }) => before === null);
  const missing = absent.filter(({ need }) => need === "NEW" && isAnyNew).map(({ key }) => key);
  if (missing.length > 0) {
    return { ...told, missingColumns: missing, rows: [], leftAlone: present.length } as PlannedSheet;
  }

  findRepeated(rows);
  if (table !== "SHIFTS") findGone(rows, office.gone[table], table);
  findClosing(rows, office.closing);
  if (table === "STAFF") keepAnAdministrator(rows, office.STAFF);
  if (table === "SHIFTS") findOverlapping(rows, office.SHIFTS);
  const named = new Set(rows.map(({ key }) => key));
  return {
    ...told,
    missingColumns: [],
    rows: rows.map((row) => planRow(table, row, directory, importing)),
    leftAlone: present.filter((row) => !named.has(keyOf(row))).length,
  } as PlannedSheet;
}

/** What tells a row from the others of its table. Of a shift that is everything but the week it began in. */
function keyIn(table: TableName, row: AnyRow): string {
  if (table !== "SHIFTS") return String(row[COLUMNS[table].keys[0] as string]);
  const { startsOn, ...shift } = row as ShiftRow;
  const { post, role, days, everyWeeks, startsAt, endsAt, posts } = shift;
  return JSON.stringify([
    post,
    role,
    days,
    everyWeeks,
    weekNumber(startsOn) % everyWeeks,
    startsAt,
    endsAt,
    [...posts].sort(),
  ]);
}

function planRow(table: TableName, row: ReadRow, directory: Directory, importing: Importing): PlannedRow {
  const changes = changesOf(table, row, directory);
  if (row.problems.length === 0 && changes.length > 0) {
    const changed = (column: string) => changes.some((change) => change.column === column);
    for (const { column, code, values = [] } of checkRow(table, row, changed, importing)) {
      row.problems.push({ code, column, ...row.cellOf(column), values });
    }
  }
  const { before, after, problems } = row;
  const isWrong = problems.length > 0;
  const status = isWrong ? "ERROR" : before === null ? "NEW" : changes.length > 0 ? "CHANGED" : "SAME";
  return {
    row: row.row,
    status,
    label: labelOf(table, row),
    changes: isWrong ? [] : changes,
    problems,
    before,
    after: isWrong ? null : after,
  };
}

function changesOf(table: TableName, { before, after }: ReadRow, directory: Directory): FieldChange[] {
  return COLUMNS[table].columns.flatMap(({ key, cell, isNote }) => {
    if (isNote && before !== null) return [];
    const written = (row: AnyRow | null) =>
      row === null || row[key] === undefined ? "" : cell.write(row[key], directory);
    const change = { column: key, before: written(before), after: written(after) };
    return change.before === change.after ? [] : [change];
  });
}

function labelOf(table: TableName, { before, after, cellOf }: ReadRow): string {
  const row = { ...before, ...after };
  const keys = table === "SHIFTS" ? ["post"] : [COLUMNS[table].keys[0] as string, "name"];
  return keys
    .map((key) => String(row[key] ?? cellOf(key).text))
    .join(" ")
    .trim();
}

/** Of rows about the same thing the first counts, and the others are wrong. */
function findRepeated(rows: readonly ReadRow[]): void {
  const first = new Map<string, number>();
  for (const { key, row, problems, cellOf } of rows) {
    if (key === null) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else {
      const column = ["code", "number", "post"].find((each) => cellOf(each).cell !== null) ?? "code";
      problems.push({ code: "DUPLICATE_ROW", column, ...cellOf(column), values: [String(before)] });
    }
  }
}

/** Codes and numbers stay with what bore them, so that the past can be told. */
function findGone(rows: readonly ReadRow[], keys: readonly string[], table: TableName): void {
  const gone = new Set(keys);
  const column = COLUMNS[table].keys[0] as string;
  for (const { key, problems, cellOf } of rows) {
    if (key === null || !gone.has(key)) continue;
    problems.push({ code: table === "STAFF" ? "HAS_LEFT" : "NO_MORE", column, ...cellOf(column), values: [] });
  }
}

/** Whoever is moved there would be left without a department. Source: docs/rules.md R-94. */
function findClosing(rows: readonly ReadRow[], closing: readonly string[]): void {
  const departmentIn = (row: AnyRow | null) => (row as Partial<StaffRow> | null)?.department ?? null;
  for (const { before, after, problems, cellOf } of rows) {
    const department = departmentIn(after);
    if (department === null || department === departmentIn(before) || !closing.includes(department)) continue;
    problems.push({ code: "CLOSES", column: "department", ...cellOf("department"), values: [] });
  }
}

/** An office without one could give nobody a role any more. */
function keepAnAdministrator(rows: readonly ReadRow[], present: readonly StaffRow[]): void {
  const isOne = (row: AnyRow | null) => (row as StaffRow | null)?.roles?.includes("ADMINISTRATOR") ?? false;
  const lost = rows.filter(({ before, after }) => isOne(before) && !isOne(after));
  // Who becomes one by the same file may have no account yet.
  if (lost.length === 0 || lost.length < present.filter(isOne).length) return;
  for (const { problems, cellOf } of lost) {
    problems.push({ code: "LAST_ADMINISTRATOR", column: "roles", ...cellOf("roles"), values: [] });
  }
}

function findOverlapping(rows: readonly ReadRow[], present: readonly AnyRow[]): void {
  const whole = rows.filter(({ problems }) => problems.length === 0);
  whole.forEach(({ before, after, key, problems, cellOf }, index) => {
    if (before !== null) return;
    const others = [
      ...present,
      ...whole
        .slice(0, index)
        .filter((each) => each.key !== key)
        .map((each) => each.after),
    ];
    if (others.some((other) => shiftsOverlap(after, other))) {
      problems.push({ code: "OVERLAPPING_SHIFT", column: "startsAt", ...cellOf("startsAt"), values: [] });
    }
  });
}
