import { jsonRows, Prisma } from "@zaigang/db";
import {
  type CalendarFacts,
  type CivilDate,
  type GrantedLeave,
  type Half,
  type LeaveStatistics,
  leaveStatistics,
} from "@zaigang/domain";
import type { SignedInContext } from "../../graphql/context.ts";
import { subjectsOf } from "../../graphql/rights.ts";
import { isAmong } from "../staff/staff-state.ts";

export type StatisticsAsked = {
  /** The civil days `[from, to)`, both the first of a month. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Of one department, by code. */
  readonly department: string | null;
  /** Of one type, by code. */
  readonly type: string | null;
};

/** How many people work in a department in the days asked for, of those whose leave is counted. */
export type DepartmentStaff = { readonly department: string; readonly staff: number };

export type StatisticsRead = LeaveStatistics & StatisticsAsked & { readonly staff: readonly DepartmentStaff[] };

type Rows = {
  readonly calendar: CalendarFacts["entries"];
  readonly years: readonly number[];
  readonly staff: readonly DepartmentStaff[];
  readonly leaves: readonly (Pick<GrantedLeave, "staff" | "department" | "type" | "workingDays"> & {
    firstDate: CivilDate;
    firstHalf: Half;
    lastDate: CivilDate;
    lastHalf: Half;
  })[];
};

/**
 * What granted leave comes to: one SQL statement, whatever the number of people. It counts the people of whom the viewer
 * may know statistics and nobody else; outings and trips, which go through the same door, are no leave.
 */
export async function readStatistics({ db, viewer }: SignedInContext, asked: StatisticsAsked): Promise<StatisticsRead> {
  const isSubject = isAmong(Prisma.sql`s.id`, subjectsOf(viewer, "readLeaveStatistics"));
  const [row] = await db.$queryRaw<{ facts: Rows }[]>(statisticsQuery(viewer.officeId, asked, isSubject));
  const { calendar, years, staff, leaves } = (row as { facts: Rows }).facts;
  const granted = leaves.map(({ firstDate, firstHalf, lastDate, lastHalf, ...leave }) => ({
    ...leave,
    first: { date: firstDate, half: firstHalf },
    last: { date: lastDate, half: lastHalf },
  }));
  return { ...asked, staff, ...leaveStatistics(granted, asked, { entries: calendar, coveredYears: years }) };
}

function statisticsQuery(
  officeId: string,
  { from, to, department, type }: StatisticsAsked,
  isSubject: Prisma.Sql,
): Prisma.Sql {
  const office = Prisma.sql`"officeId" = ${officeId}::uuid`;
  const ofDepartment = department === null ? Prisma.empty : Prisma.sql`AND d.code = ${department}`;
  const ofType = type === null ? Prisma.empty : Prisma.sql`AND l."typeCode" = ${type}`;
  const people = Prisma.sql`"Staff" s JOIN "Department" d ON d."officeId" = s."officeId" AND d.id = s."departmentId"`;
  const employment = Prisma.sql`FROM "Employment" e WHERE e."officeId" = s."officeId" AND e."staffId" = s.id`;
  return Prisma.sql`SELECT json_build_object(
    'calendar', ${jsonRows(Prisma.sql`SELECT date, layer, kind, name FROM "CalendarDay" WHERE ${office}`)},
    'years', (SELECT coalesce(json_agg(year), '[]') FROM "CalendarYear" WHERE ${office}),
    'staff', ${jsonRows(Prisma.sql`SELECT d.code AS department, count(*)::int AS staff FROM ${people}
      WHERE s.${office} AND ${isSubject} ${ofDepartment} AND (NOT EXISTS (SELECT ${employment})
        OR EXISTS (SELECT ${employment} AND coalesce(e."startsOn", '-infinity') < ${to}::date
          AND coalesce(e."endsOn", 'infinity') > ${from}::date))
      GROUP BY d.code ORDER BY d.code`)},
    'leaves', ${jsonRows(Prisma.sql`SELECT s.code AS staff, d.code AS department, l."typeCode" AS type, l."workingDays",
        l."firstDate", l."firstHalf", l."lastDate", l."lastHalf"
      FROM ${people} JOIN "LeaveRequest" l ON l."officeId" = s."officeId" AND l."staffId" = s.id
      JOIN "LeaveType" t ON t."officeId" = l."officeId" AND t.code = l."typeCode" AND t."absenceKind" = 'LEAVE'
      WHERE s.${office} AND ${isSubject} ${ofDepartment} ${ofType} AND l.status = 'APPROVED'
        AND l."firstDate" < ${to}::date AND l."lastDate" >= ${from}::date`)}
  ) AS facts`;
}
