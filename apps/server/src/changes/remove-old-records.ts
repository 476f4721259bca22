import type { Database, Transaction } from "@zaigang/db";
import { type Instant, type Kept, keptSince, type RecordKind } from "@zaigang/domain";
import type { Clock } from "../clock.ts";
import { inTurn } from "./in-turn.ts";
import { isDue, lockOffice, type Progress, presentOf } from "./lock-office.ts";
import { countQuery, permit, removals } from "./old-records.ts";
import { passTime } from "./pass-time.ts";
import { recordChange } from "./record-change.ts";

/** How many records of a kind an office has that are older than it keeps them. */
export type OldRecords = Pick<Kept, "kind" | "since"> & { readonly count: number };

/** A first time after years has much to do; meanwhile the office waits. */
const PATIENCE = { maxWait: 60_000, timeout: 600_000 };

/** What would be removed of an office, kind by kind. */
export async function findOldRecords(
  db: Database,
  { officeId, timeZone }: Pick<Progress, "officeId" | "timeZone">,
  now: Instant,
): Promise<readonly OldRecords[]> {
  return count(db, officeId, await keptBy(db, officeId, timeZone, now));
}

/**
 * Removes an office's records that are older than it keeps them, all kinds in one transaction. The entry in the office's
 * log comes first: it says what goes, and without it the database lets no append-only row go. It may say a session more
 * or less than went, since people sign out meanwhile.
 *
 * @returns what was removed; where there was nothing, the log has no entry
 * Source: docs/rules.md R-111, docs/decisions/0012-retention.md
 */
export async function removeOldRecords(db: Database, officeId: string, clock: Clock): Promise<readonly OldRecords[]> {
  const run = async (tx: Transaction) => {
    const locked = await lockOffice(tx, officeId);
    const now = presentOf(locked, clock());
    const progress = isDue(locked, now) ? await passTime(tx, locked, now) : locked;
    const kept = await keptBy(tx, officeId, progress.timeZone, now);
    const found = await count(tx, officeId, kept);
    if (found.every((each) => each.count === 0)) return found;
    await recordChange(tx, progress, {
      at: now,
      actorId: null,
      action: "removeOldRecords",
      client: null,
      subjectIds: [],
      key: null,
      request: { before: permit(kept) },
      outcome: { id: officeId, removed: Object.fromEntries(found.map((each) => [each.kind, each.count])) },
      dates: [],
      alertIds: [],
      nextBoundaryAt: progress.nextBoundaryAt,
    });
    for (const kind of kept) for (const statement of removals(officeId, kind)) await tx.$executeRaw(statement);
    return found;
  };
  return inTurn(officeId, () => db.$transaction(run, PATIENCE));
}

async function keptBy(
  db: Database | Transaction,
  officeId: string,
  timeZone: string,
  now: Instant,
): Promise<readonly Kept[]> {
  return keptSince(await db.retentionPeriod.findMany({ where: { officeId } }), timeZone, now);
}

async function count(
  db: Database | Transaction,
  officeId: string,
  kept: readonly Kept[],
): Promise<readonly OldRecords[]> {
  const rows = await db.$queryRaw<{ kind: RecordKind; count: number }[]>(countQuery(officeId, kept));
  const counts = new Map(rows.map((row) => [row.kind, row.count]));
  return kept.map(({ kind, since }) => ({ kind, since, count: counts.get(kind) ?? 0 }));
}
