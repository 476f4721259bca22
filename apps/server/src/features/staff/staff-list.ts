import { queryFromInfo } from "@pothos/plugin-prisma";
import { EmploymentKind, Prisma, Rank, type Staff } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import {
  byId,
  costOfPage,
  PAGE_ARGUMENTS,
  type PageAsked,
  pagedList,
  readPage,
  toPage,
} from "../../graphql/paged-list.ts";
import { subjectsOf } from "../../graphql/rights.ts";
import { RoleRef } from "./role.ts";
import {
  fitness,
  IN_ORDER,
  isBehind,
  type PersonPlace,
  PLACE_OF_PERSON,
  type PlaceOfPerson,
  placeOfPerson,
} from "./search-staff.ts";
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

const StaffList = pagedList("StaffList", StaffRef, "staff");

type Filter = typeof StaffFilter.$inferInput;
builder.queryField("staffList", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "The staff of my office by the reading of their names; in a search those first who fit best.",
    type: StaffList,
    args: {
      search: t.arg.string({ description: "Name, reading, initials or code, or the beginning of them." }),
      filter: t.arg({ type: StaffFilter, description: "Which of them." }),
      ...PAGE_ARGUMENTS,
    },
    complexity: costOfPage,
    resolve: async (_root, { search, filter, ...asked }, context, info) => {
      const page = readPage(asked, PLACE_OF_PERSON);
      const found = await findStaff(context, search ?? null, filter ?? {}, page);
      const people = await context.db.staff.findMany({
        ...queryFromInfo({ context, info, path: ["edges", "node"], select: { id: true } }),
        where: { officeId: context.viewer.officeId, id: { in: found.rows.map(({ id }) => id) } },
      });
      const personOf = byId(people);
      return toPage(found, page, placeOfPerson, ({ id }) => personOf(id) as Staff | undefined);
    },
  }),
);

type Found = { readonly total: number; readonly rows: readonly (PersonPlace & { readonly id: string })[] };

/** One statement, whatever the size. */
async function findStaff(
  context: SignedInContext,
  search: string | null,
  filter: Filter,
  { first, after }: PageAsked<PlaceOfPerson>,
): Promise<Found> {
  const fit = fitness(search) ?? Prisma.sql`0`;
  const rows = await context.db.$queryRaw<(PersonPlace & { id: string; total: number })[]>`
    WITH office AS (
      SELECT s.id, s.reading, s.code, ${fit} AS fit, ${stateColumn(context)} AS state
      FROM "Staff" s JOIN "Department" d ON d."officeId" = s."officeId" AND d.id = s."departmentId"
      WHERE s."officeId" = ${context.viewer.officeId}::uuid ${conditions(filter, context)}
    ), found AS (
      SELECT * FROM office WHERE fit IS NOT NULL AND ${filter.state ? Prisma.sql`state = ${filter.state}` : Prisma.sql`state <> 'LEFT'`}
    ), page AS (
      SELECT id, reading, code, fit FROM found ${isBehind(after)}
      ${IN_ORDER} LIMIT ${first + 1}
    )
    SELECT page.*, counted.total FROM (SELECT count(*)::int AS total FROM found) counted LEFT JOIN page ON TRUE
    ${IN_ORDER}`;
  return { total: rows[0]?.total ?? 0, rows: rows.filter(({ id }) => id !== null) };
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
