import {
  type AwayHalves,
  awayHalves,
  type CalendarDay,
  type CivilDate,
  calendarDay,
  dateOf,
  datesBetween,
  datesThrough,
  earlierDate,
  type Instant,
  instantAt,
  isWorking,
  laterDate,
  officeSessions,
  shiftsOn,
} from "@zaigang/domain";
import type { AbsenceRow, AwayFacts } from "./read-away.ts";

export type Days = { readonly from: CivilDate; readonly to: CivilDate };

/** An absence by the half-days that a calendar draws. */
export type AwayTime = AbsenceRow & AwayHalves;

/** That somebody works on a day of rest. */
export type RestDayWork = { readonly date: CivilDate; readonly startsAt: Instant; readonly endsAt: Instant };

/** A date of the office's calendar, and how many people are away on it at some time. */
export type CountedDate = CalendarDay & { readonly away: number; readonly pending: number };

/** What a person does in the days of a calendar. */
export type PersonAway = {
  readonly staffId: string;
  readonly times: readonly AwayTime[];
  readonly works: readonly RestDayWork[];
};

/** The office's dates `[from, to)`, each looked up once. */
export function datesOf({ calendar }: AwayFacts, { from, to }: Days): readonly CalendarDay[] {
  const byDate = Map.groupBy(calendar.entries, ({ date }) => date);
  return datesBetween(from, to).map((date) => calendarDay({ ...calendar, entries: byDate.get(date) ?? [] }, date));
}

/** The absences of the people of the calendar, as it draws them. */
export function awayTimes(facts: AwayFacts, timeZone: string): readonly AwayTime[] {
  const { calendar, hours, people } = facts;
  const byDate = Map.groupBy(calendar.entries, ({ date }) => date);
  const known = new Map<CivilDate, ReturnType<typeof officeSessions>>();
  const sessionsOn = (date: CivilDate) => {
    const sessions =
      known.get(date) ?? officeSessions(hours, calendarDay({ ...calendar, entries: byDate.get(date) ?? [] }, date));
    known.set(date, sessions);
    return sessions;
  };
  return facts.absences
    .filter(({ staffId }) => people.has(staffId))
    .map((absence) => ({ ...absence, ...awayHalves(absence, sessionsOn, timeZone) }));
}

/**
 * Who works on days of rest, by a shift made for the day or by the rota: a holiday is a day of rest too, on which the
 * rota is closed. Such work stands in the calendar on a day that is otherwise blank.
 *
 * Source: docs/rules.md R-39.
 */
export function restDayWorks(facts: AwayFacts, days: readonly CalendarDay[], timeZone: string) {
  const resting = days.filter(({ kind }) => !isWorking(kind));
  const isResting = new Set(resting.map(({ date }) => date));
  const works = new Map<string, RestDayWork[]>();
  const add = (staffId: string, work: RestDayWork) => {
    if (facts.people.has(staffId)) works.set(staffId, [...(works.get(staffId) ?? []), work]);
  };
  for (const { staffId, startsAt, endsAt } of facts.shifts) {
    const date = dateOf(startsAt, timeZone);
    if (isResting.has(date)) add(staffId, { date, startsAt, endsAt });
  }
  for (const day of resting) {
    for (const { rule, start, end } of shiftsOn(facts.shiftRules, day, [])) {
      const pairing = facts.pairings.find(
        ({ postId, startsOn, endsOn }) =>
          postId === rule.post && startsOn <= day.date && (endsOn === null || endsOn > day.date),
      );
      if (!pairing) continue;
      const staffId = rule.role === "PRIMARY" ? pairing.primaryId : (pairing.backupId ?? pairing.primaryId);
      const at = (minute: number) => instantAt(day.date, minute, timeZone);
      add(staffId, { date: day.date, startsAt: at(start), endsAt: at(end) });
    }
  }
  return works;
}

/** How many people are away on each date, and how many more would be if all requests were granted. */
export function countDates(days: readonly CalendarDay[], times: readonly AwayTime[]): readonly CountedDate[] {
  const [from, to] = [days[0]?.date ?? "", days.at(-1)?.date ?? ""];
  const away = new Map<CivilDate, Set<string>>();
  const asked = new Map<CivilDate, Set<string>>();
  for (const { staffId, status, first, last } of times) {
    const people = status === "PENDING" ? asked : away;
    for (const date of datesThrough(laterDate(first.date, from), earlierDate(last.date, to))) {
      const known = people.get(date) ?? new Set();
      people.set(date, known.add(staffId));
    }
  }
  return days.map((day) => {
    const there = away.get(day.date) ?? new Set();
    const pending = [...(asked.get(day.date) ?? [])].filter((staffId) => !there.has(staffId)).length;
    return { ...day, away: there.size, pending };
  });
}

/** Whoever is away in the days, or works on a day of rest, in the order of the staff. */
export function peopleAway(
  { people }: AwayFacts,
  times: readonly AwayTime[],
  works: ReadonlyMap<string, readonly RestDayWork[]>,
): readonly PersonAway[] {
  const byPerson = Map.groupBy(times, ({ staffId }) => staffId);
  return [...people.keys()]
    .filter((staffId) => byPerson.has(staffId) || works.has(staffId))
    .map((staffId) => ({ staffId, times: byPerson.get(staffId) ?? [], works: works.get(staffId) ?? [] }));
}
