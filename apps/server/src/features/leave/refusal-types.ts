import { NoChain } from "@zaigang/domain";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { Gap } from "../coverage/coverage.ts";
import { inUnits } from "../leave-types/leave-type.ts";
import { StaffRef } from "../staff/staff.ts";
import { BothAway } from "./both-away.ts";
import { StepDecisionRef } from "./leave-enums.ts";
import {
  AlreadyDecided,
  InsufficientBalance,
  LeaveHeld,
  LeaveImpossible,
  type LeaveProblemCode,
  NobodyTakesOver,
  NotPending,
  NotYourStep,
  OutsideNumberMissing,
  TooMany,
} from "./refusals.ts";

const interfaces = [RefusalRef];

/** Why no such leave can be asked for, each with what it means to a client. */
export const LEAVE_PROBLEMS = {
  EMPTY: { description: "It ends before it begins." },
  NOTHING_COUNTED: { description: "The person does not work in that time." },
  NOT_A_STEP: { description: "It is no multiple of the type's smallest amount." },
  HOURS_WANTED: { description: "The type is asked for in hours of one day." },
  HALF_DAYS_WANTED: { description: "The type is asked for in days and half-days." },
  BAD_TIME: { description: "A time is no HH:MM." },
  NOT_ELIGIBLE: { description: "The person has no such leave." },
  CHILD_WANTED: { description: "It is granted for a child: say which." },
  PLACE_WANTED: { description: "Who leaves the city says where to (外出报备)." },
  TYPE_CLOSED: { description: "The type cannot be asked for any more." },
} satisfies Record<LeaveProblemCode, { description: string }>;

const LeaveProblemRef = builder.enumType("LeaveProblem", {
  description: "Why no such leave can be asked for.",
  values: LEAVE_PROBLEMS,
});

builder.objectType(LeaveImpossible, {
  name: "LeaveImpossible",
  description: "No such leave can be asked for.",
  interfaces,
  fields: (t) => ({ problem: t.expose("problem", { type: LeaveProblemRef, description: "Why." }) }),
});

builder.objectType(InsufficientBalance, {
  name: "InsufficientBalance",
  description: "The person has less of this leave than it takes.",
  interfaces,
  fields: (t) => ({
    wanted: t.float({ description: "What it takes.", resolve: ({ wanted }) => inUnits(wanted) }),
    available: t.float({ description: "What there is.", resolve: ({ available }) => inUnits(available) }),
    year: t.exposeInt("year", { description: "The year whose leave it is." }),
  }),
});

builder.objectType(AlreadyDecided, {
  name: "AlreadyDecided",
  description: "Somebody decided on it before. Nothing was done.",
  interfaces,
  fields: (t) => ({
    decision: t.expose("decision", { type: StepDecisionRef, description: "What they decided." }),
    by: t.prismaField({
      description: "Who.",
      type: StaffRef,
      nullable: true,
      resolve: (query, { byId }, _args, context) =>
        context.db.staff.findUnique({ ...query, where: inMyOffice(byId, context) }),
    }),
    at: t.field({ type: "DateTime", nullable: true, description: "When.", resolve: ({ at }) => at }),
  }),
});

builder.objectType(TooMany, {
  name: "TooMany",
  description: "It is more at once than anybody looks at.",
  interfaces,
  fields: (t) => ({ most: t.exposeInt("most", { description: "How many may be." }) }),
});

builder.objectType(NobodyTakesOver, {
  name: "NobodyTakesOver",
  description: "There is nobody to hand more over to: nobody takes over, they declined, or the leave is over.",
  interfaces,
});

builder.objectType(NotPending, {
  name: "NotPending",
  description: "The request does not wait for a decision.",
  interfaces,
});

builder.objectType(NotYourStep, {
  name: "NotYourStep",
  description: "Another decides this step.",
  interfaces,
  fields: (t) => ({
    decides: t.prismaField({
      description: "Who; null where that is outside the office.",
      type: StaffRef,
      nullable: true,
      resolve: (query, { decidesId }, _args, context) =>
        decidesId === null ? null : context.db.staff.findUnique({ ...query, where: inMyOffice(decidesId, context) }),
    }),
  }),
});

builder.objectType(LeaveHeld, {
  name: "LeaveHeld",
  description:
    "It would leave a post without anybody, or its primary and backup away together: somebody has to settle that first.",
  interfaces,
  fields: (t) => ({
    gaps: t.field({
      description: "What would be uncovered and now is not.",
      type: [Gap],
      resolve: ({ gaps, loaded }) => gaps.map((gap) => ({ result: gap, loaded })),
    }),
    bothAway: t.field({
      description: "When primary and backup would both be away.",
      type: [BothAway],
      resolve: ({ bothAway, loaded }) => bothAway.map((each) => ({ result: each, loaded })),
    }),
  }),
});

builder.objectType(OutsideNumberMissing, {
  name: "OutsideNumberMissing",
  description: "The number of the approval from outside is missing.",
  interfaces,
});

builder.objectType(NoChain, {
  name: "NoChain",
  description: "The matrix of approval says nothing of such a request.",
  interfaces,
  fields: (t) => ({
    type: t.exposeString("type", { description: "The type, by code." }),
    workingDays: t.float({
      description: "The length in working days.",
      resolve: ({ workingDays }) => inUnits(workingDays),
    }),
  }),
});
