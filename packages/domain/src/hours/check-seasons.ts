import { Refusal } from "../refusal.ts";
import { parseDate } from "../time/civil.ts";
import { assertSessions } from "./check-sessions.ts";

/**
 * `NO_SUCH_DAY`: no year has that day, or not every year. `SAME_DAY`: two begin on the same day. `SAME_CODE`: one is named
 * twice. `MISSING`: one that the office has is left out. `NONE`: there is none.
 */
export type SeasonsFault = "NO_SUCH_DAY" | "SAME_DAY" | "SAME_CODE" | "MISSING" | "NONE";

/** Seasons that no year can have. */
export class BadSeasons extends Refusal {
  readonly code = "BAD_SEASONS";
  readonly fault: SeasonsFault;
  /** Where it stands in what was asked for, such as `seasons.0.startsOnDay`. */
  readonly field: string;
  readonly value: string;

  constructor(fault: SeasonsFault, field: string, value: string) {
    super(`${field}: ${value || "no season"} cannot be (${fault.toLowerCase().replaceAll("_", " ")})`);
    this.fault = fault;
    this.field = field;
    this.value = value;
  }
}

/** A season as somebody typed it. */
export type TypedSeason = {
  readonly code: string;
  /** MM-DD */
  readonly startsOnDay: string;
  readonly sessions: readonly string[];
};

const ORDINARY_YEAR = 2001;

/**
 * Checks the seasons of a year. A season is never taken out: hours of windows name it, and the past was lived by it.
 *
 * @param known codes of the seasons that the office has
 * @throws {BadSeasons} @throws {BadSessions}
 * Source: docs/rules.md R-04.
 */
export function assertSeasons(seasons: readonly TypedSeason[], known: readonly string[]): void {
  if (seasons.length === 0) throw new BadSeasons("NONE", "seasons", "");
  seasons.forEach(({ code, startsOnDay, sessions }, index) => {
    const others = seasons.slice(0, index);
    if (!isDayOfEveryYear(startsOnDay))
      throw new BadSeasons("NO_SUCH_DAY", `seasons.${index}.startsOnDay`, startsOnDay);
    if (others.some((other) => other.startsOnDay === startsOnDay))
      throw new BadSeasons("SAME_DAY", `seasons.${index}.startsOnDay`, startsOnDay);
    if (others.some((other) => other.code === code)) throw new BadSeasons("SAME_CODE", `seasons.${index}.code`, code);
    assertSessions(sessions, `seasons.${index}.sessions`);
  });
  const missing = known.find((code) => !seasons.some((season) => season.code === code));
  if (missing !== undefined) throw new BadSeasons("MISSING", "seasons", missing);
}

/** Whether every year has a day such as 05-01. */
export function isDayOfEveryYear(day: string): boolean {
  if (!/^\d\d-\d\d$/.test(day)) return false;
  try {
    parseDate(`${ORDINARY_YEAR}-${day}`);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
