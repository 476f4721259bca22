import { queryFromInfo } from "@pothos/plugin-prisma";
import { Prisma, type Staff } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import { isStorable } from "../../graphql/check-arguments.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { fitness, isFit } from "../staff/search-staff.ts";
import {
  ACCOUNTS,
  AccountRef,
  type AccountRow,
  type AccountState,
  AccountStateRef,
  accountColumns,
  assertInPerson,
} from "./account.ts";

type Edge = { readonly cursor: string; readonly node: AccountRow };
type Page = { readonly total: number; readonly hasMore: boolean; readonly edges: readonly Edge[] };
/** Where somebody stands in the list: by how well they fit, then by reading, then by code. */
type Place = { readonly fit: number; readonly reading: string; readonly code: string };

const AccountEdge = builder.objectRef<Edge>("AccountEdge").implement({
  description: "An account in the list, and its place in it.",
  fields: (t) => ({
    cursor: t.exposeString("cursor", { description: "The place, to go on from." }),
    node: t.field({ description: "The account.", type: AccountRef, resolve: ({ node }) => node }),
  }),
});

const AccountConnection = builder.objectRef<Page>("AccountConnection").implement({
  description: "A part of the list of accounts.",
  fields: (t) => ({
    totalCount: t.exposeInt("total", { description: "How many the whole list has." }),
    edges: t.field({ description: "The accounts.", type: [AccountEdge], resolve: ({ edges }) => [...edges] }),
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

builder.queryField("accounts", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "The accounts of my office by the reading of the names, those without one included.",
    type: AccountConnection,
    args: {
      search: t.arg.string({ description: "Name, reading, initials or code, or the beginning of them." }),
      state: t.arg({ type: AccountStateRef, description: "In one state; all but those who have left if left out." }),
      first: t.arg.int({ required: true, defaultValue: 50, description: "How many, at most 100." }),
      after: t.arg.string({ description: "The place after which to start." }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.max(1, first) }),
    resolve: async (_root, { search, state, first, after }, context, info) => {
      assertInPerson(context);
      const found = await findAccounts(context, search ?? null, state ?? null, first, after ? readPlace(after) : null);
      const people = await context.db.staff.findMany({
        ...queryFromInfo({ context, info, path: ["edges", "node", "staff"], select: { id: true } }),
        where: { officeId: context.viewer.officeId, id: { in: found.rows.map(({ staffId }) => staffId) } },
      });
      const byId = new Map(people.map((person) => [person.id, person as Staff]));
      return {
        total: found.total,
        hasMore: found.hasMore,
        edges: found.rows.map(({ fit, reading, code, ...row }) => {
          const staff = byId.get(row.staffId);
          return { node: { ...row, ...(staff && { staff }) }, cursor: asCursor({ fit, reading, code }) };
        }),
      };
    },
  }),
);

/** One statement, whatever the size. */
async function findAccounts(
  { db, viewer, now }: SignedInContext,
  search: string | null,
  state: AccountState | null,
  first: number,
  after: Place | null,
) {
  const fit = fitness(search) ?? Prisma.sql`0`;
  const isBehind = after
    ? Prisma.sql`WHERE (fit, reading COLLATE "C", code COLLATE "C") > (${after.fit}::int, ${after.reading}, ${after.code})`
    : Prisma.empty;
  const rows = await db.$queryRaw<(AccountRow & Place & { total: number })[]>`
    WITH office AS (
      SELECT s.reading, s.code, ${fit} AS fit, ${accountColumns(now)} FROM ${ACCOUNTS}
      WHERE s."officeId" = ${viewer.officeId}::uuid
    ), found AS (
      SELECT * FROM office WHERE fit IS NOT NULL AND ${state ? Prisma.sql`state = ${state}` : Prisma.sql`state <> 'LEFT'`}
    ), page AS (
      SELECT * FROM found ${isBehind} ORDER BY fit, reading COLLATE "C", code COLLATE "C" LIMIT ${first + 1}
    )
    SELECT page.*, counted.total FROM (SELECT count(*)::int AS total FROM found) counted LEFT JOIN page ON TRUE
    ORDER BY fit, reading COLLATE "C", code COLLATE "C"`;
  const page = rows.filter(({ staffId }) => staffId !== null).map(({ total: _, ...row }) => row);
  return { rows: page.slice(0, first), total: rows[0]?.total ?? 0, hasMore: page.length > first };
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
