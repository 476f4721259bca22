import type { Instant } from "../time/civil.ts";
import { clip, type Interval, subtract } from "../time/interval.ts";
import { asInterval, asTimeRange, type TimeRange } from "../time/time-range.ts";
import { areBothAway } from "./both-away.ts";
import type { CoverageSpan, Gap } from "./coverage.ts";
import { differences } from "./coverage-log.ts";
import type { Absence, OfficeFacts, Pairing, Substitution } from "./facts.ts";
import { spansOutside } from "./parts.ts";
import { coverageOf, newGaps, planRange } from "./plan-coverage.ts";
import { AS_SUBSTITUTE, type DayPlan } from "./plan-day.ts";
import { stretchesOf } from "./stretches.ts";

/** A fact that somebody thinks of adding or changing. */
export type CoverageChange =
  | { readonly kind: "ABSENCE"; readonly absence: Absence }
  | { readonly kind: "END_ABSENCE"; readonly absence: string; readonly endsAt: Instant }
  | { readonly kind: "SUBSTITUTION"; readonly substitution: Substitution }
  /** Replaces whatever pairing the post would have from `startsOn` on. */
  | { readonly kind: "PAIRING"; readonly pairing: Pairing }
  /** The same for several posts at once. */
  | { readonly kind: "PAIRINGS"; readonly pairings: readonly Pairing[] }
  /** Several things at once: these lists in place of those. */
  | { readonly kind: "FACTS"; readonly facts: Partial<OfficeFacts> };

/** What a change would do to coverage. */
export type WhatIf = {
  /** Stretches that would be uncovered and now are not. */
  readonly newlyUncovered: readonly Gap[];
  /** Stretches in which somebody other than the primary would act who now does not. */
  readonly newlyTakenOver: readonly CoverageSpan[];
  /**
   * Stretches in which primary and backup of a post would both be away and now are not, though somebody holds it whom
   * nobody named for it.
   */
  readonly newlyBothAway: readonly (TimeRange & { readonly post: string })[];
  /** People who would at some time hold as many posts as they may, and at that time now hold fewer. */
  readonly newlyAtLimit: readonly string[];
  /** Spans as they are, of the posts for which anything would be another. */
  readonly before: readonly CoverageSpan[];
  /** Spans as they would be, of the same posts. */
  readonly after: readonly CoverageSpan[];
};

/**
 * What a change would do, before it is saved: the plan of the facts with it, compared with the plan of the
 * facts as they are. A request counts as granted.
 *
 * @throws {RangeError} as `planCoverage`, and where the change ends an absence that is not there
 * Source: docs/rules.md R-19.
 */
export function whatIf(facts: OfficeFacts, change: CoverageChange, range: TimeRange, now: Instant): WhatIf {
  return compareCoverage(facts, withChange(facts, change), range, now);
}

/**
 * What is another in the plan of `changed` than in that of `facts`.
 *
 * @throws {RangeError} as `planCoverage`
 * Source: docs/rules.md R-19.
 */
export function compareCoverage(facts: OfficeFacts, changed: OfficeFacts, range: TimeRange, now: Instant): WhatIf {
  const [daysBefore, daysAfter] = [planRange(facts, range, now, "CERTAIN"), planRange(changed, range, now, "CERTAIN")];
  const [before, after] = [coverageOf(daysBefore, range), coverageOf(daysAfter, range)];
  const changes = differences(before.spans, after.spans);
  const touched = new Set([...changes.before, ...changes.after].map(({ post }) => post));
  const isTouched = ({ post }: CoverageSpan) => touched.has(post);
  return {
    before: before.spans.filter(isTouched),
    after: after.spans.filter(isTouched),
    newlyUncovered: newGaps(after.gaps, before.gaps),
    newlyTakenOver: newTakeovers(after.spans, before.spans),
    newlyBothAway: newlyBothAway(daysAfter, daysBefore, range),
    newlyAtLimit: newlyAtLimit(timesAtLimit(daysAfter, range), timesAtLimit(daysBefore, range)),
  };
}

