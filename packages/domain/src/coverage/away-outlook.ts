import { type CalendarDay, calendarDay } from "../calendar/calendar.ts";
import { endOfMorning } from "../hours/end-of-morning.ts";
import { officeSessions } from "../hours/hours.ts";
import { type CivilDate, dateOf, datesBetween, dayBounds, daysBounds, type Instant, instantAt } from "../time/civil.ts";
import { overlaps } from "../time/interval.ts";
import { asInterval, type TimeRange } from "../time/time-range.ts";
import type { CandidateVerdict, CoverageSpan } from "./coverage.ts";
import type { OfficeFacts } from "./facts.ts";
import { whatIf } from "./what-if.ts";

/** What somebody's being away would do, from the least to the worst. */
export const AWAY_EFFECTS = [
  /** Nobody has to take over. */
  "OK",
  /** The next in line takes over. */
  "TAKEN_OVER",
  /** Somebody takes over because the one before them holds all they may. */
  "AT_LIMIT",
  /** Somebody takes over because primary and backup are both away. */
  "BOTH_AWAY",
  /** A post would have nobody. */
  "UNCOVERED",
] as const;
export type AwayEffect = (typeof AWAY_EFFECTS)[number];

export type OutlookDay = CalendarDay & {
  readonly morning: AwayEffect;
  /** From the end of the morning on, noon included. */
  readonly afternoon: AwayEffect;
  /** Whether they are away then already, or have asked to be. */
  readonly morningTaken: boolean;
  readonly afternoonTaken: boolean;
};

const GONE: readonly string[] = ["ABSENT", "SIGNED_OUT", "NOT_ARRIVED"] satisfies CandidateVerdict["verdict"][];

/**
 * What it would do if a person was away, for each half of each date of `[from, to)`: the worst that becomes of any post
 * in it. Days do not influence each other and a plan decides step by step, so one plan with the person away throughout
 * answers for every half-day.
 *
 * @throws {RangeError} as `planCoverage`
 * Source: docs/rules.md R-19.
 */
export function awayOutlook(
  facts: OfficeFacts,
  staff: string,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  now: Instant,
): OutlookDay[] {
  const { timeZone } = facts.rules;
  const range = daysBounds(from, to, timeZone);
  const absence = { id: "", staff, kind: "LEAVE", ...range, pending: false } as const;
  const { newlyUncovered, newlyTakenOver } = whatIf(facts, { kind: "ABSENCE", absence }, range, now);
  const stretches = [
    ...newlyUncovered.map((gap) => ({ ...rangeOf(gap), effect: "UNCOVERED" as const })),
    ...newlyTakenOver.map((span) => ({ ...rangeOf(span), effect: effectOf(span) })),
  ];
  const known = facts.absences.filter((each) => each.staff === staff);
  const byDate = Map.groupBy(stretches, ({ startsAt }) => dateOf(startsAt, timeZone));

  return datesBetween(from, to).map((date) => {
    const day = calendarDay(facts.calendar, date);
    const ofDay = byDate.get(date) ?? [];
    const { startsAt, endsAt } = dayBounds(date, timeZone);
    const noon = instantAt(date, endOfMorning(officeSessions(facts.hours, day)), timeZone);
    const [morning, afternoon] = [
      { startsAt, endsAt: noon },
      { startsAt: noon, endsAt },
    ];
    return {
      ...day,
      morning: worstWithin(ofDay, morning),
      afternoon: worstWithin(ofDay, afternoon),
      morningTaken: known.some((each) => overlaps(asInterval(each), asInterval(morning))),
      afternoonTaken: known.some((each) => overlaps(asInterval(each), asInterval(afternoon))),
    };
  });
}

/** The worse of two. */
export function worseEffect(one: AwayEffect, other: AwayEffect): AwayEffect {
  return AWAY_EFFECTS.indexOf(one) >= AWAY_EFFECTS.indexOf(other) ? one : other;
}

function rangeOf({ startsAt, endsAt }: TimeRange): TimeRange {
  return { startsAt, endsAt };
}

function effectOf({ reasons }: CoverageSpan): AwayEffect {
  const isGone = (asked: CandidateVerdict["role"]) =>
    reasons.some(({ role, verdict }) => role === asked && GONE.includes(verdict));
  if (isGone("PRIMARY") && isGone("BACKUP")) return "BOTH_AWAY";
  return reasons.some(({ verdict }) => verdict === "AT_LIMIT") ? "AT_LIMIT" : "TAKEN_OVER";
}

function worstWithin(stretches: readonly (TimeRange & { readonly effect: AwayEffect })[], half: TimeRange): AwayEffect {
  return stretches
    .filter((stretch) => overlaps(asInterval(stretch), asInterval(half)))
    .map(({ effect }) => effect)
    .reduce(worseEffect, "OK");
}
