import type { ApprovalBand, ApproverRole, ApproversOf, ChainStep, LeaveAmount, StaffRank } from "../leave/facts.ts";
import { Refusal } from "../refusal.ts";
import { bandAt, bandsFor } from "./bands.ts";
import { heldFrom } from "./ladder.ts";

/** The matrix says nothing about leave of this length, and nothing about longer leave either. */
export class NoChain extends Refusal {
  readonly code = "NO_CHAIN";
  readonly rank: StaffRank;
  readonly type: string;
  /** In hundredths of working days. */
  readonly workingDays: LeaveAmount;

  constructor(rank: StaffRank, type: string, workingDays: LeaveAmount) {
    super(`Nobody is named who approves ${workingDays / 100} days of ${type} leave for the rank ${rank}`);
    this.rank = rank;
    this.type = type;
    this.workingDays = workingDays;
  }
}

export type ChainRequest = {
  readonly type: string;
  /** In hundredths of working days. */
  readonly workingDays: LeaveAmount;
  /** Whether eligibility is checked before anybody approves. */
  readonly isStatutory: boolean;
};

/** Who decides on a request, in order, and who gets a copy. */
export type ApprovalChain = {
  /** At least one. No person has two, and the applicant none. */
  readonly steps: readonly ChainStep[];
  readonly copies: readonly string[];
  /** Whether the matrix has a hole there, so that the chain is that of longer leave. */
  readonly fromHigherBand: boolean;
};

/**
 * The chain of a request: eligibility first where the law grants the leave, then the hall manager for who holds a window, then
 * what the matrix says. A step of the applicant, of somebody who has one before, or of nobody falls away; where that
 * was the last, it moves up until somebody else decides, at the end the district.
 *
 * @throws NoChain
 * Source: docs/rules.md.
 */
export function approvalChain(
  bands: readonly ApprovalBand[],
  approvers: ApproversOf,
  request: ChainRequest,
): ApprovalChain {
  const { applicant, rank, holders } = approvers;
  const chosen = bandAt(bandsFor(bands, rank, request.type, approvers.holdsSpecialPost), request.workingDays);
  const last = chosen?.band.chain.at(-1);
  if (!chosen || !last) throw new NoChain(rank, request.type, request.workingDays);

  const roles: ApproverRole[] = [
    ...(request.isStatutory ? (["ELIGIBILITY"] as const) : []),
    ...(approvers.holdsWindow ? (["HALL_MANAGER"] as const) : []),
    ...chosen.band.chain.slice(0, -1),
    heldFrom(last, approvers),
  ];
  const steps: ChainStep[] = [];
  for (const role of roles) {
    const approver = role === "DISTRICT" ? null : holders[role];
    const isOutside = role === "DISTRICT" && !steps.some((step) => step.role === role);
    const isNew = approver !== null && approver !== applicant && !steps.some((step) => step.approver === approver);
    if (isOutside || isNew) steps.push({ role, approver });
  }
  const copies = chosen.band.copies.flatMap((role) => holders[role] ?? []);
  const isTold = (staff: string) => staff === applicant || steps.some(({ approver }) => approver === staff);
  return {
    steps,
    copies: [...new Set(copies)].filter((staff) => !isTold(staff)),
    fromHigherBand: chosen.fromHigherBand,
  };
}
