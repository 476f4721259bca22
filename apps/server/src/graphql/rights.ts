import type { Role } from "@zaigang/db";
import type { Viewer } from "./context.ts";
import { forbidden } from "./errors.ts";

/** How the viewer stands to the person a fact is about. */
type Relation = "SELF" | "DEPARTMENT_HEAD_OF";

/** Who may learn and do what. What is not in this table is open to the whole office. */
const WHO_MAY = {
  /** Why someone is away: kind, leave type and note of an absence. */
  readAbsenceReason: ["SELF", "DEPARTMENT_HEAD_OF", "HALL_MANAGER", "OFFICE_MANAGER"],
  /** That someone has asked for leave. */
  readPendingAbsence: ["SELF", "DEPARTMENT_HEAD_OF", "HALL_MANAGER", "OFFICE_MANAGER"],
  /** When someone signed in and out. */
  readSignIns: ["SELF"],
  /** Why someone was named for a post: it often says why another is away. */
  readSubstitutionReason: ["HALL_MANAGER", "OFFICE_MANAGER"],
  recordAbsence: ["SELF", "DEPARTMENT_HEAD_OF", "HALL_MANAGER", "OFFICE_MANAGER"],
  endAbsence: ["SELF", "DEPARTMENT_HEAD_OF", "HALL_MANAGER", "OFFICE_MANAGER"],
  signIn: ["SELF"],
  /** To plan what leaves a post without anybody, with a written reason. */
  leaveUncovered: ["HALL_MANAGER", "OFFICE_MANAGER"],
  /** What was written to an alert: it may say why somebody is away. */
  readAlertNote: ["HALL_MANAGER", "OFFICE_MANAGER"],
  nameSubstitute: ["HALL_MANAGER", "OFFICE_MANAGER"],
  pauseWindow: ["HALL_MANAGER", "OFFICE_MANAGER"],
  acknowledgeAlert: ["HALL_MANAGER", "OFFICE_MANAGER"],
  changePairing: ["OFFICE_MANAGER"],
} as const satisfies Record<string, readonly (Relation | Role)[]>;

export type Right = keyof typeof WHO_MAY;

/** The people over whom the viewer has the right, by id: the whole office or some of it. */
function subjectsOf(viewer: Viewer, right: Right): "WHOLE_OFFICE" | readonly string[] {
  const holders: readonly (Relation | Role)[] = WHO_MAY[right];
  if (viewer.roles.some((role) => holders.includes(role))) return "WHOLE_OFFICE";
  return [
    ...(holders.includes("SELF") ? [viewer.staffId] : []),
    ...(holders.includes("DEPARTMENT_HEAD_OF") ? viewer.leads : []),
  ];
}

/** The same rule for one person. */
export function may(viewer: Viewer, right: Right, staffId: string): boolean {
  const subjects = subjectsOf(viewer, right);
  return subjects === "WHOLE_OFFICE" || subjects.includes(staffId);
}

/** The same rule for what concerns nobody in particular. */
export function mayForAll(viewer: Viewer, right: Right): boolean {
  return subjectsOf(viewer, right) === "WHOLE_OFFICE";
}

/** @throws FORBIDDEN without the right over that person */
export function assertMay(viewer: Viewer, right: Right, staffId: string): void {
  if (!may(viewer, right, staffId)) throw forbidden();
}

/** @throws FORBIDDEN without the right over the whole office */
export function assertMayForAll(viewer: Viewer, right: Right): void {
  if (!mayForAll(viewer, right)) throw forbidden();
}
