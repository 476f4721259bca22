import { type CalendarDay, calendarDay } from "../calendar/calendar.ts";
import { seasonOn, type WindowHours, windowSessions } from "../hours/hours.ts";
import { type CivilDate, datesBetween, dayBounds, MINUTE } from "../time/civil.ts";
import { type Interval, subtract } from "../time/interval.ts";
import type { OfficeFacts } from "./facts.ts";

/** A date that is another thing, or on which windows are open otherwise, by a change. */
export type ChangedDay = {
  readonly date: CivilDate;
  readonly before: CalendarDay;
  readonly after: CalendarDay;
  /** Windows that open and did not. */
  readonly opens: readonly string[];
  /** Windows that do not open and did. */
  readonly closes: readonly string[];
  /** Windows that open at other times. */
  readonly otherHours: readonly string[];
};

/**
 * The dates of `[from, to)` that two sets of facts see differently, in order. A window counts as open where it has a post
 * to be held, so one that nobody sits at is in no list.
 */
export function changedDays(before: OfficeFacts, after: OfficeFacts, from: CivilDate, to: CivilDate): ChangedDay[] {
  const [was, is] = [openingsOf(before), openingsOf(after)];
  return datesBetween(from, to).flatMap((date) => {
    const [dayBefore, dayAfter] = [was(date), is(date)];
    const opens: string[] = [];
    const closes: string[] = [];
    const otherHours: string[] = [];
    const windows = new Set([...dayBefore.windows.keys(), ...dayAfter.windows.keys()]);
    for (const window of [...windows].sort()) {
      const [old, now] = [dayBefore.windows.get(window) ?? "", dayAfter.windows.get(window) ?? ""];
      if (old === now) continue;
      (old === "" ? opens : now === "" ? closes : otherHours).push(window);
    }
    const isOther = dayBefore.day.kind !== dayAfter.day.kind || dayBefore.day.name !== dayAfter.day.name;
    if (!isOther && opens.length + closes.length + otherHours.length === 0) return [];
    return [{ date, before: dayBefore.day, after: dayAfter.day, opens, closes, otherHours }];
  });
}

type Openings = { readonly day: CalendarDay; readonly windows: ReadonlyMap<string, string> };

/** For each date when each window is open, as a text: what is equal is the same. */
function openingsOf(facts: OfficeFacts): (date: CivilDate) => Openings {
  const hours = new Map<string, WindowHours[]>();
  for (const row of facts.hours.windowHours) hours.set(row.window, [...(hours.get(row.window) ?? []), row]);
  const { timeZone } = facts.rules;
  return (date) => {
    const day = calendarDay(facts.calendar, date);
    const season = seasonOn(facts.hours, date);
    const held = new Set(facts.posts.filter((post) => isHeldOn(post, date)).map(({ window }) => window));
    const bounds = facts.closures.length > 0 ? dayBounds(date, timeZone) : null;
    const windows = new Map<string, string>();
    for (const [window, rows] of hours) {
      if (!held.has(window)) continue;
      const sessions = windowSessions(rows, day, season);
      const closed = bounds ? closuresOn(facts, window, bounds.startsAt) : [];
      windows.set(window, asText(closed.length > 0 ? subtract(sessions, closed) : sessions));
    }
    return { day, windows };
  };
}

function isHeldOn({ startsOn, endsOn }: OfficeFacts["posts"][number], date: CivilDate): boolean {
  return (startsOn === null || startsOn <= date) && (endsOn === null || date < endsOn);
}

/** In minutes after midnight. */
function closuresOn({ closures }: OfficeFacts, window: string, midnight: number): Interval[] {
  return closures
    .filter((closure) => closure.window === window)
    .map(({ startsAt, endsAt }) => ({ start: (startsAt - midnight) / MINUTE, end: (endsAt - midnight) / MINUTE }));
}

function asText(sessions: readonly Interval[]): string {
  return sessions.map(({ start, end }) => `${start}-${end}`).join(" ");
}
