import type { ApprovalBand, ApproverRole, ApproversOf, StaffRank } from "../leave/facts.ts";

const ROLES: Record<string, ApproverRole> = {
  eligibility: "ELIGIBILITY",
  hall: "HALL_MANAGER",
  head: "DEPARTMENT_HEAD",
  leader: "SUPERVISING_LEADER",
  director: "DIRECTOR",
  secretary: "SECRETARY",
  district: "DISTRICT",
};

/** Deng heads the department, Fang supervises it, Guo is the director and Hu the secretary; Ma and Ning check and keep the hall. */
export const HOLDERS: ApproversOf["holders"] = {
  ELIGIBILITY: "Ma",
  HALL_MANAGER: "Ning",
  DEPARTMENT_HEAD: "Deng",
  SUPERVISING_LEADER: "Fang",
  DIRECTOR: "Guo",
  SECRETARY: "Hu",
  DISTRICT: null,
};

export function applicant(staff: string, rank: StaffRank, more: Partial<ApproversOf> = {}): ApproversOf {
  return { applicant: staff, rank, holdsSpecialPost: false, holdsWindow: false, holders: HOLDERS, ...more };
}

/**
 * A row of a matrix as a text such as `0.5-3 head leader`, days and roles; `3- head` is without end, `0-1 head +secretary`
 * gives a copy.
 */
export function band(rank: StaffRank, text: string, more: Partial<ApprovalBand> = {}): ApprovalBand {
  const [length = "", ...names] = text.split(" ");
  const [above = "", upTo = ""] = length.split("-");
  const roleOf = (name: string) => {
    const role = ROLES[name.replace("+", "")];
    if (!role) throw new Error(`no role ${name}`);
    return role;
  };
  return {
    rank,
    types: [],
    special: false,
    above: Number(above) * 100,
    upTo: upTo === "" ? null : Number(upTo) * 100,
    chain: names.filter((name) => !name.startsWith("+")).map(roleOf),
    copies: names.filter((name) => name.startsWith("+")).map(roleOf),
    ...more,
  };
}
