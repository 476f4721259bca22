import type { ApproverRole, Transaction } from "@zaigang/db";
import { entriesFor } from "@zaigang/domain";
import { asDate } from "../../changes/rows.ts";
import { writeEntries } from "../ledger/write-entries.ts";
import type { LeaveInputShape } from "./leave-input.ts";
import { datesOf, type PlannedLeave, type Planning } from "./plan-leave.ts";

/** The columns of a request that say what is asked for. */
export function columnsOf(planned: PlannedLeave, input: LeaveInputShape) {
  const { type, range, count, workingDays, childId, texts, period } = planned;
  const [first, last] = datesOf(period);
  const isHours = period.kind === "HOURS";
  return {
    typeCode: type.code,
    firstDate: asDate(first),
    firstHalf: isHours ? ("MORNING" as const) : period.first.half,
    lastDate: asDate(last),
    lastHalf: isHours ? ("AFTERNOON" as const) : period.last.half,
    fromTime: isHours ? (input.fromTime as string) : null,
    toTime: isHours ? (input.toTime as string) : null,
    startsAt: new Date(range.startsAt),
    endsAt: new Date(range.endsAt),
    amount: count.amount,
    workingDays,
    provisional: count.provisional,
    childId,
    leavesCity: input.leavesCity ?? false,
    noticeAt: input.noticeAt ? new Date(input.noticeAt) : null,
    ...texts,
  };
}

/** The absence that the request stands for while it is asked for. */
export function absenceOf({ staff, type, range }: PlannedLeave, now: number) {
  return {
    staffId: staff.id,
    kind: type.absenceKind,
    leaveType: type.code,
    startsAt: new Date(range.startsAt),
    endsAt: new Date(range.endsAt),
    status: "PENDING" as const,
    recordedAt: new Date(now),
  };
}

/** Writes a round of steps, the first of which waits from now on, and what is held of the balance. */
export async function writeRound(
  office: Planning,
  requestId: string,
  round: number,
  planned: PlannedLeave,
): Promise<void> {
  const { tx, officeId, now } = office;
  await tx.leaveStep.createMany({
    data: planned.steps.map(({ role, approver }, index) => ({
      officeId,
      requestId,
      round,
      position: index + 1,
      role: role as ApproverRole,
      approverId: approver,
      since: index === 0 ? new Date(now) : null,
    })),
  });
  if (planned.balance === null) return;
  const request = { id: requestId, type: planned.type.code, child: planned.childId, amounts: planned.needs };
  await writeEntries(tx, officeId, planned.staff.id, entriesFor("RESERVE", request, round), {
    at: now,
    requestId,
    madeById: office.viewer.staffId,
  });
}

/** Who gets a copy of it once it is approved. */
export async function writeCopies(
  { tx, officeId }: { tx: Transaction; officeId: string },
  requestId: string,
  copies: readonly string[],
): Promise<void> {
  if (copies.length > 0)
    await tx.leaveCopy.createMany({ data: copies.map((staffId) => ({ officeId, requestId, staffId })) });
}
