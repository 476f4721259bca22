import { queryFromInfo } from "@pothos/plugin-prisma";
import { Prisma } from "@zaigang/db";
import { dateOf } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { anywhere, assertFirst, type Found, pagedList, readPlace, toPage } from "../../graphql/paged-list.ts";
import { WindowRef } from "./window.ts";

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
      first: t.arg.int({ required: true, defaultValue: 50, description: "How many, 1 to 100." }),
      after: t.arg.string({ description: "The place after which to start." }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.max(1, first) }),
    resolve: async (_root, { search, isEnded, first, after }, context, info) => {
      assertFirst(first);
      const place = after ? Number(readPlace(after, /^\d{1,9}$/)) : null;
      const found = await findWindows(context, search ?? "", isEnded, first, place);
      const windows = await context.db.window.findMany({
        ...queryFromInfo({ context, info, path: ["edges", "node"], select: { id: true } }),
        where: { officeId: context.viewer.officeId, id: { in: found.rows.map(({ id }) => id) } },
      });
      return toPage(found, first, windows as never[]);
    },
  }),
);

/** One statement, whatever the size. @param after the number after which to start */
async function findWindows(
  { db, viewer, now }: SignedInContext,
  search: string,
  isEnded: boolean,
  first: number,
  after: number | null,
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
      SELECT id, number::text AS place FROM found WHERE number > ${after ?? -1}::int
      ORDER BY number LIMIT ${first + 1}::int) r)) AS found`;
  return (row as { found: Found }).found;
}
