import type { Transaction } from "@zaigang/db";
import type { Instant, LeaveEntry } from "@zaigang/domain";

/** By what entries came into a ledger. */
export type Making = {
  readonly at: Instant;
  /** The request they are for, where the entries do not name it. */
  readonly requestId: string | null;
  /** Who wrote them, by id; `null` for the rules. */
  readonly madeById: string | null;
  readonly note?: string;
};

/** Adds entries to one person's ledger in one statement. What was written for the same thing before stays as it is. */
export async function writeEntries(
  tx: Transaction,
  officeId: string,
  staffId: string,
  entries: readonly LeaveEntry[],
  making: Making,
): Promise<void> {
  if (entries.length === 0) return;
  await tx.leaveEntry.createMany({
    data: entries.map((entry) => toRow(officeId, staffId, entry, making)),
    skipDuplicates: true,
  });
}

/** An entry of the rules as a row. */
export function toRow(officeId: string, staffId: string, entry: LeaveEntry, making: Making) {
  const { type, year, child, kind, amount, on, source, request } = entry;
  return {
    officeId,
    staffId,
    typeCode: type,
    year,
    childId: child,
    kind,
    amount,
    on: new Date(`${on}T00:00:00Z`),
    at: new Date(making.at),
    source,
    requestId: request ?? making.requestId,
    madeById: making.madeById,
    note: making.note ?? null,
  };
}
