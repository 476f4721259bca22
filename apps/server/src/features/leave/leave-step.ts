import { builder } from "../../graphql/builder.ts";
import { personOrNobody } from "../../graphql/rows-at-hand.ts";
import { signedIn } from "../../graphql/signed-in.ts";
import { ApproverRoleRef } from "../approvals/approver-role.ts";
import { StaffRef } from "../staff/staff.ts";
import { StepDecisionRef } from "./leave-enums.ts";

export const LeaveStepRef = builder.prismaObject("LeaveStep", {
  description: "One step of a request's chain of approval.",
  fields: (t) => ({
    role: t.expose("role", { type: ApproverRoleRef, description: "As what it is decided." }),
    position: t.exposeInt("position", { description: "1 for the first." }),
    approver: t.field({
      description: "Who decides it when they are there; null where that is outside the office.",
      type: StaffRef,
      nullable: true,
      resolve: ({ approverId }, _args, context) => personOrNobody(signedIn(context), approverId),
    }),
    since: t.expose("since", {
      type: "DateTime",
      nullable: true,
      description: "Since when it is its turn; null while steps before it are open.",
    }),
    decision: t.expose("decision", { type: StepDecisionRef, nullable: true, description: "What was decided." }),
    decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true, description: "When." }),
    decidedBy: t.field({
      description: "By whom.",
      type: StaffRef,
      nullable: true,
      resolve: ({ decidedById }, _args, context) => personOrNobody(signedIn(context), decidedById),
    }),
    isOnBehalf: t.boolean({
      description: "Whether another decided instead of the approver.",
      resolve: ({ approverId, decidedById }) =>
        decidedById !== null && approverId !== null && decidedById !== approverId,
    }),
    note: t.exposeString("note", { nullable: true, description: "Their opinion." }),
  }),
});
