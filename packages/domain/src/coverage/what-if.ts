import type { Instant } from "../time/civil.ts";
import { type Interval, subtract } from "../time/interval.ts";
import type { CoverageSpan, Gap } from "./coverage.ts";
import type { Absence, OfficeFacts, Pairing, Substitution } from "./facts.ts";
import { newGaps, planCoverage, planRange, type TimeRange } from "./plan-coverage.ts";

/** A fact that somebody thinks of adding or changing. */
export type CoverageChange =
  | { readonly kind: "ABSENCE"; readonly absence: Absence }
  | { readonly kind: "END_ABSENCE"; readonly absence: string; readonly endsAt: Instant }
  | { readonly kind: "SUBSTITUTION"; readonly substitution: Substitution }
  /** Replaces whatever pairing the post would have from `startsOn` on. */
  | { readonly kind: "PAIRING"; readonly pairing: Pairing };

/** What a change would do to coverage. */
export type WhatIf = {
  /** Stretches that would be uncovered and now are not. */
  readonly newlyUncovered: readonly Gap[];
  /** Stretches in which somebody other than the primary would act who now does not. */
  readonly newlyTakenOver: readonly CoverageSpan[];
  /** People who would at some time hold as many posts as they may, and at that time now hold fewer. */
  readonly newlyAtLimit: readonly string[];
};

/**
 * What a change would do, before it is saved: the plan of the facts with it, compared with the plan of the
 * facts as they are. A request counts as granted.
 *
 * @throws {RangeError} as `planCoverage`, and where the change ends an absence that is not there
 * Source: docs/rules.md R-19.
 */
export function whatIf(facts: OfficeFacts, change: CoverageChange, range: TimeRange, now: Instant): WhatIf {
  const changed = withChange(facts, change);
  const before = planCoverage(facts, range, now, "CERTAIN");
  const after = planCoverage(changed, range, now, "CERTAIN");
  return {
    newlyUncovered: newGaps(after.gaps, before.gaps),
    newlyTakenOver: newTakeovers(after.spans, before.spans),
    newlyAtLimit: newlyAtLimit(facts, changed, range, now),
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
      return {
        ...facts,
        pairings: [...facts.pairings.flatMap((pairing) => untilNext(pairing, change.pairing)), change.pairing],
      };
  }
}

/** What is left of a pairing when another of its post begins. */
function untilNext(pairing: Pairing, next: Pairing): Pairing[] {
  if (pairing.post !== next.post) return [pairing];
  if (pairing.startsOn >= next.startsOn) return [];
  const endsOn = pairing.endsOn === null || pairing.endsOn > next.startsOn ? next.startsOn : pairing.endsOn;
  return [{ ...pairing, endsOn }];
}

const TAKEOVERS: readonly string[] = ["BACKUP", "RESERVE", "SUBSTITUTE"];

function newTakeovers(after: readonly CoverageSpan[], before: readonly CoverageSpan[]): CoverageSpan[] {
  return after.flatMap((span) => {
    if (!TAKEOVERS.includes(span.state)) return [];
    const same = before.filter(
      ({ post, acting, state }) => post === span.post && acting === span.acting && state === span.state,
    );
    return subtract([asInterval(span)], same.map(asInterval)).map(({ start, end }) => ({
      post: span.post,
      state: span.state,
      acting: span.acting,
      servedAt: span.servedAt,
      presence: span.presence,
      startsAt: start,
      endsAt: end,
      get reasons() {
        return span.reasons;
      },
    }));
  });
}

function asInterval({ startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant }): Interval {
  return { start: startsAt, end: endsAt };
}

function newlyAtLimit(facts: OfficeFacts, changed: OfficeFacts, range: TimeRange, now: Instant): string[] {
  const before = timesAtLimit(facts, range, now);
  const after = timesAtLimit(changed, range, now);
  return [...after]
    .flatMap(([staff, times]) => (subtract(times, before.get(staff) ?? []).length > 0 ? [staff] : []))
    .sort();
}

/** When each person holds as many posts as they may, or more. */
function timesAtLimit(facts: OfficeFacts, range: TimeRange, now: Instant): Map<string, Interval[]> {
  const times = new Map<string, Interval[]>();
  for (const day of planRange(facts, range, now, "CERTAIN")) {
    for (let step = 0; step < day.steps; step++) {
      const start = Math.max(range.startsAt, day.instantOf(day.cuts[step] as number));
      const end = Math.min(range.endsAt, day.instantOf(day.cuts[step + 1] as number));
      if (start >= end) continue;
      day.index.staff.forEach((code, person) => {
        if (day.heldBy(person, step).length < facts.rules.coverLimit) return;
        times.set(code, [...(times.get(code) ?? []), { start, end }]);
      });
    }
  }
  return times;
}
