/**
 * Small offices for tests, written as a reader would say them. Times are the wall clock of the office on
 * Tuesday 2026-03-10, an ordinary workday with sessions 09:00-12:00 and 13:30-17:30, unless a date is given.
 */
import type { CandidateVerdict, Forecast, Gap } from "../coverage/coverage.ts";
import type {
  Absence,
  CoverageRules,
  ExtraShift,
  OfficeFacts,
  Pairing,
  Pause,
  SignIn,
  StaffFact,
  Substitution,
} from "../coverage/facts.ts";
import { planCoverage, possibleGaps } from "../coverage/plan-coverage.ts";
import { type HoursFacts, parseSessions, type WindowHours } from "../hours/hours.ts";
import { type CivilDate, dateOf, dayBounds, type Instant } from "../time/civil.ts";
import type { TimeRange } from "../time/time-range.ts";

export const DAY: CivilDate = "2026-03-10";
export const SESSIONS = parseSessions(["09:00-12:00", "13:30-17:30"]);
export const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];
const SHANGHAI = "Asia/Shanghai";

/** What an office has besides the lines of its posts. */
export type Sketch = Partial<Omit<OfficeFacts, "rules" | "hours" | "staff">> & {
  readonly rules?: Partial<CoverageRules>;
  readonly hours?: Partial<HoursFacts>;
  /** People who are in no line, such as those only ever named. */
  readonly others?: readonly string[];
  readonly freeOfSignIn?: readonly string[];
  /** Where it differs from 10 for window posts and 5 for office posts. */
  readonly priorities?: Readonly<Record<string, number>>;
  readonly exempt?: readonly string[];
};

/**
 * An office from the lines of its posts: `{ W1: "An Bai Deng" }` is a post with its primary, backup and
 * reserves, `-` for no backup. `W1` is a post of window W1, and so are `W1a` and `W1b`; any other code is
 * an office post. The office has no holidays, and every person must sign in once it is switched on.
 */
export function office(lines: Readonly<Record<string, string>>, sketch: Sketch = {}): OfficeFacts {
  const { rules, hours, others = [], freeOfSignIn = [], priorities = {}, exempt = [], ...facts } = sketch;
  const codes = Object.keys(lines);
  const windowOf = (code: string) => /^W\d+/.exec(code)?.[0] ?? null;
  const windows = [...new Set(codes.flatMap((code) => windowOf(code) ?? []))];
  const names = Object.values(lines).flatMap((line) => line.split(" "));
  const staff = [...new Set([...names, ...others])].filter((name) => name !== "-");
  return {
    rules: {
      timeZone: SHANGHAI,
      coverLimit: 2,
      graceMinutes: 10,
      signInRequiredFrom: null,
      signInsPerDay: 2,
      signInOnReturn: true,
      reservesStepIn: true,
      ...rules,
    },
    calendar: { entries: [], coveredYears: [2026] },
    hours: {
      seasons: [{ code: "ALL_YEAR", startsOnDay: "01-01", sessions: SESSIONS, validFrom: "2020-01-01" }],
      windowHours: windows.map((window) => openOn(window, MONDAY_TO_FRIDAY)),
      patterns: [],
      ...hours,
    },
    staff: staff.map(
      (code): StaffFact => ({ code, mustSignIn: !freeOfSignIn.includes(code), startsOn: null, endsOn: null }),
    ),
    windows: windows.map((code) => ({ code, number: Number(code.slice(1)) })),
    posts: codes.map((code) => ({
      code,
      window: windowOf(code),
      priority: priorities[code] ?? (windowOf(code) ? 10 : 5),
      watched: windowOf(code) !== null,
      exempt: exempt.includes(code),
      startsOn: null,
      endsOn: null,
    })),
    pairings: codes.map((code) => pairing(code, lines[code] as string)),
    absences: [],
    substitutions: [],
    pauses: [],
    signIns: [],
    shifts: [],
    shiftRules: [],
    closures: [],
    ...facts,
  };
}

export function pairing(post: string, line: string, startsOn = "2020-01-01", endsOn: CivilDate | null = null): Pairing {
  const [primary = "", backup = "-", ...reserves] = line.split(" ");
  return { post, startsOn, endsOn, primary, backup: backup === "-" ? null : backup, reserves };
}

export function openOn(window: string, weekdays: readonly number[], sessions?: readonly string[]): WindowHours {
  return {
    window,
    validFrom: "2020-01-01",
    season: null,
    weekdays,
    sessions: sessions ? parseSessions(sessions) : null,
  };
}

