import type { EmploymentKind, Rank, StaffFilter, StaffState } from "../../generated/graphql.ts";
import { GIVEN_ROLES } from "../people/given-roles.ts";

export const STATES = ["ACTIVE", "AWAY", "SUSPENDED", "JOINING", "LEFT"] as const satisfies readonly StaffState[];
export const RANKS = ["STAFF", "DEPARTMENT_HEAD", "LEADER", "CHIEF"] as const satisfies readonly Rank[];
export const KINDS = [
  "CIVIL_SERVANT",
  "INSTITUTION",
  "CONTRACT",
  "PUBLIC_WELFARE",
] as const satisfies readonly EmploymentKind[];

/** What narrows the list, as the address says it. */
export const FILTERS = ["department", "state", "rank", "employmentKind", "role"] as const;
export type FilterName = (typeof FILTERS)[number];

const VALUES: Partial<Record<FilterName, readonly string[]>> = {
  state: STATES,
  rank: RANKS,
  employmentKind: KINDS,
  role: GIVEN_ROLES,
};

/** The filter in an address; what it has misspelt is left out. */
export function filterIn(search: URLSearchParams): StaffFilter {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = search.get(name);
      return value !== null && (VALUES[name]?.includes(value) ?? true) ? [[name, value]] : [];
    }),
  );
}
