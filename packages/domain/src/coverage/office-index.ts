import { type CalendarDay, calendarDay } from "../calendar/calendar.ts";
import {
  officeSessions,
  patternSessions,
  type Season,
  type Sessions,
  seasonOn,
  type WindowHours,
  type WorkPattern,
  windowSessions,
} from "../hours/hours.ts";
import type { CivilDate } from "../time/civil.ts";
import type { CandidateRole } from "./coverage.ts";
import type { Absence, OfficeFacts, Pairing, SignIn } from "./facts.ts";
import type { Candidate } from "./fill-vacancies.ts";

/** A post with its codes replaced by indexes, so that planning a day is arithmetic on small arrays. */
export type IndexedPost = {
  readonly code: string;
  /** Index of its window; -1 for office and leaders' posts. */
  readonly window: number;
  readonly priority: number;
  readonly isWatched: boolean;
  readonly isExempt: boolean;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly pairings: readonly IndexedPairing[];
};

export type IndexedPairing = {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly primary: number;
  /** Backup and reserves in the order in which they are called, each person once. */
  readonly line: readonly LineMember[];
};

type LineMember = Candidate & { readonly role: CandidateRole };

/** Who holds what on a date, and where those people sit. Shared by all days with the same pairings. */
export type Line = {
  readonly pairings: readonly (IndexedPairing | null)[];
  /** For each person the windows of their own posts, by window number. */
  readonly ownWindows: ReadonlyMap<number, readonly number[]>;
};

/** When everything opens on a date. */
export type DayHours = {
  readonly day: CalendarDay;
  readonly office: Sessions;
  readonly windows: readonly Sessions[];
  /** The sessions of people with a pattern of their own. */
  readonly people: ReadonlyMap<number, Sessions>;
};

/** The facts of an office, put in order once for a whole range of days. */
export class OfficeIndex {
  readonly facts: OfficeFacts;
  readonly staff: readonly string[];
  readonly posts: readonly IndexedPost[];
  /** By number, so that the lowest index is the lowest number. */
  readonly windows: readonly string[];
  readonly windowNumbers: readonly number[];
  readonly absences: ReadonlyMap<number, readonly Absence[]>;
  readonly signIns: readonly SignIn[];
  /** People of whom it is known when they come or leave. */
  readonly passing: readonly (Dates & { readonly person: number })[];
  /** Post indexes in the order in which substitutions are settled: priority, then code. */
  readonly postsByPriority: readonly number[];
  readonly #staffIndex: ReadonlyMap<string, number>;
  readonly #windowIndex: ReadonlyMap<string, number>;
  readonly #postIndex: ReadonlyMap<string, number>;
  readonly #windowHours: readonly (readonly WindowHours[])[];
  readonly #patterns: ReadonlyMap<number, readonly WorkPattern[]>;
  #line: Line | null = null;

