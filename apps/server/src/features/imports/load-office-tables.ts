import type { Database, Transaction } from "@zaigang/db";
import { jsonRows, Prisma } from "@zaigang/db";
import { addDays, type CivilDate, type OfficeTables } from "@zaigang/domain";

/** An office's tables, and the ids of their rows. */
export type LoadedTables = {
  readonly tables: OfficeTables;
  readonly ids: TableIds;
};

export type TableIds = {
  readonly departments: ReadonlyMap<string, string>;
  /** Of everybody, also of those who have left. */
  readonly staff: ReadonlyMap<string, string>;
  readonly posts: ReadonlyMap<string, string>;
  readonly windows: ReadonlyMap<number, string>;
  /** Codes of all windows, also of those that are no more. */
  readonly windowCodes: readonly string[];
};

type Id<Key> = { readonly key: Key; readonly id: string };

type Answer = OfficeTables & {
  readonly ids: {
    readonly departments: readonly Id<string>[];
    readonly staff: readonly Id<string>[];
    readonly posts: readonly Id<string>[];
    readonly windows: readonly Id<number>[];
    readonly windowCodes: readonly string[];
  };
};

/** The first day from which an import changes who holds a post, and when a window opens. */
export function firstChangeOn(today: CivilDate): CivilDate {
  return addDays(today, 1);
}

/**
 * The tables of an office in one statement, whatever its size: people as of today, pairings, hours and shifts as of the
 * first day on which an import could change them, so that what it has planned for then is not planned again.
 */
export async function loadOfficeTables(
  db: Database | Transaction,
  officeId: string,
  today: CivilDate,
): Promise<LoadedTables> {
  const [row] = await db.$queryRaw<[{ tables: Answer }]>(officeTablesQuery(officeId, today, firstChangeOn(today)));
  const { ids, ...tables } = row.tables;
  return {
    tables,
    ids: {
      departments: byKey(ids.departments),
      staff: byKey(ids.staff),
      posts: byKey(ids.posts),
      windows: byKey(ids.windows),
      windowCodes: ids.windowCodes,
    },
  };
}

function byKey<Key>(rows: readonly Id<Key>[]): ReadonlyMap<Key, string> {
  return new Map(rows.map(({ key, id }) => [key, id]));
}

