import type { LeaveEntry, LeaveEntryKind } from "../leave/facts.ts";
import type { LeaveNeed } from "./needs-of.ts";

/** What happens to the leave of a request. */
export type LeaveMove = "RESERVE" | "RELEASE" | "USE";

export type RequestedLeave = {
  readonly id: string;
  readonly type: string;
  readonly child: string | null;
  /** What moves, by `needsOf`. */
  readonly amounts: readonly LeaveNeed[];
};

/** Which entries a move makes. Leave that is used is no longer reserved. */
const ENTRIES: Record<LeaveMove, readonly (readonly [LeaveEntryKind, source: string, sign: 1 | -1])[]> = {
  RESERVE: [["RESERVATION", "reserve", -1]],
  RELEASE: [["RELEASE", "release", 1]],
  USE: [
    ["RELEASE", "release", 1],
    ["USE", "use", -1],
  ],
};

/**
 * The entries with which leave of a request moves. All of them count on the days of the leave, so that what comes back is
 * as if it had never been taken. Written again they are the same entries, and a reservation is released once, whether it
 * is used or given up.
 *
 * @param round which filing of the request it is
 */
export function entriesFor(move: LeaveMove, { id, type, child, amounts }: RequestedLeave, round: number): LeaveEntry[] {
  return ENTRIES[move].flatMap(([kind, source, sign]) =>
    amounts.map(({ year, amount, on }) => ({
      type,
      year,
      child,
      kind,
      amount: sign * amount,
      on,
      source: `${source}:${id}:${round}:${on}`,
      request: id,
    })),
  );
}
