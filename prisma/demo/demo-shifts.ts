import {
  addDays,
  type CalendarFacts,
  type CivilDate,
  calendarDay,
  datesBetween,
  type ExtraShift,
  type HoursFacts,
  instantAt,
  isoWeekday,
  isWorking,
  officeSessions,
} from "@zaigang/domain";
import { demoOffice } from "./demo-office.ts";

const WEEKS_BEFORE = 4;
const WEEKS_AFTER = 26;
const HOUR = 60;

/** Noon and Saturday: who holds which posts outside the sessions, from four weeks before the demo to 26 after. */
export function demoShifts(start: CivilDate, calendar: CalendarFacts, hours: HoursFacts): readonly ExtraShift[] {
  const { timeZone } = demoOffice.office;
  const first = addDays(start, -7 * WEEKS_BEFORE);
  const madeAt = instantAt(addDays(first, -3), 16 * HOUR, timeZone);
  const shift = (date: CivilDate, staff: string, posts: readonly string[], from: number, to: number): ExtraShift => ({
    staff,
    posts,
    startsAt: instantAt(date, from, timeZone),
    endsAt: instantAt(date, to, timeZone),
    madeAt,
  });

  return datesBetween(first, addDays(start, 7 * WEEKS_AFTER)).flatMap((date) => {
    const day = calendarDay(calendar, date);
    if (isWorking(day.kind)) return noonShifts(date);
    // A make-up workday has weekday hours, a holiday closes the Saturday rota too.
    if (day.kind === "REST_DAY" && isoWeekday(date) === 6) return saturdayShifts(date);
    return [];
  });

  /** The two relieve each other at 13:00, so that both windows stay open and each has an hour to eat. */
  function noonShifts(date: CivilDate): ExtraShift[] {
    const [morning, afternoon] = officeSessions(hours, calendarDay(calendar, date));
    if (!morning || !afternoon) return [];
    const [early, late] = demoOffice.noonWindows.map(postAt);
    const posts = [early!.code, late!.code].sort();
    return [
      shift(date, early!.primary, posts, morning.end, 13 * HOUR),
      shift(date, late!.primary, posts, 13 * HOUR, afternoon.start),
    ];
  }

  function saturdayShifts(date: CivilDate): ExtraShift[] {
    const weeks = Math.floor((Date.parse(date) - Date.parse(start)) / (7 * 24 * HOUR * 60_000));
    return demoOffice.saturdayWindows.map(postAt).map((post) => {
      const staff = weeks % 2 === 0 ? post.primary : (post.backup ?? post.primary);
      return shift(date, staff, [post.code], 9 * HOUR, 12 * HOUR);
    });
  }
}

function postAt(window: string): (typeof demoOffice.posts)[number] {
  const post = demoOffice.posts.find((candidate) => candidate.window === window);
  if (!post) throw new Error(`The demo office has no post at ${window}`);
  return post;
}
