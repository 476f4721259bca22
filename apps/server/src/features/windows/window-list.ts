import { queryFromInfo } from "@pothos/plugin-prisma";
import { Prisma, type Window } from "@zaigang/db";
import { dateOf } from "@zaigang/domain";
import { z } from "zod";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import {
  anywhere,
  byId,
  costOfPage,
  PAGE_ARGUMENTS,
  type PageAsked,
  pagedList,
  readPage,
  toPage,
} from "../../graphql/paged-list.ts";
import { WindowRef } from "./window.ts";

/** A window's number. */
const PLACE = z.int32().min(0);

const WindowList = pagedList("WindowList", WindowRef, "windows");

builder.queryField("windowList", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "The windows of my office in the order of the hall, by number.",
    type: WindowList,
    args: {
      search: t.arg.string({ description: "A part of the number, the name, a business or the floor." }),
      isEnded: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Those that are no more, in place of those that stay.",
      }),
      ...PAGE_ARGUMENTS,
    },
    complexity: costOfPage,
    resolve: async (_root, { search, isEnded, ...asked }, context, info) => {
      const page = readPage(asked, PLACE);
      const found = await findWindows(context, search ?? "", isEnded, page);
      const windows = await context.db.window.findMany({
        ...queryFromInfo({ context, info, path: ["edges", "node"], select: { id: true } }),
        where: { officeId: context.viewer.officeId, id: { in: found.rows.map(({ id }) => id) } },
      });
      const windowOf = byId(windows);
      return toPage(
        found,
        page,
        ({ number }) => number,
        ({ id }) => windowOf(id) as Window | undefined,
      );
    },
  }),
);

type Found = { readonly total: number; readonly rows: readonly { readonly id: string; readonly number: number }[] };

/** One statement, whatever the size. */
async function findWindows(
  { db, viewer, now }: SignedInContext,
  search: string,
  isEnded: boolean,
  { first, after }: PageAsked<number>,
): Promise<Found> {
  const today = Prisma.sql`${dateOf(now, viewer.timeZone)}::date`;
  const [row] = await db.$queryRaw<{ found: Found }[]>`
    WITH found AS (
      SELECT id, number FROM "Window"
      WHERE "officeId" = ${viewer.officeId}::uuid
        AND ${isEnded ? Prisma.sql`"endsOn" <= ${today}` : Prisma.sql`("endsOn" IS NULL OR "endsOn" > ${today})`}
        AND concat_ws(' ', number, name, "nameEn", floor, "floorEn", array_to_string(businesses || "businessesEn", ' '))
          ILIKE ${anywhere(search)}
    )
    SELECT json_build_object('total', (SELECT count(*) FROM found), 'rows', (SELECT coalesce(json_agg(r), '[]') FROM (
      SELECT id, number FROM found WHERE number > ${after ?? -1}::int
      ORDER BY number LIMIT ${first + 1}::int) r)) AS found`;
  return (row as { found: Found }).found;
}
