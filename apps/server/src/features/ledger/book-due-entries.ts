import { Prisma, type Transaction } from "@zaigang/db";
import {
  type CivilDate,
  dueEntries,
  hasBalance,
  type Instant,
  type LeaveEntry,
  type LeavePerson,
  type LeaveType,
  yearlyGrants,
  yearOf,
} from "@zaigang/domain";
import { toRow } from "./write-entries.ts";

/** Somebody who works here, with what their leave follows from. */
type LedgerPerson = LeavePerson & { readonly id: string; readonly entries: readonly LeaveEntry[] };

/**
 * Writes what the rules grant, carry over and let expire by a date into the ledgers of an office: two statements, for any
 * number of people. What is there is not written again.
 *
 * @param at when it is written
 * @param staffIds whose; everybody's who works here then if left out, as at midnight
 * Source: docs/rules.md.
 */
export async function bookDueEntries(
  tx: Transaction,
  officeId: string,
  on: CivilDate,
  at: Instant,
  staffIds?: readonly string[],
): Promise<void> {
  const { types, people } = await readLedgers(tx, officeId, on, staffIds);
  const making = { at, requestId: null, madeById: null };
  const rows = people.flatMap((person) =>
    types
      .filter((type) => hasBalance(type) && (type.forGender === null || type.forGender === person.gender))
      .flatMap((type) => dueEntries(type, (year) => yearlyGrants(type, person, year), person.entries, on))
      .map((entry) => toRow(officeId, person.id, entry, making)),
  );
  if (rows.length > 0) await tx.leaveEntry.createMany({ data: rows, skipDuplicates: true });
}

/**
 * Ledgers of the running year and the one before: older ones are closed. One to which nothing was granted since an
 * earlier year is behind, as after an outage of years, and is read from that year on; not from before somebody left and
 * came again, for years in which nobody worked here give nothing.
 */
async function readLedgers(
  tx: Transaction,
  officeId: string,
  on: CivilDate,
  staffIds?: readonly string[],
): Promise<{ types: LeaveType[]; people: LedgerPerson[] }> {
  const ofPeople = staffIds ? Prisma.sql`AND s.id = ANY(${[...staffIds]}::uuid[])` : Prisma.empty;
  const [found] = await tx.$queryRaw<{ types: LeaveType[]; people: LedgerPerson[] }[]>`
    WITH type AS (SELECT * FROM "LeaveType" WHERE "officeId" = ${officeId}::uuid AND active),
    joined AS (
      SELECT "staffId", min(coalesce("startsOn", '-infinity')) AS since, max(coalesce("endsOn", 'infinity')) AS until
      FROM "Employment" WHERE "officeId" = ${officeId}::uuid GROUP BY "staffId"
    ),
    child AS (
      SELECT "staffId", json_agg(json_build_object('id', id, 'bornOn', "bornOn") ORDER BY "bornOn", id) AS all
      FROM "Child" WHERE "officeId" = ${officeId}::uuid GROUP BY "staffId"
    ),
    run AS (
      SELECT "staffId", max(begins) AS since FROM (
        SELECT "staffId", CASE WHEN lag("endsOn") OVER w IS DISTINCT FROM "startsOn" THEN "startsOn" END AS begins
        FROM "Employment" WHERE "officeId" = ${officeId}::uuid
        WINDOW w AS (PARTITION BY "staffId" ORDER BY "startsOn" NULLS FIRST)) e
      WHERE begins <= ${on}::date GROUP BY "staffId"
    ),
    kept AS (
      SELECT g."staffId", least(${yearOf(on) - 1}, greatest(max(g.year), max(extract(year FROM r.since)))) AS "fromYear"
      FROM "LeaveEntry" g LEFT JOIN run r ON r."staffId" = g."staffId"
      WHERE g."officeId" = ${officeId}::uuid AND g.kind = 'GRANT' AND g.year <= ${yearOf(on)} GROUP BY g."staffId"
    ),
    entry AS (
      SELECT "staffId", json_agg(json_build_object('type', "typeCode", 'year', year, 'child', "childId", 'kind', kind,
        'amount', amount, 'on', "on", 'source', source, 'request', "requestId")) AS all
      FROM "LeaveEntry" LEFT JOIN kept USING ("staffId")
      WHERE "officeId" = ${officeId}::uuid AND year >= coalesce("fromYear", 0) GROUP BY "staffId"
    )
    SELECT (SELECT coalesce(json_agg(type ORDER BY position, code), '[]') FROM type) AS types,
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'gender', s.gender, 'workStartOn', s."workStartOn",
          'joinedOn', CASE WHEN isfinite(j.since) THEN j.since END, 'children', coalesce(c.all, '[]'),
          'entries', coalesce(e.all, '[]')) ORDER BY s.id), '[]')
        FROM "Staff" s LEFT JOIN joined j ON j."staffId" = s.id LEFT JOIN child c ON c."staffId" = s.id
          LEFT JOIN entry e ON e."staffId" = s.id
        WHERE s."officeId" = ${officeId}::uuid AND EXISTS (SELECT FROM type) ${ofPeople}
          AND (j.until IS NULL OR ${on}::date < j.until)
          AND (j.since IS NULL OR j.since <= ${on}::date)) AS people`;
  return found as { types: LeaveType[]; people: LedgerPerson[] };
}
