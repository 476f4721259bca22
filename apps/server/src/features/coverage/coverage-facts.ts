import type {
  Absence,
  Database,
  Pause,
  Post,
  Staff,
  Substitution,
  Transaction,
  Window,
  WindowClosure,
} from "@zaigang/db";
import { jsonRows, Prisma, queryPrepared } from "@zaigang/db";
import {
  type AbsenceKind,
  type CalendarEntry,
  type CivilDate,
  type Instant,
  instantAt,
  type OfficeFacts,
  parseSessions,
  parseTime,
} from "@zaigang/domain";

/** The office's facts for some days, and the rows behind their codes, so that answers need no second look. */
export type LoadedFacts = {
  readonly facts: OfficeFacts;
  readonly seasons: readonly { readonly code: string; readonly name: string; readonly nameEn: string | null }[];
  readonly staff: ReadonlyMap<string, Staff>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly windows: ReadonlyMap<string, Window>;
  readonly absences: ReadonlyMap<string, Absence>;
  /** Those that touch the days. */
  readonly substitutions: readonly Substitution[];
  /** Those that touch the days. */
  readonly pauses: readonly Pause[];
  /** Those that touch the days. */
  readonly closures: readonly WindowClosure[];
};

/** Absences this long before and after the days are read too, so that an absence's end is right where several touch. */
const NEIGHBOURHOOD_MS = 60 * 86_400_000;

/**
 * Reads what coverage of the civil days `[from, to)` follows from, in one SQL statement whatever the size.
 *
 * @param timeZone the office's zone
 */
export async function loadCoverageFacts(
  db: Database | Transaction,
  officeId: string,
  timeZone: string,
  from: CivilDate,
  to: CivilDate,
): Promise<LoadedFacts> {
  const startsAt = instantAt(from, 0, timeZone);
  const endsAt = instantAt(to, 0, timeZone);
  const query = coverageFactsQuery(officeId, from, to, startsAt, endsAt);
  const [row] = await queryPrepared<{ facts: FactRows }>(db, "coverage_facts", query);
  return toLoadedFacts((row as { facts: FactRows }).facts);
}

type Codes = { readonly code: string; readonly id: string };

/** The statement's answer. Instants are milliseconds, dates texts, people and posts ids. */
type FactRows = {
  readonly rules: OfficeFacts["rules"];
  readonly calendar: readonly CalendarEntry[];
  readonly years: readonly number[];
  readonly seasons: readonly {
    code: string;
    name: string;
    nameEn: string | null;
    startsOnDay: string;
    sessions: string[];
    validFrom: CivilDate;
  }[];
  readonly hours: readonly {
    windowId: string;
    validFrom: CivilDate;
    season: string | null;
    weekdays: number[];
    sessions: string[];
  }[];
  readonly patterns: readonly { staffId: string; startsOn: CivilDate; endsOn: CivilDate | null; week: string[] }[];
  readonly staff: readonly (Codes & {
    mustSignIn: boolean;
    startsOn: CivilDate | null;
    endsOn: CivilDate | null;
  })[];
  readonly windows: readonly (Codes & { number: number })[];
  readonly posts: readonly (Codes & {
    windowId: string | null;
    priority: number;
    watched: boolean;
    exemptReason: string | null;
    startsOn: CivilDate | null;
    endsOn: CivilDate | null;
  })[];
  readonly pairings: readonly {
    postId: string;
    startsOn: CivilDate;
    endsOn: CivilDate | null;
    primaryId: string;
    backupId: string | null;
    reserves: string[];
  }[];
  readonly absences: readonly {
    id: string;
    staffId: string;
    kind: AbsenceKind;
    status: "PENDING" | "IN_FORCE";
    leaveType: string | null;
    note: string | null;
    startsAt: Instant;
    endsAt: Instant;
    recordedAt: Instant;
    version: number;
  }[];
  readonly substitutions: readonly {
    id: string;
    postId: string;
    staffId: string;
    startsAt: Instant;
    endsAt: Instant;
    madeAt: Instant;
    reason: string | null;
    version: number;
  }[];
  readonly pauses: readonly { id: string; windowId: string; startsAt: Instant; endsAt: Instant }[];
  readonly signIns: readonly { staffId: string; at: Instant; direction: "IN" | "OUT" }[];
  readonly shifts: readonly {
    staffId: string;
    startsAt: Instant;
    endsAt: Instant;
    madeAt: Instant;
    posts: string[];
  }[];
  readonly shiftRules: readonly {
    postId: string;
    role: "PRIMARY" | "BACKUP";
    days: "WORKDAYS" | "SATURDAYS" | "SUNDAYS";
    everyWeeks: number;
    startsOn: CivilDate;
    endsOn: CivilDate | null;
    startsAt: string | null;
    endsAt: string | null;
    posts: string[];
  }[];
  readonly closures: readonly {
    id: string;
    windowId: string;
    startsAt: Instant;
    endsAt: Instant;
    madeAt: Instant;
    reason: string | null;
    version: number;
  }[];
};

