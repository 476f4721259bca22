import { type CalendarDay, isWorking } from "../calendar/calendar.ts";
import { type CivilDate, isoWeekday, type MinuteOfDay } from "../time/civil.ts";
import { type Interval, union } from "../time/interval.ts";

/** Sessions of a day in minutes after midnight, such as 09:00-12:00 as `{ start: 540, end: 720 }`. */
export type Sessions = readonly Interval[];

export type HoursFacts = {
  readonly seasons: readonly Season[];
  readonly windowHours: readonly WindowHours[];
  readonly patterns: readonly WorkPattern[];
};

/**
 * A season of office hours: it begins each year on `startsOnDay` (`MM-DD`) and lasts until the next
 * season begins. Of several versions of the same season the one with the latest `validFrom` counts.
 */
export type Season = {
  readonly code: string;
  readonly startsOnDay: string;
  readonly sessions: Sessions;
  readonly validFrom: CivilDate;
};

/**
 * When a window opens on the given ISO weekdays (1 Monday … 7 Sunday). A window has hours of several
 * kinds; from the date of a newer version all its older ones are gone.
 */
export type WindowHours = {
  readonly window: string;
  readonly validFrom: CivilDate;
  /** The season it applies to; `null` in all. */
  readonly season: string | null;
  readonly weekdays: readonly number[];
  /** `null`: the office's sessions. */
  readonly sessions: Sessions | null;
};

/**
 * A person's own working week (part-time, staggered), for `[startsOn, endsOn)`: sessions by ISO weekday,
 * `null` where it follows the office. Who has none follows the office.
 */
export type WorkPattern = {
  readonly staff: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly week: readonly (Sessions | null)[];
};

const CLOSED: Sessions = [];

/**
 * Reads a time such as `09:00`.
 *
 * @throws {RangeError} where the text is no time of the day
 */
export function parseTime(text: string): MinuteOfDay {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined) throw new RangeError(`${text} is not a time`);
  return Number(hour) * 60 + Number(minute);
}

/** A time as it is read, such as `09:00`. */
export function timeText(minute: MinuteOfDay): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/**
 * Reads sessions such as `["09:00-12:00", "14:00-18:00"]`.
 *
 * @throws {RangeError} where a text is no such session, or ends before it starts
 */
export function parseSessions(texts: readonly string[]): Sessions {
  return union(
    texts.map((text) => {
      const [, fromHour, fromMinute, toHour, toMinute] = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/.exec(text) ?? [];
      const session = {
        start: Number(fromHour) * 60 + Number(fromMinute),
        end: Number(toHour) * 60 + Number(toMinute),
      };
      if (!(session.start < session.end && session.end <= 1440)) throw new RangeError(`${text} is not a session`);
      return session;
    }),
  );
}

/**
 * The season in which a date falls; `null` before the office has any.
 *
 * Source: docs/rules.md R-04.
 */
export function seasonOn(hours: HoursFacts, date: CivilDate): Season | null {
  const versions = new Map<string, Season>();
  for (const season of hours.seasons) {
    const known = versions.get(season.code);
    if (season.validFrom <= date && (!known || season.validFrom > known.validFrom)) versions.set(season.code, season);
  }
  const byStart = [...versions.values()].sort((a, b) => (a.startsOnDay < b.startsOnDay ? -1 : 1));
  const day = date.slice(5);
  return byStart.findLast(({ startsOnDay }) => startsOnDay <= day) ?? byStart.at(-1) ?? null;
}

/** The sessions in which the office works on a day: none on days of rest. */
export function officeSessions(hours: HoursFacts, day: CalendarDay): Sessions {
  return isWorking(day.kind) ? (seasonOn(hours, day.date)?.sessions ?? CLOSED) : CLOSED;
}

/**
 * When a window is open on a day, given its own hours.
 *
 * On workdays by its weekday; a make-up workday has the hours of the window's first weekday; on ordinary
 * rest days only what is set for Saturday or Sunday; on every day of a holiday the window is closed.
 * Source: docs/rules.md R-05.
 */
export function windowSessions(hours: readonly WindowHours[], day: CalendarDay, season: Season | null): Sessions {
  const current = latestVersion(hours, day.date).filter((row) => row.season === null || row.season === season?.code);
  const weekday = openingWeekday(current, day);
  const rows = weekday === null ? [] : current.filter(({ weekdays }) => weekdays.includes(weekday));
  const [first] = rows;
  if (!first) return CLOSED;
  const sessionsOf = (row: WindowHours) => row.sessions ?? season?.sessions ?? CLOSED;
  return rows.length === 1 ? sessionsOf(first) : union(rows.flatMap(sessionsOf));
}

function latestVersion(hours: readonly WindowHours[], date: CivilDate): WindowHours[] {
  let latest = "";
  for (const { validFrom } of hours) if (validFrom <= date && validFrom > latest) latest = validFrom;
  return hours.filter(({ validFrom }) => validFrom === latest);
}

/** The weekday whose hours count on that day; `null` where the window cannot open. */
function openingWeekday(hours: readonly WindowHours[], { kind, date }: CalendarDay): number | null {
  const weekday = isoWeekday(date);
  if (kind === "REST_DAY") return weekday >= 6 ? weekday : null;
  if (!isWorking(kind)) return null;
  if (weekday <= 5) return weekday;
  const weekdays = hours.flatMap((row) => row.weekdays.filter((other) => other <= 5));
  return weekdays.length > 0 ? Math.min(...weekdays) : null;
}

/**
 * When a person works on a day by their own pattern: on make-up workdays and where the pattern says
 * nothing the office's sessions; on rest days only what the pattern sets; on holidays not at all.
 *
 * Source: docs/rules.md R-06.
 */
export function patternSessions(pattern: WorkPattern, day: CalendarDay, office: Sessions): Sessions {
  if (day.kind !== "WORKDAY" && day.kind !== "REST_DAY") return office;
  return pattern.week[isoWeekday(day.date) - 1] ?? office;
}
