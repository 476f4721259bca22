import type { BackupScope } from "@zaigang/db";

/** Who holds a post and stands behind its holder, by ids of staff. */
export type PairingLine = {
  readonly primaryId: string;
  readonly backupId: string | null;
  /** In the order in which they are called. */
  readonly reserveIds: readonly string[];
  readonly scope: BackupScope;
};

type LineRow = Omit<PairingLine, "reserveIds"> & {
  readonly reserves: readonly { readonly position: number; readonly staffId: string }[];
};

/** The line of a pairing or of a row of a draft, with its reserves read in any order. */
export function lineOf({ primaryId, backupId, scope, reserves }: LineRow): PairingLine {
  const inOrder = reserves.toSorted((one, other) => one.position - other.position);
  return { primaryId, backupId, scope, reserveIds: inOrder.map(({ staffId }) => staffId) };
}

/** Everybody in a line, from the holder to the last reserve. */
export function peopleOf({ primaryId, backupId, reserveIds }: PairingLine): string[] {
  return [primaryId, ...(backupId === null ? [] : [backupId]), ...reserveIds];
}

export function isSameLine(one: PairingLine, other: PairingLine): boolean {
  return (
    one.scope === other.scope && peopleOf(one).join() === peopleOf(other).join() && one.backupId === other.backupId
  );
}

/** As what somebody stands in a line; of two places of a reserve neither is another. */
function roleIn(line: PairingLine | null, staffId: string): "PRIMARY" | "BACKUP" | "RESERVE" | null {
  if (line?.primaryId === staffId) return "PRIMARY";
  if (line?.backupId === staffId) return "BACKUP";
  return line?.reserveIds.includes(staffId) ? "RESERVE" : null;
}

/** Whom the change of a line concerns: who stands in it as another, comes in or drops out, and both sides of a pair. */
export function concernedBy(before: PairingLine | null, after: PairingLine): string[] {
  const people = [...new Set([...(before ? peopleOf(before) : []), ...peopleOf(after)])];
  const isPairAnother = before?.primaryId !== after.primaryId || before?.backupId !== after.backupId;
  return people.filter((staff) => {
    const [was, is] = [roleIn(before, staff), roleIn(after, staff)];
    return was !== is || (isPairAnother && (is === "PRIMARY" || is === "BACKUP"));
  });
}
