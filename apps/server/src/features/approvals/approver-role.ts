import type { ApproverRole } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";

export const ApproverRoleRef = builder.enumType("ApproverRole", {
  description: "Who decides a step of approval.",
  values: {
    ELIGIBILITY: { description: "Checks eligibility and balance first." },
    HALL_MANAGER: { description: "Makes sure that windows stay held." },
    DEPARTMENT_HEAD: { description: "The head of the department." },
    SUPERVISING_LEADER: { description: "The leader who supervises the department." },
    DIRECTOR: { description: "The director." },
    SECRETARY: { description: "The secretary." },
    DISTRICT: { description: "Outside the office: its number is recorded." },
  } satisfies Record<ApproverRole, { description: string }>,
});
