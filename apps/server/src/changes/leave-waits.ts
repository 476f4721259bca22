import { jsonRows, Prisma, type Transaction } from "@zaigang/db";
import {
  addDays,
  type CalendarEntry,
  type ChainStep,
  type CivilDate,
  type HoursFacts,
  type Instant,
  instantAt,
  type LeaveAlertKind,
  parseSessions,
  type RequestState,
} from "@zaigang/domain";

/** An approved leave that is to be reported back from by now, and is not. */
export type AwaitedRow = {
  readonly request: string;
  readonly staff: string;
  readonly dueOn: CivilDate;
  /** Whether the reminder went out. */
  readonly isReminded: boolean;
  /** Who is reminded with the person, by id. */
  readonly reminded: readonly string[];
  /** Who is told beside the managers that it is overdue, by id. */
  readonly told: readonly string[];
};

/** A step that has waited at least since yesterday. */
export type WaitingRow = {
  readonly request: string;
  readonly staff: string;
  readonly since: Instant;
  /** The step, whose approver is an id. */
  readonly step: ChainStep;
  /** In hundredths: by it delegations and backups count. */
  readonly workingDays: number;
};

export type OpenLeaveAlertRow = {
  readonly id: string;
  readonly kind: LeaveAlertKind;
  readonly date: CivilDate;
  readonly request: string;
  readonly staff: string;
  readonly openedAt: Instant;
  readonly state: RequestState;
};

/** What alerts and reminders about leave follow from. People are named by id. */
export type LoadedWaits = {
  readonly open: readonly OpenLeaveAlertRow[];
  readonly awaited: readonly AwaitedRow[];
  readonly waiting: readonly WaitingRow[];
  readonly stalledAfterDays: number;
  /** Of the days since the first of these steps came, through today. */
  readonly calendar: { readonly entries: readonly CalendarEntry[]; readonly coveredYears: readonly number[] };
  readonly hours: HoursFacts;
  /** Who is told of every alert, by id. */
  readonly managers: readonly string[];
};

type SeasonRow = { code: string; startsOnDay: string; sessions: string[]; validFrom: CivilDate };
type Row = Omit<LoadedWaits, "calendar" | "hours"> & {
  readonly calendar: readonly CalendarEntry[];
  readonly years: readonly number[];
  readonly seasons: readonly SeasonRow[];
};

const ms = (column: string) => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::bigint`);
/** Leave that was approved and goes on from r. */
const IS_EXTENDED = Prisma.sql`EXISTS (SELECT FROM "LeaveRequest" n WHERE n."officeId" = r."officeId"
  AND n."extendsId" IS NOT NULL AND n."extendsId" = r.id AND n.status = 'APPROVED')`;
/** The step of r whose turn it is. */
const CURRENT = Prisma.sql`p."officeId" = r."officeId" AND p."requestId" = r.id AND p.round = r.round
  AND p.since IS NOT NULL AND p.decision IS NULL`;

/** Reads it all in one statement, whatever the size. */
export async function loadLeaveWaits(
  tx: Transaction,
  officeId: string,
  timeZone: string,
  today: CivilDate,
): Promise<LoadedWaits> {
  const office = (table: string) => Prisma.sql`${Prisma.raw(table)}."officeId" = ${officeId}::uuid`;
  const midnight = new Date(instantAt(addDays(today, -1), 0, timeZone));
  const waiting = Prisma.sql`FROM "LeaveRequest" r JOIN "LeaveStep" p ON ${CURRENT}
    WHERE ${office("r")} AND r.status = 'PENDING' AND p.since < ${midnight}`;
  const [row] = await tx.$queryRaw<{ waits: Row }[]>`SELECT json_build_object(
    'open', ${jsonRows(Prisma.sql`SELECT a.id, a.kind, a.date, a."requestId" AS request, a."staffId" AS staff,
      ${ms(`a."openedAt"`)} AS "openedAt", json_build_object('status', r.status, 'isBack', r."returnedAt" IS NOT NULL,
        'isExtended', ${IS_EXTENDED}, 'waitsSince', (SELECT ${ms("min(p.since)")} FROM "LeaveStep" p WHERE ${CURRENT})
      ) AS state
      FROM "Alert" a JOIN "LeaveRequest" r ON r."officeId" = a."officeId" AND r.id = a."requestId"
      WHERE ${office("a")} AND a."resolvedAt" IS NULL AND a."requestId" IS NOT NULL`)},
    'awaited', ${jsonRows(Prisma.sql`SELECT r.id AS request, r."staffId" AS staff, r."returnDueOn" AS "dueOn",
      EXISTS (SELECT FROM "Message" m WHERE m."officeId" = r."officeId" AND m."staffId" = r."staffId"
        AND m."requestId" = r.id AND m.kind = 'RETURN_DUE') AS "isReminded",
      ARRAY(SELECT c."staffId" FROM "LeaveCopy" c WHERE c."officeId" = r."officeId" AND c."requestId" = r.id
        UNION SELECT v."staffId" FROM "Approver" v WHERE v."officeId" = r."officeId" AND v.role = 'ELIGIBILITY'
        UNION SELECT d."headId" WHERE d."headId" IS NOT NULL) AS reminded,
      array_remove(ARRAY[r."staffId", d."headId"], NULL) AS told
      FROM "LeaveRequest" r JOIN "Staff" s ON s."officeId" = r."officeId" AND s.id = r."staffId"
      JOIN "Department" d ON d."officeId" = s."officeId" AND d.id = s."departmentId"
      WHERE ${office("r")} AND r.status = 'APPROVED' AND r."returnedAt" IS NULL AND r."returnDueOn" <= ${today}::date
        AND NOT ${IS_EXTENDED}`)},
    'waiting', ${jsonRows(Prisma.sql`SELECT r.id AS request, r."staffId" AS staff, ${ms("p.since")} AS since,
      json_build_object('role', p.role, 'approver', p."approverId") AS step, r."workingDays" ${waiting}`)},
    'stalledAfterDays', (SELECT "stalledAfterDays" FROM "Office" o WHERE ${office("o")}),
    'calendar', ${jsonRows(Prisma.sql`SELECT date, layer, kind, name FROM "CalendarDay" c WHERE ${office("c")}
      AND date >= least(${today}::date, (SELECT min(p.since)::date - 1 ${waiting})) AND date <= ${today}::date`)},
    'years', (SELECT coalesce(json_agg(year), '[]') FROM "CalendarYear" y WHERE ${office("y")}),
    'seasons', ${jsonRows(Prisma.sql`SELECT code, "startsOnDay", sessions, "validFrom" FROM "Season" z WHERE ${office("z")}`)},
    'managers', (SELECT coalesce(json_agg(id), '[]') FROM "Staff" g
      WHERE ${office("g")} AND g.roles && ARRAY['HALL_MANAGER', 'OFFICE_MANAGER']::"Role"[])
  ) AS waits`;
  const { calendar, years, seasons, ...waits } = (row as { waits: Row }).waits;
  return {
    ...waits,
    calendar: { entries: calendar, coveredYears: years },
    hours: {
      seasons: seasons.map((season) => ({ ...season, sessions: parseSessions(season.sessions) })),
      windowHours: [],
      patterns: [],
    },
  };
}
