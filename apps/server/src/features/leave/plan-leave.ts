import type { LeaveType } from "@zaigang/db";
import {
  type Absence,
  addDays,
  approvalChain,
  type ChainStep,
  type CivilDate,
  compareCoverage,
  countLeave,
  DAYS_JUDGED,
  DAYS_TO_RETURN,
  dateOf,
  datesThrough,
  earlierDate,
  foreseenBalance,
  hasBalance,
  type Instant,
  instantAt,
  isEligible,
  type LeaveBalance,
  type LeaveCount,
  type LeaveEntry,
  type LeaveGrant,
  type LeaveNeed,
  type LeavePeriod,
  leaveRange,
  needsOf,
  parseTime,
  periodProblem,
  rangesOverlap,
  shortfall,
  type TimeRange,
  type WhatIf,
  withChange,
  yearlyGrants,
  yearOf,
} from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { assertPeriod, readText } from "../../changes/period.ts";
import { rowId } from "../../changes/references.ts";
import { UnknownReference } from "../../changes/refusals.ts";
import { LeaveOverlaps } from "../absences/leave-overlaps.ts";
import { loadApprovers } from "../approvals/load-approvers.ts";
import type { LoadedFacts } from "../coverage/coverage-facts.ts";
import type { LeaveInputShape } from "./leave-input.ts";
import type { Applicant } from "./read-applicant.ts";
import { InsufficientBalance, LeaveImpossible } from "./refusals.ts";
import { workingTimeOf } from "./working-time.ts";

/** Where leave is planned: under the office's lock, or only to show what would become of it. */
export type Planning = Pick<LockedOffice, "tx" | "officeId" | "viewer" | "timeZone" | "now" | "facts">;

/** What a request says, read and worked out, before anything is written. */
export type PlannedLeave = {
  readonly staff: { readonly id: string; readonly code: string };
  readonly type: LeaveType;
  readonly period: LeavePeriod;
  readonly range: TimeRange;
  readonly count: LeaveCount;
  /** In hundredths of working days. */
  readonly workingDays: number;
  /** What it takes of each year's leave. */
  readonly needs: readonly LeaveNeed[];
  /** What the rules grant the person in a year. */
  readonly grantsIn: (year: number) => readonly LeaveGrant[];
  readonly childId: string | null;
  readonly entries: readonly LeaveEntry[];
  /** Of the year in which it begins, as it will be by its last day in it; `null` where nothing limits it. */
  readonly balance: LeaveBalance | null;
  readonly steps: readonly ChainStep[];
  readonly copies: readonly string[];
  readonly loaded: LoadedFacts;
  /** For how many working days after its start leave may still be filed. */
  readonly retroactiveDays: number;
  readonly texts: Readonly<
    Record<"reason" | "place" | "phone" | "handoverNote" | "transport" | "noticeBy", string | null>
  >;
};

/**
 * Reads a request for leave and works out what follows from it: its length, chain and balance.
 *
 * @throws {UnknownReference} for a type that the office does not have, and for a child that the person does not have
 * @throws {LeaveImpossible} for what cannot be asked for
 * @throws {NoChain} where the matrix says nothing of it
 */
export async function planLeave(office: Planning, staff: Applicant, input: LeaveInputShape): Promise<PlannedLeave> {
  const { tx, officeId, timeZone } = office;
  const { type } = staff;
  if (type === null) throw new UnknownReference("LEAVE_TYPE", input.type);
  if (!type.active) throw new LeaveImpossible("TYPE_CLOSED");
  const period = readPeriod(input);
  const [first, last] = datesOf(period);
  if (datesThrough(first, last).length > MOST_DATES) assertPeriod(wholeDays(first, last, timeZone));
  const loaded = await office.facts({ from: first, to: addDays(last, DAYS_TO_RETURN) });
  const time = workingTimeOf(loaded, staff.code);
  const problem = periodProblem(period, type, time);
  if (problem) throw new LeaveImpossible(problem);
  const count = countLeave(period, type.unit, time);
  const childId = input.child ? rowId(input.child, "Child") : null;
  if (type.entitlement === "PER_CHILD" && childId === null) throw new LeaveImpossible("CHILD_WANTED");
  if (childId !== null && !staff.children.some(({ id }) => id === childId))
    throw new UnknownReference("CHILD", input.child as string);
  if (!isEligible(type, staff, first)) throw new LeaveImpossible("NOT_ELIGIBLE");
  const texts = textsOf(input);
  if (input.leavesCity && texts.place === null) throw new LeaveImpossible("PLACE_WANTED");
  const isLimited = hasBalance(type);
  const { entries } = staff;
  const year = yearOf(first);
  const account = { type: type.code, year, child: childId };
  const grantsIn = (of: number) => yearlyGrants(type, staff, of);
  const workingDays = countLeave(period, "WORKING_DAYS", time).amount;
  const { bands, approvers } = await loadApprovers(tx, officeId, staff.id, first);
  const chain = approvalChain(bands, approvers, {
    type: type.code,
    workingDays,
    isStatutory: type.isStatutory,
  });
  return {
    staff,
    type,
    period,
    range: leaveRange(period, time, timeZone),
    count,
    workingDays,
    needs: needsOf(count.days, type),
    grantsIn,
    childId,
    entries,
    balance: isLimited ? foreseenBalance(type, grantsIn, entries, account, earlierDate(last, `${year}-12-31`)) : null,
    steps: chain.steps,
    copies: chain.copies,
    loaded,
    retroactiveDays: staff.retroactiveDays,
    texts,
  };
}

