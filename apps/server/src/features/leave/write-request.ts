import { randomUUIDv7 } from "node:crypto";
import type { ApproverRole, RowsByTable } from "@zaigang/db";
import { entriesFor } from "@zaigang/domain";
import { asDate } from "../../changes/rows.ts";
import { toRow } from "../ledger/write-entries.ts";
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

/** The rows of a round of steps, the first of which waits from now on, of what is held of the balance, and of copies. */
export function roundOf(
  { officeId, now, viewer }: Pick<Planning, "officeId" | "now" | "viewer">,
  requestId: string,
  round: number,
  planned: PlannedLeave,
) {
  const { staff, type, childId, needs, balance, steps, copies } = planned;
  const held = { id: requestId, type: type.code, child: childId, amounts: needs };
  const making = { at: now, requestId, madeById: viewer.staffId };
  return {
    LeaveStep: steps.map(({ role, approver }, index) => ({
      officeId,
      id: randomUUIDv7(),
      requestId,
      round,
      position: index + 1,
      role: role as ApproverRole,
      approverId: approver,
      since: index === 0 ? new Date(now) : null,
    })),
    LeaveEntry:
      balance === null
        ? []
        : entriesFor("RESERVE", held, round).map((entry) => ({
            id: randomUUIDv7(),
            ...toRow(officeId, staff.id, entry, making),
          })),
    LeaveCopy: copies.map((staffId) => ({ officeId, requestId, staffId })),
  } satisfies RowsByTable;
}
