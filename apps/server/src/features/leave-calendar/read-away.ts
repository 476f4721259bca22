import { jsonRows, Prisma } from "@zaigang/db";
import {
  type AbsenceKind,
  type CalendarFacts,
  type CivilDate,
  daysBounds,
  type HoursFacts,
  type Instant,
  parseSessions,
  parseTime,
  type ShiftRule,
} from "@zaigang/domain";
import type { Context, SignedInContext } from "../../graphql/context.ts";
import { type Subjects, subjectsOf } from "../../graphql/rights.ts";
import { isAmong } from "../staff/staff-state.ts";

/** Who is away in some days and who works on days of rest, with what their dates follow from. */
export type AwayFacts = {
  readonly calendar: CalendarFacts;
  readonly hours: HoursFacts;
  /** By id: those who work here on one of the days. */
  readonly people: ReadonlyMap<string, PersonRow>;
  readonly absences: readonly AbsenceRow[];
  /** Shifts that were made for a day. */
  readonly shifts: readonly { staffId: string; startsAt: Instant; endsAt: Instant }[];
  /** Posts are named by id. */
  readonly shiftRules: readonly ShiftRule[];
  /** Of posts at windows, and of those that a rule of shifts names. */
  readonly pairings: readonly PairingRow[];
};

export type PersonRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly familyName: string;
  readonly familyReading: string;
  readonly givenReading: string;
  /** Code of the department. */
  readonly department: string;
};

export type AbsenceRow = {
  readonly id: string;
  readonly staffId: string;
  readonly kind: AbsenceKind;
  readonly status: "PENDING" | "IN_FORCE";
  readonly leaveType: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly recordedAt: Instant;
  readonly version: number;
};

export type PairingRow = {
  readonly postId: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly primaryId: string;
  readonly backupId: string | null;
  /** `null` where the post is at no window. */
  readonly window: number | null;
};

export type AwayAsked = {
  /** The civil days `[from, to)`. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Of one department, by code. */
  readonly department: string | null;
  /** Leave of one type, by code. It finds those alone of whom the viewer may know it. */
  readonly type: string | null;
  /** One person, by id; everybody if left out. */
  readonly staffId?: string;
};

/** Of whom whoever asks may know requests, and why they are away. */
export type Known = { readonly pending: Subjects; readonly reason: Subjects };

type Rows = Omit<AwayFacts, "calendar" | "hours" | "people" | "shiftRules"> & {
  readonly calendar: CalendarFacts["entries"];
  readonly years: readonly number[];
  readonly seasons: readonly { code: string; startsOnDay: string; sessions: string[]; validFrom: CivilDate }[];
  readonly people: readonly PersonRow[];
  readonly shiftRules: readonly (Pick<ShiftRule, "role" | "days" | "everyWeeks" | "startsOn" | "endsOn"> & {
    postId: string;
    startsAt: string | null;
    endsAt: string | null;
  })[];
};

/**
 * Reads who is away in some days: one SQL statement, whatever the number of people. Requests that are not granted are
 * there for those alone who may know of them.
 */
export async function readAway({ db, viewer }: SignedInContext, asked: AwayAsked): Promise<AwayFacts> {
  return loadAway(db, viewer, asked, {
    pending: subjectsOf(viewer, "readPendingAbsence"),
    reason: subjectsOf(viewer, "readAbsenceReason"),
  });
}

/** The same for whom nobody has signed in, such as for a calendar that a program reads by its address. */
export async function loadAway(
  db: Context["db"],
  { officeId, timeZone }: { readonly officeId: string; readonly timeZone: string },
  asked: AwayAsked,
  known: Known,
): Promise<AwayFacts> {
  const query = awayQuery(officeId, timeZone, asked, {
    pending: isAmong(Prisma.sql`a."staffId"`, known.pending),
    reason: isAmong(Prisma.sql`a."staffId"`, known.reason),
  });
  const [row] = await db.$queryRaw<{ facts: Rows }[]>(query);
  return toAwayFacts((row as { facts: Rows }).facts);
}

