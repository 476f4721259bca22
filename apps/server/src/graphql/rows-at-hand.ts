import type { Department, Staff, Window } from "@zaigang/db";
import type { SignedInContext } from "./context.ts";

/** All people and windows of the office, by id. */
export type RowsAtHand = {
  readonly people: ReadonlyMap<string, Staff>;
  readonly windows: ReadonlyMap<string, Window>;
};

const atHand = new WeakMap<object, Promise<RowsAtHand>>();

/**
 * Says that an operation reads all people and windows anyway: its fields then take them from there, and ask the database
 * for none of them again.
 */
export function keepAtHand(context: SignedInContext, rows: Promise<RowsAtHand>): void {
  atHand.set(context, rows);
}

// Those that are not at hand are read by one statement for all that are asked for at once. Foreign keys make sure that
// whom a row names the office has.

/** A person of the office by id. */
export async function personOf(context: SignedInContext, id: string): Promise<Staff> {
  const rows = await atHand.get(context);
  return rows?.people.get(id) ?? ((await context.db.staff.findUnique(key(context, id))) as Staff);
}

/** The same, where there may be none. */
export function personOrNobody(context: SignedInContext, id: string | null): Promise<Staff> | null {
  return id === null ? null : personOf(context, id);
}

/** A window of the office by id. */
export async function windowOf(context: SignedInContext, id: string): Promise<Window> {
  const rows = await atHand.get(context);
  return rows?.windows.get(id) ?? ((await context.db.window.findUnique(key(context, id))) as Window);
}

/** A department of the office by id. */
export async function departmentOf(context: SignedInContext, id: string): Promise<Department> {
  return (await context.db.department.findUnique(key(context, id))) as Department;
}

function key({ viewer }: SignedInContext, id: string) {
  return { where: { officeId_id: { officeId: viewer.officeId, id } } };
}