/** The instant of a time such as `09:00` or `09:00:30`; `24:00` is the midnight that ends the date. */
export function at(time: string, date = DAY, timeZone = SHANGHAI): Instant {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return dayBounds(date, timeZone).startsAt + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** A stretch such as `09:00-12:00` as instants. */
export function during(times: string, date = DAY): TimeRange {
  const [from = "", to = ""] = times.split("-");
  return { startsAt: at(from, date), endsAt: at(to, date) };
}

export function away(staff: string, times = "00:00-24:00", more: Partial<Absence> & { on?: CivilDate } = {}): Absence {
  const { on, ...absence } = more;
  return { id: `${staff} ${times}`, staff, kind: "LEAVE", pending: false, ...during(times, on), ...absence };
}

export function named(post: string, staff: string, times = "00:00-24:00", madeAt = at("08:00")): Substitution {
  return { post, staff, madeAt, ...during(times) };
}

export function shift(staff: string, posts: string, times: string, date = DAY): ExtraShift {
  return { staff, posts: posts.split(" "), madeAt: at("08:00"), ...during(times, date) };
}

export function pause(window: string, times: string): Pause {
  return { window, ...during(times) };
}

export function signIn(staff: string, time: string): SignIn {
  return { staff, at: at(time), direction: "IN" };
}

export function signOut(staff: string, time: string): SignIn {
  return { staff, at: at(time), direction: "OUT" };
}

/** From where one looks: by default before the day's first opening, at what is certain. */
export type View = { readonly date?: CivilDate; readonly now?: Instant; readonly forecast?: Forecast };

export function coverageOn(facts: OfficeFacts, { date = DAY, now = at("08:00"), forecast = "CERTAIN" }: View = {}) {
  return planCoverage(facts, dayBounds(date, facts.rules.timeZone), now, forecast);
}

/**
 * A post's day, one line per stretch: `09:00-12:00 BACKUP Bai`, with `at W6` where the seat is another
 * window than the post's own and `here` where presence is actual.
 */
export function dayOf(facts: OfficeFacts, post: string, view: View = {}): string[] {
  const lines: { startsAt: Instant; endsAt: Instant; text: string }[] = [];
  const own = facts.posts.find(({ code }) => code === post)?.window;
  for (const { startsAt, endsAt, state, acting, servedAt, presence } of spansOf(facts, post, view)) {
    const seat = servedAt !== null && servedAt !== own ? [`at ${servedAt}`] : [];
    const text = [state, acting ?? [], seat, presence === "ACTUAL" ? "here" : []].flat().join(" ");
    const last = lines.at(-1);
    if (last?.endsAt === startsAt && last.text === text) last.endsAt = endsAt;
    else lines.push({ startsAt, endsAt, text });
  }
  return lines.map((line) => `${clock(line, facts.rules.timeZone)} ${line.text}`);
}

export function spansOf(facts: OfficeFacts, post: string, view: View = {}) {
  return coverageOn(facts, view).spans.filter((span) => span.post === post);
}

/** The gaps of a day as texts such as `W1 09:00-12:00`. */
export function gapsOn(facts: OfficeFacts, view: View = {}): string[] {
  return gapTexts(facts, coverageOn(facts, view).gaps);
}

export function possibleGapsOn(facts: OfficeFacts, { date = DAY, now = at("08:00") }: View = {}): string[] {
  return gapTexts(facts, possibleGaps(facts, dayBounds(date, facts.rules.timeZone), now));
}

export function gapTexts(facts: OfficeFacts, gaps: readonly Gap[]): string[] {
  return gaps.map((gap) => `${gap.post} ${clock(gap, facts.rules.timeZone)}`);
}

export function reasonsAt(
  facts: OfficeFacts,
  post: string,
  time: string,
  view: View = {},
): readonly CandidateVerdict[] {
  const instant = at(time, view.date, facts.rules.timeZone);
  return (
    spansOf(facts, post, view).find(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)?.reasons ?? []
  );
}

/** The verdicts at a time, such as `["An ABSENT", "Bai ACTING"]`. */
export function verdictsAt(facts: OfficeFacts, post: string, time: string, view: View = {}): string[] {
  return reasonsAt(facts, post, time, view).map(({ staff, verdict }) => `${staff} ${verdict}`);
}

/** Who acts at an instant, paused or not. */
export function holderAt(reasons: readonly CandidateVerdict[]): string | null {
  return reasons.find(({ verdict }) => verdict === "ACTING")?.staff ?? null;
}

export function clock({ startsAt, endsAt }: TimeRange, timeZone = SHANGHAI): string {
  const text = (instant: Instant) => {
    const minutes = (instant - dayBounds(dateOf(instant, timeZone), timeZone).startsAt) / 60_000;
    return new Date(minutes * 60_000).toISOString().slice(11, minutes % 1 === 0 ? 16 : 19);
  };
  return `${text(startsAt)}-${text(endsAt)}`;
}
