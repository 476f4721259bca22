import type { LeaveType } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";
import type { LoadedFacts } from "../coverage/coverage-facts.ts";
import { effectOf, type PlannedLeave } from "./plan-leave.ts";
import { LeaveHeld } from "./refusals.ts";

type Judged = Pick<PlannedLeave, "staff" | "range" | "loaded"> & {
  readonly type: Pick<LeaveType, "cannotWait">;
  readonly absenceId: string | null;
  /** Why it may, in the words of somebody with the right. */
  readonly coverReason: string | null;
};

/** What holds leave back at this moment. `null` for what may go on. */
export function heldBy(
  judged: Judged,
  now: Instant,
  timeZone: string,
): { readonly gaps: LeaveHeld["gaps"]; readonly bothAway: LeaveHeld["bothAway"]; readonly after: LoadedFacts } | null {
  // Illness waits for nobody, and what has begun has happened.
  if (judged.type.cannotWait || judged.coverReason !== null || judged.range.startsAt <= now) return null;
  const seen = effectOf(judged, judged.absenceId, now, timeZone);
  if (!seen) return null;
  const { newlyUncovered: gaps, newlyBothAway: bothAway } = seen.effect;
  return gaps.length === 0 && bothAway.length === 0 ? null : { gaps, bothAway, after: seen.after };
}

/**
 * Holds leave back that would leave a post without anybody or its primary and backup away together, until somebody was
 * named for it or somebody with the right said why it may.
 *
 * @throws {LeaveHeld}
 * Source: docs/rules.md, design rule 8.
 */
export function assertSettled(judged: Judged, now: Instant, timeZone: string): void {
  const held = heldBy(judged, now, timeZone);
  if (held) throw new LeaveHeld(held, held.after);
}
