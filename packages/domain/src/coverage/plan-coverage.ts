import { addDays, type CivilDate, type DayRuler, dateOf, dayRulers, type Instant } from "../time/civil.ts";
import { subtract } from "../time/interval.ts";
import { asInterval, type TimeRange } from "../time/time-range.ts";
import type { CandidateVerdict, Coverage, CoverageSpan, CoverageState, Forecast, Gap, Presence } from "./coverage.ts";
import { candidatesFor, explain, verdictsFor } from "./explain.ts";
import type { OfficeFacts } from "./facts.ts";
import { OfficeIndex } from "./office-index.ts";
import { partOfGap } from "./parts.ts";
import { AS_PRIMARY, type DayPlan, planDays } from "./plan-day.ts";
import { ACTUAL } from "./presence.ts";
import { stretchesOf } from "./stretches.ts";

/**
 * Who holds each post throughout a range of time: for each post, spans that together fill its opening.
 *
 * Whole civil days are planned and then clipped, so inside the range nothing depends on it. The result
 * depends neither on the order of facts nor on the zone of the process.
 *
 * @param now decides what is known of sign-ins; facts are not read beyond it
 * @throws {RangeError} if the range is empty, or a fact names what the office does not have
 * Source: docs/rules.md.
 */
export function planCoverage(facts: OfficeFacts, range: TimeRange, now: Instant, forecast: Forecast): Coverage {
  return coverageOf(planRange(facts, range, now, forecast), range);
}

/** What planned days say of a range of time within them. */
export function coverageOf(days: readonly DayPlan[], range: TimeRange): Coverage {
  const count = days[0]?.index.posts.length ?? 0;
  const spans: CoverageSpan[] = [];
  const gaps: Gap[] = [];
  for (let post = 0; post < count; post++) {
    for (const day of days) {
      pushSpans(day, post, range, spans);
      pushGaps(day, post, range, gaps);
    }
  }
  return { spans, gaps };
}

/**
 * Stretches that are uncovered if every pending request is granted, and covered otherwise.
 * Their reasons are those of the possible forecast.
 *
 * @throws {RangeError} as `planCoverage`
 */
export function possibleGaps(facts: OfficeFacts, range: TimeRange, now: Instant): readonly Gap[] {
  if (!facts.absences.some(({ pending }) => pending)) return [];
  const certain = planCoverage(facts, range, now, "CERTAIN").gaps;
  const possible = planCoverage(facts, range, now, "POSSIBLE").gaps;
  return newGaps(possible, certain);
}

/** The parts of gaps that are not in `known`, with the reasons of the gap they are part of. */
export function newGaps(gaps: readonly Gap[], known: readonly Gap[]): Gap[] {
  return gaps.flatMap((gap) => {
    const others = known.filter(({ post }) => post === gap.post).map(asInterval);
    return subtract([asInterval(gap)], others).map((part) => partOfGap(gap, part));
  });
}

/** How much there was to plan on a day, and in how many of its steps the optimum had to be searched. */
export type PlanEffort = { readonly date: CivilDate; readonly steps: number; readonly searched: number };

/** What the plan of a range takes; for benchmarks. */
export function planEffort(facts: OfficeFacts, range: TimeRange, now: Instant, forecast: Forecast): PlanEffort[] {
  return planRange(facts, range, now, forecast).map(({ ruler, steps, searched }) => ({
    date: ruler.date,
    steps,
    searched,
  }));
}

/** Plans every civil day that a range touches. */
export function planRange(facts: OfficeFacts, range: TimeRange, now: Instant, forecast: Forecast): DayPlan[] {
  if (range.startsAt >= range.endsAt) throw new RangeError("The range to plan is empty");
  return planDays(new OfficeIndex(facts), rulersOf(range, facts.rules.timeZone), { now, forecast });
}

function rulersOf(range: TimeRange, timeZone: string): DayRuler[] {
  return dayRulers(dateOf(range.startsAt, timeZone), addDays(dateOf(range.endsAt - 1, timeZone), 1), timeZone);
}

const STATES: readonly CoverageState[] = ["UNCOVERED", "PRIMARY", "BACKUP", "SUBSTITUTE"];

/** What is the same throughout a span, but for the reasons. */
type Picture = {
  readonly holder: number;
  readonly role: number;
  readonly seat: number;
  readonly isPaused: boolean;
  readonly isActual: boolean;
};

class PlannedSpan implements CoverageSpan {
  readonly post: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: CoverageState;
  readonly acting: string | null;
  readonly servedAt: string | null;
  readonly presence: Presence;
  readonly #day: DayPlan;
  readonly #step: number;

  constructor(day: DayPlan, post: number, step: number, picture: Picture, startsAt: Instant, endsAt: Instant) {
    const isActing = picture.holder >= 0 && !picture.isPaused;
    this.post = day.index.posts[post]?.code as string;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.state = stateOf(day, post, picture);
    this.acting = isActing ? (day.index.staff[picture.holder] as string) : null;
    this.servedAt = isActing ? (day.index.windows[picture.seat] ?? null) : null;
    this.presence = !isActing ? "NONE" : picture.isActual ? "ACTUAL" : "EXPECTED";
    this.#day = day;
    this.#step = step;
  }

