import { type CalendarDay, calendarDay, type DayKind, isWorking } from "../calendar/calendar.ts";
import { endOfMorning } from "../hours/end-of-morning.ts";
import { officeSessions, patternSessions, type Sessions } from "../hours/hours.ts";
import type { CivilDate, MinuteOfDay } from "../time/civil.ts";
import { clip, type Interval, intersect, measure } from "../time/interval.ts";
import type { Half, LeaveAmount, LeavePeriod, LeaveUnit, WorkingTime } from "./facts.ts";
import { datesOf, HALVES, halfBounds, halvesOn } from "./half-days.ts";

const HALF_DAY: LeaveAmount = 50;

/** Why a date counts what it does: in full, or what lessened it. */
export type LeaveDayReason = "COUNTED" | "REST" | "HOLIDAY" | "OFF_BY_PATTERN" | "HALF_HOLIDAY";

/** One date of a leave, with what it takes from the balance and why. */
export type LeaveDay = {
  readonly date: CivilDate;
  readonly amount: LeaveAmount;
  readonly kind: DayKind;
  /** The holiday's name, `null` on ordinary days. */
  readonly name: string | null;
  readonly why: LeaveDayReason;
  /** The halves that count. */
  readonly halves: readonly Half[];
  /** When its morning ends. */
  readonly noon: MinuteOfDay;
  /** Whether a calendar notice may still change the amount. */
  readonly provisional: boolean;
};

export type LeaveCount = {
  readonly amount: LeaveAmount;
  readonly provisional: boolean;
  /** One line for each date of the period, in order. */
  readonly days: readonly LeaveDay[];
};

/**
 * What a leave takes, with a line per date that says why.
 *
 * Working days: each half-day in which the person works counts half a day. Calendar days: each half-day counts, rest
 * days and holidays included. Hours: what of the time lies in the person's sessions. Half-holidays of the person count
 * nothing in working days and hours. Hours counted in days take each half-day that they touch, since a chain of
 * approval is chosen by days.
 *
 * Source: docs/rules.md.
 */
export function countLeave(period: LeavePeriod, unit: LeaveUnit, time: WorkingTime): LeaveCount {
  const patterns = time.hours.patterns.filter(({ staff }) => staff === time.staff);
  const own: WorkingTime = { ...time, hours: { ...time.hours, patterns } };
  const days = datesOf(period).map((date) => countDay(askedOn(date, period, own), unit));
  return {
    amount: days.reduce((sum, { amount }) => sum + amount, 0),
    provisional: days.some(({ provisional }) => provisional),
    days,
  };
}

/** What a period asks for on a date, and what the person would do then. */
type AskedDay = {
  readonly day: CalendarDay;
  readonly noon: MinuteOfDay;
  readonly asked: readonly AskedHalf[];
};

type AskedHalf = {
  readonly half: Half;
  /** The minutes asked for. */
  readonly minutes: Interval;
  /** The person's sessions in them. */
  readonly worked: readonly Interval[];
  readonly isHalfHoliday: boolean;
};

function askedOn(date: CivilDate, period: LeavePeriod, time: WorkingTime): AskedDay {
  const day = calendarDay(time.calendar, date);
  const office = officeSessions(time.hours, day);
  const sessions = ownSessions(time, day, office);
  const noon = endOfMorning(office);
  const asked = askedMinutes(date, period, noon).map(({ half, minutes }) => ({
    half,
    minutes,
    worked: intersect(sessions, [minutes]),
    isHalfHoliday: time.halfHolidays.some((off) => off.date === date && off.half === half),
  }));
  return { day, noon, asked };
}

/** The halves that a period touches on a date, with the minutes of each that it takes. */
function askedMinutes(date: CivilDate, period: LeavePeriod, noon: MinuteOfDay): { half: Half; minutes: Interval }[] {
  if (period.kind === "HALF_DAYS") {
    return halvesOn(date, period).map((half) => ({ half, minutes: halfBounds(half, noon) }));
  }
  return HALVES.flatMap((half) => {
    const minutes = clip(halfBounds(half, noon), period);
    return minutes ? [{ half, minutes }] : [];
  });
}

/** The person's sessions of a day: their pattern's, else the office's. */
export function ownSessions({ hours }: WorkingTime, day: CalendarDay, office: Sessions): Sessions {
  const pattern = hours.patterns.find(
    ({ startsOn, endsOn }) => startsOn <= day.date && (endsOn === null || day.date < endsOn),
  );
  return pattern ? patternSessions(pattern, day, office) : office;
}

function countDay({ day, noon, asked }: AskedDay, unit: LeaveUnit): LeaveDay {
  const isOfCalendar = unit === "CALENDAR_DAYS";
  const counted = asked.filter(({ worked, isHalfHoliday }) => isOfCalendar || (worked.length > 0 && !isHalfHoliday));
  return {
    date: day.date,
    amount: unit === "HOURS" ? hoursOf(counted.flatMap(({ worked }) => worked)) : counted.length * HALF_DAY,
    kind: day.kind,
    name: day.name,
    why: isOfCalendar ? "COUNTED" : reasonOf(day, asked, unit),
    halves: counted.map(({ half }) => half),
    noon,
    provisional: !isOfCalendar && day.provisional,
  };
}

/** Hundredths of hours. */
function hoursOf(worked: readonly Interval[]): LeaveAmount {
  return Math.round((measure(worked) * 100) / 60);
}

function reasonOf(day: CalendarDay, asked: AskedDay["asked"], unit: LeaveUnit): LeaveDayReason {
  const working = asked.filter(({ worked }) => worked.length > 0);
  if (working.some(({ isHalfHoliday }) => isHalfHoliday)) return "HALF_HOLIDAY";
  if (working.length === asked.length || (unit === "HOURS" && working.length > 0)) return "COUNTED";
  if (isWorking(day.kind) || working.length > 0) return "OFF_BY_PATTERN";
  return day.kind === "REST_DAY" || day.kind === "SWAPPED_REST_DAY" ? "REST" : "HOLIDAY";
}
