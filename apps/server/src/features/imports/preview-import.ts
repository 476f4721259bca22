import { createHash } from "node:crypto";
import type { Database, Transaction } from "@zaigang/db";
import { type PlannedImport, planImport, type RawSheet } from "@zaigang/domain";
import type { Viewer } from "../../graphql/context.ts";
import { firstChangeOn, loadOfficeTables, type TableIds } from "./load-office-tables.ts";
import { importingBy } from "./may-import.ts";

export type Preview = {
  readonly plan: PlannedImport;
  readonly ids: TableIds;
  /** Names what the plan would do: two plans of one version do the same. */
  readonly version: string;
  /** The first day on which pairings and hours that are there become others. */
  readonly from: string;
};

/** What importing some sheets would do now, in one statement. */
export async function previewImport(
  db: Database | Transaction,
  viewer: Viewer,
  sheets: readonly RawSheet[],
  now: number,
): Promise<Preview> {
  const importing = importingBy(viewer, now);
  const { tables, ids } = await loadOfficeTables(db, viewer.officeId, importing.today);
  const plan = planImport(sheets, tables, importing);
  const from = firstChangeOn(importing.today);
  return { plan, ids, version: versionOf(plan, from), from };
}

function versionOf({ sheets }: PlannedImport, from: string): string {
  const acts = sheets.flatMap(({ table, rows }) =>
    rows.map(({ row, status, changes }) => [table, row, status, changes]),
  );
  return createHash("sha256")
    .update(JSON.stringify([from, acts]))
    .digest("base64url");
}
