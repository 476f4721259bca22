import { queryFromInfo } from "@pothos/plugin-prisma";
import { Prisma, type Staff } from "@zaigang/db";
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
import {
  fitness,
  IN_ORDER,
  isBehind,
  type PersonPlace,
  PLACE_OF_PERSON,
  type PlaceOfPerson,
  placeOfPerson,
} from "../staff/search-staff.ts";
import {
  ACCOUNTS,
  AccountRef,
  type AccountRow,
  type AccountState,
  AccountStateRef,
  accountColumns,
  assertInPerson,
} from "./account.ts";

const AccountList = pagedList("Account", AccountRef, "accounts");

builder.queryField("accounts", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "The accounts of my office by the reading of the names, those without one included.",
    type: AccountList,
    args: {
      search: t.arg.string({ description: "Name, reading, initials or code, or the beginning of them." }),
      state: t.arg({ type: AccountStateRef, description: "In one state; all but those who have left if left out." }),
      ...PAGE_ARGUMENTS,
    },
    complexity: costOfPage,
    resolve: async (_root, { search, state, ...asked }, context, info) => {
      assertInPerson(context);
      const page = readPage(asked, PLACE_OF_PERSON);
      const found = await findAccounts(context, search ?? null, state ?? null, page);
      const people = await context.db.staff.findMany({
        ...queryFromInfo({ context, info, path: ["edges", "node", "staff"], select: { id: true } }),
        where: { officeId: context.viewer.officeId, id: { in: found.rows.map(({ staffId }) => staffId) } },
      });
      const personOf = byId(people);
      return toPage(found, page, placeOfPerson, (row) => {
        const staff = personOf(row.staffId);
        return { ...row, ...(staff && { staff: staff as Staff }) };
      });
    },
  }),
);

/** One statement, whatever the size. */
async function findAccounts(
  { db, viewer, now }: SignedInContext,
  search: string | null,
  state: AccountState | null,
  { first, after }: PageAsked<PlaceOfPerson>,
) {
  const fit = fitness(search) ?? Prisma.sql`0`;
  const rows = await db.$queryRaw<(AccountRow & PersonPlace & { total: number })[]>`
    WITH office AS (
      SELECT s.reading, s.code, ${fit} AS fit, ${accountColumns(now)} FROM ${ACCOUNTS}
      WHERE s."officeId" = ${viewer.officeId}::uuid
    ), found AS (
      SELECT * FROM office WHERE fit IS NOT NULL AND ${state ? Prisma.sql`state = ${state}` : Prisma.sql`state <> 'LEFT'`}
    ), page AS (
      SELECT * FROM found ${isBehind(after)} ${IN_ORDER} LIMIT ${first + 1}
    )
    SELECT page.*, counted.total FROM (SELECT count(*)::int AS total FROM found) counted LEFT JOIN page ON TRUE
    ${IN_ORDER}`;
  const found = rows.filter(({ staffId }) => staffId !== null).map(({ total: _, ...row }) => row);
  return { total: rows[0]?.total ?? 0, rows: found };
}
