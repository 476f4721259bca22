import type { Database } from "@zaigang/db";
import { addDays, dateOf, dayBounds, type Instant, planCoverage, type TimeRange } from "@zaigang/domain";
import { loadCoverageFacts } from "@zaigang/server/coverage-facts";
import { type Held, type OfficeRecord, time } from "./office-record.ts";

/** So far back the log is filled after an outage, and corrected. */
const REMEMBERED_DAYS = 30;

/**
 * Of the opening times that ended by `now` since the office began: when each post was seen, who held it by all that the
 * log knows, and what both ought to be, as texts in order.
 */
export async function loggedAndPast(db: Database, officeId: string, record: OfficeRecord, now: Instant) {
  const { startedAt, timeZone, logged } = record;
  if (startedAt === null) return { seen: [], opened: [], known: [], held: [] };
  const today = dateOf(now, timeZone);
  const earliest = dayBounds(addDays(today, -REMEMBERED_DAYS), timeZone).startsAt;
  const range = { startsAt: Math.max(startedAt, earliest), endsAt: dayBounds(today, timeZone).endsAt };
  const from = dateOf(range.startsAt, timeZone);
  const { facts } = await loadCoverageFacts(db, officeId, timeZone, from, addDays(today, 1));
  const { spans } = planCoverage(facts, range, now, "CERTAIN");
  const openings = joined(spans, ({ post }) => post);
  const hasEnded = (span: Held) =>
    openings.some(({ post, startsAt, endsAt }) => {
      return post === span.post && startsAt <= span.startsAt && span.endsAt <= endsAt && endsAt <= now;
    });
  const past = (held: readonly Held[]) => held.filter(hasEnded);
  return {
    seen: written(
      joined(past(logged.filter((span) => span.as === "SEEN_THEN")), ({ post }) => post),
      ({ post }) => post,
    ),
    opened: written(past(openings), ({ post }) => post),
    known: written(joined(past(latest(logged)), whoWhere), whoWhere),
    held: written(joined(past(spans), whoWhere), whoWhere),
  };
}

function whoWhere({ post, state, acting, servedAt, presence }: Held): string {
  return [post, state, acting ?? "nobody", servedAt ?? "nowhere", presence].join(" ");
}

/** What was written later takes the place of what was written before it. */
function latest(logged: readonly Held[]): Held[] {
  return logged.reduce<Held[]>(
    (known, span) => [...known.flatMap((each) => (each.post === span.post ? outside(each, span) : [each])), span],
    [],
  );
}

function outside(span: Held, { startsAt, endsAt }: TimeRange): Held[] {
  const before = { ...span, endsAt: Math.min(span.endsAt, startsAt) };
  const after = { ...span, startsAt: Math.max(span.startsAt, endsAt) };
  return [before, after].filter((part) => part.startsAt < part.endsAt);
}

/** Spans that touch become one where they are the same. Where two overlap they stay two, and so are seen. */
function joined(spans: readonly Held[], keyOf: (span: Held) => string): Held[] {
  const joint: Held[] = [];
  const byPost = spans.toSorted((a, b) => a.post.localeCompare(b.post) || a.startsAt - b.startsAt);
  for (const span of byPost) {
    const last = joint.at(-1);
    const goesOn = last !== undefined && keyOf(last) === keyOf(span) && last.endsAt === span.startsAt;
    if (goesOn) joint[joint.length - 1] = { ...last, endsAt: span.endsAt };
    else joint.push(span);
  }
  return joint;
}

function written(spans: readonly Held[], textOf: (span: Held) => string): string[] {
  return spans.map((span) => `${textOf(span)} ${time(span.startsAt)} to ${time(span.endsAt)}`);
}
