import { type Database, Prisma } from "@zaigang/db";
import {
  type CandidateVerdict,
  type Coverage,
  type CoverageSpan,
  type Gap,
  type Instant,
  notIn,
  type TimeRange,
} from "@zaigang/domain";

type LoggedRow = Pick<CoverageSpan, "post" | "state" | "acting" | "servedAt" | "presence"> & {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly reasons: readonly Omit<CandidateVerdict, "absence">[];
};

type Log = { readonly startedAt: Instant | null; readonly spans: readonly LoggedRow[] };

/**
 * Coverage of a range as it was seen then, from the office's log. What the log does not hold yet, the running stretch and
 * what is to come, is as planned; before the log began there is nothing.
 *
 * @param planned the spans of the range as known now
 */
export async function readSeenThen(
  db: Database,
  officeId: string,
  range: TimeRange,
  planned: readonly CoverageSpan[],
  isExempt: (post: string) => boolean,
): Promise<Coverage> {
  const log = await readLog(db, officeId, range);
  const logged = log.spans.map(
    (row): CoverageSpan => ({
      ...row,
      startsAt: Math.max(row.startsAt, range.startsAt),
      endsAt: Math.min(row.endsAt, range.endsAt),
      reasons: row.reasons.map((reason) => ({ ...reason, absence: null })),
    }),
  );
  const before = { startsAt: Number.MIN_SAFE_INTEGER, endsAt: log.startedAt ?? Number.MAX_SAFE_INTEGER };
  const posts = [...new Set(planned.map(({ post }) => post))];
  const open = notIn(planned, [...logged, ...posts.map((post) => ({ post, ...before }))]);
  const spans = [...logged, ...open].sort(byPostThenTime);
  return { spans, gaps: gapsOf(spans.filter(({ post }) => !isExempt(post))) };
}

function byPostThenTime(one: CoverageSpan, other: CoverageSpan): number {
  if (one.post !== other.post) return one.post < other.post ? -1 : 1;
  return one.startsAt - other.startsAt;
}

/** Neighbours in which nobody held the post are one gap. */
function gapsOf(spans: readonly CoverageSpan[]): Gap[] {
  const gaps: Gap[] = [];
  for (const { post, state, startsAt, endsAt, reasons } of spans) {
    if (state !== "UNCOVERED") continue;
    const last = gaps.at(-1);
    if (last?.post === post && last.endsAt === startsAt) gaps[gaps.length - 1] = { ...last, endsAt };
    else gaps.push({ post, startsAt, endsAt, reasons });
  }
  return gaps;
}

async function readLog(db: Database, officeId: string, { startsAt, endsAt }: TimeRange): Promise<Log> {
  const ms = (column: string) => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::bigint`);
  const [row] = await db.$queryRaw<{ log: Log }[]>(Prisma.sql`SELECT json_build_object(
    'startedAt', (SELECT ${ms('"startedAt"')} FROM "OfficeProgress" WHERE "officeId" = ${officeId}::uuid),
    'spans', (SELECT coalesce(json_agg(r), '[]') FROM (
      SELECT p.code AS post, ${ms('l."startsAt"')} AS "startsAt", ${ms('l."endsAt"')} AS "endsAt", l.state,
        s.code AS acting, w.code AS "servedAt", l.presence, l.reasons
      FROM "LoggedSpan" l
      JOIN "Post" p ON p."officeId" = l."officeId" AND p.id = l."postId"
      LEFT JOIN "Staff" s ON s."officeId" = l."officeId" AND s.id = l."actingId"
      LEFT JOIN "Window" w ON w."officeId" = l."officeId" AND w.id = l."windowId"
      WHERE l."officeId" = ${officeId}::uuid AND l."as" = 'SEEN_THEN'
        AND l."endsAt" > ${new Date(startsAt)} AND l."startsAt" < ${new Date(endsAt)}) r)
  ) AS log`);
  return (row as { log: Log }).log;
}
