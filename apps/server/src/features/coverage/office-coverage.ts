import {
  type CivilDate,
  type Coverage,
  type Forecast,
  type Gap,
  instantAt,
  newGaps,
  planCoverage,
  type TimeRange,
} from "@zaigang/domain";
import type { SignedInContext } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { type LoadedFacts, loadCoverageFacts } from "./coverage-facts.ts";
import { readSeenThen } from "./seen-then.ts";

/** Coverage of some civil days of the viewer's office: read once, planned once for each forecast. */
export type OfficeCoverage = {
  readonly loaded: LoadedFacts;
  /** Coverage of any range within the days. @param posts codes; `null` for all posts */
  ofRange(range: TimeRange, forecast: Forecast, posts: readonly string[] | null): Coverage;
  /** Coverage of one of the days. */
  ofDay(day: TimeRange, forecast: Forecast, posts: readonly string[] | null): Coverage;
  /** Gaps of one post in all the days, in the certain forecast. */
  gapsOf(post: string): readonly Gap[];
  /** Coverage of a range within the days as it was seen then. */
  seenThen(range: TimeRange, posts: readonly string[] | null): Promise<Coverage>;
  /** What of one of the days is uncovered in the possible forecast alone. */
  possibleGaps(day: TimeRange, posts: readonly string[] | null): readonly Gap[];
};

/** Several fields of one operation that ask for the same days share one reading of the facts. */
const readings = new WeakMap<object, Map<string, Promise<OfficeCoverage>>>();

/** Reads the civil days `[from, to)`. */
export function officeCoverage(context: SignedInContext, from: CivilDate, to: CivilDate): Promise<OfficeCoverage> {
  const own = readings.get(context) ?? new Map<string, Promise<OfficeCoverage>>();
  readings.set(context, own);
  const key = `${from}/${to}`;
  const reading = own.get(key) ?? readCoverage(context, from, to);
  own.set(key, reading);
  return reading;
}

async function readCoverage(
  { db, viewer, now }: SignedInContext,
  from: CivilDate,
  to: CivilDate,
): Promise<OfficeCoverage> {
  const { officeId, timeZone } = viewer;
  const loaded = await loadCoverageFacts(db, officeId, timeZone, from, to);
  const whole = { startsAt: instantAt(from, 0, timeZone), endsAt: instantAt(to, 0, timeZone) };
  const plans = new Map<Forecast, Coverage>();
  // Where nothing is asked for, the possible forecast is the certain one.
  const hasPending = loaded.facts.absences.some(({ pending }) => pending);
  const planned = (asked: Forecast) => {
    const forecast = hasPending ? asked : "CERTAIN";
    const known = plans.get(forecast) ?? planCoverage(loaded.facts, whole, now, forecast);
    plans.set(forecast, known);
    return known;
  };
  const ofDay: OfficeCoverage["ofDay"] = (day, forecast, posts) => {
    const isAsked = askedFor(posts, loaded);
    // No span crosses midnight.
    const isOfDay = (part: TimeRange & { post: string }) =>
      part.startsAt >= day.startsAt && part.startsAt < day.endsAt && isAsked(part);
    const { spans, gaps } = planned(forecast);
    return { spans: spans.filter(isOfDay), gaps: gaps.filter(isOfDay) };
  };
  return {
    loaded,
    ofRange(range, forecast, posts) {
      const isAsked = askedFor(posts, loaded);
      const { spans, gaps } = planCoverage(loaded.facts, range, now, forecast);
      return { spans: spans.filter(isAsked), gaps: gaps.filter(isAsked) };
    },
    ofDay,
    gapsOf: (post) => planned("CERTAIN").gaps.filter((gap) => gap.post === post),
    async seenThen(range, posts) {
      const isAsked = askedFor(posts, loaded);
      const known = planCoverage(loaded.facts, range, now, "CERTAIN").spans;
      const exempt = new Set(loaded.facts.posts.flatMap((post) => (post.exempt ? [post.code] : [])));
      const { spans, gaps } = await readSeenThen(db, officeId, range, known, (post) => exempt.has(post));
      return { spans: spans.filter(isAsked), gaps: gaps.filter(isAsked) };
    },
    possibleGaps(day, posts) {
      const possible = ofDay(day, "POSSIBLE", posts);
      return newGaps(possible.gaps, ofDay(day, "CERTAIN", posts).gaps);
    },
  };
}

/** @throws BAD_USER_INPUT if the office has no such post */
function askedFor(posts: readonly string[] | null, { facts }: LoadedFacts): (part: { post: string }) => boolean {
  if (posts === null) return () => true;
  const asked = new Set(posts);
  const known = new Set(facts.posts.map(({ code }) => code));
  const unknown = posts.filter((code) => !known.has(code));
  if (unknown.length > 0) {
    throw badInput("UNKNOWN_POST", `The office has no post ${unknown.join(", ")}`, { posts: unknown });
  }
  return ({ post }) => asked.has(post);
}
