import type { CalendarEntry, CalendarFacts } from "@zaigang/domain";
import cn from "./cn.json" with { type: "json" };

/** A day of a notice, with where the notice is to be read. */
export type NoticedDay = CalendarEntry & { readonly source: string };

export type ChineseCalendar = Omit<CalendarFacts, "entries"> & { readonly entries: readonly NoticedDay[] };

const NATION = "CN";

/**
 * The calendar that the product brings: the nation's notices, and those of `regionCode` such as CN-NX above them.
 *
 * Days of years that are not covered are what the law fixes; which days are swapped for them is not known yet.
 */
export function chineseCalendar(regionCode: string): ChineseCalendar {
  const entries = cn.notices
    .filter(({ region }) => region === NATION || region === regionCode)
    .flatMap(({ region, source, days }) =>
      days.map(({ date, kind, name }) => ({
        date,
        layer: region === NATION ? ("NATIONAL" as const) : ("REGIONAL" as const),
        kind: kind as CalendarEntry["kind"],
        name,
        source,
      })),
    );
  return { entries, coveredYears: cn.coveredYears };
}
