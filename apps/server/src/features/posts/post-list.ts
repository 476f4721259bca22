import { queryFromInfo } from "@pothos/plugin-prisma";
import { Prisma } from "@zaigang/db";
import { dateOf } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { anywhere, assertFirst, type Found, pagedList, readPlace, toPage } from "../../graphql/paged-list.ts";
import { PostKindRef, PostRef } from "./post.ts";

const PostList = pagedList("PostList", PostRef, "posts");

builder.queryField("postList", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "The posts of my office by code.",
    type: PostList,
    args: {
      kinds: t.arg({ type: [PostKindRef], description: "Of some kinds; of all if left out." }),
      search: t.arg.string({ description: "A part of the code, the name, what is done there or the department." }),
      isEnded: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Those that are no more, in place of those that stay.",
      }),
      first: t.arg.int({ required: true, defaultValue: 50, description: "How many, 1 to 100." }),
      after: t.arg.string({ description: "The place after which to start." }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.max(1, first) }),
    resolve: async (_root, { kinds, search, isEnded, first, after }, context, info) => {
      assertFirst(first);
      const place = after ? readPlace(after, /^[\w-]{1,40}$/) : "";
      const found = await findPosts(context, { kinds: kinds ?? null, search: search ?? "", isEnded }, first, place);
      const posts = await context.db.post.findMany({
        ...queryFromInfo({ context, info, path: ["edges", "node"], select: { id: true } }),
        where: { officeId: context.viewer.officeId, id: { in: found.rows.map(({ id }) => id) } },
      });
      return toPage(found, first, posts as never[]);
    },
  }),
);

type Asked = { readonly kinds: readonly string[] | null; readonly search: string; readonly isEnded: boolean };

/** One statement, whatever the size. @param after the code after which to start */
async function findPosts(
  { db, viewer, now }: SignedInContext,
  { kinds, search, isEnded }: Asked,
  first: number,
  after: string,
): Promise<Found> {
  const today = Prisma.sql`${dateOf(now, viewer.timeZone)}::date`;
  const [row] = await db.$queryRaw<{ found: Found }[]>`
    WITH found AS (
      SELECT p.id, p.code FROM "Post" p JOIN "Department" d ON d."officeId" = p."officeId" AND d.id = p."departmentId"
      WHERE p."officeId" = ${viewer.officeId}::uuid
        AND ${isEnded ? Prisma.sql`p."endsOn" <= ${today}` : Prisma.sql`(p."endsOn" IS NULL OR p."endsOn" > ${today})`}
        AND (${kinds}::text[] IS NULL OR p.kind::text = ANY(${kinds}::text[]))
        AND concat_ws(' ', p.code, p.name, p."nameEn", p.business, p."businessEn", d.name, d."nameEn")
          ILIKE ${anywhere(search)}
    )
    SELECT json_build_object('total', (SELECT count(*) FROM found), 'rows', (SELECT coalesce(json_agg(r), '[]') FROM (
      SELECT id, code AS place FROM found WHERE code COLLATE "C" > ${after}
      ORDER BY code COLLATE "C" LIMIT ${first + 1}::int) r)) AS found`;
  return (row as { found: Found }).found;
}
