import type { ApproverRole } from "../leave/facts.ts";

/**
 * Who is one level above a role. The district is outside the office and above everybody.
 *
 * Source: docs/rules.md R-65.
 */
export const ONE_LEVEL_UP: Readonly<Record<Exclude<ApproverRole, "DISTRICT">, ApproverRole>> = {
  ELIGIBILITY: "SUPERVISING_LEADER",
  HALL_MANAGER: "SUPERVISING_LEADER",
  DEPARTMENT_HEAD: "SUPERVISING_LEADER",
  SUPERVISING_LEADER: "DIRECTOR",
  DIRECTOR: "SECRETARY",
  SECRETARY: "DISTRICT",
};
