import { type CivilDate, dateOf, type Instant } from "@zaigang/domain";
import { formatHalfDays, formatShortDate, type HalfDay } from "./dates.ts";
import type { Language } from "./language.ts";
import { minuteOfDay, offsetMinutes, wallTime } from "./office-time.ts";
import { FORMAT_WORDS } from "./words.ts";

/** When a morning ends where no session of the day says so, in minutes after midnight. */
export const USUAL_NOON = 12 * 60;

const twoDigits = (count: number) => String(count).padStart(2, "0");

/** 10:24 */
export function formatClock(instant: Instant, timeZone: string): string {
  const { hour, minute } = wallTime(instant, timeZone);
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** 10:24:08, for the clock of the top bar alone. */
export function formatClockWithSeconds(instant: Instant, timeZone: string): string {
  return `${formatClock(instant, timeZone)}:${twoDigits(wallTime(instant, timeZone).second)}`;
}

/** The end of an interval as a clock shows it: midnight is the 24:00 of the day that ends with it. */
function formatClosingClock(startsAt: Instant, endsAt: Instant, timeZone: string): string {
  const isMidnightAfter = minuteOfDay(endsAt, timeZone) === 0 && endsAt > startsAt;
  return isMidnightAfter ? "24:00" : formatClock(endsAt, timeZone);
}

/** 09:00–12:00: an interval within one day. */
export function formatClockSpan(startsAt: Instant, endsAt: Instant, timeZone: string): string {
  return `${formatClock(startsAt, timeZone)}–${formatClosingClock(startsAt, endsAt, timeZone)}`;
}

/**
 * An interval with its dates, as short as it can be said: 12-11 14:00–16:00 within a day;
 * 12-16 下午 至 12-18 where both ends lie at midnight or noon; 12-16 15:30 至 12-18 10:00 else.
 *
 * @param noon minutes after midnight at which the office's mornings end
 */
export function formatDatedSpan(
  startsAt: Instant,
  endsAt: Instant,
  options: {
    readonly today: CivilDate;
    readonly timeZone: string;
    readonly language: Language;
    readonly noon?: number;
  },
): string {
  const { today, timeZone, language, noon = USUAL_NOON } = options;
  const [startsOn, endsOn] = [dateOf(startsAt, timeZone), dateOf(endsAt - 1, timeZone)];
  const start = halfStartingAt(minuteOfDay(startsAt, timeZone), noon);
  const end = halfEndingAt(minuteOfDay(endsAt, timeZone), noon);
  if (start && end) {
    return formatHalfDays({ date: startsOn, half: start }, { date: endsOn, half: end }, today, language);
  }
  const short = (date: CivilDate) => formatShortDate(date, today, language);
  if (startsOn === endsOn) return `${short(startsOn)} ${formatClockSpan(startsAt, endsAt, timeZone)}`;
  const opening = `${short(startsOn)} ${formatClock(startsAt, timeZone)}`;
  const closing = `${short(endsOn)} ${formatClosingClock(startsAt, endsAt, timeZone)}`;
  return `${opening} ${FORMAT_WORDS[language].to} ${closing}`;
}

function halfStartingAt(minute: number, noon: number): HalfDay | null {
  if (minute === 0) return "MORNING";
  return minute === noon ? "AFTERNOON" : null;
}

function halfEndingAt(minute: number, noon: number): HalfDay | null {
  if (minute === 0) return "AFTERNOON";
  return minute === noon ? "MORNING" : null;
}

/** 18 分钟, 6 小时 19 分; 18 min, 6 h 19 min. Seconds are dropped. */
export function formatLength(minutes: number, language: Language): string {
  const words = FORMAT_WORDS[language];
  const [hours, rest] = [Math.floor(minutes / 60), Math.floor(minutes % 60)];
  if (hours === 0) return words.minutes(rest);
  return rest === 0 ? words.hours(hours) : words.hoursAndMinutes(hours, rest);
}

/** 单位时间 UTC+8: the label beside a time where the viewer's own clock shows another; `null` where it is the same. */
export function formatZoneNote(
  instant: Instant,
  officeZone: string,
  viewerZone: string,
  language: Language,
): string | null {
  const offset = offsetMinutes(instant, officeZone);
  if (offset === offsetMinutes(instant, viewerZone)) return null;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const distance = minutes === 0 ? `${hours}` : `${hours}:${twoDigits(minutes)}`;
  return FORMAT_WORDS[language].officeTime(`UTC${offset < 0 ? "-" : "+"}${distance}`);
}
