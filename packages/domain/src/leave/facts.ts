import type { CalendarFacts } from "../calendar/calendar.ts";
import type { HoursFacts } from "../hours/hours.ts";
import { addDays, type CivilDate, type Instant, laterDate, type MinuteOfDay } from "../time/civil.ts";

/**
 * What leave follows from. Amounts are whole hundredths of the type's unit, days or hours, so that sums are exact:
 * half a day is 50. People, types and requests are named by their codes or ids.
 */
export type LeaveAmount = number;

export type LeaveUnit = "WORKING_DAYS" | "CALENDAR_DAYS" | "HOURS";

/** A morning lasts from 00:00 to the end of the office's first session, an afternoon is the rest of the day. */
export type Half = "MORNING" | "AFTERNOON";

export type HalfDay = { readonly date: CivilDate; readonly half: Half };

/** What is asked for: from one half-day through another, or hours of one day. */
export type LeavePeriod =
  | { readonly kind: "HALF_DAYS"; readonly first: HalfDay; readonly last: HalfDay }
  | { readonly kind: "HOURS"; readonly date: CivilDate; readonly start: MinuteOfDay; readonly end: MinuteOfDay };

/** When a person works, as far as counting their leave goes. */
export type WorkingTime = {
  readonly calendar: CalendarFacts;
  /** The office's seasons, and the patterns of this person (of others too; they are left aside). */
  readonly hours: HoursFacts;
  readonly staff: string;
  /** Half-days that this person has off anyway, such as on 8 March. */
  readonly halfHolidays: readonly HalfDay[];
};

export type LeaveEntitlement = "UNLIMITED" | "YEARLY" | "BY_WORK_YEARS" | "PER_CHILD" | "PER_EVENT" | "EARNED";
export type LeaveAccrual = "AT_ONCE" | "MONTHLY";
export type LeaveRounding = "DOWN" | "NEAREST" | "UP";

/** A kind of leave as the office grants it. */
export type LeaveType = {
  readonly code: string;
  readonly unit: LeaveUnit;
  /** The smallest amount, of which any other is a multiple. */
  readonly step: LeaveAmount;
  readonly entitlement: LeaveEntitlement;
  /** A year's, a child's or an event's amount; `null` where years of work decide, or nothing does. */
  readonly amount: LeaveAmount | null;
  /** How far below nothing a balance may go. */
  readonly overdraft: LeaveAmount;
  readonly accrual: LeaveAccrual;
  readonly rounding: LeaveRounding;
  /** Most that goes into the next year; `null`: nothing does. */
  readonly carryCap: LeaveAmount | null;
  /** `MM-DD` of the next year until which, that day included, it may be taken; `null`: all of that year. */
  readonly carryUntil: string | null;
  readonly forGender: "FEMALE" | "MALE" | null;
  /** Whole months of work before which nobody has it. */
  readonly serviceMonths: number;
};

export const LEAVE_ENTRY_KINDS = [
  "GRANT",
  "RESERVATION",
  "RELEASE",
  "USE",
  "RETURN",
  "CARRY_IN",
  "CARRY_OUT",
  "EXPIRY",
  "ADJUSTMENT",
] as const;
export type LeaveEntryKind = (typeof LEAVE_ENTRY_KINDS)[number];

/** One line of a person's ledger of leave. */
export type LeaveEntry = {
  readonly type: string;
  /** The year whose leave it is. */
  readonly year: number;
  /** The child it is for; `null` for other types. */
  readonly child: string | null;
  readonly kind: LeaveEntryKind;
  /** Signed. */
  readonly amount: LeaveAmount;
  /** From which date on it counts. */
  readonly on: CivilDate;
  /** What it was written for: of a person, type and year it is written once. */
  readonly source: string;
  readonly request: string | null;
};

export const APPROVER_ROLES = [
  "ELIGIBILITY",
  "HALL_MANAGER",
  "DEPARTMENT_HEAD",
  "SUPERVISING_LEADER",
  "DIRECTOR",
  "SECRETARY",
  "DISTRICT",
] as const;
export type ApproverRole = (typeof APPROVER_ROLES)[number];

export const STAFF_RANKS = ["STAFF", "DEPARTMENT_HEAD", "LEADER", "CHIEF"] as const;
export type StaffRank = (typeof STAFF_RANKS)[number];

/** A row of the matrix of approval: which requests take which chain. Lengths are working days. */
export type ApprovalBand = {
  readonly rank: StaffRank;
  /** Codes of types; empty: all that no other row of the rank names. */
  readonly types: readonly string[];
  /** Whether it is for holders of special posts alone; who holds one takes the others' row where there is none. */
  readonly special: boolean;
  /** Longer than this. */
  readonly above: LeaveAmount;
  /** And at most this; `null`: without end. */
  readonly upTo: LeaveAmount | null;
  readonly chain: readonly ApproverRole[];
  readonly copies: readonly ApproverRole[];
};

/** Who stands where an applicant's request may go. */
export type ApproversOf = {
  readonly applicant: string;
  readonly rank: StaffRank;
  readonly holdsSpecialPost: boolean;
  /** Whether they are the primary of a window's post. */
  readonly holdsWindow: boolean;
  /** Who holds each role for this applicant; `null` where nobody does. */
  readonly holders: Readonly<Record<ApproverRole, string | null>>;
};

export type ChainStep = {
  readonly role: ApproverRole;
  /** `null` for a step outside the office. */
  readonly approver: string | null;
};

/** That somebody decides on leave for another, for the dates `[startsOn, endsOn)`. */
export type Delegation = {
  readonly from: string;
  readonly to: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  /** Requests of at most so many working days; `null`: of any length. */
  readonly upTo: LeaveAmount | null;
};

/** When somebody is away, as instants, half-open. */
export type Away = { readonly staff: string; readonly startsAt: Instant; readonly endsAt: Instant };

/**
 * For so many days from its beginning, or from today, the effect of leave on coverage is looked at: who is away longer is
 * replaced by somebody.
 */
export const DAYS_JUDGED = 92;

/** The last day of leave whose effect is looked at. */
export function judgedThrough(firstDate: CivilDate, today: CivilDate): CivilDate {
  return addDays(laterDate(firstDate, today), DAYS_JUDGED - 1);
}
