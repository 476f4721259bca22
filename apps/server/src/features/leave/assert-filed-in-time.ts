import { extensionProblem, lateFiling, leaveRange } from "@zaigang/domain";
import { rowId } from "../../changes/references.ts";
import type { LeaveInputShape } from "./leave-input.ts";
import { periodOf } from "./leave-request.ts";
import type { PlannedLeave, Planning } from "./plan-leave.ts";
import { FiledTooLate, NoExtension } from "./return-refusals.ts";
import { workingTimeOf } from "./working-time.ts";

/**
 * Checks that leave which has begun may still be filed (补假), with the record of its notice.
 *
 * @param filedAt when it was filed first: what went back for a change is not late by that
 * @throws {FiledTooLate}
 * Source: docs/rules.md R-78.
 */
export function assertFiledInTime(
  { timeZone, now }: Planning,
  { type, period, loaded, texts, staff, retroactiveDays }: PlannedLeave,
  { noticeAt, noticeTo }: LeaveInputShape,
  filedAt: number = now,
): void {
  const time = workingTimeOf(loaded, staff.code);
  const first = period.kind === "HOURS" ? period : { ...period, last: period.first };
  const { problem, latest } = lateFiling(
    leaveRange(first, time, timeZone),
    filedAt,
    type,
    // Nobody reports their absence to themselves.
    { at: noticeAt ?? null, to: noticeTo === staff.code ? null : (noticeTo ?? null), by: texts.noticeBy },
    { retroactiveDays, calendar: time.calendar, timeZone },
  );
  if (problem) throw new FiledTooLate(problem, latest);
}

/**
 * Checks that leave may go on from the one it names (续假).
 *
 * @throws {NoExtension}
 * Source: docs/rules.md R-80.
 */
export async function assertGoesOn(
  { tx, officeId, now, facts }: Planning,
  { staff, period, loaded }: PlannedLeave,
  { extends: earlier, firstDate }: LeaveInputShape,
): Promise<void> {
  if (!earlier) return;
  const id = rowId(earlier, "LeaveRequest");
  const found = await tx.leaveRequest.findUnique({ where: { officeId_id: { officeId, id } } });
  if (!found || found.staffId !== staff.id || found.status !== "APPROVED") throw new NoExtension("NOT_GRANTED");
  const isOver = found.returnedAt !== null || found.endsAt.getTime() <= now;
  const from = found.lastDate.toISOString().slice(0, 10);
  const between = from < firstDate ? await facts({ from, to: firstDate }) : loaded;
  const problem = extensionProblem(periodOf(found), period, isOver, workingTimeOf(between, staff.code));
  if (problem) throw new NoExtension(problem);
}
