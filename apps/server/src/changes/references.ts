import type { Transaction } from "@zaigang/db";
import { readGlobalId } from "../graphql/global-id.ts";
import { ChangedMeanwhile, type Named, UnknownReference } from "./refusals.ts";

/** Finding what a request names by its code or id, in the office and nowhere else. */
type InOffice = { readonly tx: Transaction; readonly officeId: string };

/** @throws {UnknownReference} if the office has no such person */
export async function staffOf(office: InOffice, code: string): Promise<{ id: string; code: string }> {
  return { id: (await staffIds(office, [code])).get(code) as string, code };
}

/**
 * Ids of people by their codes, in one statement.
 *
 * @throws {UnknownReference} for the first code that the office does not have
 */
export async function staffIds({ tx, officeId }: InOffice, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.staff.findMany({
    where: { officeId, code: { in: [...codes] } },
    select: { id: true, code: true },
  });
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  const unknown = codes.find((code) => !ids.has(code));
  if (unknown !== undefined) throw new UnknownReference("STAFF", unknown);
  return ids;
}

/** @throws {UnknownReference} if the office has no such post */
export async function postOf({ tx, officeId }: InOffice, code: string) {
  const found = await tx.post.findUnique({ where: { officeId_code: { officeId, code } } });
  if (!found) throw new UnknownReference("POST", code);
  return found;
}

/**
 * Ids of posts by their codes, in one statement.
 *
 * @throws {UnknownReference} for the first code that the office does not have
 */
export async function postIds({ tx, officeId }: InOffice, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.post.findMany({
    where: { officeId, code: { in: [...codes] } },
    select: { id: true, code: true },
  });
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  const unknown = codes.find((code) => !ids.has(code));
  if (unknown !== undefined) throw new UnknownReference("POST", unknown);
  return ids;
}

/**
 * @param until the first day on which it need not be there any more; `null` where it has to stay
 * @throws {UnknownReference} if the office has no such department, or it closes sooner
 */
export async function departmentOf({ tx, officeId }: InOffice, code: string, until: Date | null = null) {
  const found = await tx.department.findUnique({ where: { officeId_code: { officeId, code } } });
  if (!found || closesBefore(found, until)) throw new UnknownReference("DEPARTMENT", code);
  return found;
}

/**
 * Nobody and no post belongs to a department that is no more: what would last longer than planned needs it that long.
 *
 * @throws {UnknownReference} for the first that closes sooner
 */
export async function assertDepartmentsLast(
  { tx, officeId }: InOffice,
  departmentIds: readonly string[],
  until: Date | null,
): Promise<void> {
  const found = await tx.department.findMany({ where: { officeId, id: { in: [...departmentIds] } } });
  const closed = found.find((department) => closesBefore(department, until));
  if (closed) throw new UnknownReference("DEPARTMENT", closed.code);
}

function closesBefore({ endsOn }: { readonly endsOn: Date | null }, until: Date | null): boolean {
  return endsOn !== null && (until === null || endsOn < until);
}

/** @throws {UnknownReference} if the office has no such window */
export async function windowOf({ tx, officeId }: InOffice, code: string) {
  const found = await tx.window.findUnique({ where: { officeId_code: { officeId, code } } });
  if (!found) throw new UnknownReference("WINDOW", code);
  return found;
}

/**
 * The key of a row from its global id.
 *
 * @throws {UnknownReference} for an id of another type
 */
export function rowId(
  globalId: string,
  type:
    | "Absence"
    | "Alert"
    | "Child"
    | "Delegation"
    | "Feed"
    | "LeaveFile"
    | "LeaveRequest"
    | "Message"
    | "Pairing"
    | "PairingDraft"
    | "ShiftRule"
    | "Substitution"
    | "TableImport"
    | "WindowClosure",
): string {
  const { typename, id } = readGlobalId(globalId);
  const what = type
    .replace("Table", "")
    .replace(/(?<=.)[A-Z]/g, "_$&")
    .toUpperCase() as Named;
  if (typename !== type) throw new UnknownReference(what, globalId);
  return id;
}

/**
 * Checks that somebody decided on what is there.
 *
 * @param decidedOn the version they saw; whatever is there if left out
 * @throws {ChangedMeanwhile} if it is another by now
 */
export async function assertVersion(
  { tx, officeId }: InOffice,
  row: { readonly id: string; readonly version: number },
  decidedOn: number | null | undefined,
): Promise<void> {
  if (decidedOn === null || decidedOn === undefined || decidedOn === row.version) return;
  throw new ChangedMeanwhile(await lastChange({ tx, officeId }, row.id));
}

/** Who changed a row last, and when. */
export function lastChange({ tx, officeId }: InOffice, id: string) {
  return tx.officeChange.findFirst({
    where: { officeId, OR: [{ outcome: { path: ["id"], equals: id } }, { alertIds: { has: id } }] },
    orderBy: { version: "desc" },
    select: { actorId: true, at: true },
  });
}
