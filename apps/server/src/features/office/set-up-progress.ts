import { Prisma } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";

type SetUpProgress = {
  readonly people: number;
  readonly peopleWithoutAccount: number;
  readonly windows: number;
  readonly posts: number;
  readonly postsWithoutPairing: number;
  readonly coveredYears: readonly number[];
};

const SetUpProgressRef = builder.objectRef<SetUpProgress>("SetUpProgress").implement({
  description: "How far the setting up of an office has come.",
  fields: (t) => ({
    people: t.exposeInt("people", { description: "People in the office." }),
    peopleWithoutAccount: t.exposeInt("peopleWithoutAccount", {
      description: "Those of them who have neither an account nor an invitation.",
    }),
    windows: t.exposeInt("windows", { description: "Windows of the hall." }),
    posts: t.exposeInt("posts", { description: "Posts." }),
    postsWithoutPairing: t.exposeInt("postsWithoutPairing", { description: "Those of them that nobody was given." }),
    coveredYears: t.field({
      description: "The years whose holiday notice has been entered, ascending.",
      type: ["Int"],
      resolve: ({ coveredYears }) => [...coveredYears],
    }),
  }),
});

builder.prismaObjectField("Office", "setUp", (t) =>
  t.field({
    description: "How far its setting up has come, for those who look after it.",
    type: SetUpProgressRef,
    nullable: true,
    select: { officeId: true },
    resolve: async ({ officeId }, _args, { db }) => {
      const [row] = await db.$queryRaw<[SetUpProgress]>(progressOf(officeId));
      return row;
    },
  }),
);

function progressOf(officeId: string): Prisma.Sql {
  const office = Prisma.sql`"officeId" = ${officeId}::uuid`;
  return Prisma.sql`
    SELECT
      (SELECT count(*) FROM "Staff" WHERE ${office})::int AS people,
      (SELECT count(*) FROM "Staff" WHERE ${office} AND "accountId" IS NULL)::int AS "peopleWithoutAccount",
      (SELECT count(*) FROM "Window" WHERE ${office} AND "endsOn" IS NULL)::int AS windows,
      (SELECT count(*) FROM "Post" WHERE ${office} AND "endsOn" IS NULL)::int AS posts,
      (SELECT count(*) FROM "Post" p WHERE p."officeId" = ${officeId}::uuid AND p."endsOn" IS NULL AND NOT EXISTS (
        SELECT FROM "Pairing" a WHERE a."officeId" = p."officeId" AND a."postId" = p.id))::int AS "postsWithoutPairing",
      ARRAY(SELECT year FROM "CalendarYear" WHERE ${office} ORDER BY year) AS "coveredYears"`;
}
