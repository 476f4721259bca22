import type { Transaction } from "@zaigang/db";
import type { CivilDate } from "@zaigang/domain";
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
 * @param on a day on which it has to be there
 * @throws {UnknownReference} if the office has no such department, or it is closed by then
 */
export async function departmentOf({ tx, officeId }: InOffice, code: string, on?: CivilDate) {
  const found = await tx.department.findUnique({ where: { officeId_code: { officeId, code } } });
  const isClosed = found?.endsOn && found.endsOn.toISOString().slice(0, 10) <= (on ?? "9999");
  if (!found || isClosed) throw new UnknownReference("DEPARTMENT", code);
  return found;
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
