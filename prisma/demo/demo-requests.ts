import { randomUUIDv7 } from "node:crypto";
import {
  type ApproversOf,
  approvalChain,
  type CivilDate,
  countLeave,
  DEFAULT_LEAVE_TYPES,
  DEFAULT_MATRICES,
  dateOf,
  entriesFor,
  type HalfDay,
  hasBalance,
  type Instant,
  instantAt,
  type LeavePeriod,
  needsOf,
  returnDueOn,
} from "@zaigang/domain";
import type { Transaction } from "../client.ts";
import { insertTogether } from "../insert-together.ts";
import { APPROVERS, MATRIX } from "./demo-approvals.ts";
import type { RecordedAbsence } from "./demo-changes.ts";
import type { Demo } from "./demo-facts.ts";
import { demoOffice } from "./demo-office.ts";

const OFFICE_MANAGER = "S009";

/** Of absences that are no leave, the type by which they are asked for. */
const TYPE_OF_KIND: Partial<Record<RecordedAbsence["kind"], string>> = {
  OUTING: "outing",
  TRIP: "trip",
  TRAINING: "training",
};

/** When who decides comes to it in the demo, by the wall clock of the day of filing, and when they report back. */
const DECIDED_AT = 16 * 60;
const RETURNED_AT = 8 * 60 + 40;

/**
 * Writes the requests behind what the demo's people have asked for and nobody has decided yet, and behind leave that was
 * over when it begins: granted, drawn from the balance and reported back from.
 */
export async function writeRequests(
  tx: Transaction,
  officeId: string,
  staff: { idOf(code: string): string },
  facts: Demo,
  start: CivilDate,
): Promise<void> {
  const begins = instantAt(start, 0, facts.rules.timeZone);
  const asked = facts.absences.filter(({ pending, endsAt }) => pending || endsAt <= begins);
  const rows = asked.flatMap((absence) => rowsOf(officeId, staff, facts, absence) ?? []);
  await insertTogether(tx, {
    LeaveRequest: rows.map(({ request }) => request),
    LeaveStep: rows.flatMap(({ steps }) => steps),
    LeaveCopy: rows.flatMap(({ copies }) => copies),
    LeaveEntry: rows.flatMap(({ entries }) => entries),
  });
}

