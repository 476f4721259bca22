import type { LeaveStatus, LeaveStep, StepDecision } from "@zaigang/db";
import { type CivilDate, entriesFor } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { writeEntries } from "../ledger/write-entries.ts";
import type { RequestWithSteps } from "./read-request.ts";

type Decided = {
  readonly decision: StepDecision;
  readonly note: string | null;
  readonly outsideNumber: string | null;
  readonly step: LeaveStep;
  /** Whose turn it is now; `null` where nobody's is. */
  readonly next: LeaveStep | null;
  readonly status: LeaveStatus;
  readonly dueOn: CivilDate | null;
};

/** Writes the decision, the turn of the next step and what has become of the request, in one statement. */
export async function writeDecision(
  { tx, officeId, viewer, now }: LockedOffice,
  { id }: RequestWithSteps,
  { decision, note, outsideNumber, step, next, status, dueOn }: Decided,
): Promise<void> {
  const at = new Date(now);
  const isOver = status !== "PENDING" && status !== "RETURNED";
  await tx.$executeRaw`
    WITH decided AS (
      UPDATE "LeaveStep" SET decision = ${decision}::"StepDecision", "decidedAt" = ${at},
        "decidedById" = ${viewer.staffId}::uuid, note = ${note}
      WHERE "officeId" = ${officeId}::uuid AND id = ${step.id}::uuid
    ), turned AS (
      UPDATE "LeaveStep" SET since = ${at} WHERE "officeId" = ${officeId}::uuid AND id = ${next?.id ?? null}::uuid
    )
    UPDATE "LeaveRequest" SET status = ${status}::"LeaveStatus", version = version + 1,
      "decidedAt" = coalesce(${isOver ? at : null}::timestamptz, "decidedAt"),
      "outsideNumber" = coalesce(${outsideNumber}, "outsideNumber"),
      "returnDueOn" = coalesce(${dueOn}::date, "returnDueOn")
    WHERE "officeId" = ${officeId}::uuid AND id = ${id}::uuid`;
}

/** The absence is in force, and what was held of the balance is taken. */
export async function putInForce(office: LockedOffice, request: RequestWithSteps): Promise<void> {
  const { tx, officeId, viewer, now } = office;
  await tx.absence.update({
    where: { officeId_id: { officeId, id: request.absenceId as string } },
    data: { status: "IN_FORCE", version: { increment: 1 } },
  });
  const { reserved } = request;
  if (reserved.length === 0) return;
  const held = { id: request.id, type: request.typeCode, child: request.childId, amounts: reserved };
  await writeEntries(tx, officeId, request.staffId, entriesFor("USE", held, request.round), {
    at: now,
    requestId: request.id,
    madeById: viewer.staffId,
  });
}
