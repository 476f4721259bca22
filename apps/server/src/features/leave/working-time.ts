import { dateOf, type HalfDay, instantAt, type WorkingTime } from "@zaigang/domain";
import type { LoadedFacts } from "../coverage/coverage-facts.ts";

/** When somebody works, by what was read of the office. */
export function workingTimeOf({ facts }: LoadedFacts, staff: string): WorkingTime {
  const { calendar, hours, absences, rules } = facts;
  const halfHolidays = absences
    .filter((absence) => absence.kind === "HALF_HOLIDAY" && absence.staff === staff)
    .map(({ startsAt }): HalfDay => {
      const date = dateOf(startsAt, rules.timeZone);
      return { date, half: startsAt === instantAt(date, 0, rules.timeZone) ? "MORNING" : "AFTERNOON" };
    });
  return { calendar, hours, staff, halfHolidays };
}
