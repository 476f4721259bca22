import type { Role } from "../../generated/graphql.ts";

/** The roles that somebody is given; to be staff is everybody's. */
export const GIVEN_ROLES = [
  "DEPARTMENT_HEAD",
  "HALL_MANAGER",
  "OFFICE_MANAGER",
  "DISCIPLINE_INSPECTOR",
  "SUPERVISING_LEADER",
  "CHIEF",
  "ADMINISTRATOR",
] as const satisfies readonly Role[];
