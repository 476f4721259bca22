import { type CivilDate, isoWeekday, yearOf } from "../time/civil.ts";

/** Later layers overrule earlier ones: the office its region, the region the nation. */
export const CALENDAR_LAYERS = ["NATIONAL", "REGIONAL", "OFFICE"] as const;
export type CalendarLayer = (typeof CALENDAR_LAYERS)[number];

export const DAY_KINDS = [
  "WORKDAY",
  "REST_DAY",
  "STATUTORY_HOLIDAY",
  "SWAPPED_REST_DAY",
  "MAKE_UP_WORKDAY",
  "REGIONAL_HOLIDAY",
] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** What a notice says about one date. */
export type CalendarEntry = {
  readonly date: CivilDate;
  readonly layer: CalendarLayer;
  readonly kind: DayKind;
  readonly name: string;
};

export type CalendarFacts = {
  readonly entries: readonly CalendarEntry[];
  /** Years whose national notice has been entered. Dates of any other year are provisional. */
  readonly coveredYears: readonly number[];
};

/** What a date is, and whether a notice may still change it. */
export type CalendarDay = {
  readonly date: CivilDate;
  readonly kind: DayKind;
  /** The holiday's name, `null` on ordinary days. */
  readonly name: string | null;
  readonly provisional: boolean;
};

/**
 * What a date is: the entry of the highest layer that has one, else a rest day on Saturday and Sunday.
 *
 * In a year without its notice the answer is provisional, unless the office's own layer decided it.
 * Source: docs/rules.md.
 */
export function calendarDay(calendar: CalendarFacts, date: CivilDate): CalendarDay {
  let decisive: CalendarEntry | null = null;
  for (const entry of calendar.entries) {
    if (entry.date === date && (!decisive || rankOf(entry.layer) > rankOf(decisive.layer))) decisive = entry;
  }
  return {
    date,
    kind: decisive?.kind ?? (isoWeekday(date) >= 6 ? "REST_DAY" : "WORKDAY"),
    name: decisive?.name ?? null,
    provisional: decisive?.layer !== "OFFICE" && !calendar.coveredYears.includes(yearOf(date)),
  };
}

/** Whether the office works on such a day. */
export function isWorking(kind: DayKind): boolean {
  return kind === "WORKDAY" || kind === "MAKE_UP_WORKDAY";
}

function rankOf(layer: CalendarLayer): number {
  return CALENDAR_LAYERS.indexOf(layer);
}
