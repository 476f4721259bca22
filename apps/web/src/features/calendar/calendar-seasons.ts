import type { CalendarQuery } from "../../generated/graphql.ts";

export type CalendarSeason = CalendarQuery["seasons"][number];

/** Of every season its latest version by a date, in the order of the year. */
export function currentSeasons(seasons: readonly CalendarSeason[], date: string): CalendarSeason[] {
  const latest = new Map<string, CalendarSeason>();
  for (const season of seasons) if (season.validFrom <= date) latest.set(season.code, season);
  return [...latest.values()].sort((a, b) => (a.startsOnDay < b.startsOnDay ? -1 : 1));
}

/** What is planned for later, by date. */
export function plannedSeasons(seasons: readonly CalendarSeason[], date: string): CalendarSeason[] {
  return seasons.filter(({ validFrom }) => validFrom > date);
}

/** Sessions as people type them: 9:00-12:00，14：00—18:00. */
export function timesIn(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(/[,、;\s]+/)
    .filter((part) => part !== "")
    .map((part) =>
      part.replace(/[~—–至到]/g, "-").replace(/\d{1,2}:\d{2}/g, (time) => (time.length === 4 ? `0${time}` : time)),
    );
}
