import type { Half, HandoverState, LeaveStatus, StepDecision } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";

export const HalfRef = builder.enumType("Half", {
  description: "Half of a day.",
  values: {
    MORNING: { description: "From 00:00 to the end of the office's first session." },
    AFTERNOON: { description: "The rest of the day." },
  } satisfies Record<Half, { description: string }>,
});

export const LeaveStatusRef = builder.enumType("LeaveStatus", {
  description: "How far a request for leave has come.",
  values: {
    PENDING: { description: "It waits for a step." },
    RETURNED: { description: "It went back to the applicant, who may change and file it again." },
    APPROVED: { description: "It is granted." },
    REJECTED: { description: "It is refused." },
    WITHDRAWN: { description: "It was taken back before it was decided." },
    CANCELLED: { description: "It was taken back after it was granted." },
  } satisfies Record<LeaveStatus, { description: string }>,
});

export const StepDecisionRef = builder.enumType("StepDecision", {
  description: "What was decided in a step.",
  values: {
    APPROVED: { description: "Yes, as far as this step goes." },
    RETURNED: { description: "Back to the applicant, to be changed." },
    REJECTED: { description: "No." },
  } satisfies Record<StepDecision, { description: string }>,
});

export const HandoverStateRef = builder.enumType("HandoverState", {
  description: "Whether who takes over has said so.",
  values: {
    ASKED: { description: "They have not answered." },
    CONFIRMED: { description: "They take over." },
    DECLINED: { description: "They said no; whoever decides may grant the leave all the same." },
  } satisfies Record<HandoverState, { description: string }>,
});