/** The facts as they would be. */
export function withChange(facts: OfficeFacts, change: CoverageChange): OfficeFacts {
  switch (change.kind) {
    case "ABSENCE":
      return { ...facts, absences: [...facts.absences, { ...change.absence, pending: false }] };
    case "END_ABSENCE":
      if (!facts.absences.some(({ id }) => id === change.absence))
        throw new RangeError(`There is no absence ${change.absence}`);
      return {
        ...facts,
        absences: facts.absences.map((absence) =>
          absence.id === change.absence ? { ...absence, endsAt: change.endsAt } : absence,
        ),
      };
    case "SUBSTITUTION":
      return { ...facts, substitutions: [...facts.substitutions, change.substitution] };
    case "PAIRING":
      return withPairings(facts, [change.pairing]);
    case "PAIRINGS":
      return withPairings(facts, change.pairings);
    case "FACTS":
      return { ...facts, ...change.facts };
  }
}

function withPairings(facts: OfficeFacts, pairings: readonly Pairing[]): OfficeFacts {
  const next = new Map(pairings.map((pairing) => [pairing.post, pairing]));
  return {
    ...facts,
    pairings: [...facts.pairings.flatMap((each) => untilNext(each, next.get(each.post))), ...pairings],
  };
}

/** What is left of a pairing when another of its post begins. */
function untilNext(pairing: Pairing, next: Pairing | undefined): Pairing[] {
  if (!next) return [pairing];
  if (pairing.startsOn >= next.startsOn) return [];
  const endsOn = pairing.endsOn === null || pairing.endsOn > next.startsOn ? next.startsOn : pairing.endsOn;
  return [{ ...pairing, endsOn }];
}

const TAKEOVERS: readonly string[] = ["BACKUP", "RESERVE", "SUBSTITUTE"];

function newTakeovers(after: readonly CoverageSpan[], before: readonly CoverageSpan[]): CoverageSpan[] {
  const taken = after.filter(({ state }) => TAKEOVERS.includes(state));
  return spansOutside(taken, before, ({ post, acting, state }) => `${post} ${state} ${acting}`);
}

function newlyBothAway(after: readonly DayPlan[], before: readonly DayPlan[], range: TimeRange) {
  const known = timesBothAway(before, range);
  return [...timesBothAway(after, range)]
    .flatMap(([post, times]) => subtract(times, known.get(post) ?? []).map((time) => ({ post, ...asTimeRange(time) })))
    .sort((one, other) => one.startsAt - other.startsAt || (one.post < other.post ? -1 : 1));
}

/** When primary and backup of each post are both away, and nobody was named for it. */
function timesBothAway(days: readonly DayPlan[], range: TimeRange): ReadonlyMap<string, readonly Interval[]> {
  const times = new Map<string, Interval[]>();
  for (const day of days) {
    day.index.posts.forEach(({ code }, post) => {
      const isSo = (step: number) => areBothAway(day, post, step) && day.roleOf(post, step) !== AS_SUBSTITUTE;
      for (const stretch of stretchesOf(day, post, isSo)) {
        const part = clip(asInterval(stretch), asInterval(range));
        if (part) times.set(code, [...(times.get(code) ?? []), part]);
      }
    });
  }
  return times;
}

function newlyAtLimit(after: TimesOfPeople, before: TimesOfPeople): string[] {
  return [...after]
    .flatMap(([staff, times]) => (subtract(times, before.get(staff) ?? []).length > 0 ? [staff] : []))
    .sort();
}

type TimesOfPeople = ReadonlyMap<string, readonly Interval[]>;

/** When each person holds as many posts as they may, or more. */
function timesAtLimit(days: readonly DayPlan[], range: TimeRange): TimesOfPeople {
  const times = new Map<string, Interval[]>();
  for (const day of days) {
    const { staff, posts, facts } = day.index;
    const loads = new Uint16Array(staff.length);
    for (let step = 0; step < day.steps; step++) {
      const start = Math.max(range.startsAt, day.instantOf(day.cuts[step] as number));
      const end = Math.min(range.endsAt, day.instantOf(day.cuts[step + 1] as number));
      if (start >= end) continue;
      // By posts, for there are fewer of them than people who may hold one.
      loads.fill(0);
      for (let post = 0; post < posts.length; post++) {
        const person = day.holderOf(post, step);
        if (person < 0) continue;
        loads[person] = (loads[person] as number) + 1;
        if (loads[person] !== facts.rules.coverLimit) continue;
        const code = staff[person] as string;
        const known = times.get(code);
        if (known) known.push({ start, end });
        else times.set(code, [{ start, end }]);
      }
    }
  }
  return times;
}
