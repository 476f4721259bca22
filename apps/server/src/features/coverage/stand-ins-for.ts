import { Prisma } from "@zaigang/db";
import { type StandIn, standIns, type TimeRange } from "@zaigang/domain";
import type { Context } from "../../graphql/context.ts";
import { unauthenticated } from "../../graphql/errors.ts";
import type { LoadedFacts } from "./coverage-facts.ts";

/** Nobody chooses from more. */
export const MOST_STAND_INS = 10;

/** How often each person covered each post, by `post staff`. */
type Experience = ReadonlyMap<string, number>;

const YEAR_MS = 365 * 86_400_000;

/** Several gaps of one operation share one look at the log. */
const looks = new WeakMap<object, Promise<Experience>>();

/** Who could stand in for a gap, best first: one statement for all gaps of an operation. */
export async function standInsFor(
  context: Context,
  loaded: LoadedFacts,
  gap: TimeRange & { readonly post: string },
): Promise<StandIn[]> {
  const look = looks.get(context) ?? readExperience(context);
  looks.set(context, look);
  const experience = await look;
  return standIns(loaded.facts, gap, context.now, {
    departmentOf: (staff) => loaded.staff.get(staff)?.departmentId ?? null,
    departmentOfPost: (post) => loaded.posts.get(post)?.departmentId ?? null,
    timesCovered: (post, staff) => experience.get(`${post} ${staff}`) ?? 0,
  });
}

/** Days on which somebody held a post that was not their own, in the last twelve months as the log has seen it. */
async function readExperience({ db, viewer, now }: Context): Promise<Experience> {
  if (!viewer) throw unauthenticated();
  const { officeId, timeZone } = viewer;
  const rows = await db.$queryRaw<{ post: string; staff: string; times: number }[]>(Prisma.sql`
    SELECT p.code AS post, s.code AS staff, count(DISTINCT (l."startsAt" AT TIME ZONE ${timeZone})::date)::int AS times
    FROM "LoggedSpan" l
    JOIN "Post" p ON p."officeId" = l."officeId" AND p.id = l."postId"
    JOIN "Staff" s ON s."officeId" = l."officeId" AND s.id = l."actingId"
    WHERE l."officeId" = ${officeId}::uuid AND l."startsAt" >= ${new Date(now - YEAR_MS)} AND l."startsAt" < ${new Date(now)}
      AND l."as" = 'SEEN_THEN' AND l.state IN ('BACKUP', 'RESERVE', 'SUBSTITUTE')
    GROUP BY p.code, s.code`);
  return new Map(rows.map(({ post, staff, times }) => [`${post} ${staff}`, times]));
}
