import type { TableImport } from "@zaigang/db";
import {
  dateOf,
  isApplicable,
  type PlannedRow,
  type PlannedSheet,
  PROBLEMS,
  type RawSheet,
  type RowProblem,
  TABLES,
} from "@zaigang/domain";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { Gap } from "../coverage/coverage.ts";
import { uncoveredBy } from "./planned-change.ts";
import { type Preview, previewImport } from "./preview-import.ts";

const MOST_ROWS = 200;

const ImportTableRef = builder.enumType("ImportTable", {
  description: "A table of the office: departments, staff, windows, posts with who holds them, shifts that come again.",
  values: TABLES,
});

const ImportStatusRef = builder.enumType("ImportStatus", {
  description: "What becomes of a row: it is new, changes what is there, says the same, or stops the import.",
  values: ["NEW", "CHANGED", "SAME", "ERROR"] as const,
});

const ImportProblemCodeRef = builder.enumType("ImportProblemCode", {
  description: "What is wrong with a cell.",
  values: PROBLEMS,
});

const ImportChangeRef = builder.objectRef<PlannedRow["changes"][number]>("ImportChange").implement({
  description: "A field that becomes another, as cells show it.",
  fields: (t) => ({
    column: t.exposeString("column", { description: "The field." }),
    before: t.exposeString("before", { description: "As it is; empty where there is nothing." }),
    after: t.exposeString("after", { description: "As it will be." }),
  }),
});

const ImportProblemRef = builder.objectRef<RowProblem>("ImportProblem").implement({
  description: "Why a row cannot be taken over.",
  fields: (t) => ({
    code: t.expose("code", { type: ImportProblemCodeRef, description: "What is wrong." }),
    column: t.exposeString("column", { description: "The field." }),
    cell: t.exposeString("cell", { nullable: true, description: "Its cell, such as B7; null without such a column." }),
    text: t.exposeString("text", { description: "What stands there." }),
    values: t.field({
      description: "What would fit, whom it may mean, or the row it collides with.",
      type: ["String"],
      resolve: ({ values }) => [...values],
    }),
  }),
});

const ImportRowRef = builder.objectRef<PlannedRow>("ImportRow").implement({
  description: "A row of an uploaded sheet.",
  fields: (t) => ({
    row: t.exposeInt("row", { description: "Its number in the file, from 1." }),
    status: t.expose("status", { type: ImportStatusRef, description: "What becomes of it." }),
    label: t.exposeString("label", { description: "What it is about: code and name." }),
    changes: t.field({
      description: "What becomes another; of a new row all that it says.",
      type: [ImportChangeRef],
      resolve: ({ changes }) => [...changes],
    }),
    problems: t.field({
      description: "Why it cannot be taken over.",
      type: [ImportProblemRef],
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

const ImportSheetRef = builder.objectRef<PlannedSheet>("ImportSheet").implement({
  description: "A sheet of an uploaded file, and what it would do.",
  fields: (t) => ({
    table: t.expose("table", { type: ImportTableRef, description: "What it tells." }),
    title: t.exposeString("title", { description: "Its name in the file; empty where it has none." }),
    unknownColumns: t.field({
      description: "Headers that mean nothing here. Their cells are left out.",
      type: ["String"],
      resolve: ({ unknownColumns }) => [...unknownColumns],
    }),
    missingColumns: t.field({
      description: "Fields without which the rows say nothing; while there are any, none are read.",
      type: ["String"],
      resolve: ({ missingColumns }) => [...missingColumns],
    }),
    count: t.int({
      description: "How many rows there are, of one status or of all.",
      args: { status: t.arg({ type: ImportStatusRef, description: "Of this status." }) },
      resolve: ({ rows }, { status }) => rowsOf(rows, status).length,
    }),
    leftAlone: t.exposeInt("leftAlone", {
      description: "How many of the office's rows the sheet does not name. They stay as they are.",
    }),
    rows: t.field({
      description: "Its rows in the order of the file.",
      type: [ImportRowRef],
      args: {
        status: t.arg({ type: ImportStatusRef, description: "Of this status." }),
        first: t.arg.int({ required: true, defaultValue: 50, description: "How many, 1 to 200." }),
        skip: t.arg.int({ required: true, defaultValue: 0, description: "How many to leave out before." }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
      resolve: ({ rows }, { status, first, skip }) => {
        if (first < 1 || first > MOST_ROWS || skip < 0) {
          throw badInput("BAD_COUNT", `Ask for 1 to ${MOST_ROWS} rows`, { most: MOST_ROWS });
        }
        return rowsOf(rows, status).slice(skip, skip + first);
      },
    }),
  }),
});

function rowsOf(rows: readonly PlannedRow[], status: PlannedRow["status"] | null | undefined): readonly PlannedRow[] {
  return status ? rows.filter((row) => row.status === status) : rows;
}

const ImportPreviewRef = builder.objectRef<Preview>("ImportPreview").implement({
  description: "What an import would do as things stand. Nothing is written yet.",
  fields: (t) => ({
    version: t.exposeString("version", { description: "Names what it would do, so that nothing else is done." }),
    applicable: t.boolean({
      description: "Whether it can be applied: something would change, and nothing is wrong.",
      resolve: ({ plan }) => isApplicable(plan),
    }),
    from: t.expose("from", {
      type: "Date",
      description: "The first day on which pairings and hours that are there become others.",
    }),
    sheets: t.field({
      description: "Its sheets, departments first.",
      type: [ImportSheetRef],
      args: { table: t.arg({ type: ImportTableRef, description: "Of this table alone." }) },
      resolve: ({ plan }, { table }) => plan.sheets.filter((sheet) => !table || sheet.table === table),
    }),
    newlyUncovered: t.withAuth({ signedIn: true }).field({
      description: "What it would leave without anybody that somebody holds now, within the days of alerts.",
      type: [Gap],
      resolve: async ({ plan }, _args, context) => [
        ...(await uncoveredBy(context, plan, dateOf(context.now, context.viewer.timeZone))),
      ],
    }),
    ignoredSheets: t.field({
      description: "Names of sheets that tell nothing of the office.",
      type: ["String"],
      resolve: ({ plan }) => [...plan.ignoredSheets],
    }),
  }),
});

export const TableImportRef = builder.prismaNode("TableImport", {
  description: "A file that was uploaded to be imported.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  rows: () => "managePeople",
  fields: (t) => ({
    fileName: t.exposeString("fileName", { nullable: true, description: "The file's name; null for a pasted table." }),
    uploadedAt: t.expose("uploadedAt", { type: "DateTime", description: "When it came." }),
    uploadedBy: t.relation("uploadedBy", { description: "Who sent it." }),
    appliedAt: t.expose("appliedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was taken over; null while it was not.",
    }),
    preview: t.withAuth({ signedIn: true }).field({
      description: "What it would do; null once it was taken over.",
      type: ImportPreviewRef,
      nullable: true,
      select: { sheets: true, appliedAt: true },
      resolve: ({ sheets, appliedAt }, _args, { db, viewer, now }) =>
        appliedAt === null ? previewImport(db, viewer, sheetsOf({ sheets }), now) : null,
    }),
  }),
});

/** The uploaded sheets, as `receiveTable` keeps them. */
export function sheetsOf({ sheets }: Pick<TableImport, "sheets">): readonly RawSheet[] {
  return sheets as unknown as readonly RawSheet[];
}
