import {
  addDays,
  addMonths,
  type CivilDate,
  datesBetween,
  firstOfNextMonth,
  laterDate,
  yearOf,
} from "../time/civil.ts";
import type { LeaveAmount, LeaveRounding, LeaveType } from "./facts.ts";

/** What entitlement to leave follows from. */
export type LeavePerson = {
  readonly gender: "FEMALE" | "MALE";
  /** When their cumulative years of work began; `null` where nobody knows. */
  readonly workStartOn: CivilDate | null;
  /** Since when they work here; `null` for as long as anybody knows. */
  readonly joinedOn: CivilDate | null;
  readonly children: readonly { readonly id: string; readonly bornOn: CivilDate }[];
};

/** Leave that a year gives to a person. */
export type YearlyGrant = {
  readonly amount: LeaveAmount;
  /** From which date on it may be taken. */
  readonly on: CivilDate;
  /** What it is given for: of a person, type and year given once. */
  readonly source: string;
  /** The child it is for; `null` for other types. */
  readonly child: string | null;
};

type GrantingType = Pick<LeaveType, "entitlement" | "amount" | "rounding" | "serviceMonths">;
type EligibleType = Pick<LeaveType, "code" | "entitlement" | "forGender" | "serviceMonths">;

const WHOLE: LeaveAmount = 100;
/** Days of annual leave from so many whole years of work on. */
const ANNUAL_LEAVE = [
  { years: 1, amount: 500 },
  { years: 10, amount: 1000 },
  { years: 20, amount: 1500 },
] as const;
const CHILD_MONTHS = 36;
/** Types for parents of younger children, whatever their balance. */
const MONTHS_BY_CODE: Readonly<Record<string, number>> = { nursing: 12 };

/** Whether a type says how much of it there is, for a year, a child or an event. */
export function hasAmount({ entitlement }: Pick<LeaveType, "entitlement">): boolean {
  return entitlement === "YEARLY" || entitlement === "PER_CHILD" || entitlement === "PER_EVENT";
}

/**
 * What a year gives to a person of a type: its grants, each from its date on.
 *
 * Who comes in the course of the year gets the part of it that is left, rounded to whole units as the type says. Annual
 * leave grows in the month after 1, 10 and 20 whole years of work, by the full difference. Types that are granted by
 * event, earned or not limited give nothing by themselves, and neither does annual leave where the years of work are not
 * known.
 *
 * Source: docs/rules.md R-56.
 */
export function yearlyGrants(type: GrantingType, person: LeavePerson, year: number): YearlyGrant[] {
  const { joinedOn } = person;
  if (joinedOn !== null && yearOf(joinedOn) > year) return [];
  const given = grantsOf(type, person, year).filter(({ on }) => yearOf(on) === year);
  if (joinedOn === null || yearOf(joinedOn) < year) return given;
  return given.map((grant) => ({
    ...grant,
    amount: partOfYear(grant.amount, joinedOn, type.rounding),
    on: laterDate(grant.on, joinedOn),
  }));
}

function grantsOf(type: GrantingType, person: LeavePerson, year: number): YearlyGrant[] {
  const newYear = `${year}-01-01`;
  const source = `grant:${year}`;
  switch (type.entitlement) {
    case "YEARLY": {
      const served = servedOn(type, person);
      return type.amount
        ? [{ amount: type.amount, on: laterDate(newYear, served ?? newYear), source, child: null }]
        : [];
    }
    case "BY_WORK_YEARS":
      return annualLeave(person.workStartOn, year);
    case "PER_CHILD":
      return person.children
        .filter(({ bornOn }) => yearOf(bornOn) <= year && newYear < addMonths(bornOn, CHILD_MONTHS))
        .map(({ id, bornOn }) => ({
          amount: type.amount ?? 0,
          on: laterDate(newYear, bornOn),
          source: `${source}:${id}`,
          child: id,
        }));
    case "UNLIMITED":
    case "PER_EVENT":
    case "EARNED":
      return [];
  }
}

/** What is due at the start of the year, and what each number of years that becomes full in it adds. */
function annualLeave(workStartOn: CivilDate | null, year: number): YearlyGrant[] {
  if (workStartOn === null) return [];
  const steps = ANNUAL_LEAVE.map(({ years, amount }, index) => ({
    years,
    added: amount - (ANNUAL_LEAVE[index - 1]?.amount ?? 0),
    on: monthAfter(workStartOn, years),
  }));
  const before = steps.filter(({ on }) => on <= `${year}-01-01`);
  const within = steps.filter(({ on }) => on > `${year}-01-01` && yearOf(on) === year);
  const atOnce = before.reduce((sum, { added }) => sum + added, 0);
  return [
    ...(atOnce > 0 ? [{ amount: atOnce, on: `${year}-01-01`, source: `grant:${year}`, child: null }] : []),
    ...within.map(({ years, added, on }) => ({
      amount: added,
      on,
      source: `grant:${year}:years${years}`,
      child: null,
    })),
  ];
}

/** The first of the month after so many years of work have become full: for work from 1 August on 1 August. */
function monthAfter(workStartOn: CivilDate, years: number): CivilDate {
  return firstOfNextMonth(addDays(addMonths(workStartOn, years * 12), -1));
}

/** The date on which somebody has worked long enough for a type; `null` where nothing is known against it. */
function servedOn({ serviceMonths }: Pick<LeaveType, "serviceMonths">, person: LeavePerson): CivilDate | null {
  const since = person.workStartOn ?? person.joinedOn;
  return since === null || serviceMonths === 0 ? null : addMonths(since, serviceMonths);
}

/** The part of a year's amount that is left on a date, that day included. */
function partOfYear(amount: LeaveAmount, on: CivilDate, rounding: LeaveRounding): LeaveAmount {
  const year = yearOf(on);
  const [newYear, next] = [`${year}-01-01`, `${year + 1}-01-01`];
  const [left, all] = [datesBetween(on, next).length, datesBetween(newYear, next).length];
  const round = { DOWN: Math.floor, NEAREST: Math.round, UP: Math.ceil }[rounding];
  return round((amount * left) / all / WHOLE) * WHOLE;
}

/**
 * Whether somebody may have leave of a type on a date, as far as gender, length of work and children say. Balance and
 * proof are other questions.
 *
 * Source: docs/rules.md R-57.
 */
export function isEligible(type: EligibleType, person: LeavePerson, on: CivilDate): boolean {
  if (type.forGender !== null && type.forGender !== person.gender) return false;
  const served = servedOn(type, person);
  if (served !== null && on < served) return false;
  const months = MONTHS_BY_CODE[type.code] ?? (type.entitlement === "PER_CHILD" ? CHILD_MONTHS : null);
  return months === null || person.children.some(({ bornOn }) => bornOn <= on && on < addMonths(bornOn, months));
}