function textsOf(input: LeaveInputShape): PlannedLeave["texts"] {
  return {
    reason: readText("reason", input.reason),
    place: readText("place", input.place),
    phone: readText("phone", input.phone),
    handoverNote: readText("handoverNote", input.handoverNote),
    transport: readText("transport", input.transport),
    noticeBy: readText("noticeBy", input.noticeBy),
  };
}

/** The longest that is counted date by date without a second look. */
const MOST_DATES = 400;

/** @throws {InsufficientBalance} for the first year that has less than the leave takes of it */
export function assertBalance({ type, needs, grantsIn, entries, childId }: PlannedLeave): void {
  const lacking = shortfall(type, grantsIn, entries, needs, childId);
  if (lacking) throw new InsufficientBalance(lacking);
}

/**
 * The database refuses it as well; here the refusal names the leave.
 *
 * @param except id of the request's own absence
 * @throws {LeaveOverlaps}
 */
export function assertNothingElseThen({ staff, range, loaded }: PlannedLeave, except: string | null = null): void {
  const other = loaded.facts.absences.find(
    (absence) =>
      absence.staff === staff.code &&
      absence.kind === "LEAVE" &&
      absence.id !== except &&
      rangesOverlap(absence, range),
  );
  if (other) throw new LeaveOverlaps(other.id);
}

/** What leave would do to coverage, from now on. `null` where it is over, or nothing of it lies near enough. */
export function effectOf(
  { staff, range, loaded }: Pick<PlannedLeave, "staff" | "range" | "loaded">,
  ownAbsence: string | null,
  now: Instant,
  timeZone: string,
): { readonly effect: WhatIf; readonly after: LoadedFacts } | null {
  const lastJudged = instantAt(addDays(dateOf(Math.max(range.startsAt, now), timeZone), DAYS_JUDGED), 0, timeZone);
  const judged = { startsAt: Math.max(range.startsAt, now), endsAt: Math.min(range.endsAt, lastJudged) };
  if (judged.startsAt >= judged.endsAt) return null;
  // Its own pending request is no part of what is there.
  const facts = { ...loaded.facts, absences: loaded.facts.absences.filter(({ id }) => id !== ownAbsence) };
  const absence: Absence = { id: ownAbsence ?? "", staff: staff.code, kind: "LEAVE", ...range, pending: false };
  const changed = withChange(facts, { kind: "ABSENCE", absence });
  return { effect: compareCoverage(facts, changed, judged, now), after: { ...loaded, facts: changed } };
}

/** People of the same department who are away in some of that time, or have asked to be. */
export function othersAway({ staff, range, loaded }: Pick<PlannedLeave, "staff" | "range" | "loaded">): number {
  const own = loaded.staff.get(staff.code)?.departmentId;
  const away = loaded.facts.absences.filter(
    (absence) =>
      absence.staff !== staff.code &&
      rangesOverlap(absence, range) &&
      loaded.staff.get(absence.staff)?.departmentId === own,
  );
  return new Set(away.map((absence) => absence.staff)).size;
}

/** Its first and last date. */
export function datesOf(period: LeavePeriod): readonly [CivilDate, CivilDate] {
  return period.kind === "HOURS" ? [period.date, period.date] : [period.first.date, period.last.date];
}

/** @throws {LeaveImpossible} for times that are none */
export function readPeriod({
  firstDate,
  firstHalf,
  lastDate,
  lastHalf,
  fromTime,
  toTime,
}: Pick<LeaveInputShape, "firstDate" | "firstHalf" | "lastDate" | "lastHalf" | "fromTime" | "toTime">): LeavePeriod {
  if (lastDate < firstDate) throw new LeaveImpossible("EMPTY");
  if (fromTime || toTime) {
    if (firstDate !== lastDate) throw new LeaveImpossible("HOURS_WANTED");
    return { kind: "HOURS", date: firstDate, start: minuteOf(fromTime), end: minuteOf(toTime) };
  }
  return {
    kind: "HALF_DAYS",
    first: { date: firstDate, half: firstHalf },
    last: { date: lastDate, half: lastHalf },
  };
}

function minuteOf(text: string | null | undefined): number {
  try {
    return parseTime(text ?? "");
  } catch {
    throw new LeaveImpossible("BAD_TIME");
  }
}

function wholeDays(first: CivilDate, last: CivilDate, timeZone: string): TimeRange {
  return { startsAt: instantAt(first, 0, timeZone), endsAt: instantAt(addDays(last, 1), 0, timeZone) };
}

export function dateText(date: Date): CivilDate {
  return date.toISOString().slice(0, 10);
}
