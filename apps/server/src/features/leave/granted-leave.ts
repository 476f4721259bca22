import {
  addDays,
  countLeave,
  DAYS_TO_RETURN,
  type HalfDay,
  type LeaveCount,
  type LeavePeriod,
  leaveRange,
  needsOf,
  recountEntries,
  type Shortened,
  shortened,
  shortenedTo,
  timeText,
  type WorkingTime,
} from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { assertVersion } from "../../changes/references.ts";
import { asDate } from "../../changes/rows.ts";
import { assertMay, type Right } from "../../graphql/rights.ts";
import { toEntry } from "../ledger/read-ledger.ts";
import { writeEntries } from "../ledger/write-entries.ts";
import { periodOf } from "./leave-request.ts";
import { dateText } from "./plan-leave.ts";
import { type RequestWithSteps, requestOf } from "./read-request.ts";
import { NotGranted } from "./return-refusals.ts";
import { workingTimeOf } from "./working-time.ts";

/** Leave that is granted, with what its end is worked out from. */
export type GrantedLeave = {
  readonly request: RequestWithSteps & { readonly absenceId: string };
  readonly period: LeavePeriod;
  readonly time: WorkingTime;
  /** The end of the time away, which may come before the end of the leave. */
  readonly awayUntil: number;
  readonly rules: {
    readonly returnIsConfirmed: boolean;
    readonly graceMinutes: number;
    readonly returnWithinDays: number;
  };
};

/**
 * @param right what it takes over the person
 * @throws {UnknownReference} as `requestOf`
 * @throws FORBIDDEN without the right, or that of knowing of the request
 * @throws {ChangedMeanwhile} if it is another by now than the one that was decided on
 * @throws {NotGranted} for what waits, was refused, taken back or cancelled
 */
export async function grantedLeave(
  office: LockedOffice,
  { request: globalId, version }: { readonly request: string; readonly version: number },
  right: Right,
): Promise<GrantedLeave> {
  const request = await requestOf(office, globalId);
  assertMay(office.viewer, right, request.staffId);
  await assertVersion(office, request, version);
  const { absenceId } = request;
  if (request.status !== "APPROVED" || absenceId === null) throw new NotGranted();
  const { tx, officeId } = office;
  const rules = await tx.office.findUniqueOrThrow({
    where: { officeId },
    select: { returnIsConfirmed: true, graceMinutes: true, returnWithinDays: true },
  });
  const absence = await tx.absence.findUniqueOrThrow({
    where: { officeId_id: { officeId, id: absenceId } },
    select: { endsAt: true },
  });
  const days = { from: dateText(request.firstDate), to: addDays(dateText(request.lastDate), DAYS_TO_RETURN) };
  const time = workingTimeOf(await office.facts(days), request.staff.code);
  return {
    request: { ...request, absenceId },
    period: periodOf(request),
    time,
    awayUntil: absence.endsAt.getTime(),
    rules,
  };
}

/** What it takes to say what is left of leave, without what it takes to write it. */
type Shortening = Pick<GrantedLeave, "period" | "time"> & {
  readonly request: Pick<GrantedLeave["request"], "type">;
  readonly rules: Pick<GrantedLeave["rules"], "graceMinutes">;
};

/** What is left of it where the person is back at an instant. */
export function leftAt(
  { period, request, time, rules }: Shortening,
  { timeZone }: Pick<LockedOffice, "timeZone">,
  at: number,
): Shortened {
  return shortened({ period, type: request.type }, at, time, { timeZone, graceMinutes: rules.graceMinutes });
}

/**
 * What is left of it where it ends with an earlier half-day. What has begun by now has happened: it stays.
 *
 * @param last the last half-day that stays; `null`: none
 */
export function leftThrough(
  leave: Shortening,
  office: Pick<LockedOffice, "timeZone" | "now">,
  last: HalfDay | null,
): Shortened {
  const begun = leftAt(leave, office, office.now).kept;
  const cut = shortenedTo({ period: leave.period, type: leave.request.type }, last, leave.time);
  const isBegun = begun !== null && begun.count.amount >= (cut.kept?.count.amount ?? 0);
  return isBegun ? leftAt(leave, office, office.now) : cut;
}

/** The columns of a request of which less is left. */
export function columnsOfLeft({ period, count }: NonNullable<Shortened["kept"]>, time: WorkingTime, timeZone: string) {
  const isHours = period.kind === "HOURS";
  return {
    lastDate: asDate(isHours ? period.date : period.last.date),
    lastHalf: isHours ? ("AFTERNOON" as const) : period.last.half,
    ...(isHours && { toTime: timeText(period.end) }),
    endsAt: new Date(leaveRange(period, time, timeZone).endsAt),
    amount: count.amount,
    workingDays: countLeave(period, "WORKING_DAYS", time).amount,
    provisional: count.provisional,
  };
}

/**
 * Gives back to the balance what the ledger says was taken for a request and is not needed for what is left of it. Each
 * part comes back to the year and the days that it was taken from.
 *
 * @param left what is left, as counted; `null`: nothing
 */
export async function giveDaysBack(
  { tx, officeId, viewer, now }: LockedOffice,
  request: RequestWithSteps,
  left: LeaveCount | null,
): Promise<void> {
  const { id, type, childId, round } = request;
  const booked = await tx.leaveEntry.findMany({ where: { officeId, requestId: id } });
  const firstDate = dateText(request.firstDate);
  const entries = recountEntries(
    { id, type, child: childId, round, isApproved: true, firstDate },
    booked.map(toEntry),
    left ? needsOf(left.days, type) : [],
  );
  await writeEntries(tx, officeId, request.staffId, entries, {
    at: now,
    requestId: id,
    madeById: viewer.staffId,
  });
}