const ms = (column: string) => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::bigint`);

function awayQuery(
  officeId: string,
  timeZone: string,
  { from, to, department, type, staffId }: AwayAsked,
  knows: { readonly pending: Prisma.Sql; readonly reason: Prisma.Sql },
): Prisma.Sql {
  const office = Prisma.sql`"officeId" = ${officeId}::uuid`;
  const bounds = daysBounds(from, to, timeZone);
  const touches = Prisma.sql`"endsAt" > ${new Date(bounds.startsAt)} AND "startsAt" < ${new Date(bounds.endsAt)}`;
  const isCurrent = (alias: string) => {
    const [start, end] = [Prisma.raw(`${alias}."startsOn"`), Prisma.raw(`${alias}."endsOn"`)];
    return Prisma.sql`(${start} IS NULL OR ${start} < ${to}::date) AND (${end} IS NULL OR ${end} > ${from}::date)`;
  };
  const ofDepartment = department === null ? Prisma.empty : Prisma.sql`AND d.code = ${department}`;
  const ofType = type === null ? Prisma.empty : Prisma.sql`AND a."leaveType" = ${type} AND ${knows.reason}`;
  const ofPerson = (column: string) =>
    staffId === undefined ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(column)} = ${staffId}::uuid`;
  return Prisma.sql`SELECT json_build_object(
    'calendar', ${jsonRows(Prisma.sql`SELECT date, layer, kind, name FROM "CalendarDay"
      WHERE ${office} AND date >= ${from}::date AND date < ${to}::date`)},
    'years', (SELECT coalesce(json_agg(year), '[]') FROM "CalendarYear" WHERE ${office}),
    'seasons', ${jsonRows(Prisma.sql`SELECT code, "startsOnDay", sessions, "validFrom" FROM "Season" WHERE ${office}`)},
    'people', ${jsonRows(Prisma.sql`SELECT s.id, s.code, s.name, s."familyName", s."familyReading", s."givenReading",
      d.code AS department FROM "Staff" s JOIN "Department" d ON d."officeId" = s."officeId" AND d.id = s."departmentId"
      WHERE s.${office} ${ofDepartment} ${ofPerson("s.id")} AND (NOT EXISTS (SELECT FROM "Employment" e
        WHERE e."officeId" = s."officeId" AND e."staffId" = s.id) OR EXISTS (SELECT FROM "Employment" e
        WHERE e."officeId" = s."officeId" AND e."staffId" = s.id AND ${isCurrent("e")}))
      ORDER BY s.reading, s.code`)},
    'absences', ${jsonRows(Prisma.sql`SELECT a.id, a."staffId", a.kind, a.status, a."leaveType",
      ${ms('a."startsAt"')} AS "startsAt", ${ms('a."endsAt"')} AS "endsAt",
      ${ms('a."recordedAt"')} AS "recordedAt", a.version FROM "Absence" a
      WHERE a.${office} AND (a.status = 'IN_FORCE' OR a.status = 'PENDING' AND ${knows.pending}) AND ${touches} ${ofType}
      ${ofPerson('a."staffId"')}
      ORDER BY a."startsAt", a.id`)},
    'shifts', ${jsonRows(Prisma.sql`SELECT "staffId", ${ms('"startsAt"')} AS "startsAt", ${ms('"endsAt"')} AS "endsAt"
      FROM "ExtraShift" WHERE ${office} AND ${touches} ${ofPerson('"staffId"')}`)},
    'shiftRules', ${jsonRows(Prisma.sql`SELECT "postId", role, days, "everyWeeks", "startsOn", "endsOn", "startsAt", "endsAt"
      FROM "ShiftRule" r WHERE ${office} AND days <> 'WORKDAYS' AND ${isCurrent("r")}`)},
    'pairings', ${jsonRows(Prisma.sql`SELECT p."postId", p."startsOn", p."endsOn", p."primaryId", p."backupId",
      w.number AS window FROM "Pairing" p JOIN "Post" o ON o."officeId" = p."officeId" AND o.id = p."postId"
      LEFT JOIN "Window" w ON w."officeId" = o."officeId" AND w.id = o."windowId"
      WHERE p.${office} AND ${isCurrent("p")} AND (w.id IS NOT NULL OR EXISTS (SELECT FROM "ShiftRule" r
        WHERE r."officeId" = p."officeId" AND r."postId" = p."postId"))
      ORDER BY w.number, o.priority, o.code, p."startsOn"`)}
  ) AS facts`;
}

function toAwayFacts({ calendar, years, seasons, people, shiftRules, ...rows }: Rows): AwayFacts {
  return {
    ...rows,
    calendar: { entries: calendar, coveredYears: years },
    hours: {
      seasons: seasons.map((season) => ({ ...season, sessions: parseSessions(season.sessions) })),
      windowHours: [],
      patterns: [],
    },
    people: new Map(people.map((person) => [person.id, person])),
    shiftRules: shiftRules.map(({ postId, startsAt, endsAt, ...rule }) => ({
      ...rule,
      post: postId,
      posts: [],
      start: startsAt === null ? null : parseTime(startsAt),
      end: endsAt === null ? null : parseTime(endsAt),
    })),
  };
}
