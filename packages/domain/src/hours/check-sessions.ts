import { Refusal } from "../refusal.ts";
import { overlaps } from "../time/interval.ts";
import type { Sessions } from "./hours.ts";

/**
 * `MALFORMED`: not a time such as 09:00-12:00. `CROSSES_MIDNIGHT`: it ends on the next day. `EMPTY`: it ends when it
 * starts. `OVERLAPS`: another session of the day has begun by then. `NONE`: there is no session at all. `WEEKDAY_TWICE`: the
 * weekday has hours already, in the same season. `NO_WEEKDAY`: hours for no day of the week.
 */
export type SessionsFault =
  | "MALFORMED"
  | "CROSSES_MIDNIGHT"
  | "EMPTY"
  | "OVERLAPS"
  | "NONE"
  | "WEEKDAY_TWICE"
  | "NO_WEEKDAY";

/** Sessions that no day can have. */
export class BadSessions extends Refusal {
  readonly code = "BAD_SESSIONS";
  readonly fault: SessionsFault;
  /** Where it stands in what was asked for, such as `rows.0.sessions.1`. */
  readonly field: string;
  readonly value: string;

  constructor(fault: SessionsFault, field: string, value: string) {
    super(`${field}: ${value || "no session"} cannot be (${fault.toLowerCase().replaceAll("_", " ")})`);
    this.fault = fault;
    this.field = field;
    this.value = value;
  }
}

/**
 * Checks sessions that somebody typed, such as `["09:00-12:00", "14:00-18:00"]`, in whatever order.
 *
 * A day ends at 24:00. What crosses midnight would be on two dates, each of which may be a day of rest.
 *
 * @param field where they stand in what was asked for
 * @throws {BadSessions} for the first that cannot be
 * Source: docs/rules.md R-05.
 */
export function assertSessions(texts: readonly string[], field: string): Sessions {
  if (texts.length === 0) throw new BadSessions("NONE", field, "");
  const sessions = texts.map((text, index) => readSession(text, `${field}.${index}`));
  sessions.forEach((session, index) => {
    if (sessions.slice(0, index).some((other) => overlaps(other, session)))
      throw new BadSessions("OVERLAPS", `${field}.${index}`, texts[index] as string);
  });
  return [...sessions].sort((a, b) => a.start - b.start);
}

function readSession(text: string, field: string) {
  const [, fromHour, fromMinute, toHour, toMinute] = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/.exec(text) ?? [];
  const start = Number(fromHour) * 60 + Number(fromMinute);
  const end = Number(toHour) * 60 + Number(toMinute);
  if (!(start < 1440 && end <= 1440)) throw new BadSessions("MALFORMED", field, text);
  if (start === end) throw new BadSessions("EMPTY", field, text);
  if (end < start) throw new BadSessions("CROSSES_MIDNIGHT", field, text);
  return { start, end };
}

/** When a window opens on some weekdays, as somebody typed it. */
export type TypedHours = {
  /** The season it applies to; `null` in all. */
  readonly season: string | null;
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** None: the office's. */
  readonly sessions: readonly string[];
};

/**
 * Checks the hours of a window: each row for some weekdays, no weekday twice in the same season, sessions that a day can
 * have. No rows at all: it opens on no day.
 *
 * @param field where the rows stand in what was asked for
 * @throws {BadSessions} for the first that cannot be
 * Source: docs/rules.md R-05.
 */
export function assertWindowHours(rows: readonly TypedHours[], field: string): void {
  const taken = new Set<string>();
  rows.forEach(({ season, weekdays, sessions }, index) => {
    const where = `${field}.${index}`;
    if (weekdays.length === 0) throw new BadSessions("NO_WEEKDAY", `${where}.weekdays`, "");
    for (const weekday of weekdays) {
      if (!(Number.isInteger(weekday) && weekday >= 1 && weekday <= 7))
        throw new BadSessions("NO_WEEKDAY", `${where}.weekdays`, `${weekday}`);
      const key = `${season ?? ""} ${weekday}`;
      if (taken.has(key)) throw new BadSessions("WEEKDAY_TWICE", `${where}.weekdays`, `${weekday}`);
      taken.add(key);
    }
    if (sessions.length > 0) assertSessions(sessions, `${where}.sessions`);
  });
}
