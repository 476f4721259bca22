import { type PlannedImport, plannedRows } from "@zaigang/domain";
import type { TableIds } from "../load-office-tables.ts";
import { idIn, pending, type Writing, withNew } from "./pending.ts";
import { makeDepartments, nameDepartments } from "./write-departments.ts";
import { writePairings, writePosts, writeShifts } from "./write-posts.ts";
import { writeStaff } from "./write-staff.ts";
import { writeWindows } from "./write-windows.ts";

/**
 * Writes what a plan says, with a fixed number of statements for each table, however many rows it has.
 *
 * @param present ids of what is there
 * @returns ids of the people and things that were made or changed
 */
export async function writeImport(
  where: Omit<Writing, "ids">,
  plan: PlannedImport,
  present: TableIds,
): Promise<string[]> {
  const departments = pending(plannedRows(plan, "DEPARTMENTS"));
  const staff = pending(plannedRows(plan, "STAFF"));
  const windows = pending(plannedRows(plan, "WINDOWS"));
  const posts = pending(plannedRows(plan, "POSTS"));
  const ids = {
    ...present,
    departments: withNew(present.departments, departments, ({ code }) => code),
    staff: withNew(present.staff, staff, ({ code }) => code),
    windows: withNew(present.windows, windows, ({ number }) => number),
    posts: withNew(present.posts, posts, ({ code }) => code),
  };
  const writing = { ...where, ids };
  const newPosts = new Set(posts.filter(({ isNew }) => isNew).map(({ after }) => after.code));

  await makeDepartments(writing, departments);
  await writeStaff(writing, staff);
  await nameDepartments(writing, departments);
  await writeWindows(writing, windows);
  await writePosts(writing, posts);
  await writePairings(writing, posts);
  await writeShifts(writing, pending(plannedRows(plan, "SHIFTS")), newPosts);
  return [
    ...departments.map(({ after }) => idIn(ids.departments, after.code)),
    ...staff.map(({ after }) => idIn(ids.staff, after.code)),
    ...windows.map(({ after }) => idIn(ids.windows, after.number)),
    ...posts.map(({ after }) => idIn(ids.posts, after.code)),
  ];
}
