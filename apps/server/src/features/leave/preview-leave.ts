import { type LeaveBalance, NoChain, type WhatIf, yearOf } from "@zaigang/domain";
import { UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { assertMay } from "../../graphql/rights.ts";
import { ApproverRoleRef } from "../approvals/approver-role.ts";
import type { LoadedFacts } from "../coverage/coverage-facts.ts";
import { CoveragePreview } from "../coverage/preview-coverage.ts";
import { inUnits } from "../leave-types/leave-type.ts";
import { StaffRef } from "../staff/staff.ts";
import { heldBy } from "./assert-settled.ts";
import { BothAway } from "./both-away.ts";
import { LeaveDayRef } from "./leave-day.ts";
import { LeaveInput, type LeaveInputShape } from "./leave-input.ts";
import { planningWith } from "./leave-view.ts";
import { assertBalance, datesOf, effectOf, othersAway, type PlannedLeave, planLeave } from "./plan-leave.ts";
import { readApplicant } from "./read-applicant.ts";
import { LEAVE_PROBLEMS } from "./refusal-types.ts";
import { InsufficientBalance, LeaveImpossible, type LeaveProblemCode } from "./refusals.ts";

/** What filing would meet, and what would come of it. */
type Previewed = {
  readonly planned: PlannedLeave | null;
  readonly problem: LeaveProblemCode | "NO_CHAIN" | "INSUFFICIENT_BALANCE" | null;
  readonly effect: { readonly effect: WhatIf; readonly after: LoadedFacts } | null;
  readonly held: ReturnType<typeof heldBy>;
};

const LeaveBalanceRef = builder.objectRef<LeaveBalance>("LeaveBalanceAt").implement({
  description: "What there is of a type of leave on a day, in its unit.",
  fields: (t) => ({
    granted: t.float({ description: "Granted for the year.", resolve: ({ granted }) => inUnits(granted) }),
    carried: t.float({ description: "Carried over from the year before.", resolve: ({ carried }) => inUnits(carried) }),
    used: t.float({ description: "Taken.", resolve: ({ used }) => inUnits(used) }),
    reserved: t.float({ description: "Held for requests that wait.", resolve: ({ reserved }) => inUnits(reserved) }),
    available: t.float({ description: "What can be asked for.", resolve: ({ available }) => inUnits(available) }),
  }),
});

const ChainStepRef = builder
  .objectRef<{
    readonly role: PlannedLeave["steps"][number]["role"];
    readonly approver: string | null;
    readonly loaded: LoadedFacts;
  }>("LeaveChainStep")
  .implement({
    description: "A step that a request would have.",
    fields: (t) => ({
      role: t.field({ type: ApproverRoleRef, description: "As what it is decided.", resolve: ({ role }) => role }),
      approver: t.field({
        type: StaffRef,
        nullable: true,
        description: "Who decides it; null where that is outside the office.",
        resolve: ({ approver, loaded }) => [...loaded.staff.values()].find(({ id }) => id === approver) ?? null,
      }),
    }),
  });

const LeavePreviewProblem = builder.enumType("LeavePreviewProblem", {
  description: "Why it would be refused.",
  values: {
    ...LEAVE_PROBLEMS,
    NO_CHAIN: { description: "The matrix of approval says nothing of it." },
    INSUFFICIENT_BALANCE: { description: "There is less of it than it takes." },
  } satisfies Record<NonNullable<Previewed["problem"]>, { description: string }>,
});

const LeavePreviewRef = builder.objectRef<Previewed>("LeavePreview").implement({
  description: "What would come of a request, before it is filed.",
  fields: (t) => ({
    problem: t.field({
      type: LeavePreviewProblem,
      nullable: true,
      description: "Why it would be refused; null where it would not.",
      resolve: ({ problem }) => problem,
    }),
    amount: t.float({
      description: "What it takes, in the type's unit.",
      resolve: ({ planned }) => inUnits(planned?.count.amount ?? 0),
    }),
    workingDays: t.float({
      description: "Its length in working days.",
      resolve: ({ planned }) => inUnits(planned?.workingDays ?? 0),
    }),
    provisional: t.boolean({
      description: "Whether a notice may still change that.",
      resolve: ({ planned }) => planned?.count.provisional ?? false,
    }),
    days: t.field({
      type: [LeaveDayRef],
      description: "Its days, each with what it takes.",
      resolve: ({ planned }) => [...(planned?.count.days ?? [])],
    }),
    balance: t.field({
      type: LeaveBalanceRef,
      nullable: true,
      description: "What there is of it; null where nothing limits it.",
      resolve: ({ planned }) => planned?.balance ?? null,
    }),
    balanceAfter: t.float({
      nullable: true,
      description: "What would be left of the year in which it begins; null where nothing limits it.",
      resolve: ({ planned }) => (planned?.balance ? inUnits(leftOf(planned, planned.balance)) : null),
    }),
    chain: t.field({
      type: [ChainStepRef],
      description: "Who would decide on it, in order.",
      resolve: ({ planned }) => (planned ? planned.steps.map((step) => ({ ...step, loaded: planned.loaded })) : []),
    }),
    effect: t.field({
      type: CoveragePreview,
      nullable: true,
      description: "What granting it would do to coverage; null where it touches none.",
      resolve: ({ planned, effect }) =>
        planned && effect && { effect: effect.effect, before: planned.loaded, after: effect.after },
    }),
    bothAway: t.field({
      type: [BothAway],
      description: "When primary and backup of a post would both be away.",
      resolve: ({ effect }) =>
        effect ? effect.effect.newlyBothAway.map((result) => ({ result, loaded: effect.after })) : [],
    }),
    held: t.boolean({
      description: "Whether it would wait until somebody is named for a post, or says why it may do without.",
      resolve: ({ held }) => held !== null,
    }),
    othersAway: t.int({
      description: "How many of the department are away in that time, or have asked to be.",
      resolve: ({ planned }) => (planned ? othersAway(planned) : 0),
    }),
    proofWanted: t.boolean({
      description: "Whether proof is wanted for it.",
      resolve: ({ planned }) =>
        planned !== null &&
        planned.type.proof !== "NONE" &&
        (planned.type.proofFrom === null || planned.count.amount >= planned.type.proofFrom),
    }),
  }),
});

builder.queryField("leavePreview", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "What would come of a request for leave, before it is filed. For those who may file it.",
    type: LeavePreviewRef,
    args: { input: t.arg({ type: LeaveInput, required: true, description: "What is asked for." }) },
    complexity: { field: 200, multiplier: 1 },
    resolve: (_root, { input }, context) => previewLeave(context, input),
  }),
);

