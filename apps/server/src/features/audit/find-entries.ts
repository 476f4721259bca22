import { type Channel, type Database, Prisma } from "@zaigang/db";
import { type CivilDate, dayBounds, type Instant } from "@zaigang/domain";
import { z } from "zod";
import type { Viewer } from "../../graphql/context.ts";
import { type PageAsked, placeText } from "../../graphql/paged-list.ts";
import { mayForAll } from "../../graphql/rights.ts";
import { ALL_RIGHTS } from "../../graphql/rights-table.ts";
import type { Outcome } from "./changed-values.ts";

export type EntryKind = "CHANGE" | "LOOK";

/** An entry of the log as the database keeps it. */
export type EntryRow = {
  readonly at: Instant;
  readonly kind: EntryKind;
  /** Tells entries of a kind apart, and orders those of one instant. */
  readonly id: string;
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

/** The latest and the earliest instant that there is. */
const END_OF_TIME = 8.64e15;

/** Where an entry stands in the log, as it is given out. */
export const PLACE_OF_ENTRY = z.tuple([
  z.number().min(-END_OF_TIME).max(END_OF_TIME),
  z.enum(["CHANGE", "LOOK"]),
  placeText,
]);
type PlaceOfEntry = z.infer<typeof PLACE_OF_ENTRY>;

export function placeOfEntry({ at, kind, id }: EntryRow): PlaceOfEntry {
  return [at, kind, id];
}

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
 * A part of the office's log, the latest first, and one entry more where there is one: changes and looks in one
 * statement, of each kind no more than the part can hold. Time that passed is no entry.
 *
 * Entries of which not everybody who reads the log may know are left out for who may not.
 */
export function findEntries(
  db: Database,
  viewer: Viewer,
  filter: EntryFilter,
  { first, after }: PageAsked<PlaceOfEntry>,
): Promise<EntryRow[]> {
  const office = Prisma.sql`"officeId" = ${viewer.officeId}::uuid`;
  const known = ALL_RIGHTS.filter((right) => mayForAll(viewer, right));
  const isKnown = Prisma.sql`(outcome->>'rows' IS NULL OR outcome->>'rows' = ANY(${[...known]}::text[])
    OR (outcome->>'rows' = 'SELF' AND outcome->>'person' = ${viewer.staffId}))`;
  const isAsked = Prisma.join([...asked(filter, office, viewer.timeZone), isBehind(after)], " AND ");
  const part = Prisma.sql`WHERE ${isAsked} ORDER BY at DESC, id DESC LIMIT ${first + 1}`;
  return db.$queryRaw<EntryRow[]>`
    SELECT (extract(epoch FROM at) * 1000)::float8 AS at, kind, id, "actorId", action, address, channel::text, token,
      "subjectIds", fields, outcome
    FROM (
      (SELECT * FROM (
        SELECT at, 'CHANGE' AS kind, lpad(version::text, 12, '0') AS id, "actorId", action, address, channel, token,
          "subjectIds", '{}'::text[] AS fields, outcome
        FROM "OfficeChange" WHERE ${office} AND action <> 'passTime' AND ${isKnown}
      ) change ${part})
      UNION ALL
      (SELECT * FROM (
        SELECT at, 'LOOK' AS kind, id::text, "viewerId" AS "actorId", operation AS action, address, channel, token,
          "subjectIds", fields, '{}'::jsonb AS outcome
        FROM "PrivateLook" WHERE ${office}
      ) look ${part})
    ) entry
    ORDER BY at DESC, kind DESC, id DESC LIMIT ${first + 1}`;
}

/** The bound on the time alone is what an index can help with. */
function isBehind(place: PlaceOfEntry | null): Prisma.Sql {
  if (place === null) return Prisma.sql`TRUE`;
  const [at, kind, id] = place;
  const instant = Prisma.sql`${new Date(at)}::timestamptz`;
  return Prisma.sql`at <= ${instant} AND (at, kind, id) < (${instant}, ${kind}, ${id})`;
}

function asked(filter: EntryFilter, office: Prisma.Sql, timeZone: string): Prisma.Sql[] {
  const { person, thing, kind, action, from, to, text } = filter;
  const words = text?.trim();
  return [
    ...(person ? [Prisma.sql`${idsOf(["Staff"], office, person)} && ("subjectIds" || "actorId")`] : []),
    ...(thing ? [Prisma.sql`${idsOf(["Post", "Window", "Department"], office, thing)} && "subjectIds"`] : []),
    ...(kind ? [Prisma.sql`kind = ${kind}`] : []),
    ...(action ? [Prisma.sql`action = ${action}`] : []),
    ...(from ? [Prisma.sql`at >= ${new Date(dayBounds(from, timeZone).startsAt)}`] : []),
    ...(to ? [Prisma.sql`at < ${new Date(dayBounds(to, timeZone).endsAt)}`] : []),
    ...(words ? [Prisma.sql`strpos(lower(concat_ws(' ', action, address, token)), lower(${words})) > 0`] : []),
  ];
}

/** Ids of what bears a code in some tables: in the office and nowhere else. */
function idsOf(tables: readonly ("Staff" | "Post" | "Window" | "Department")[], office: Prisma.Sql, code: string) {
  const selects = tables.map(
    (table) => Prisma.sql`SELECT id FROM ${Prisma.raw(`"${table}"`)} WHERE ${office} AND code = ${code}`,
  );
  return Prisma.sql`ARRAY(${Prisma.join(selects, " UNION ALL ")})`;
}
