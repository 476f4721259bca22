import { queryFromInfo } from "@pothos/plugin-prisma";
import { EmploymentKind, Prisma, Rank, type Staff } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import { isStorable } from "../../graphql/check-arguments.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { subjectsOf } from "../../graphql/rights.ts";
import { RoleRef } from "./role.ts";
import { fitness, isFit } from "./search-staff.ts";
import { StaffRef } from "./staff.ts";
import { isAmong, StaffStateRef, stateColumn } from "./staff-state.ts";

export const RankRef = builder.enumType("Rank", {
  description: "What somebody is in the order of the office.",
  values: Object.values(Rank),
});

export const EmploymentKindRef = builder.enumType("EmploymentKind", {
  description: "By what contract somebody works here.",
  values: Object.values(EmploymentKind),
});

const StaffFilter = builder.inputType("StaffFilter", {
  description: "Which of the staff. What I may not know of somebody does not find them.",
  fields: (t) => ({
    department: t.string({ description: "Of one department, by code." }),
    rank: t.field({ type: RankRef, description: "Of one rank." }),
    employmentKind: t.field({ type: EmploymentKindRef, description: "By one kind of contract." }),
    role: t.field({ type: RoleRef, description: "With one role in the system." }),
    state: t.field({ type: StaffStateRef, description: "In one state; all but those who have left if left out." }),
  }),
});

type StaffPage = { readonly total: number; readonly hasMore: boolean; readonly edges: readonly StaffEdge[] };
type StaffEdge = { readonly cursor: string; readonly node: Staff };

const StaffListEdge = builder.objectRef<StaffEdge>("StaffListEdge").implement({
  description: "A person in the list, and their place in it.",
  fields: (t) => ({
    cursor: t.exposeString("cursor", { description: "The place, to go on from." }),
    node: t.field({ description: "The person.", type: StaffRef, resolve: ({ node }) => node }),
  }),
});

const StaffListConnection = builder.objectRef<StaffPage>("StaffListConnection").implement({
  description: "A part of the list of staff.",
  fields: (t) => ({
    totalCount: t.exposeInt("total", { description: "How many the whole list has." }),
    edges: t.field({ description: "The people.", type: [StaffListEdge], resolve: ({ edges }) => [...edges] }),
    pageInfo: t.field({
      description: "What there is before and after.",
      type: builder.pageInfoRef(),
      resolve: ({ edges, hasMore }) => ({
        hasNextPage: hasMore,
        hasPreviousPage: false,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      }),
    }),
  }),
});

type Filter = typeof StaffFilter.$inferInput;
/** Where somebody stands in the list: by how well they fit, then by reading, then by code. */
type Place = { readonly fit: number; readonly reading: string; readonly code: string };

builder.queryField("staffList", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "The staff of my office by the reading of their names; in a search those first who fit best.",
    type: StaffListConnection,
    args: {
      search: t.arg.string({ description: "Name, reading, initials or code, or the beginning of them." }),
      filter: t.arg({ type: StaffFilter, description: "Which of them." }),
      first: t.arg.int({ required: true, defaultValue: 50, description: "How many, at most 100." }),
      after: t.arg.string({ description: "The place after which to start." }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.max(1, first) }),
    resolve: async (_root, { search, filter, first, after }, context, info) => {
      const found = await findStaff(context, search ?? null, filter ?? {}, first, after ? readPlace(after) : null);
      const people = await context.db.staff.findMany({
        ...queryFromInfo({ context, info, path: ["edges", "node"], select: { id: true } }),
        where: { officeId: context.viewer.officeId, id: { in: found.rows.map(({ id }) => id) } },
      });
      const byId = new Map(people.map((person) => [person.id, person]));
      return {
        total: found.total,
        hasMore: found.hasMore,
        edges: found.rows.flatMap(({ id, ...place }) => {
          const node = byId.get(id);
          return node ? [{ node: node as Staff, cursor: asCursor(place) }] : [];
        }),
      };
    },
  }),
);

type Found = { readonly rows: readonly (Place & { readonly id: string })[]; total: number; hasMore: boolean };

/** One statement, whatever the size. */
async function findStaff(
  context: SignedInContext,
  search: string | null,
  filter: Filter,
  first: number,
  after: Place | null,
): Promise<Found> {
  const fit = fitness(search) ?? Prisma.sql`0`;
  const isBehind = after
    ? Prisma.sql`WHERE (fit, reading COLLATE "C", code COLLATE "C") > (${after.fit}::int, ${after.reading}, ${after.code})`
    : Prisma.empty;
  const rows = await context.db.$queryRaw<(Place & { id: string; total: number })[]>`
    WITH office AS (
      SELECT s.id, s.reading, s.code, ${fit} AS fit, ${stateColumn(context)} AS state
      FROM "Staff" s JOIN "Department" d ON d."officeId" = s."officeId" AND d.id = s."departmentId"
      WHERE s."officeId" = ${context.viewer.officeId}::uuid ${conditions(filter, context)}
    ), found AS (
      SELECT * FROM office WHERE fit IS NOT NULL AND ${filter.state ? Prisma.sql`state = ${filter.state}` : Prisma.sql`state <> 'LEFT'`}
    ), page AS (
      SELECT id, reading, code, fit FROM found ${isBehind}
      ORDER BY fit, reading COLLATE "C", code COLLATE "C" LIMIT ${first + 1}
    )
    SELECT page.*, counted.total FROM (SELECT count(*)::int AS total FROM found) counted LEFT JOIN page ON TRUE
    ORDER BY fit, reading COLLATE "C", code COLLATE "C"`;
  const page = rows.filter(({ id }) => id !== null);
  return { rows: page.slice(0, first), total: rows[0]?.total ?? 0, hasMore: page.length > first };
}

/** What is not open to everybody narrows the search to the people whom the viewer may know it of. */
function conditions(filter: Filter, { viewer }: SignedInContext): Prisma.Sql {
  const all: Prisma.Sql[] = [];
  if (filter.department) all.push(Prisma.sql`AND d.code = ${filter.department}`);
  if (filter.rank) all.push(Prisma.sql`AND s.rank::text = ${filter.rank}`);
  if (filter.employmentKind) {
    const known = isAmong(Prisma.sql`s.id`, subjectsOf(viewer, "readPersonnel"));
    all.push(Prisma.sql`AND s."employmentKind"::text = ${filter.employmentKind} AND ${known}`);
  }
  if (filter.role) {
    const known = isAmong(Prisma.sql`s.id`, subjectsOf(viewer, "readRoles"));
    all.push(Prisma.sql`AND ${filter.role} = ANY(s.roles::text[]) AND ${known}`);
  }
  return all.length > 0 ? Prisma.join(all, " ") : Prisma.empty;
}

function asCursor({ fit, reading, code }: Place): string {
  return Buffer.from(JSON.stringify([fit, reading, code])).toString("base64url");
}

/** @throws BAD_USER_INPUT for a place that the API never gave out */
function readPlace(cursor: string): Place {
  try {
    const [fit, reading, code] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const isText = (value: unknown) => typeof value === "string" && isStorable(value);
    if (isFit(fit) && isText(reading) && isText(code)) return { fit, reading, code };
  } catch {
    // Below.
  }
  throw badInput("BAD_PLACE", "after is no place in this list", { argument: "after" });
}
