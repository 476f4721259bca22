import { type Channel, type Database, Prisma } from "@zaigang/db";
import { addDays, type CivilDate, daysBounds, type Instant } from "@zaigang/domain";
import type { Viewer } from "../../graphql/context.ts";
import { mayForAll } from "../../graphql/rights.ts";
import { ALL_RIGHTS } from "../../graphql/rights-table.ts";
import type { Outcome } from "./changed-values.ts";

export type EntryKind = "CHANGE" | "LOOK";

/** An entry of the log as the database keeps it. */
export type EntryRow = Place & {
  readonly actorId: string | null;
  /** The mutation, or the operation that looked. */
  readonly action: string;
  readonly address: string | null;
  readonly channel: Channel | null;
  readonly token: string | null;
  readonly subjectIds: readonly string[];
  /** What was seen, as `Absence.note`. */
  readonly fields: readonly string[];
  readonly outcome: Outcome;
};

/** Where an entry stands in the log. */
export type Place = { readonly at: Instant; readonly kind: EntryKind; readonly id: string };

export type EntryFilter = {
  /** Code of who did it or whom it concerns. */
  readonly person?: string | null;
  /** Code of a post, a window or a department. */
  readonly thing?: string | null;
  readonly kind?: EntryKind | null;
  readonly action?: string | null;
  readonly from?: CivilDate | null;
  /** The last date. */
  readonly to?: CivilDate | null;
  /** In what was done, from where and by which token; values are left out, for some are not for everybody. */
  readonly text?: string | null;
};

/**
 * A part of the office's log, the latest first: changes and looks in one statement. Time that passed is no entry.
 *
 * Entries of which not everybody who reads the log may know are left out for who may not.
 */
export function findEntries(
  db: Database,
  viewer: Viewer,
  filter: EntryFilter,
  first: number,
  after: Place | null,
): Promise<EntryRow[]> {
  const office = Prisma.sql`"officeId" = ${viewer.officeId}::uuid`;
  const known = ALL_RIGHTS.filter((right) => mayForAll(viewer, right));
  const isKnown = Prisma.sql`(outcome->>'rows' IS NULL OR outcome->>'rows' = ANY(${[...known]}::text[])
    OR (outcome->>'rows' = 'SELF' AND outcome->>'person' = ${viewer.staffId}))`;
  const isAsked = asked(filter, office, viewer.timeZone);
  const isBehind = after
    ? Prisma.sql`(at, kind, id) < (${new Date(after.at)}::timestamptz, ${after.kind}, ${after.id})`
    : Prisma.sql`TRUE`;
  return db.$queryRaw<EntryRow[]>`
    SELECT (extract(epoch FROM at) * 1000)::float8 AS at, kind, id, "actorId", action, address, channel::text, token,
      "subjectIds", fields, outcome
    FROM (
      SELECT at, 'CHANGE' AS kind, lpad(version::text, 12, '0') AS id, "actorId", action, address, channel, token,
        "subjectIds", '{}'::text[] AS fields, outcome
      FROM "OfficeChange" WHERE ${office} AND action <> 'passTime' AND ${isKnown}
      UNION ALL
      SELECT at, 'LOOK', id::text, "viewerId", operation, address, channel, token, "subjectIds", fields, '{}'::jsonb
      FROM "PrivateLook" WHERE ${office}
    ) entry
    WHERE ${isAsked} AND ${isBehind}
    ORDER BY at DESC, kind DESC, id DESC LIMIT ${first + 1}`;
}

function asked(filter: EntryFilter, office: Prisma.Sql, timeZone: string): Prisma.Sql {
  const { person, thing, kind, action, from, to, text } = filter;
  const conditions = [
    ...(person ? [Prisma.sql`${idsOf(["Staff"], office, person)} && ("subjectIds" || "actorId")`] : []),
    ...(thing ? [Prisma.sql`${idsOf(["Post", "Window", "Department"], office, thing)} && "subjectIds"`] : []),
    ...(kind ? [Prisma.sql`kind = ${kind}`] : []),
    ...(action ? [Prisma.sql`action = ${action}`] : []),
    ...(from ? [Prisma.sql`at >= ${new Date(daysBounds(from, from, timeZone).startsAt)}`] : []),
    ...(to ? [Prisma.sql`at < ${new Date(endOf(to, timeZone))}`] : []),
    ...(text?.trim()
      ? [Prisma.sql`strpos(lower(concat_ws(' ', action, address, token)), lower(${text.trim()})) > 0`]
      : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
}

function endOf(date: CivilDate, timeZone: string): Instant {
  return daysBounds(date, addDays(date, 1), timeZone).endsAt;
}

/** Ids of what bears a code in some tables: in the office and nowhere else. */
function idsOf(tables: readonly ("Staff" | "Post" | "Window" | "Department")[], office: Prisma.Sql, code: string) {
  const selects = tables.map(
    (table) => Prisma.sql`SELECT id FROM ${Prisma.raw(`"${table}"`)} WHERE ${office} AND code = ${code}`,
  );
  return Prisma.sql`ARRAY(${Prisma.join(selects, " UNION ALL ")})`;
}
