import type { Database, Transaction } from "@zaigang/db";
import type { LeaveEntry } from "@zaigang/domain";

/** One person's ledger of leave, all types and years, in one statement. */
export async function readLedger(db: Database | Transaction, officeId: string, staffId: string): Promise<LeaveEntry[]> {
  const rows = await db.leaveEntry.findMany({
    where: { officeId, staffId },
    select: {
      typeCode: true,
      year: true,
      childId: true,
      kind: true,
      amount: true,
      on: true,
      source: true,
      requestId: true,
    },
  });
  return rows.map(toEntry);
}

type EntryRow = Pick<LeaveEntry, "year" | "kind" | "amount" | "source"> & {
  readonly typeCode: string;
  readonly childId: string | null;
  readonly on: Date;
  readonly requestId: string | null;
};

/** A row as the rules know it. */
export function toEntry({ typeCode, year, childId, kind, amount, on, source, requestId }: EntryRow): LeaveEntry {
  return {
    type: typeCode,
    year,
    child: childId,
    kind,
    amount,
    on: on.toISOString().slice(0, 10),
    source,
    request: requestId,
  };
}
