import type { Database, Transaction } from "@zaigang/db";
import { Prisma, queryPrepared } from "@zaigang/db";
import type { ApprovalBand, ApproversOf, CivilDate, StaffRank } from "@zaigang/domain";

/** What the chain of a request follows from, people by their ids. */
export type LoadedApprovers = { readonly bands: readonly ApprovalBand[]; readonly approvers: ApproversOf };

/**
 * Reads the office's matrix and who stands where requests of a person may go, in one SQL statement.
 *
 * @param on the day whose posts and people count: the first of the leave
 */
export async function loadApprovers(
  db: Database | Transaction,
  officeId: string,
  staffId: string,
  on: CivilDate,
): Promise<LoadedApprovers> {
  const [row] = await queryPrepared<ApproversRow>(db, "approvers", approversQuery(officeId, staffId, on));
  if (!row) throw new Error(`no person ${staffId} in office ${officeId}`);
  return toLoaded(staffId, row);
}

/** Whose approvers are asked for, and on which day. */
export type ApproversAsked = { readonly staffId: string; readonly on: CivilDate };

/** The same for many people at once, in the order in which they are asked for, in one SQL statement. */
export async function loadApproversOfMany(
  db: Database | Transaction,
  officeId: string,
  asked: readonly ApproversAsked[],
): Promise<LoadedApprovers[]> {
  const office = Prisma.sql`${officeId}::uuid`;
  const [found] = await db.$queryRaw<{ bands: readonly ApprovalBand[]; people: readonly Numbered[] }[]>`
    SELECT ${bandsOf(office)} AS bands, COALESCE((SELECT jsonb_agg(to_jsonb(p)) FROM (
      SELECT w.index, ${columnsOf(Prisma.sql`w."on"`)}
      FROM jsonb_to_recordset(${JSON.stringify(asked.map((each, index) => ({ ...each, index })))}::jsonb)
          AS w(index int, "staffId" uuid, "on" date)
        JOIN "Staff" s ON s."officeId" = ${office} AND s.id = w."staffId"
        JOIN "Department" d ON d."officeId" = s."officeId" AND d.id = s."departmentId") p), '[]') AS people`;
  const { bands = [], people = [] } = found ?? {};
  const byIndex = new Map(people.map((row) => [row.index, row]));
  return asked.map(({ staffId }, index) => toLoaded(staffId, { ...(byIndex.get(index) as Numbered), bands }));
}

type Numbered = Omit<ApproversRow, "bands"> & { readonly index: number };

type ApproversRow = {
  readonly bands: readonly ApprovalBand[];
  readonly rank: StaffRank;
  readonly holdsSpecialPost: boolean;
  readonly holdsWindow: boolean;
  readonly holders: ApproversOf["holders"];
};

function toLoaded(staffId: string, row: ApproversRow): LoadedApprovers {
  const { bands, rank, holdsSpecialPost, holdsWindow, holders } = row;
  return { bands, approvers: { applicant: staffId, rank, holdsSpecialPost, holdsWindow, holders } };
}

function approversQuery(officeId: string, staffId: string, on: CivilDate): Prisma.Sql {
  return Prisma.sql`
    SELECT ${bandsOf(Prisma.sql`s."officeId"`)} AS bands, ${columnsOf(Prisma.sql`${on}::date`)}
    FROM "Staff" s JOIN "Department" d ON d."officeId" = s."officeId" AND d.id = s."departmentId"
    WHERE s."officeId" = ${officeId}::uuid AND s.id = ${staffId}::uuid`;
}

/** Of a person `s` of a department `d`. @param date the day whose posts and people count */
function columnsOf(date: Prisma.Sql): Prisma.Sql {
  const holds = (what: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM "Pairing" p JOIN "Post" o ON o."officeId" = p."officeId" AND o.id = p."postId"
    WHERE p."officeId" = s."officeId" AND p."primaryId" = s.id AND p."startsOn" <= ${date}
      AND (p."endsOn" IS NULL OR p."endsOn" > ${date}) AND ${what})`;
  return Prisma.sql`s.rank::text AS rank,
      ${holds(Prisma.sql`o.special`)} AS "holdsSpecialPost",
      ${holds(Prisma.sql`o."windowId" IS NOT NULL`)} AS "holdsWindow",
      ${holdersOf(Prisma.sql`d`, date)} AS holders`;
}

const bandsOf = (office: Prisma.Sql) => Prisma.sql`COALESCE((
  SELECT jsonb_agg(jsonb_build_object('rank', b.rank, 'types', b.types, 'special', b.special, 'above', b.above,
    'upTo', b."upTo", 'chain', b.chain, 'copies', b.copies) ORDER BY b.id)
  FROM "ApprovalBand" b WHERE b."officeId" = ${office}), '[]')`;

/**
 * Who holds each role for the people of a department, as an object by role. Who does not work here on the day is nobody.
 *
 * @param department a row of departments in the statement
 * @param date the day, as the statement writes it
 */
export function holdersOf(department: Prisma.Sql, date: Prisma.Sql): Prisma.Sql {
  const works = (id: Prisma.Sql) => Prisma.sql`(SELECT e."staffId" FROM "Employment" e
    WHERE e."officeId" = ${department}."officeId" AND e."staffId" = ${id}
      AND (e."startsOn" IS NULL OR e."startsOn" <= ${date}) AND (e."endsOn" IS NULL OR e."endsOn" > ${date}) LIMIT 1)`;
  const named = (role: string) =>
    works(Prisma.sql`(SELECT a."staffId" FROM "Approver" a
    WHERE a."officeId" = ${department}."officeId" AND a.role = ${role}::"ApproverRole")`);
  return Prisma.sql`jsonb_build_object(
    'ELIGIBILITY', ${named("ELIGIBILITY")},
    'HALL_MANAGER', ${named("HALL_MANAGER")},
    'DEPARTMENT_HEAD', ${works(Prisma.sql`${department}."headId"`)},
    'SUPERVISING_LEADER', ${works(Prisma.sql`${department}."supervisingLeaderId"`)},
    'DIRECTOR', ${named("DIRECTOR")},
    'SECRETARY', ${named("SECRETARY")},
    'DISTRICT', NULL)`;
}
