import type { OfficeFacts } from "../coverage/facts.ts";
import { OfficeIndex } from "../coverage/office-index.ts";
import { addDays, type CivilDate, type DayRuler, datesBetween, dayRulers, daysTouched } from "../time/civil.ts";
import { overlaps } from "../time/interval.ts";
import { asInterval, type TimeRange } from "../time/time-range.ts";

/** From how many days on somebody is away, or named for a post, for long: the printed table says until when. */
const LONG_DAYS = 15;
/** How far one looks for a day on which the office works; no holiday is longer. */
const MOST_DAYS_OFF = 14;

/** One workday of an office, and its facts as if nothing out of the ordinary happened on it. */
export type OrdinaryDay = { readonly facts: OfficeFacts; readonly ruler: DayRuler };

/** Whether a time lasts so long that the printed table has to name it. */
export function isLong(range: TimeRange, timeZone: string): boolean {
  const { from, to } = daysTouched(range, timeZone);
  return addDays(from, LONG_DAYS) <= to;
}

/** Whether a date lies within those for which something holds, such as a pairing, a post or an employment. */
export function isInForce(
  { startsOn, endsOn }: { readonly startsOn: CivilDate | null; readonly endsOn: CivilDate | null },
  date: CivilDate,
): boolean {
  return (startsOn === null || startsOn <= date) && (endsOn === null || date < endsOn);
}

/**
 * The pairings of a date on the first workday from then on, as if it were an ordinary one: everybody is there but who is
 * away for long, and nobody was named for a post but who was named for long. Noon and Saturday hang on who is rostered
 * and not on pairings, so shifts are left out: what nobody holds for lack of them cannot be emptied either.
 *
 * Source: docs/rules.md R-41.
 */
export function ordinaryDay(facts: OfficeFacts, on: CivilDate): OrdinaryDay {
  const index = new OfficeIndex(facts);
  const isWorked = (date: CivilDate) => index.hoursOn(date).office.length > 0;
  const date = datesBetween(on, addDays(on, MOST_DAYS_OFF)).find(isWorked) ?? on;
  const { timeZone } = facts.rules;
  const [ruler] = dayRulers(date, addDays(date, 1), timeZone) as [DayRuler];
  const isKept = (range: TimeRange) => overlaps(asInterval(range), asInterval(ruler)) && isLong(range, timeZone);
  return {
    ruler,
    facts: {
      ...facts,
      rules: { ...facts.rules, signInRequiredFrom: null },
      pairings: facts.pairings
        .filter((pairing) => isInForce(pairing, on))
        .map((pairing) => ({ ...pairing, startsOn: on, endsOn: null })),
      absences: facts.absences.filter((absence) => !absence.pending && isKept(absence)),
      substitutions: facts.substitutions.filter(isKept),
      pauses: [],
      signIns: [],
      shifts: [],
      shiftRules: [],
      closures: facts.closures.filter(isKept),
    },
  };
}
