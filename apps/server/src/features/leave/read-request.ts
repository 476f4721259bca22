import type { LeaveRequest, LeaveStep, LeaveType } from "@zaigang/db";
import type { LockedOffice } from "../../changes/change-office.ts";
import { assertVersion, rowId } from "../../changes/references.ts";
import { UnknownReference } from "../../changes/refusals.ts";
import { forbidden } from "../../graphql/errors.ts";
import { may, mayForAll } from "../../graphql/rights.ts";
import { AlreadyDecided, NotPending } from "./refusals.ts";

export type RequestWithSteps = LeaveRequest & {
  readonly type: LeaveType;
  readonly staff: { readonly id: string; readonly code: string };
  /** Of the present round, in order. */
  readonly steps: readonly LeaveStep[];
};

/**
 * A request with the steps of its present round.
 *
 * @throws {UnknownReference} if there is none
 * @throws FORBIDDEN without the right to know of it; whoever may not know of all is told the same of one that is not there
 */
export async function requestOf({ tx, officeId, viewer }: LockedOffice, globalId: string): Promise<RequestWithSteps> {
  const id = rowId(globalId, "LeaveRequest");
  const found = await tx.leaveRequest.findUnique({
    where: { officeId_id: { officeId, id } },
    include: { type: true, staff: { select: { id: true, code: true } }, steps: { orderBy: { position: "asc" } } },
  });
  if (!found && mayForAll(viewer, "readLeave")) throw new UnknownReference("LEAVE_REQUEST", globalId);
  if (!found || !may(viewer, "readLeave", found.staffId)) throw forbidden();
  return { ...found, steps: found.steps.filter(({ round }) => round === found.round) };
}

/** The step whose turn it is; `undefined` where none is left. */
export function currentStep({ steps }: Pick<RequestWithSteps, "steps">): LeaveStep | undefined {
  return steps.find(({ decision }) => decision === null);
}

/**
 * Checks that somebody decides on what they saw.
 *
 * @throws {AlreadyDecided} where another decided since, or it is decided
 * @throws {NotPending} where it was taken back
 * @throws {ChangedMeanwhile} where something else changed since
 */
export async function assertPending(
  office: LockedOffice,
  request: RequestWithSteps,
  version: number | null | undefined,
): Promise<void> {
  // Who decided before that has nothing to do with it.
  if (request.status === "WITHDRAWN" || request.status === "CANCELLED") throw new NotPending();
  const isStale = version !== null && version !== undefined && version !== request.version;
  const last = request.steps.findLast(({ decision }) => decision !== null);
  if (
    last &&
    (isStale || request.status === "REJECTED" || request.status === "RETURNED" || request.status === "APPROVED")
  )
    throw new AlreadyDecided({
      decision: last.decision as NonNullable<LeaveStep["decision"]>,
      byId: last.decidedById as string,
      at: (last.decidedAt as Date).getTime(),
    });
  if (request.status !== "PENDING") throw new NotPending();
  await assertVersion(office, request, version);
}
