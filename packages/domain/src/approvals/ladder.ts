import type { ApproverRole, ApproversOf } from "../leave/facts.ts";

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

/** The lowest role from this one up that somebody else than the applicant holds. */
export function heldFrom(
  role: ApproverRole,
  { applicant, holders }: Pick<ApproversOf, "applicant" | "holders">,
): ApproverRole {
  if (role === "DISTRICT") return role;
  const holder = holders[role];
  if (holder !== null && holder !== applicant) return role;
  return heldFrom(ONE_LEVEL_UP[role], { applicant, holders });
}