function officeTablesQuery(officeId: string, today: CivilDate, from: CivilDate): Prisma.Sql {
  const office = Prisma.sql`"officeId" = ${officeId}::uuid`;
  const mine = (alias: string) => Prisma.sql`${Prisma.raw(alias)}."officeId" = ${officeId}::uuid`;
  const lasts = (alias: string) =>
    Prisma.sql`(${Prisma.raw(alias)}."endsOn" IS NULL OR ${Prisma.raw(alias)}."endsOn" > ${from}::date)`;
  const ids = (table: string, key: string) =>
    jsonRows(Prisma.sql`SELECT ${Prisma.raw(`"${key}"`)} AS key, id FROM ${Prisma.raw(`"${table}"`)} WHERE ${office}`);
  const gone = (
    table: string,
    key: string,
  ) => Prisma.sql`(SELECT coalesce(json_agg(g.${Prisma.raw(`"${key}"`)}::text), '[]')
    FROM ${Prisma.raw(`"${table}"`)} g WHERE ${mine("g")} AND g."endsOn" <= ${from}::date)`;
  return Prisma.sql`
    WITH employed AS (
      SELECT DISTINCT ON (e."staffId") e."staffId", e."departmentId", e.title, e."titleEn", e.rank, e.kind
      FROM "Employment" e WHERE ${mine("e")} AND (e."endsOn" IS NULL OR e."endsOn" > ${today}::date)
      ORDER BY e."staffId", e."startsOn" NULLS FIRST
    ), hours AS (
      SELECT h."windowId", h.season, h.weekdays, h.sessions FROM "WindowHours" h
      WHERE ${mine("h")} AND h."validFrom" = (SELECT max(l."validFrom") FROM "WindowHours" l
        WHERE ${mine("l")} AND l."windowId" = h."windowId" AND l."validFrom" <= ${from}::date)
    )
    SELECT json_build_object(
      'DEPARTMENTS', ${jsonRows(Prisma.sql`SELECT d.code, d.name, d."nameEn", h.code AS head, l.code AS "supervisingLeader"
        FROM "Department" d
        LEFT JOIN "Staff" h ON h."officeId" = d."officeId" AND h.id = d."headId"
        LEFT JOIN "Staff" l ON l."officeId" = d."officeId" AND l.id = d."supervisingLeaderId"
        WHERE ${mine("d")} AND ${lasts("d")} ORDER BY d.code COLLATE "C"`)},
      'STAFF', ${jsonRows(Prisma.sql`SELECT s.code, s.name, s.reading, s.gender, d.code AS department, e.title, e."titleEn",
          e.rank, e.kind AS "employmentKind", s."workStartOn", s."phoneExt", s.mobile, s.roles, s."mustSignIn",
          (SELECT CASE WHEN bool_and(f."startsOn" IS NOT NULL) THEN min(f."startsOn") END FROM "Employment" f
            WHERE ${mine("f")} AND f."staffId" = s.id) AS "startsOn"
        FROM "Staff" s JOIN employed e ON e."staffId" = s.id
        JOIN "Department" d ON d."officeId" = s."officeId" AND d.id = e."departmentId"
        WHERE ${mine("s")} ORDER BY s.code COLLATE "C"`)},
      'WINDOWS', ${jsonRows(Prisma.sql`SELECT w.number, w.name, w."nameEn", w.businesses, w."businessesEn", w.floor, w."floorEn",
          ${jsonRows(Prisma.sql`SELECT h.season, h.weekdays, h.sessions FROM hours h WHERE h."windowId" = w.id`)} AS hours
        FROM "Window" w WHERE ${mine("w")} AND ${lasts("w")} ORDER BY w.number`)},
      'POSTS', ${jsonRows(Prisma.sql`SELECT p.code, p.name, p."nameEn", p.business, p."businessEn", p.kind, d.code AS department,
          w.number AS window, a.code AS primary, b.code AS backup,
          ARRAY(SELECT s.code FROM "PairingReserve" m JOIN "Staff" s ON s."officeId" = m."officeId" AND s.id = m."staffId"
            WHERE ${mine("m")} AND m."pairingId" = r.id ORDER BY m.position) AS reserves,
          coalesce(r.scope, 'FULL') AS scope, p.priority, p.watched, p.special, p."exemptReason", r."startsOn"
        FROM "Post" p
        JOIN "Department" d ON d."officeId" = p."officeId" AND d.id = p."departmentId"
        LEFT JOIN "Window" w ON w."officeId" = p."officeId" AND w.id = p."windowId"
        LEFT JOIN "Pairing" r ON r."officeId" = p."officeId" AND r."postId" = p.id
          AND r."startsOn" <= ${from}::date AND ${lasts("r")}
        LEFT JOIN "Staff" a ON a."officeId" = r."officeId" AND a.id = r."primaryId"
        LEFT JOIN "Staff" b ON b."officeId" = r."officeId" AND b.id = r."backupId"
        WHERE ${mine("p")} AND ${lasts("p")} ORDER BY p.code COLLATE "C"`)},
      'SHIFTS', ${jsonRows(Prisma.sql`SELECT p.code AS post, u.role, u.days, u."everyWeeks", u."startsOn", u."startsAt", u."endsAt",
          ARRAY(SELECT q.code FROM "ShiftRulePost" m JOIN "Post" q ON q."officeId" = m."officeId" AND q.id = m."postId"
            WHERE ${mine("m")} AND m."ruleId" = u.id ORDER BY q.code COLLATE "C") AS posts
        FROM "ShiftRule" u JOIN "Post" p ON p."officeId" = u."officeId" AND p.id = u."postId"
        WHERE ${mine("u")} AND ${lasts("u")} AND ${lasts("p")}
        ORDER BY u.days, p.code COLLATE "C", u.role, u."startsAt" NULLS FIRST, u."startsOn"`)},
      'seasons', ${jsonRows(Prisma.sql`SELECT DISTINCT ON (code) code, name, "nameEn" FROM "Season"
        WHERE ${office} AND "validFrom" <= ${from}::date ORDER BY code, "validFrom" DESC`)},
      'gone', json_build_object(
        'DEPARTMENTS', ${gone("Department", "code")},
        'STAFF', (SELECT coalesce(json_agg(s.code), '[]') FROM "Staff" s WHERE ${mine("s")}
          AND NOT EXISTS (SELECT FROM employed e WHERE e."staffId" = s.id)),
        'WINDOWS', ${gone("Window", "number")},
        'POSTS', ${gone("Post", "code")}),
      'closing', (SELECT coalesce(json_agg(code), '[]') FROM "Department" WHERE ${office} AND "endsOn" > ${from}::date),
      'ids', json_build_object(
        'departments', ${ids("Department", "code")},
        'staff', ${ids("Staff", "code")},
        'posts', ${ids("Post", "code")},
        'windows', ${ids("Window", "number")},
        'windowCodes', (SELECT coalesce(json_agg(code), '[]') FROM "Window" WHERE ${office}))
    ) AS tables`;
}
