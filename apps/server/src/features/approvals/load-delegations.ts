import type { Database, Transaction } from "@zaigang/db";
import { Prisma, queryPrepared } from "@zaigang/db";
import { type ApproversOf, type Away, type CivilDate, type Delegation, dateOf, type Instant } from "@zaigang/domain";
import { holdersOf } from "./load-approvers.ts";

/** Who holds each role for somebody, by their id. */
export type HoldersOf = (staffId: string) => ApproversOf["holders"];

/** What it takes, at an instant, to say who decides on any step in the office; people by their ids. */
export type LoadedDeputies = {
  /** Those that hold on the day. */
  readonly delegations: readonly Delegation[];
  /** Who is away at that instant, and who does not work here any more. */
  readonly away: readonly Away[];
  readonly holdersOf: HoldersOf;
  /** Of approvers the backup at their own post. */
  readonly standIn: Readonly<Record<string, string | null>>;
};

const NOBODY: ApproversOf["holders"] = {
  ELIGIBILITY: null,
  HALL_MANAGER: null,
  DEPARTMENT_HEAD: null,
  SUPERVISING_LEADER: null,
  DIRECTOR: null,
  SECRETARY: null,
  DISTRICT: null,
};

/**
 * Reads who decides for whom at an instant, in one SQL statement whatever the size. Who is out for an hour or two decides all
 * the same (docs/rules.md R-67).
 *
 * @param applicant whose requests alone it is about, by id; `null` for everybody's
 */
export async function loadDelegationsAndAway(
  db: Database | Transaction,
  officeId: string,
  now: Instant,
  timeZone: string,
  applicant: string | null,
): Promise<LoadedDeputies> {
  const query = deputiesQuery(officeId, new Date(now), dateOf(now, timeZone), applicant);
  const name = applicant === null ? "deputies" : "deputies-of-one";
  const [row] = await queryPrepared<DeputiesRow>(db, name, query);
  const { delegations, away, departments, backups } = row as DeputiesRow;
  const holders = new Map(departments.flatMap(({ staff, holders }) => staff.map((id) => [id, holders] as const)));
  return {
    delegations,
    away,
    holdersOf: (staffId) => holders.get(staffId) ?? NOBODY,
    standIn: Object.fromEntries(backups.map(({ staff, backup }) => [staff, backup])),
  };
}

type DeputiesRow = {
  readonly delegations: readonly Delegation[];
  readonly away: readonly Away[];
  readonly departments: readonly { readonly staff: readonly string[]; readonly holders: ApproversOf["holders"] }[];
  readonly backups: readonly { readonly staff: string; readonly backup: string }[];
};

function deputiesQuery(officeId: string, now: Date, date: CivilDate, applicant: string | null): Prisma.Sql {
  const today = Prisma.sql`${date}::date`;
  const office = Prisma.sql`${officeId}::uuid`;
  const ms = (column: Prisma.Sql) => Prisma.sql`(EXTRACT(EPOCH FROM ${column}) * 1000)::bigint`;
  const isAsked = applicant === null ? Prisma.sql`TRUE` : Prisma.sql`s.id = ${applicant}::uuid`;
  return Prisma.sql`SELECT
    COALESCE((SELECT jsonb_agg(jsonb_build_object('from', d."fromId", 'to', d."toId",
        'startsOn', d."startsOn", 'endsOn', d."endsOn", 'upTo', d."upTo") ORDER BY d.id)
      FROM "Delegation" d WHERE d."officeId" = ${office} AND d."withdrawnAt" IS NULL
        AND d."startsOn" <= ${today} AND d."endsOn" > ${today}), '[]') AS delegations,
    COALESCE((SELECT jsonb_agg(x.away) FROM (
      SELECT jsonb_build_object('staff', a."staffId",
        'startsAt', ${ms(Prisma.sql`a."startsAt"`)}, 'endsAt', ${ms(Prisma.sql`a."endsAt"`)}) AS away
      FROM "Absence" a WHERE a."officeId" = ${office} AND a.status = 'IN_FORCE' AND a.kind NOT IN ('OUTING', 'VISIT')
        AND a."startsAt" <= ${now} AND a."endsAt" > ${now}
      UNION ALL
      SELECT jsonb_build_object('staff', s.id,
        'startsAt', ${ms(Prisma.sql`${now}::timestamptz`)}, 'endsAt', ${ms(Prisma.sql`${now}::timestamptz`)} + 1)
      FROM "Staff" s WHERE s."officeId" = ${office} AND NOT EXISTS (
        SELECT FROM "Employment" e WHERE e."officeId" = s."officeId" AND e."staffId" = s.id
          AND (e."startsOn" IS NULL OR e."startsOn" <= ${today}) AND (e."endsOn" IS NULL OR e."endsOn" > ${today}))
    ) x), '[]') AS away,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('staff', g.staff, 'holders', ${holdersOf(Prisma.sql`d`, today)}))
      FROM (SELECT s."departmentId", array_agg(s.id) AS staff FROM "Staff" s
        WHERE s."officeId" = ${office} AND ${isAsked} GROUP BY s."departmentId") g
      JOIN "Department" d ON d."officeId" = ${office} AND d.id = g."departmentId"), '[]') AS departments,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('staff', p."primaryId", 'backup', p."backupId")
        ORDER BY o.priority, o.code DESC)
      FROM "Pairing" p JOIN "Post" o ON o."officeId" = p."officeId" AND o.id = p."postId"
      WHERE p."officeId" = ${office} AND p."backupId" IS NOT NULL AND o."windowId" IS NULL
        AND p."startsOn" <= ${today} AND (p."endsOn" IS NULL OR p."endsOn" > ${today})
        AND (p."primaryId" IN (SELECT a."staffId" FROM "Approver" a WHERE a."officeId" = ${office})
          OR p."primaryId" IN (SELECT unnest(ARRAY[d."headId", d."supervisingLeaderId"])
            FROM "Department" d WHERE d."officeId" = ${office}))), '[]') AS backups`;
}
