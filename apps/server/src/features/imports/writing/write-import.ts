import { type PlannedImport, plannedRows } from "@zaigang/domain";
import type { TableIds } from "../load-office-tables.ts";
import { idIn, pending, type Writing, withNew } from "./pending.ts";
import { makeDepartments, nameDepartments } from "./write-departments.ts";
import { writePairings, writePosts, writeShifts } from "./write-posts.ts";
import { writeStaff } from "./write-staff.ts";
import { writeWindows } from "./write-windows.ts";

/** What is to be written of a plan, with the ids that it will have. */
export type PreparedImport = ReturnType<typeof prepareImport>;

/** @param present ids of what is there */
export function prepareImport(plan: PlannedImport, present: TableIds) {
  const departments = pending(plannedRows(plan, "DEPARTMENTS"));
  const staff = pending(plannedRows(plan, "STAFF"));
  const windows = pending(plannedRows(plan, "WINDOWS"));
  const posts = pending(plannedRows(plan, "POSTS"));
  const shifts = pending(plannedRows(plan, "SHIFTS"));
  const ids: TableIds = {
    ...present,
    departments: withNew(present.departments, departments, ({ code }) => code),
    staff: withNew(present.staff, staff, ({ code }) => code),
    windows: withNew(present.windows, windows, ({ number }) => number),
    posts: withNew(present.posts, posts, ({ code }) => code),
  };
  /** The people and things that are made or changed. */
  const touched = [
    ...departments.map(({ after }) => idIn(ids.departments, after.code)),
    ...staff.map(({ after }) => idIn(ids.staff, after.code)),
    ...windows.map(({ after }) => idIn(ids.windows, after.number)),
    ...posts.map(({ after }) => idIn(ids.posts, after.code)),
  ];
  return { departments, staff, windows, posts, shifts, ids, touched };
}

/** Writes a plan, with a fixed number of statements for each table, however many rows it has. */
export async function writeImport(where: Omit<Writing, "ids">, prepared: PreparedImport): Promise<void> {
  const { departments, staff, windows, posts, shifts, ids } = prepared;
  const writing = { ...where, ids };
  const newPosts = new Set(posts.filter(({ isNew }) => isNew).map(({ after }) => after.code));
  await makeDepartments(writing, departments);
  await writeStaff(writing, staff);
  await nameDepartments(writing, departments);
  await writeWindows(writing, windows);
  await writePosts(writing, posts);
  await writePairings(writing, posts);
  await writeShifts(writing, shifts, newPosts);
}
