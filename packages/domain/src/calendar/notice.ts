import type { CivilDate } from "../time/civil.ts";
import type { DayKind } from "./calendar.ts";

/** What a notice says about one date. */
export type NoticedDay = { readonly date: CivilDate; readonly kind: DayKind; readonly name: string };

/** `OFF`: a day of a holiday, where the source does not say whether the law fixes it or it was swapped for another. */
export type ReadKind = DayKind | "OFF";
export type ReadDay = Omit<NoticedDay, "kind"> & { readonly kind: ReadKind };

/**
 * `UNREADABLE`: no form that we know. `NO_DATE`: there is no date. `NO_SUCH_DATE`: as 2026-02-30. `NO_KIND`: it does not
 * say what the date is. `TWICE`: two lines say different things of one date. `OTHER_YEAR`: it is not of the year.
 */
export type NoticeFault = "UNREADABLE" | "NO_DATE" | "NO_SUCH_DATE" | "NO_KIND" | "TWICE" | "OTHER_YEAR";

export type NoticeProblem = {
  readonly fault: NoticeFault;
  /** Number of the line, the first is 1; `null` where the source has none. */
  readonly line: number | null;
  /** What stood there. */
  readonly text: string;
};

export type NoticePart = { readonly days: readonly ReadDay[]; readonly problems: readonly NoticeProblem[] };

const WORDS: readonly (readonly [RegExp, ReadKind])[] = [
  [/^(?:MAKE_UP_WORKDAY|WORKDAY_SHIFT|班|上班|补班|调休上班|补班日|上班日)$/, "MAKE_UP_WORKDAY"],
  [/^(?:SWAPPED_REST_DAY|调休|调休休息|调休放假|调休放假日)$/, "SWAPPED_REST_DAY"],
  [/^(?:STATUTORY_HOLIDAY|法定|法定假|法定节日|法定假日|法定节假日)$/, "STATUTORY_HOLIDAY"],
  [/^(?:REGIONAL_HOLIDAY|地区假|地方假|地方假日|地区假日|民族节日|地方节日)$/, "REGIONAL_HOLIDAY"],
  [/^(?:REST_DAY|休息|休息日|周末)$/, "REST_DAY"],
  [/^(?:WORKDAY|工作日)$/, "WORKDAY"],
  [/^(?:OFF|休|假|放假|休假)$/, "OFF"],
];

/** The kind of which somebody speaks, such as 补班; `null` for other words. */
export function kindInWords(text: string): ReadKind | null {
  const word = text.trim();
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
