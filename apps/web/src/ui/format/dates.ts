import { addDays, type CivilDate, isoWeekday } from "@zaigang/domain";
import { dateParts } from "./civil-date.ts";
import type { Language } from "./language.ts";
import { ENGLISH_MONTHS, FORMAT_WORDS } from "./words.ts";

/** The half of a day: a morning ends with the office's first session, noon belongs to the afternoon. */
export type HalfDay = "MORNING" | "AFTERNOON";

/** 周三, Wed */
export function formatWeekday(date: CivilDate, language: Language): string {
  return FORMAT_WORDS[language].weekdays[isoWeekday(date) - 1] ?? "";
}

/** 12 月, Dec. @param month 1 to 12 */
export function formatMonth(month: number, language: Language): string {
  return language === "zh-CN" ? `${month} 月` : (ENGLISH_MONTHS[month - 1] ?? "");
}

/** 2026 年 12 月, Dec 2026. @param date any of the month's */
export function formatMonthOfYear(date: CivilDate, language: Language): string {
  const { year, month } = dateParts(date);
  const name = formatMonth(month, language);
  return language === "zh-CN" ? `${year} 年 ${name}` : `${name} ${year}`;
}

/** 2027-01-04, 4 Jan 2027: for forms and for dates of another year. */
export function formatFullDate(date: CivilDate, language: Language): string {
  const { year, month, day } = dateParts(date);
  return language === "zh-CN" ? date : `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`;
}

/** 12-10, 10 Dec; a date of another year than today's is given in full. */
export function formatShortDate(date: CivilDate, today: CivilDate, language: Language): string {
  const { year, month, day } = dateParts(date);
  if (year !== dateParts(today).year) return formatFullDate(date, language);
  return language === "zh-CN" ? date.slice(5) : `${day} ${ENGLISH_MONTHS[month - 1]}`;
}

/** 12-09 周三, Wed 9 Dec; a date of another year than today's is given in full, without its weekday. */
export function formatDate(date: CivilDate, today: CivilDate, language: Language): string {
  if (dateParts(date).year !== dateParts(today).year) return formatFullDate(date, language);
  const [short, weekday] = [formatShortDate(date, today, language), formatWeekday(date, language)];
  return language === "zh-CN" ? `${short} ${weekday}` : `${weekday} ${short}`;
}

/** 12月9日, 9 Dec: inside sentences and beside the clock. */
export function formatProseDate(date: CivilDate, today: CivilDate, language: Language): string {
  if (language !== "zh-CN") return formatShortDate(date, today, language);
  const { year, month, day } = dateParts(date);
  return year === dateParts(today).year ? `${month}月${day}日` : `${year}年${month}月${day}日`;
}

/** 12月9日 周三, Wed 9 Dec: the day as a heading. */
export function formatHeadingDate(date: CivilDate, today: CivilDate, language: Language): string {
  return language === "zh-CN"
    ? `${formatProseDate(date, today, language)} ${formatWeekday(date, language)}`
    : formatDate(date, today, language);
}

/** 今天, 明天, 昨天, else the date. */
export function formatDay(date: CivilDate, today: CivilDate, language: Language): string {
  const words = FORMAT_WORDS[language];
  if (date === today) return words.today;
  if (date === addDays(today, 1)) return words.tomorrow;
  if (date === addDays(today, -1)) return words.yesterday;
  return formatDate(date, today, language);
}

export function formatHalf(half: HalfDay, language: Language): string {
  return half === "MORNING" ? FORMAT_WORDS[language].morning : FORMAT_WORDS[language].afternoon;
}

/**
 * 12-16 下午 至 12-18, 16 Dec pm to 18 Dec: from the start of one half-day to the end of another.
 * A half is named only where it cuts a day.
 */
export function formatHalfDays(
  start: { readonly date: CivilDate; readonly half: HalfDay },
  end: { readonly date: CivilDate; readonly half: HalfDay },
  today: CivilDate,
  language: Language,
): string {
  const short = (date: CivilDate) => formatShortDate(date, today, language);
  if (start.date === end.date) {
    return start.half === end.half ? `${short(start.date)} ${formatHalf(start.half, language)}` : short(start.date);
  }
  const from =
    start.half === "AFTERNOON" ? `${short(start.date)} ${formatHalf("AFTERNOON", language)}` : short(start.date);
  const until = end.half === "MORNING" ? `${short(end.date)} ${formatHalf("MORNING", language)}` : short(end.date);
  return `${from} ${FORMAT_WORDS[language].to} ${until}`;
}