async function previewLeave(context: SignedInContext, input: LeaveInputShape): Promise<Previewed> {
  const { viewer, now } = context;
  const office = planningWith(context);
  const staff = await known(readApplicant(office, input));
  assertMay(viewer, "fileLeave", staff.id);
  try {
    const planned = await known(planLeave(office, staff, input));
    const effect = effectOf(planned, null, now, viewer.timeZone);
    const held = heldBy({ ...planned, absenceId: null, coverReason: null }, now, viewer.timeZone);
    return { planned, effect, held, problem: balanceProblem(planned) };
  } catch (error) {
    if (error instanceof LeaveImpossible) return { ...NOTHING, problem: error.problem };
    if (error instanceof NoChain) return { ...NOTHING, problem: "NO_CHAIN" };
    throw error;
  }
}

/** Days of the next year are taken from that year. */
function leftOf({ needs, period }: PlannedLeave, { available }: LeaveBalance): number {
  const year = yearOf(datesOf(period)[0]);
  return needs.reduce((left, need) => (need.year === year ? left - need.amount : left), available);
}

const NOTHING = { planned: null, effect: null, held: null };

function balanceProblem(planned: PlannedLeave): "INSUFFICIENT_BALANCE" | null {
  try {
    assertBalance(planned);
    return null;
  } catch (error) {
    if (error instanceof InsufficientBalance) return "INSUFFICIENT_BALANCE";
    throw error;
  }
}

/** @throws BAD_USER_INPUT for what the office does not have */
async function known<Found>(finding: Promise<Found>): Promise<Found> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof UnknownReference)
      throw badInput(`UNKNOWN_${error.what}`, error.message, { unknown: error.value });
    throw error;
  }
}
