import {
  type CivilDate,
  type CoverageChange,
  type Gap,
  horizonAt,
  instantAt,
  PAIRING_FIELDS,
  type Pairing,
  type PlannedImport,
  plannedRows,
  whatIf,
} from "@zaigang/domain";
import type { SignedInContext } from "../../graphql/context.ts";
import type { LoadedFacts } from "../coverage/coverage-facts.ts";
import { officeCoverage } from "../coverage/office-coverage.ts";
import { pending } from "./writing/pending.ts";
import { startOf } from "./writing/write-posts.ts";

/** New holders of posts that are there are planned, and may not leave a post uncovered without a reason. */
export function plannedChange(
  plan: PlannedImport,
  today: CivilDate,
): Extract<CoverageChange, { kind: "PAIRINGS" }> | null {
  const changed = pending(plannedRows(plan, "POSTS")).filter((row) => !row.isNew && PAIRING_FIELDS.some(row.changed));
  const pairings: Pairing[] = changed.flatMap((row) => {
    const { code: post, primary, backup, reserves } = row.after;
    return primary === null ? [] : [{ post, startsOn: startOf(row, today), endsOn: null, primary, backup, reserves }];
  });
  return pairings.length > 0 ? { kind: "PAIRINGS", pairings } : null;
}

/** What an import would leave uncovered, with the facts from which that follows. */
export async function uncoveredBy(
  context: SignedInContext,
  plan: PlannedImport,
  today: CivilDate,
): Promise<readonly { readonly result: Gap; readonly loaded: LoadedFacts }[]> {
  const change = plannedChange(plan, today);
  if (change === null) return [];
  const { timeZone } = context.viewer;
  const { from, to } = horizonAt(context.now, timeZone);
  const { loaded } = await officeCoverage(context, from, to);
  const range = { startsAt: context.now, endsAt: instantAt(to, 0, timeZone) };
  const known = new Set(loaded.staff.keys());
  const pairings = change.pairings.filter((pairing) => isOf(pairing, known));
  const { newlyUncovered } = whatIf(loaded.facts, { kind: "PAIRINGS", pairings }, range, context.now);
  return newlyUncovered.map((result) => ({ result, loaded }));
}

/** Whether all its people are there already. Who comes with the same file is away nowhere, and holds what they get. */
function isOf({ primary, backup, reserves }: Pairing, staff: ReadonlySet<string>): boolean {
  return [primary, ...(backup === null ? [] : [backup]), ...reserves].every((code) => staff.has(code));
}
