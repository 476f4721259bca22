import { builder } from "../../graphql/builder.ts";
import { ApproverRoleRef } from "../approvals/approver-role.ts";
import { StepDecisionRef } from "./leave-enums.ts";

export const LeaveStepRef = builder.prismaObject("LeaveStep", {
  description: "One step of a request's chain of approval.",
  fields: (t) => ({
    role: t.expose("role", { type: ApproverRoleRef, description: "As what it is decided." }),
    position: t.exposeInt("position", { description: "1 for the first." }),
    approver: t.relation("approver", {
      nullable: true,
      description: "Who decides it when they are there; null where that is outside the office.",
    }),
    since: t.expose("since", {
      type: "DateTime",
      nullable: true,
      description: "Since when it is its turn; null while steps before it are open.",
    }),
    decision: t.expose("decision", { type: StepDecisionRef, nullable: true, description: "What was decided." }),
    decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true, description: "When." }),
    decidedBy: t.relation("decidedBy", { nullable: true, description: "By whom." }),
    isOnBehalf: t.boolean({
      description: "Whether another decided instead of the approver.",
      resolve: ({ approverId, decidedById }) =>
        decidedById !== null && approverId !== null && decidedById !== approverId,
    }),
    note: t.exposeString("note", { nullable: true, description: "Their opinion." }),
  }),
});
