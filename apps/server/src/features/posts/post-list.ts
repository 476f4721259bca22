import { queryFromInfo } from "@pothos/plugin-prisma";
import { type Post, Prisma } from "@zaigang/db";
import { dateOf } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import {
  anywhere,
  byId,
  costOfPage,
  PAGE_ARGUMENTS,
  type PageAsked,
  pagedList,
  placeText,
  readPage,
  toPage,
} from "../../graphql/paged-list.ts";
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
      ...PAGE_ARGUMENTS,
    },
    complexity: costOfPage,
    resolve: async (_root, { kinds, search, isEnded, ...asked }, context, info) => {
      // A post's place is its code.
      const page = readPage(asked, placeText);
      const found = await findPosts(context, { kinds: kinds ?? null, search: search ?? "", isEnded }, page);
      const posts = await context.db.post.findMany({
        ...queryFromInfo({ context, info, path: ["edges", "node"], select: { id: true } }),
        where: { officeId: context.viewer.officeId, id: { in: found.rows.map(({ id }) => id) } },
      });
      const postOf = byId(posts);
      return toPage(
        found,
        page,
        ({ code }) => code,
        ({ id }) => postOf(id) as Post | undefined,
      );
    },
  }),
);

type Asked = { readonly kinds: readonly string[] | null; readonly search: string; readonly isEnded: boolean };

type Found = { readonly total: number; readonly rows: readonly { readonly id: string; readonly code: string }[] };

/** One statement, whatever the size. */
async function findPosts(
  { db, viewer, now }: SignedInContext,
  { kinds, search, isEnded }: Asked,
  { first, after }: PageAsked<string>,
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
      SELECT id, code FROM found WHERE code COLLATE "C" > ${after ?? ""}
      ORDER BY code COLLATE "C" LIMIT ${first + 1}::int) r)) AS found`;
  return (row as { found: Found }).found;
}
