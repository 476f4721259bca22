import { endOfMorning } from "../hours/end-of-morning.ts";
import type { Sessions } from "../hours/hours.ts";
import { type CivilDate, dateOf, type Instant, instantAt, type MinuteOfDay } from "../time/civil.ts";
import type { TimeRange } from "../time/time-range.ts";
import type { HalfDay } from "./facts.ts";

/** From which half-day through which somebody is away, both included. */
export type AwayHalves = {
  readonly first: HalfDay;
  readonly last: HalfDay;
  /** Whether some of the working time between is not part of it, such as where somebody is out for an hour. */
  readonly isPart: boolean;
};

const MIDNIGHT: MinuteOfDay = 24 * 60;

/**
 * The half-days of a calendar that an absence touches.
 *
 * The day is divided as where leave is asked for. An end at midnight belongs
 * to the day before: the last day that is named is the last on which somebody is away.
 *
 * @param sessionsOn when the office works on a date
 * Source: docs/rules.md R-85.
 */
export function awayHalves(
  { startsAt, endsAt }: TimeRange,
  sessionsOn: (date: CivilDate) => Sessions,
  timeZone: string,
): AwayHalves {
  const firstDate = dateOf(startsAt, timeZone);
  const lastDate = dateOf(endsAt - 1, timeZone);
  const at = (date: CivilDate, minute: MinuteOfDay): Instant => instantAt(date, minute, timeZone);
  const firstDay = dayOf(sessionsOn(firstDate));
  const lastDay = firstDate === lastDate ? firstDay : dayOf(sessionsOn(lastDate));
  const isFromAfternoon = startsAt >= at(firstDate, firstDay.noon);
  const isToAfternoon = endsAt > at(lastDate, lastDay.noon);
  return {
    first: { date: firstDate, half: isFromAfternoon ? "AFTERNOON" : "MORNING" },
    last: { date: lastDate, half: isToAfternoon ? "AFTERNOON" : "MORNING" },
    isPart:
      startsAt > at(firstDate, isFromAfternoon ? firstDay.afternoon : firstDay.morning) ||
      endsAt < at(lastDate, isToAfternoon ? lastDay.end : lastDay.noon),
  };
}

/** When the halves of a day begin to be worked, and end. */
function dayOf(sessions: Sessions) {
  const [first, second] = sessions;
  const noon = endOfMorning(sessions);
  return { morning: first?.start ?? 0, noon, afternoon: second?.start ?? noon, end: sessions.at(-1)?.end ?? MIDNIGHT };
}
