import type { AbsenceKind, Role } from "@zaigang/db";
import type { Viewer } from "./context.ts";
import { forbidden } from "./errors.ts";
import { type Holder, type Relation, RIGHTS, type Right } from "./rights-table.ts";

export type { Right } from "./rights-table.ts";

/** Somebody's people: the whole office or some of it, by id. */
export type Subjects = "WHOLE_OFFICE" | ReadonlySet<string>;

const RELATED: Record<Relation, (viewer: Viewer) => ReadonlySet<string>> = {
  SELF: ({ staffId }) => new Set([staffId]),
  DEPARTMENT_HEAD_OF: ({ leads }) => leads,
  SUPERVISING_LEADER_OF: ({ supervises }) => supervises,
  APPROVER_OF: ({ approvesFor }) => approvesFor,
  COPY_HOLDER_OF: ({ copiesOf }) => copiesOf,
};

export function isRelation(holder: Holder): holder is Relation {
  return holder in RELATED;
}

/** Sets of people over whom the viewer has the right by how they stand to them. */
function relatedBy(viewer: Viewer, right: Right): readonly ReadonlySet<string>[] {
  return RIGHTS[right].holders.flatMap((holder) => (isRelation(holder) ? [RELATED[holder](viewer)] : []));
}

/** What opens ways in is for people themselves: a program's token that leaks opens no further ones, by whatever path. */
const IN_PERSON: readonly Right[] = ["inviteStaff", "manageAccounts"];

/** Whether the roles give a right over the whole office. */
export function giveForAll(roles: readonly Role[], right: Right): boolean {
  const holders: readonly (Relation | Role)[] = RIGHTS[right].holders;
  return roles.some((role) => holders.includes(role));
}

/** Whether the viewer has the right over the whole office. What concerns nobody in particular asks for this. */
export function mayForAll(viewer: Viewer, right: Right): boolean {
  if (viewer.token !== null && IN_PERSON.includes(right)) return false;
  return giveForAll(viewer.roles, right);
}

/** Whether there is anybody over whom the viewer has the right. */
export function mayForSome(viewer: Viewer, right: Right): boolean {
  return mayForAll(viewer, right) || relatedBy(viewer, right).some((people) => people.size > 0);
}

/** Whether the viewer has the right over that person. */
export function may(viewer: Viewer, right: Right, staffId: string): boolean {
  return mayForAll(viewer, right) || relatedBy(viewer, right).some((people) => people.has(staffId));
}

/**
 * The people over whom the viewer has the right. A list that shows what the right stands for, its filters, its sort
 * and its count ask for these rows alone.
 */
export function subjectsOf(viewer: Viewer, right: Right): Subjects {
  if (mayForAll(viewer, right)) return "WHOLE_OFFICE";
  return new Set(relatedBy(viewer, right).flatMap((people) => [...people]));
}

/**
 * The right that it takes to record or end an absence of a kind. A suspension takes roles and rights away: neither those
 * who record that somebody is out, nor the person, decide on it. A half-day off by law takes nothing from leave, so who
 * keeps the calendar says who has it.
 */
export function rightOver(kind: AbsenceKind, usual: "recordAbsence" | "endAbsence"): Right {
  if (kind === "SUSPENSION") return "suspendStaff";
  if (kind === "HALF_HOLIDAY") return "manageCalendar";
  return kind === "SECONDMENT" ? "managePeople" : usual;
}

/** @throws FORBIDDEN without the right over that person */
export function assertMay(viewer: Viewer, right: Right, staffId: string): void {
  if (!may(viewer, right, staffId)) throw forbidden();
}

/** @throws FORBIDDEN without the right over the whole office */
export function assertMayForAll(viewer: Viewer, right: Right): void {
  if (!mayForAll(viewer, right)) throw forbidden();
}
