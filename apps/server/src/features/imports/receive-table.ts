import { randomUUID } from "node:crypto";
import { COLUMNS, type RawSheet, TABLES, type TableName } from "@zaigang/domain";
import { changeOffice } from "../../changes/change-office.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { globalId } from "../../graphql/global-id.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { readApart } from "./threads/read-apart.ts";

/** A file as it came over the wire. */
export type Upload = {
  readonly bytes: Uint8Array;
  /** `null` for a pasted table. */
  readonly fileName: string | null;
  /** What its one sheet tells, where somebody said so. */
  readonly table: string | null;
};

const LONGEST_NAME = 200;
/** Nobody comes back to a preview after that; what was uploaded holds private data. */
const KEPT_MS = 24 * 3_600_000;

/**
 * Reads an uploaded file and keeps its texts, for a look at what importing them would do. Nothing of the office changes.
 *
 * @returns the import's id
 * @throws {UnreadableTable}, FORBIDDEN
 */
export async function receiveTable(context: SignedInContext, { bytes, fileName, table }: Upload): Promise<string> {
  assertMayForAll(context.viewer, "managePeople");
  const read = await readApart(bytes);
  const told = TABLES.find((each) => each === table);
  const sheets = told && read.length === 1 ? read.map((sheet) => named(sheet, told)) : read;
  // By characters: half of one is no text that a database keeps.
  const name = fileName === null ? null : [...fileName.normalize("NFC")].slice(0, LONGEST_NAME).join("");
  const counts = sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length }));
  const request = { action: "uploadTable", key: randomUUID(), input: { fileName: name, sheets: counts } };
  const id = await changeOffice(context, request, async ({ tx, officeId, viewer, now }) => ({
    concerns: { type: "TableImport", person: null, rows: "managePeople" },
    touches: null,
    write: async () => {
      await tx.tableImport.deleteMany({
        where: { officeId, appliedAt: null, uploadedAt: { lt: new Date(now - KEPT_MS) } },
      });
      const { id: made } = await tx.tableImport.create({
        data: {
          officeId,
          fileName: name,
          sheets: JSON.parse(JSON.stringify(sheets)),
          uploadedById: viewer.staffId,
          uploadedAt: new Date(now),
        },
        select: { id: true },
      });
      return { id: made, after: { fileName: name } };
    },
  }));
  return globalId("TableImport", id);
}

function named(sheet: RawSheet, table: TableName): RawSheet {
  return { ...sheet, name: COLUMNS[table].zh };
}
