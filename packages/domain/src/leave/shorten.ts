import { calendarDay } from "../calendar/calendar.ts";
import { endOfMorning } from "../hours/end-of-morning.ts";
import { officeSessions } from "../hours/hours.ts";
import { type Instant, instantAt, MINUTE } from "../time/civil.ts";
import { clip } from "../time/interval.ts";
import { amountsByYear, type YearAmount } from "./amounts-by-year.ts";
import { countLeave, type LeaveCount, ownSessions } from "./count-leave.ts";
import type { HalfDay, LeavePeriod, LeaveType, WorkingTime } from "./facts.ts";
import { datesOf, halfBounds, halvesOn } from "./half-days.ts";
import { periodProblem } from "./period-problem.ts";

/** What leave becomes when it ends sooner. */
export type Shortened = {
  /** What stays taken; `null` where nothing does. */
  readonly kept: { readonly period: LeavePeriod; readonly count: LeaveCount } | null;
  /** What each year's balance gets back, earliest first. */
  readonly givenBack: readonly YearAmount[];
};

/** Leave as far as its length goes. */
type Leave = { readonly period: LeavePeriod; readonly type: Pick<LeaveType, "unit" | "step"> };

/** How exactly an office takes a return. */
export type ReturnTime = {
  readonly timeZone: string;
  /** Who is back so many minutes after work began is back at its beginning, as when signing in. */
  readonly graceMinutes: number;
};

/**
 * What is given back when a person returns at an instant. The post is theirs again from then on; days come back from
 * the first half-day whose work had not begun, for half a morning's leave is not in the ledger. Hours come back in
 * whole steps of the type.
 *
 * Source: docs/rules.md R-79.
 */
export function shortened({ period, type }: Leave, at: Instant, time: WorkingTime, rule: ReturnTime): Shortened {
  if (period.kind === "HOURS") return remaining({ period, type }, keptHours(period, type.step, at, rule), time);
  const halves = halfDaysOf(period);
  const begun = halves.filter((half) => at > workBegins(half, time, rule.timeZone) + rule.graceMinutes * MINUTE);
  return remaining({ period, type }, throughHalf({ period, type }, halves, begun.length, time), time);
}

/**
 * What is given back when leave ends with an earlier half-day than was granted.
 *
 * @param last the last half-day that stays; `null`: none does
 * Source: docs/rules.md R-79.
 */
export function shortenedTo({ period, type }: Leave, last: HalfDay | null, time: WorkingTime): Shortened {
  const halves = halfDaysOf(period);
  const kept = halves.filter((half) => last !== null && isNotAfter(half, last));
  if (period.kind === "HOURS") return remaining({ period, type }, kept.length > 0 ? period : null, time);
  return remaining({ period, type }, throughHalf({ period, type }, halves, kept.length, time), time);
}

function remaining({ period, type }: Leave, keptPeriod: LeavePeriod | null, time: WorkingTime): Shortened {
  const count = keptPeriod && countLeave(keptPeriod, type.unit, time);
  const kept = keptPeriod && count && count.amount > 0 ? { period: keptPeriod, count } : null;
  const stays = new Map(kept ? amountsByYear(kept.count).map(({ year, amount }) => [year, amount]) : []);
  const givenBack = amountsByYear(countLeave(period, type.unit, time))
    .map(({ year, amount }) => ({ year, amount: amount - (stays.get(year) ?? 0) }))
    .filter(({ amount }) => amount > 0);
  return { kept, givenBack };
}

/** The first so many half-days of a period, and as many more as the type's smallest amount takes. */
function throughHalf(
  { period, type }: Leave,
  halves: readonly HalfDay[],
  count: number,
  time: WorkingTime,
): LeavePeriod | null {
  if (count === 0) return null;
  for (let kept = count; kept < halves.length; kept++) {
    const shorter: LeavePeriod = { kind: "HALF_DAYS", first: halves[0] as HalfDay, last: halves[kept - 1] as HalfDay };
    if (periodProblem(shorter, type, time) !== "NOT_A_STEP") return shorter;
  }
  return period;
}

function keptHours(
  period: LeavePeriod & { readonly kind: "HOURS" },
  step: number,
  at: Instant,
  { timeZone, graceMinutes }: ReturnTime,
): LeavePeriod | null {
  const begins = instantAt(period.date, period.start, timeZone);
  if (at <= begins + graceMinutes * MINUTE) return null;
  const stepMinutes = (step * 60) / 100;
  const steps = Math.ceil((at - begins) / MINUTE / stepMinutes);
  return { ...period, end: Math.min(period.end, period.start + steps * stepMinutes) };
}

/** When a person's work of a half-day begins; where they have none, when the half-day itself does. */
function workBegins({ date, half }: HalfDay, time: WorkingTime, timeZone: string): Instant {
  const day = calendarDay(time.calendar, date);
  const office = officeSessions(time.hours, day);
  const bounds = halfBounds(half, endOfMorning(office));
  const [first] = ownSessions(time, day, office).flatMap((session) => clip(session, bounds) ?? []);
  return instantAt(date, (first ?? bounds).start, timeZone);
}

/** The half-days of a period, in order; of hours those that they touch. */
function halfDaysOf(period: LeavePeriod): HalfDay[] {
  if (period.kind === "HOURS") return [{ date: period.date, half: "MORNING" }];
  return datesOf(period).flatMap((date) => halvesOn(date, period).map((half) => ({ date, half })));
}

function isNotAfter(one: HalfDay, other: HalfDay): boolean {
  return one.date < other.date || (one.date === other.date && (one.half === "MORNING" || other.half === "AFTERNOON"));
}
