import { randomUUIDv7 } from "node:crypto";
import type { LeaveStep } from "@zaigang/db";
import {
  type ApprovalChain,
  approvalChain,
  type ChainStep,
  type ChangedChain,
  changeChain,
  NoChain,
  type StandingStep,
} from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { type LoadedApprovers, loadApproversOfMany } from "../approvals/load-approvers.ts";
import { deciderOf, readDeciders } from "./deciders.ts";

/** A request that waits and takes another number of working days than it did. */
export type Lengthened = {
  readonly id: string;
  readonly staffId: string;
  readonly firstDate: string;
  readonly type: { readonly code: string; readonly isStatutory: boolean };
  readonly round: number;
  /** Of this round, in order. */
  readonly steps: readonly LeaveStep[];
  /** In hundredths, before and now. */
  readonly before: number;
  readonly workingDays: number;
};

/**
 * Gives requests that wait the chain of their new length: what is decided stays, steps that are wanted by it come, those
 * that are not go, and whose turn it is then is told.
 *
 * The same number of statements for any number of requests; none where there is none.
 *
 * @returns ids of the requests whose chain is another
 * Source: docs/rules.md R-53.
 */
export async function rechainLeave(
  office: LockedOffice,
  requests: readonly Lengthened[],
): Promise<ReadonlySet<string>> {
  const { tx, officeId } = office;
  if (requests.length === 0) return new Set();
  const asked = requests.map(({ staffId, firstDate }) => ({ staffId, on: firstDate }));
  const loaded = await loadApproversOfMany(tx, officeId, asked);
  const changed = requests.flatMap((request, index) => {
    const chains = chainsOf(request, loaded[index] as LoadedApprovers);
    const steps = chains && changeChain(request.steps.map(toStanding), chains.before.steps, chains.after.steps);
    return chains && steps ? [{ request, steps: toRows(office, request, steps), copies: chains.after.copies }] : [];
  });
  if (changed.length === 0) return new Set();

  const ids = changed.map(({ request }) => request.id);
  const rows = changed.flatMap(({ steps }) => steps);
  const kept = rows.filter(({ decision }) => decision !== null).map(({ id }) => id);
  await tx.leaveStep.deleteMany({
    where: {
      officeId,
      id: { notIn: kept, in: changed.flatMap(({ request }) => request.steps.map(({ id }) => id)) },
    },
  });
  await tx.leaveStep.createMany({ data: rows.filter(({ decision }) => decision === null) });
  await tx.leaveCopy.deleteMany({ where: { officeId, requestId: { in: ids } } });
  await tx.leaveCopy.createMany({
    data: changed.flatMap(({ request, copies }) =>
      copies.map((staffId) => ({ officeId, requestId: request.id, staffId })),
    ),
  });
  await tellWhoseTurn(office, changed);
  return new Set(ids);
}

/** `null` where the matrix has none for the new length: then its steps stay. */
function chainsOf(
  { type, before, workingDays }: Lengthened,
  { bands, approvers }: LoadedApprovers,
): { before: ApprovalChain; after: ApprovalChain } | null {
  const of = (length: number) =>
    approvalChain(bands, approvers, { type: type.code, workingDays: length, isStatutory: type.isStatutory });
  try {
    return { before: of(before), after: of(workingDays) };
  } catch (error) {
    if (error instanceof NoChain) return null;
    throw error;
  }
}

function toStanding({ role, approverId, decision, decidedById }: LeaveStep): StandingStep {
  return { role, approver: approverId, isDecided: decision !== null, decidedBy: decidedById };
}

/** The first that is not decided waits, from now on or from when it did. */
function toRows(
  { officeId, now }: LockedOffice,
  { id: requestId, round, steps }: Lengthened,
  changed: ChangedChain,
): LeaveStep[] {
  const added = ({ role, approver }: ChainStep): LeaveStep => ({
    ...{ officeId, id: randomUUIDv7(), requestId, round, position: 0, role, approverId: approver },
    ...{ since: null, decision: null, decidedAt: null, decidedById: null, note: null },
  });
  const inOrder = changed.map((each) => (typeof each === "number" ? (steps[each] as LeaveStep) : added(each)));
  const waits = inOrder.findIndex(({ decision }) => decision === null);
  return inOrder.map((step, index) => {
    const since = index === waits ? (step.since ?? new Date(now)) : null;
    return { ...step, position: index + 1, ...(step.decision === null && { since }) };
  });
}

type Changed = { readonly request: Lengthened; readonly steps: readonly LeaveStep[] };

/** Who has it already heard of it when it came. */
async function tellWhoseTurn(office: LockedOffice, changed: readonly Changed[]): Promise<void> {
  const { tx, officeId, viewer, now } = office;
  const turns = changed.flatMap(({ request, steps }) => {
    const step = steps.find(({ decision }) => decision === null);
    const had = request.steps.find(({ decision }) => decision === null);
    return step && step.id !== had?.id ? [{ request, step }] : [];
  });
  if (turns.length === 0) return;
  const deciders = await readDeciders(office, null);
  const at = new Date(now);
  await tx.message.createMany({
    data: turns.flatMap(({ request, step }) => {
      const of = { applicant: request.staffId, workingDays: request.workingDays };
      const { staff } = deciderOf(deciders, { role: step.role, approver: step.approverId }, of, now);
      if (staff === null || staff === viewer.staffId) return [];
      const message = { officeId, staffId: staff, kind: "LEAVE_TO_DECIDE" as const, requestId: request.id };
      return [{ ...message, at, shownFrom: at, stretches: [] }];
    }),
  });
}