  /** @throws {RangeError} if a fact names a person, post or window that the office does not have */
  constructor(facts: OfficeFacts) {
    this.facts = facts;
    this.staff = facts.staff.map(({ code }) => code).sort();
    this.#staffIndex = indexOf(this.staff);
    const windows = [...facts.windows].sort((a, b) => a.number - b.number);
    this.windows = windows.map(({ code }) => code);
    this.windowNumbers = windows.map(({ number }) => number);
    this.#windowIndex = indexOf(this.windows);

    const pairings = Map.groupBy(facts.pairings, ({ post }) => post);
    this.posts = [...facts.posts]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, window, priority, watched, exempt, startsOn, endsOn }) => ({
        code,
        window: window === null ? -1 : this.windowAt(window),
        priority,
        isWatched: watched,
        isExempt: exempt,
        startsOn,
        endsOn,
        pairings: (pairings.get(code) ?? []).map((pairing) => this.#indexed(pairing, exempt)),
      }));
    this.#postIndex = indexOf(this.posts.map(({ code }) => code));
    this.postsByPriority = this.posts
      .map((_, post) => post)
      .sort((a, b) => this.#priority(b) - this.#priority(a) || a - b);

    const hours = Map.groupBy(facts.hours.windowHours, ({ window }) => this.windowAt(window));
    this.#windowHours = this.windows.map((_, window) => hours.get(window) ?? []);
    this.#patterns = Map.groupBy(facts.hours.patterns, ({ staff }) => this.staffAt(staff));
    this.absences = Map.groupBy(facts.absences, ({ staff }) => this.staffAt(staff));
    this.passing = facts.staff.flatMap(({ code, startsOn, endsOn }) =>
      startsOn === null && endsOn === null ? [] : [{ person: this.staffAt(code), startsOn, endsOn }],
    );
    this.signIns = [...facts.signIns].sort((a, b) => a.at - b.at || (a.direction < b.direction ? 1 : -1));
  }

  staffAt(code: string): number {
    return found(this.#staffIndex, code, "person");
  }

  windowAt(code: string): number {
    return found(this.#windowIndex, code, "window");
  }

  postAt(code: string): number {
    return found(this.#postIndex, code, "post");
  }

  hoursOn(date: CivilDate): DayHours {
    const { calendar, hours } = this.facts;
    const day = calendarDay(calendar, date);
    const office = officeSessions(hours, day);
    const season: Season | null = seasonOn(hours, date);
    const people = new Map<number, Sessions>();
    for (const [person, patterns] of this.#patterns) {
      const current = patterns.find(({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || date < endsOn));
      if (current) people.set(person, patternSessions(current, day, office));
    }
    return {
      day,
      office,
      windows: this.#windowHours.map((rows) => windowSessions(rows, day, season)),
      people,
    };
  }

  lineOn(date: CivilDate): Line {
    const last = this.#line;
    const pairings = this.posts.map((post, index) => {
      if (!isThere(post, date)) return null;
      const known = last?.pairings[index];
      return known && isThere(known, date) ? known : (post.pairings.find((pairing) => isThere(pairing, date)) ?? null);
    });
    if (last && pairings.every((pairing, index) => pairing === last.pairings[index])) return last;

    const ownWindows = new Map<number, number[]>();
    this.posts.forEach(({ window }, index) => {
      const primary = pairings[index]?.primary;
      if (window < 0 || primary === undefined) return;
      ownWindows.set(
        primary,
        [...(ownWindows.get(primary) ?? []), window].sort((a, b) => a - b),
      );
    });
    this.#line = { pairings, ownWindows };
    return this.#line;
  }

  #priority(post: number): number {
    return this.posts[post]?.priority ?? 0;
  }

  #indexed({ startsOn, endsOn, primary, backup, reserves }: Pairing, isExempt: boolean): IndexedPairing {
    const called = isExempt ? [] : [...(backup === null ? [] : [backup]), ...reserves];
    const line: LineMember[] = [];
    called.forEach((code, index) => {
      const person = this.staffAt(code);
      const isBackup = backup !== null && index === 0;
      const position = isBackup ? 1 : 2 + index - (backup === null ? 0 : 1);
      const isKnown = code === primary || line.some((member) => member.person === person);
      if (!isKnown) line.push({ person, position, role: isBackup ? "BACKUP" : "RESERVE" });
    });
    return { startsOn, endsOn, primary: this.staffAt(primary), line };
  }
}

/** The dates on which something is there: from `startsOn` until the day before `endsOn`, `null` for no bound. */
export type Dates = { readonly startsOn: CivilDate | null; readonly endsOn: CivilDate | null };

export function isThere({ startsOn, endsOn }: Dates, date: CivilDate): boolean {
  return (startsOn === null || startsOn <= date) && (endsOn === null || date < endsOn);
}

function indexOf(codes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(codes.map((code, index) => [code, index]));
}

function found(index: ReadonlyMap<string, number>, code: string, what: string): number {
  const position = index.get(code);
  if (position === undefined) throw new RangeError(`The office has no ${what} ${code}`);
  return position;
}
