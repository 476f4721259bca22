import { type LeaveType, Prisma } from "@zaigang/db";
import type { LeaveEntry } from "@zaigang/domain";
import { UnknownReference } from "../../changes/refusals.ts";
import { toEntry } from "../ledger/read-ledger.ts";
import type { LeaveInputShape } from "./leave-input.ts";
import type { Planning } from "./plan-leave.ts";

/** Whose leave it is, and what it depends on. */
export type Applicant = {
  readonly id: string;
  readonly code: string;
  readonly gender: "FEMALE" | "MALE";
  readonly workStartOn: string | null;
  /** The first date of their employment; `null`: since before the office's records. */
  readonly joinedOn: string | null;
  readonly children: readonly { readonly id: string; readonly bornOn: string }[];
  /** What is asked for; `null` where the office has no such type. */
  readonly type: LeaveType | null;
  /** For how many working days after its start leave may still be filed, by the office's rule. */
  readonly retroactiveDays: number;
  /** Their ledger of the type. */
  readonly entries: readonly LeaveEntry[];
};

type EntryRow = Omit<Parameters<typeof toEntry>[0], "on"> & { readonly on: string };
type Row = Omit<Applicant, "entries"> & {
  readonly entries: readonly EntryRow[];
};

/**
 * Reads the applicant with the type that is asked for, in one statement.
 *
 * @param staff the person by code; the viewer where it is left out
 * @throws {UnknownReference} for a person that the office does not have
 */
export async function readApplicant(
  { tx, officeId, viewer }: Pick<Planning, "tx" | "officeId" | "viewer">,
  { staff, type }: Pick<LeaveInputShape, "staff" | "type">,
): Promise<Applicant> {
  const who = staff ? Prisma.sql`s.code = ${staff}` : Prisma.sql`s.id = ${viewer.staffId}::uuid`;
  const ofPerson = Prisma.sql`x."officeId" = s."officeId" AND x."staffId" = s.id`;
  const [row] = await tx.$queryRaw<{ applicant: Row }[]>`
    SELECT json_build_object('id', s.id, 'code', s.code, 'gender', s.gender, 'workStartOn', s."workStartOn",
      'joinedOn', (SELECT CASE WHEN bool_and("startsOn" IS NOT NULL) THEN min("startsOn") END FROM "Employment" x WHERE ${ofPerson}),
      'children', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'bornOn', x."bornOn")), '[]') FROM "Child" x WHERE ${ofPerson}),
      'type', (SELECT row_to_json(t) FROM "LeaveType" t WHERE t."officeId" = s."officeId" AND t.code = ${type}),
      'retroactiveDays', (SELECT o."retroactiveDays" FROM "Office" o WHERE o."officeId" = s."officeId"),
      'entries', (SELECT coalesce(json_agg(x), '[]') FROM "LeaveEntry" x WHERE ${ofPerson} AND x."typeCode" = ${type})) AS applicant
    FROM "Staff" s WHERE s."officeId" = ${officeId}::uuid AND ${who}`;
  if (!row) throw new UnknownReference("STAFF", staff ?? viewer.staffId);
  const { applicant } = row;
  const entries = applicant.entries.map((entry) => toEntry({ ...entry, on: new Date(entry.on) }));
  return { ...applicant, entries };
}
