import type { CalendarFacts } from "../calendar/calendar.ts";
import type { HoursFacts } from "../hours/hours.ts";
import type { CivilDate, Instant, MinuteOfDay } from "../time/civil.ts";

/**
 * Everything that coverage follows from, for one office. Facts are dated and never change
 * in place; people, posts and windows are named by their codes, unique in the office.
 *
 * Instants are epoch milliseconds and intervals half-open. Lists may come in any order:
 * the result does not depend on it.
 */
export type OfficeFacts = {
  readonly rules: CoverageRules;
  readonly calendar: CalendarFacts;
  readonly hours: HoursFacts;
  readonly staff: readonly StaffFact[];
  readonly windows: readonly WindowFact[];
  readonly posts: readonly PostFact[];
  readonly pairings: readonly Pairing[];
  readonly absences: readonly Absence[];
  readonly substitutions: readonly Substitution[];
  readonly pauses: readonly Pause[];
  readonly signIns: readonly SignIn[];
  readonly shifts: readonly ExtraShift[];
  readonly shiftRules: readonly ShiftRule[];
  readonly closures: readonly Closure[];
};

/** The office's own settings. */
export type CoverageRules = {
  /** IANA name of the zone whose wall clock the office lives by. */
  readonly timeZone: string;
  /** Most posts a person may hold at once, at least 1. */
  readonly coverLimit: number;
  /** Minutes after the start of a session within which nobody is missed. */
  readonly graceMinutes: number;
  /** First date on which sign-in counts; `null` while the office has not switched it on. */
  readonly signInRequiredFrom: CivilDate | null;
  /** 2: once a day in, once out; 4: in and out of each session. */
  readonly signInsPerDay: 2 | 4;
  /** Whether the end of an outing or visit asks for a sign-in again. */
  readonly signInOnReturn: boolean;
  /** Whether reserves step in by themselves; otherwise someone must be named. */
  readonly reservesStepIn: boolean;
};

export type StaffFact = {
  readonly code: string;
  /** Whether this person is asked for sign-ins once the office has switched them on. */
  readonly mustSignIn: boolean;
  /** The first date of their employment; `null`: since before the office's records. */
  readonly startsOn: CivilDate | null;
  /** The first date on which they are employed no more; `null` while no end is known. */
  readonly endsOn: CivilDate | null;
};

export type WindowFact = { readonly code: string; readonly number: number };

export type PostFact = {
  readonly code: string;
  /** The window it is served at; `null` for an office or leader's post. */
  readonly window: string | null;
  /** The higher, the sooner it is covered. */
  readonly priority: number;
  /** Whether its gaps raise alerts. */
  readonly watched: boolean;
  /** Whether a rule forbids it a backup, as for the accountant. */
  readonly exempt: boolean;
  /** The first date on which it has to be held; `null`: since before the office's records. */
  readonly startsOn: CivilDate | null;
  /** The first date on which it is no more; `null` while it stays. */
  readonly endsOn: CivilDate | null;
};

/** Who holds a post from a date on, until the day before `endsOn`. Pairings of a post never overlap. */
export type Pairing = {
  readonly post: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly primary: string;
  readonly backup: string | null;
  /** In the order in which they are called. */
  readonly reserves: readonly string[];
};

export type AbsenceKind =
  | "LEAVE"
  | "OUTING"
  | "TRIP"
  | "TRAINING"
  | "SECONDMENT"
  | "VISIT"
  | "DUTY_REST"
  | "SUSPENSION"
  /** Half a day off for some, such as on 8 March. */
  | "HALF_HOLIDAY";

export type Absence = {
  readonly id: string;
  readonly staff: string;
  readonly kind: AbsenceKind;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Asked for but not granted: counts in the possible forecast alone. */
  readonly pending: boolean;
};

/** A named person holds a post for a time. Of two that overlap the one made later counts. */
export type Substitution = {
  readonly post: string;
  readonly staff: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly madeAt: Instant;
};

/** A window closed for a short announced time; `endsAt` is the reopening time on the board. */
export type Pause = { readonly window: string; readonly startsAt: Instant; readonly endsAt: Instant };

export type SignIn = { readonly staff: string; readonly at: Instant; readonly direction: "IN" | "OUT" };

/** Work outside the sessions, such as noon or Saturday: for its time the person holds the posts it names. */
export type ExtraShift = {
  readonly staff: string;
  readonly posts: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly madeAt: Instant;
};

/**
 * Extra shifts that come again: on its days whoever is then the post's primary, or its backup, works from
 * `start` to `end` and holds `posts`.
 */
export type ShiftRule = {
  readonly post: string;
  /** A post without a backup is its primary's in either role. */
  readonly role: "PRIMARY" | "BACKUP";
  readonly days: "WORKDAYS" | "SATURDAYS" | "SUNDAYS";
  /** 1 for every week, 2 for every second one, counted from the week of `startsOn`. */
  readonly everyWeeks: number;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  /** `null`: the end of the morning session. */
  readonly start: MinuteOfDay | null;
  /** `null`: the start of the afternoon session. */
  readonly end: MinuteOfDay | null;
  readonly posts: readonly string[];
};

/** A window that does not open for a time: nothing is missed there meanwhile. */
export type Closure = { readonly window: string; readonly startsAt: Instant; readonly endsAt: Instant };
