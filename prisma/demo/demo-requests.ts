import {
  type ApproversOf,
  approvalChain,
  countLeave,
  DEFAULT_LEAVE_TYPES,
  DEFAULT_MATRICES,
  dateOf,
  type HalfDay,
  type Instant,
  instantAt,
  type LeavePeriod,
} from "@zaigang/domain";
import type { Transaction } from "../client.ts";
import { APPROVERS, MATRIX } from "./demo-approvals.ts";
import type { RecordedAbsence } from "./demo-changes.ts";
import type { Demo } from "./demo-facts.ts";
import { demoOffice } from "./demo-office.ts";

/** Of absences that are no leave, the type by which they are asked for. */
const TYPE_OF_KIND: Partial<Record<RecordedAbsence["kind"], string>> = {
  OUTING: "outing",
  TRIP: "trip",
  TRAINING: "training",
};

/** Writes the requests behind what the demo's people have asked for and nobody has decided yet, with their chains. */
export async function writeRequests(
  tx: Transaction,
  officeId: string,
  staff: { idOf(code: string): string },
  facts: Demo,
): Promise<void> {
  for (const absence of facts.absences.filter(({ pending }) => pending)) {
    const type = DEFAULT_LEAVE_TYPES.find(({ code }) => code === (absence.leaveType ?? TYPE_OF_KIND[absence.kind]));
    if (!type) continue;
    const period = periodOf(absence, type.unit === "HOURS", facts.rules.timeZone);
    const time = { calendar: facts.calendar, hours: facts.hours, staff: absence.staff, halfHolidays: [] };
    const count = countLeave(period, type.unit, time);
    const workingDays = countLeave(period, "WORKING_DAYS", time).amount;
    const filedAt = new Date(absence.recordedAt);
    const request = await tx.leaveRequest.create({
      data: {
        officeId,
        staffId: staff.idOf(absence.staff),
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
      },
    });
    const matrix = DEFAULT_MATRICES.find(({ code }) => code === MATRIX);
    const { steps } = approvalChain(matrix?.bands ?? [], approversOf(absence.staff), {
      type: type.code,
      workingDays,
      isStatutory: type.isStatutory,
    });
    await tx.leaveStep.createMany({
      data: steps.map(({ role, approver }, index) => ({
        officeId,
        requestId: request.id,
        round: 1,
        position: index + 1,
        role,
        approverId: approver === null ? null : staff.idOf(approver),
        since: index === 0 ? filedAt : null,
      })),
    });
  }
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
