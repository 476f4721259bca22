import type { PlaceSeason } from "./place-types.ts";

/** Weekdays in one go: 一至五, Mon–Fri; 一、三、五. */
export function weekdaysIn(weekdays: readonly number[], names: readonly string[], comma: string): string {
  const days = [...weekdays].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  const name = (day: number) => names[day - 1] ?? "";
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun ? `${name(first)}–${name(last)}` : days.map(name).join(comma);
}

/**
 * Sessions as people type them: 9:00-12:00，14：00—18:00. What is no time stays as it is, for the office's rules to name.
 */
export function sessionsIn(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(/[,、;\s]+/)
    .filter((part) => part !== "")
    .map((part) =>
      part.replace(/[~—–至到]/g, "-").replace(/\d{1,2}:\d{2}/g, (time) => (time.length === 4 ? `0${time}` : time)),
    );
}

type Hours = { readonly validFrom: string };

/** The version of hours that counts on a date; none before there are any. */
export function hoursOn<Row extends Hours>(hours: readonly Row[], date: string): Row[] {
  const latest = hours.reduce(
    (found, { validFrom }) => (validFrom <= date && validFrom > found ? validFrom : found),
    "",
  );
  return hours.filter(({ validFrom }) => validFrom === latest);
}

/** Dates on which hours changed or will, the latest first. */
export function versionsOf(hours: readonly Hours[]): string[] {
  return [...new Set(hours.map(({ validFrom }) => validFrom))].sort().reverse();
}

/** Of every season its latest version by a date, in the order of the year. */
export function seasonsOn(seasons: readonly PlaceSeason[], date: string): PlaceSeason[] {
  const latest = new Map<string, PlaceSeason>();
  for (const season of seasons) {
    const known = latest.get(season.code);
    if (season.validFrom <= date && (!known || season.validFrom > known.validFrom)) latest.set(season.code, season);
  }
  return [...latest.values()].sort((a, b) => (a.startsOnDay < b.startsOnDay ? -1 : 1));
}