function ms(column: string): Prisma.Sql {
  return Prisma.raw(`(extract(epoch FROM "${column}") * 1000)::bigint AS "${column}"`);
}

/** The statement, with its values. @param startsAt midnight at the start of `from`; `endsAt` at the end of the last day */
export function coverageFactsQuery(
  officeId: string,
  from: CivilDate,
  to: CivilDate,
  startsAt: Instant,
  endsAt: Instant,
): Prisma.Sql {
  const office = Prisma.sql`"officeId" = ${officeId}::uuid`;
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const touches = Prisma.sql`"endsAt" > ${start} AND "startsAt" < ${end}`;
  const isNear = Prisma.sql`"endsAt" > ${new Date(startsAt - NEIGHBOURHOOD_MS)}
    AND "startsAt" < ${new Date(endsAt + NEIGHBOURHOOD_MS)}`;
  const isCurrent = Prisma.sql`"startsOn" < ${to}::date AND ("endsOn" IS NULL OR "endsOn" > ${from}::date)`;
  return Prisma.sql`SELECT json_build_object(
    'rules', (SELECT row_to_json(r) FROM (SELECT "timeZone", "coverLimit", "graceMinutes", "signInRequiredFrom",
      "signInsPerDay", "signInOnReturn", "reservesStepIn" FROM "Office" WHERE ${office}) r),
    'calendar', ${jsonRows(Prisma.sql`SELECT date, layer, kind, name FROM "CalendarDay"
      WHERE ${office} AND date >= ${from}::date AND date < ${to}::date`)},
    'years', (SELECT coalesce(json_agg(year), '[]') FROM "CalendarYear" WHERE ${office}),
    'seasons', ${jsonRows(Prisma.sql`SELECT code, name, "nameEn", "startsOnDay", sessions, "validFrom" FROM "Season" WHERE ${office}`)},
    'hours', ${jsonRows(Prisma.sql`SELECT "windowId", "validFrom", season, weekdays, sessions FROM "WindowHours"
      WHERE ${office} AND "validFrom" < ${to}::date`)},
    'patterns', ${jsonRows(Prisma.sql`SELECT "staffId", "startsOn", "endsOn", week FROM "WorkPattern" WHERE ${office} AND ${isCurrent}`)},
    'staff', ${jsonRows(Prisma.sql`SELECT "officeId", id, code, name, "familyName", "familyReading", "givenReading", title,
      "titleEn", "phoneExt", "departmentId", "mustSignIn", reading, rank, gender, "employmentKind", "workStartOn",
      mobile, roles, "accountId", version, e."startsOn", e."endsOn" FROM "Staff" s LEFT JOIN (
        SELECT "staffId", CASE WHEN bool_and("startsOn" IS NOT NULL) THEN min("startsOn") END AS "startsOn",
          CASE WHEN bool_and("endsOn" IS NOT NULL) THEN max("endsOn") END AS "endsOn"
        FROM "Employment" WHERE ${office} GROUP BY "staffId") e ON e."staffId" = s.id WHERE ${office}`)},
    'windows', ${jsonRows(Prisma.sql`SELECT "officeId", id, code, number, name, "nameEn", businesses, "businessesEn",
      floor, "floorEn", "endsOn", version FROM "Window" WHERE ${office}`)},
    'posts', ${jsonRows(Prisma.sql`SELECT "officeId", id, code, name, "nameEn", kind, "departmentId", "windowId", priority,
      watched, special, "exemptReason", business, "businessEn", "startsOn", "endsOn", version FROM "Post" WHERE ${office}`)},
    'pairings', ${jsonRows(Prisma.sql`SELECT "postId", "startsOn", "endsOn", "primaryId", "backupId",
      ARRAY(SELECT "staffId" FROM "PairingReserve" m WHERE m."officeId" = p."officeId" AND m."pairingId" = p.id
        ORDER BY position) AS reserves FROM "Pairing" p WHERE ${office} AND ${isCurrent}`)},
    'absences', ${jsonRows(Prisma.sql`SELECT id, "staffId", kind, status, "leaveType", note, ${ms("startsAt")}, ${ms("endsAt")},
      ${ms("recordedAt")}, version FROM "Absence" WHERE ${office} AND status <> 'WITHDRAWN' AND ${isNear}`)},
    'substitutions', ${jsonRows(Prisma.sql`SELECT id, "postId", "staffId", ${ms("startsAt")}, ${ms("endsAt")}, ${ms("madeAt")},
      reason, version FROM "Substitution" WHERE ${office} AND "withdrawnAt" IS NULL AND ${touches}`)},
    'pauses', ${jsonRows(Prisma.sql`SELECT id, "windowId", ${ms("startsAt")}, ${ms("endsAt")} FROM "Pause"
      WHERE ${office} AND "withdrawnAt" IS NULL AND ${touches}`)},
    'signIns', ${jsonRows(Prisma.sql`SELECT "staffId", (extract(epoch FROM "signedAt") * 1000)::bigint AS at, direction
      FROM "SignIn" WHERE ${office} AND "signedAt" >= ${start} AND "signedAt" < ${end}`)},
    'shifts', ${jsonRows(Prisma.sql`SELECT "staffId", ${ms("startsAt")}, ${ms("endsAt")}, ${ms("madeAt")},
      ARRAY(SELECT "postId" FROM "ExtraShiftPost" m WHERE m."officeId" = s."officeId" AND m."shiftId" = s.id) AS posts
      FROM "ExtraShift" s WHERE ${office} AND ${touches}`)},
    'shiftRules', ${jsonRows(Prisma.sql`SELECT "postId", role, days, "everyWeeks", "startsOn", "endsOn", "startsAt", "endsAt",
      ARRAY(SELECT "postId" FROM "ShiftRulePost" m WHERE m."officeId" = r."officeId" AND m."ruleId" = r.id) AS posts
      FROM "ShiftRule" r WHERE ${office} AND ${isCurrent}`)},
    'closures', ${jsonRows(Prisma.sql`SELECT id, "windowId", ${ms("startsAt")}, ${ms("endsAt")}, ${ms("madeAt")}, reason,
      version FROM "WindowClosure" WHERE ${office} AND "withdrawnAt" IS NULL AND ${touches}`)}
  ) AS facts`;
}

