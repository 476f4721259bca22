import type { Role } from "@zaigang/db";
import type { Viewer } from "./context.ts";

/** How the viewer stands to the person a fact is about. */
type Relation = "SELF" | "DEPARTMENT_HEAD_OF";

/** Who may learn what about a person of the office. What is not in this table is open to the whole office. */
const WHO_MAY = {
  /** Why someone is away: kind, leave type and note of an absence. */
  readAbsenceReason: ["SELF", "DEPARTMENT_HEAD_OF", "HALL_MANAGER", "OFFICE_MANAGER"],
  /** That someone has asked for leave. */
  readPendingAbsence: ["SELF", "DEPARTMENT_HEAD_OF", "HALL_MANAGER", "OFFICE_MANAGER"],
  /** When someone signed in and out. */
  readSignIns: ["SELF"],
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
