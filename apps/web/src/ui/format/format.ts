import { type CivilDate, dateOf, dayBounds, type Instant } from "@zaigang/domain";
import { formatCount, formatDays, formatLoad, formatShare } from "./counts.ts";
import {
  formatDate,
  formatDay,
  formatFullDate,
  formatHalf,
  formatHalfDays,
  formatHeadingDate,
  formatMonth,
  formatMonthOfYear,
  formatProseDate,
  formatShortDate,
  formatWeekday,
  type HalfDay,
} from "./dates.ts";
import type { Language } from "./language.ts";
import {
  type EnteredName,
  formatAvatar,
  formatEntered,
  formatName,
  formatTightName,
  formatWindowName,
  type PersonName,
} from "./names.ts";
import {
  formatClock,
  formatClockSpan,
  formatClockWithSeconds,
  formatDatedSpan,
  formatLength,
  formatZoneNote,
} from "./times.ts";

/** What all formats of a screen agree on. */
export type FormatContext = {
  readonly language: Language;
  /** The office's zone: every time is shown in it, wherever the viewer is. */
  readonly timeZone: string;
  /** The office's date, for day words and for leaving out this year. */
  readonly today: CivilDate;
};

export type Format = ReturnType<typeof formatFor>;

/** The formats of one screen, so that no call has to repeat language, zone and day. */
export function formatFor({ language, timeZone, today }: FormatContext) {
  return {
    language,
    timeZone,
    today,
    clock: (instant: Instant) => formatClock(instant, timeZone),
    clockWithSeconds: (instant: Instant) => formatClockWithSeconds(instant, timeZone),
    clockSpan: (startsAt: Instant, endsAt: Instant) => formatClockSpan(startsAt, endsAt, timeZone),
    datedSpan: (startsAt: Instant, endsAt: Instant, noon?: number) =>
      formatDatedSpan(startsAt, endsAt, { today, timeZone, language, noon }),
    zoneNote: (instant: Instant, viewerZone: string) => formatZoneNote(instant, timeZone, viewerZone, language),
    dateOf: (instant: Instant) => dateOf(instant, timeZone),
    dayBounds: (date: CivilDate) => dayBounds(date, timeZone),
    weekday: (date: CivilDate) => formatWeekday(date, language),
    date: (date: CivilDate) => formatDate(date, today, language),
    shortDate: (date: CivilDate) => formatShortDate(date, today, language),
    fullDate: (date: CivilDate) => formatFullDate(date, language),
    month: (month: number) => formatMonth(month, language),
    monthOfYear: (date: CivilDate) => formatMonthOfYear(date, language),
    proseDate: (date: CivilDate) => formatProseDate(date, today, language),
    headingDate: (date: CivilDate) => formatHeadingDate(date, today, language),
    day: (date: CivilDate) => formatDay(date, today, language),
    half: (half: HalfDay) => formatHalf(half, language),
    halfDays: (start: { date: CivilDate; half: HalfDay }, end: { date: CivilDate; half: HalfDay }) =>
      formatHalfDays(start, end, today, language),
    length: (minutes: number) => formatLength(minutes, language),
    days: (count: number) => formatDays(count, language),
    load: (held: number, limit: number) => formatLoad(held, limit, language),
    count: formatCount,
    share: formatShare,
    name: (person: PersonName) => formatName(person, language),
    tightName: (person: PersonName, others: Iterable<PersonName>) => formatTightName(person, others, language),
    entered: <Text extends string | null>(chinese: Text, english: string | null | undefined) =>
      formatEntered(chinese, english, language),
    nameOf: ({ name, nameEn }: EnteredName) => formatEntered(name, nameEn, language),
    windowName: (window: EnteredName) => formatWindowName(window, language),
    avatar: (person: PersonName) => formatAvatar(person, language),
  };
}