/** From the statement's answer to facts, with codes in place of ids. */
export function toLoadedFacts(rows: FactRows): LoadedFacts {
  const staff = codesOf(rows.staff);
  const posts = codesOf(rows.posts);
  const windows = codesOf(rows.windows);
  // Every row of an office says which, and nothing is without a person.
  const { officeId: office } = (rows.staff[0] ?? { officeId: "" }) as Staff;
  return {
    seasons: rows.seasons,
    staff: byCode<Staff>(rows.staff),
    posts: byCode<Post>(rows.posts),
    windows: byCode<Window>(rows.windows),
    absences: new Map(
      rows.absences.map((row) => [row.id, { ...dated(row, office), recordedAt: new Date(row.recordedAt) }]),
    ),
    substitutions: rows.substitutions.map((row) => ({
      ...dated(row, office),
      madeAt: new Date(row.madeAt),
      withdrawnAt: null,
    })),
    pauses: rows.pauses.map((row) => ({ ...dated(row, office), withdrawnAt: null })),
    closures: rows.closures.map((row) => ({
      ...dated(row, office),
      madeAt: new Date(row.madeAt),
      withdrawnAt: null,
    })),
    facts: {
      rules: rows.rules,
      calendar: { entries: rows.calendar, coveredYears: rows.years },
      hours: {
        seasons: rows.seasons.map(({ code, startsOnDay, sessions, validFrom }) => ({
          code,
          startsOnDay,
          sessions: parseSessions(sessions),
          validFrom,
        })),
        windowHours: rows.hours.map(({ windowId, sessions, ...hours }) => ({
          ...hours,
          window: windows(windowId),
          sessions: sessions.length > 0 ? parseSessions(sessions) : null,
        })),
        patterns: rows.patterns.map(({ staffId, startsOn, endsOn, week }) => ({
          staff: staff(staffId),
          startsOn,
          endsOn,
          week: week.map((day) => (day === "-" ? null : parseSessions(day === "" ? [] : day.split(",")))),
        })),
      },
      staff: rows.staff,
      windows: rows.windows,
      posts: rows.posts.map(({ code, windowId, priority, watched, exemptReason, startsOn, endsOn }) => ({
        code,
        window: windowId === null ? null : windows(windowId),
        priority,
        watched,
        exempt: exemptReason !== null,
        startsOn,
        endsOn,
      })),
      pairings: rows.pairings.map(({ postId, primaryId, backupId, reserves, startsOn, endsOn }) => ({
        post: posts(postId),
        startsOn,
        endsOn,
        primary: staff(primaryId),
        backup: backupId === null ? null : staff(backupId),
        reserves: reserves.map(staff),
      })),
      absences: rows.absences.map(({ id, staffId, kind, status, startsAt, endsAt }) => ({
        id,
        staff: staff(staffId),
        kind,
        startsAt,
        endsAt,
        pending: status === "PENDING",
      })),
      substitutions: rows.substitutions.map(({ postId, staffId, startsAt, endsAt, madeAt }) => ({
        post: posts(postId),
        staff: staff(staffId),
        startsAt,
        endsAt,
        madeAt,
      })),
      pauses: rows.pauses.map(({ windowId, startsAt, endsAt }) => ({ window: windows(windowId), startsAt, endsAt })),
      signIns: rows.signIns.map(({ staffId, ...signIn }) => ({ ...signIn, staff: staff(staffId) })),
      shifts: rows.shifts.map(({ staffId, posts: named, ...shift }) => ({
        ...shift,
        staff: staff(staffId),
        posts: named.map(posts),
      })),
      shiftRules: rows.shiftRules.map(({ postId, posts: named, startsAt, endsAt, ...rule }) => ({
        ...rule,
        post: posts(postId),
        posts: named.map(posts),
        start: startsAt === null ? null : parseTime(startsAt),
        end: endsAt === null ? null : parseTime(endsAt),
      })),
      closures: rows.closures.map(({ windowId, startsAt, endsAt }) => ({
        window: windows(windowId),
        startsAt,
        endsAt,
      })),
    },
  };
}

/** From an id to its code. Foreign keys make sure that there is one. */
function codesOf(rows: readonly Codes[]): (id: string) => string {
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  return (id) => codes.get(id) as string;
}

/** The statement selects every column that the API shows, and no other. */
function byCode<Row extends Codes>(rows: readonly Codes[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.code, row as Row]));
}

/** A row with its instants as the database's client has them. */
function dated<Row extends { readonly startsAt: Instant; readonly endsAt: Instant }>(row: Row, officeId: string) {
  return { ...row, officeId, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) };
}