  get reasons(): readonly CandidateVerdict[] {
    return explain(this.#day, this.#day.index.postAt(this.post), this.#step);
  }
}

class PlannedGap implements Gap {
  readonly post: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly #day: DayPlan;
  readonly #step: number;

  constructor(day: DayPlan, post: number, step: number, startsAt: Instant, endsAt: Instant) {
    this.post = day.index.posts[post]?.code as string;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.#day = day;
    this.#step = step;
  }

  get reasons(): readonly CandidateVerdict[] {
    return explain(this.#day, this.#day.index.postAt(this.post), this.#step);
  }
}

function stateOf(day: DayPlan, post: number, { holder, role, isPaused }: Picture): CoverageState {
  if (isPaused) return "PAUSED";
  const member = STATES[role] as CoverageState;
  if (member !== "BACKUP") return member;
  const place = day.line.pairings[post]?.line.find(({ person }) => person === holder);
  return place?.role === "RESERVE" ? "RESERVE" : "BACKUP";
}

function pictureOf(day: DayPlan, post: number, step: number): Picture {
  const holder = day.holderOf(post, step);
  const hasSeat = holder >= 0 && (day.index.posts[post]?.window ?? -1) >= 0;
  const seat = hasSeat ? day.seatOf(holder, step) : -1;
  return {
    holder,
    role: day.roleOf(post, step),
    seat,
    isPaused: day.isPaused(post, seat, step),
    isActual: holder >= 0 && day.statusOf(holder, step) === ACTUAL,
  };
}

function isSame(one: Picture, other: Picture): boolean {
  return (
    one.holder === other.holder &&
    one.role === other.role &&
    one.seat === other.seat &&
    one.isPaused === other.isPaused &&
    one.isActual === other.isActual
  );
}

/**
 * The usual case, told without looking further: a primary with one seat at most goes on as they were, on a day on which
 * nothing is paused and nobody was named for the post.
 */
function isPlainlySame(day: DayPlan, post: number, step: number, next: number): boolean {
  const holder = day.holderOf(post, step);
  return (
    day.roleOf(post, step) === AS_PRIMARY &&
    day.roleOf(post, next) === AS_PRIMARY &&
    day.statusOf(holder, step) === day.statusOf(holder, next) &&
    day.pauses.length === 0 &&
    !day.namedPosts.has(post) &&
    (day.line.ownWindows.get(holder)?.length ?? 0) <= 1
  );
}

/** Whether the same candidates have the same verdicts in both steps. */
function hasSameReasons(day: DayPlan, post: number, step: number, next: number): boolean {
  const isPlain = day.roleOf(post, step) === AS_PRIMARY && day.roleOf(post, next) === AS_PRIMARY;
  if (isPlain && !day.namedPosts.has(post)) return true;
  const before = candidatesFor(day, post, step);
  const after = candidatesFor(day, post, next);
  if (before.length !== after.length) return false;
  const verdicts = verdictsFor(day, post, step, before);
  const laterVerdicts = verdictsFor(day, post, next, after);
  return before.every(
    ({ person, role }, place) =>
      person === after[place]?.person && role === after[place]?.role && verdicts[place] === laterVerdicts[place],
  );
}

function pushSpans(day: DayPlan, post: number, range: TimeRange, spans: CoverageSpan[]): void {
  const { steps } = day;
  for (let step = 0; step < steps; ) {
    if (!day.isOpen(post, step)) {
      step++;
      continue;
    }
    const picture = pictureOf(day, post, step);
    let end = step + 1;
    while (
      end < steps &&
      day.isOpen(post, end) &&
      (isPlainlySame(day, post, end - 1, end) ||
        (isSame(picture, pictureOf(day, post, end)) && hasSameReasons(day, post, end - 1, end)))
    ) {
      end++;
    }
    const startsAt = Math.max(range.startsAt, day.instantOf(day.cuts[step] as number));
    const endsAt = Math.min(range.endsAt, day.instantOf(day.cuts[end] as number));
    if (startsAt < endsAt) spans.push(new PlannedSpan(day, post, step, picture, startsAt, endsAt));
    step = end;
  }
}

function pushGaps(day: DayPlan, post: number, range: TimeRange, gaps: Gap[]): void {
  if (day.index.posts[post]?.isExempt) return;
  for (const run of stretchesOf(day, post, (step) => day.holderOf(post, step) < 0)) {
    const startsAt = Math.max(range.startsAt, run.startsAt);
    const endsAt = Math.min(range.endsAt, run.endsAt);
    if (startsAt < endsAt) gaps.push(new PlannedGap(day, post, run.step, startsAt, endsAt));
  }
}
