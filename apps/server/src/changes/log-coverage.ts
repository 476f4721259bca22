import type { Post, Prisma, Staff, Transaction, Window } from "@zaigang/db";
import {
  addDays,
  type CivilDate,
  type CoverageSpan,
  dateOf,
  dayBounds,
  differences,
  type Instant,
  laterDate,
  notIn,
  planCoverage,
  type TimeRange,
} from "@zaigang/domain";
import type { LoadedFacts } from "../features/coverage/coverage-facts.ts";
import type { Progress } from "./lock-office.ts";

type LoggedAs = "SEEN_THEN" | "KNOWN_LATER";

/**
 * Writes the spans that ended since the office was last handled into the coverage log, as they are seen now: what
 * happened is recorded, not recomputed.
 *
 * @param loaded facts of the days from the last handled one until today
 */
export async function logWhatPassed(
  tx: Transaction,
  progress: Progress,
  loaded: LoadedFacts,
  now: Instant,
): Promise<void> {
  const { startedAt, handledAt, timeZone } = progress;
  if (startedAt === null || handledAt === null || handledAt >= now) return;
  const lastDay = dateOf(handledAt, timeZone);
  const earliest = addDays(dateOf(now, timeZone), -MOST_DAYS_LOGGED);
  const first = dayBounds(laterDate(lastDay, earliest), timeZone).startsAt;
  const days = { startsAt: first, endsAt: dayBounds(dateOf(now, timeZone), timeZone).endsAt };
  const spans = planCoverage(loaded.facts, days, now, "CERTAIN").spans.filter(({ endsAt }) => endsAt <= now);
  const since = { startsAt: Math.max(first, startedAt), endsAt: now };
  await append(tx, progress, loaded, "SEEN_THEN", await unlogged(tx, progress, loaded, spans, since), now);
}

/**
 * Where a change makes another past than the one that was seen, writes both into the log: what stood there, unless it
 * is there already, and beside it what is known now.
 *
 * @param before facts without the change, `after` with it, of the days `[from, …]`
 * @param touched the time that the change is about
 */
export async function logCorrection(
  tx: Transaction,
  progress: Progress,
  { before, after }: { readonly before: LoadedFacts; readonly after: LoadedFacts },
  touched: TimeRange,
  now: Instant,
): Promise<void> {
  const { startedAt } = progress;
  const past = { startsAt: Math.max(touched.startsAt, startedAt ?? now), endsAt: Math.min(touched.endsAt, now) };
  if (past.startsAt >= past.endsAt) return;
  const plan = ({ facts }: LoadedFacts) => planCoverage(facts, past, now, "CERTAIN").spans;
  const changed = differences(plan(before), plan(after));
  if (changed.before.length + changed.after.length === 0) return;
  const seen = await unlogged(tx, progress, before, changed.before, past);
  await append(tx, progress, before, "SEEN_THEN", seen, now);
  await append(tx, progress, after, "KNOWN_LATER", changed.after, now);
}

/** How many days back the log is filled after an outage, or corrected by a change. */
export const MOST_DAYS_LOGGED = 31;

/** The first day whose past a change still corrects in the log. */
export function firstLoggedDay({ startedAt, timeZone }: Progress, now: Instant): CivilDate {
  const began = dateOf(startedAt ?? now, timeZone);
  const earliest = addDays(dateOf(now, timeZone), -MOST_DAYS_LOGGED);
  return laterDate(began, earliest);
}

/** The parts of spans within a range that the log does not hold yet. */
async function unlogged(
  tx: Transaction,
  { officeId }: Progress,
  { posts }: LoadedFacts,
  spans: readonly CoverageSpan[],
  { startsAt, endsAt }: TimeRange,
): Promise<readonly CoverageSpan[]> {
  if (spans.length === 0) return spans;
  const rows = await tx.loggedSpan.findMany({
    where: { officeId, as: "SEEN_THEN", endsAt: { gt: new Date(startsAt) }, startsAt: { lt: new Date(endsAt) } },
    select: { postId: true, startsAt: true, endsAt: true },
  });
  const codes = new Map([...posts.values()].map(({ id, code }) => [id, code]));
  const logged = rows.map((row) => ({
    post: codes.get(row.postId) as string,
    startsAt: row.startsAt.getTime(),
    endsAt: row.endsAt.getTime(),
  }));
  // What lies before the log began is nobody's memory.
  const unseen = [...posts.keys()].map((post) => ({ post, startsAt: Number.MIN_SAFE_INTEGER, endsAt: startsAt }));
  return notIn(spans, [...logged, ...unseen]);
}

async function append(
  tx: Transaction,
  { officeId, version }: Progress,
  { staff, posts, windows }: LoadedFacts,
  as: LoggedAs,
  spans: readonly CoverageSpan[],
  now: Instant,
): Promise<void> {
  if (spans.length === 0) return;
  await tx.loggedSpan.createMany({
    data: spans.map(({ post, startsAt, endsAt, state, acting, servedAt, presence, reasons }) => ({
      officeId,
      as,
      postId: (posts.get(post) as Post).id,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      state,
      actingId: acting === null ? null : (staff.get(acting) as Staff).id,
      windowId: servedAt === null ? null : (windows.get(servedAt) as Window).id,
      presence,
      // That somebody was away is for everyone; which absence it was is found by those with the right.
      reasons: reasons.map(({ absence: _, ...verdict }) => verdict) as unknown as Prisma.InputJsonArray,
      version: version + 1,
      loggedAt: new Date(now),
    })),
  });
}