function rowsOf(officeId: string, staff: { idOf(code: string): string }, facts: Demo, absence: RecordedAbsence) {
  const type = DEFAULT_LEAVE_TYPES.find(({ code }) => code === (absence.leaveType ?? TYPE_OF_KIND[absence.kind]));
  if (!type) return null;
  const { timeZone } = facts.rules;
  const id = randomUUIDv7();
  const [staffId, isGranted] = [staff.idOf(absence.staff), !absence.pending];
  const period = periodOf(absence, type.unit === "HOURS", timeZone);
  const time = { calendar: facts.calendar, hours: facts.hours, staff: absence.staff, halfHolidays: [] };
  const count = countLeave(period, type.unit, time);
  const workingDays = countLeave(period, "WORKING_DAYS", time).amount;
  const filedAt = new Date(absence.recordedAt);
  const decidedAt = new Date(instantAt(dateOf(absence.recordedAt, timeZone), DECIDED_AT, timeZone));
  const matrix = DEFAULT_MATRICES.find(({ code }) => code === MATRIX);
  const { steps, copies } = approvalChain(matrix?.bands ?? [], approversOf(absence.staff), {
    type: type.code,
    workingDays,
    isStatutory: type.isStatutory,
  });
  const dueOn = returnDueOn(dateOf(absence.endsAt - 1, timeZone), type, { returnWithinDays: 1 }, facts.calendar);
  const backAt = isGranted && dueOn !== null ? new Date(instantAt(dueOn, RETURNED_AT, timeZone)) : null;
  const taken = { id, type: type.code, child: null, amounts: needsOf(count.days, type) };
  const moves = isGranted && hasBalance(type) ? (["RESERVE", "USE"] as const) : [];
  return {
    request: {
      officeId,
      id,
      staffId,
      typeCode: type.code,
      ...columnsOf(period),
      startsAt: new Date(absence.startsAt),
      endsAt: new Date(absence.endsAt),
      amount: count.amount,
      workingDays,
      provisional: count.provisional,
      reason: absence.note,
      filedAt,
      absenceId: absence.id,
      status: isGranted ? ("APPROVED" as const) : ("PENDING" as const),
      decidedAt: isGranted ? decidedAt : null,
      returnDueOn: isGranted && dueOn !== null ? new Date(`${dueOn}T00:00:00Z`) : null,
      returnedAt: backAt,
      returnConfirmedAt: backAt,
      returnConfirmedById: backAt === null ? null : staff.idOf(confirmerOf(absence.staff)),
    },
    steps: steps.map(({ role, approver }, index) => {
      const approverId = approver === null ? null : staff.idOf(approver);
      return {
        officeId,
        id: randomUUIDv7(),
        requestId: id,
        round: 1,
        position: index + 1,
        role,
        approverId,
        since: isGranted || index === 0 ? filedAt : null,
        decision: isGranted ? ("APPROVED" as const) : null,
        decidedAt: isGranted ? decidedAt : null,
        decidedById: isGranted ? approverId : null,
      };
    }),
    copies: isGranted ? copies.map((code) => ({ officeId, requestId: id, staffId: staff.idOf(code) })) : [],
    entries: moves.flatMap((move) =>
      entriesFor(move, taken, 1).map(({ type: typeCode, child, on, request, ...entry }) => ({
        ...entry,
        officeId,
        id: randomUUIDv7(),
        staffId,
        typeCode,
        childId: child,
        on: new Date(`${on}T00:00:00Z`),
        at: move === "RESERVE" ? filedAt : decidedAt,
        requestId: request,
      })),
    ),
  };
}

/** Who confirms that somebody is back: the office manager, and for her the director. */
function confirmerOf(code: string): string {
  return code === OFFICE_MANAGER ? APPROVERS.DIRECTOR : OFFICE_MANAGER;
}

function periodOf({ startsAt, endsAt }: RecordedAbsence, isHours: boolean, timeZone: string): LeavePeriod {
  const date = dateOf(startsAt, timeZone);
  const midnight = instantAt(date, 0, timeZone);
  const minuteOf = (instant: Instant) => Math.round((instant - midnight) / 60_000);
  if (isHours) return { kind: "HOURS", date, start: minuteOf(startsAt), end: minuteOf(endsAt) };
  const last = dateOf(endsAt - 1, timeZone);
  const first: HalfDay = { date, half: startsAt === midnight ? "MORNING" : "AFTERNOON" };
  const isWholeDay = endsAt === instantAt(last, 24 * 60, timeZone);
  return { kind: "HALF_DAYS", first, last: { date: last, half: isWholeDay ? "AFTERNOON" : "MORNING" } };
}

function columnsOf(period: LeavePeriod) {
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  if (period.kind === "HALF_DAYS") {
    const { first, last } = period;
    return { firstDate: day(first.date), firstHalf: first.half, lastDate: day(last.date), lastHalf: last.half };
  }
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  const date = day(period.date);
  return {
    firstDate: date,
    firstHalf: "MORNING" as const,
    lastDate: date,
    lastHalf: "AFTERNOON" as const,
    fromTime: clock(period.start),
    toTime: clock(period.end),
  };
}

/** Who stands where a person's request goes, by code. */
function approversOf(code: string): ApproversOf {
  const person = demoOffice.staff.find((each) => each.code === code);
  const department = demoOffice.departments.find((each) => each.code === person?.department);
  return {
    applicant: code,
    rank: person?.rank ?? "STAFF",
    holdsSpecialPost: false,
    holdsWindow: demoOffice.posts.some(({ primary, window }) => primary === code && window !== null),
    holders: {
      ...APPROVERS,
      DEPARTMENT_HEAD: department?.head ?? null,
      SUPERVISING_LEADER: department?.supervisingLeader ?? null,
      DISTRICT: null,
    },
  };
}
