import { type AbsenceKind, Prisma } from "@zaigang/db";
import {
  addDays,
  type CivilDate,
  countLeave,
  DAYS_TO_RETURN,
  daysTouched,
  earlierDate,
  type LeaveEntry,
  type LeavePeriod,
  laterDate,
  leaveRange,
  needsOf,
  parseTime,
  recountEntries,
  returnDueOn,
  type TimeRange,
} from "@zaigang/domain";
import type { Days } from "../../changes/bring-in-line.ts";
import type { LockedOffice } from "../../changes/change-office.ts";
import type { Recounted } from "../../changes/concern.ts";
import { asDate } from "../../changes/rows.ts";
import type { LoadedFacts } from "../coverage/coverage-facts.ts";
import { toEntry } from "../ledger/read-ledger.ts";
import { toRow } from "../ledger/write-entries.ts";
import { moveHalfHolidays } from "./move-half-holidays.ts";
import { type Lengthened, rechainLeave } from "./rechain-leave.ts";
import { workingTimeOf } from "./working-time.ts";

const OF_REQUEST = {
  type: true,
  entries: true,
  steps: { orderBy: [{ round: "asc" }, { position: "asc" }] },
  staff: { select: { code: true } },
  office: { select: { returnWithinDays: true } },
} satisfies Prisma.LeaveRequestInclude;
type Request = Prisma.LeaveRequestGetPayload<{ include: typeof OF_REQUEST }>;

/** A request whose days have become others, and what it is by the new count. */
type NewCount = {
  readonly request: Request;
  readonly amount: number;
  readonly workingDays: number;
  readonly provisional: boolean;
  /** The last day on which the return is to be reported, as a date; `null` where nobody reports it, or none is due. */
  readonly returnDueOn: CivilDate | null;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly entries: readonly LeaveEntry[];
};

/**
 * Moves half-days off with the noon, and counts leave anew that is asked for or granted on days which have just become others: writes its new length and when
 * its return is due, books the difference, gives what still waits the chain of its length, and tells each whose leave
 * takes another amount or goes to other people. Leave that ended early keeps what was given back then.
 *
 * The same number of statements however many people are on leave; none but a look where nobody is.
 *
 * @param days `[from, to)`, as they are written by now
 * @returns ids of the requests that take another amount or have another chain, and of the people whose they are
 * Source: docs/rules.md R-53.
 */
export async function recountLeave(office: LockedOffice, days: Days): Promise<Recounted> {
  const { tx, officeId, timeZone } = office;
  await moveHalfHolidays(office, days);
  const requests = await tx.leaveRequest.findMany({
    where: {
      officeId,
      status: { in: ["PENDING", "APPROVED"] },
      firstDate: { lt: asDate(days.to) },
      // A day after the leave may be the one on which its return is due, or be passed over on the way to it.
      OR: [{ lastDate: { gte: asDate(days.from) } }, { returnedAt: null, returnDueOn: { gte: asDate(days.from) } }],
    },
    include: OF_REQUEST,
  });
  const standing = requests.filter(({ returnedAt, endsAt }) => returnedAt === null || returnedAt >= endsAt);
  const [first] = standing;
  if (!first) return { requests: [], staff: [] };
  const from = standing.map((each) => dateText(each.firstDate)).reduce(earlierDate);
  const last = standing.map((each) => dateText(each.lastDate)).reduce(laterDate);
  const loaded = await office.facts({ from, to: addDays(last, DAYS_TO_RETURN) });
  const recounted = standing.flatMap((request) => countAnew(request, loaded, timeZone) ?? []);
  if (recounted.length === 0) return { requests: [], staff: [] };
  await write(office, recounted);
  const rechained = await rechainLeave(office, recounted.flatMap(asLengthened));
  const others = recounted
    .filter(({ request, amount }) => amount !== request.amount || rechained.has(request.id))
    .map(({ request }) => request);
  if (others.length > 0) await tell(office, others);
  return { requests: others.map(({ id }) => id), staff: [...new Set(others.map(({ staffId }) => staffId))] };
}

/** Leave takes the half-day that somebody has off no more: where such a one comes or goes it is counted anew. */
export async function recountAround(
  office: LockedOffice,
  { kind, startsAt, endsAt }: TimeRange & { readonly kind: AbsenceKind },
): Promise<Recounted | null> {
  if (kind !== "HALF_HOLIDAY") return null;
  return recountLeave(office, daysTouched({ startsAt, endsAt }, office.timeZone));
}

/** `null` where the new days make nothing of it another. */
function countAnew(request: Request, loaded: LoadedFacts, timeZone: string): NewCount | null {
  const time = workingTimeOf(loaded, request.staff.code);
  const period = periodOf(request);
  const { amount, provisional, days } = countLeave(period, request.type.unit, time);
  const workingDays = countLeave(period, "WORKING_DAYS", time).amount;
  const { startsAt, endsAt } = leaveRange(period, time, timeZone);
  const dueOn = request.returnDueOn && dateText(request.returnDueOn);
  const isDue = dueOn !== null && request.returnedAt === null;
  const dueNow = isDue ? returnDueOn(dateText(request.lastDate), request.type, request.office, time.calendar) : dueOn;
  const isSame =
    amount === request.amount &&
    provisional === request.provisional &&
    workingDays === request.workingDays &&
    dueNow === dueOn &&
    startsAt === request.startsAt.getTime() &&
    endsAt === request.endsAt.getTime();
  if (isSame) return null;
  const leave = {
    id: request.id,
    type: request.type,
    child: request.childId,
    round: request.round,
    isApproved: request.status === "APPROVED",
    firstDate: dateText(request.firstDate),
  };
  const entries = recountEntries(leave, request.entries.map(toEntry), needsOf(days, request.type));
  return { request, amount, workingDays, provisional, returnDueOn: dueNow, startsAt, endsAt, entries };
}

/** Nothing where it does not wait, or is as long as it was. */
function asLengthened({ request, workingDays }: NewCount): Lengthened[] {
  const { id, staffId, status, type, round, workingDays: before } = request;
  if (status !== "PENDING" || workingDays === before) return [];
  const steps = request.steps.filter((step) => step.round === round);
  return [{ id, staffId, firstDate: dateText(request.firstDate), type, round, steps, before, workingDays }];
}

async function write({ tx, officeId, viewer, now }: LockedOffice, recounted: readonly NewCount[]): Promise<void> {
  const rows = recounted.map(({ request, entries: _, startsAt, endsAt, ...count }) => ({
    ...count,
    id: request.id,
    absenceId: request.absenceId,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }));
  const told = Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, "absenceId" uuid, amount int,
    "workingDays" int, provisional boolean, "returnDueOn" date, "startsAt" timestamptz, "endsAt" timestamptz)`;
  await tx.$executeRaw`
    UPDATE "LeaveRequest" r SET amount = n.amount, "workingDays" = n."workingDays", provisional = n.provisional,
      "returnDueOn" = n."returnDueOn", "startsAt" = n."startsAt", "endsAt" = n."endsAt", version = r.version + 1
    FROM ${told} WHERE r."officeId" = ${officeId}::uuid AND r.id = n.id`;
  // One's morning and one's afternoon never overlap, not even between two rows: first both give way, then they take.
  await tx.$executeRaw`
    UPDATE "Absence" a SET "startsAt" = greatest(a."startsAt", n."startsAt"), "endsAt" = least(a."endsAt", n."endsAt"),
      version = a.version + 1
    FROM ${told} WHERE a."officeId" = ${officeId}::uuid AND a.id = n."absenceId"
      AND (a."startsAt" < n."startsAt" OR a."endsAt" > n."endsAt")`;
  await tx.$executeRaw`
    UPDATE "Absence" a SET "startsAt" = n."startsAt", "endsAt" = n."endsAt", version = a.version + 1
    FROM ${told} WHERE a."officeId" = ${officeId}::uuid AND a.id = n."absenceId"
      AND (a."startsAt" <> n."startsAt" OR a."endsAt" <> n."endsAt")`;
  const making = { at: now, requestId: null, madeById: viewer.staffId };
  await tx.leaveEntry.createMany({
    data: recounted.flatMap(({ request, entries }) =>
      entries.map((entry) => toRow(officeId, request.staffId, entry, making)),
    ),
    skipDuplicates: true,
  });
}

async function tell({ tx, officeId, now }: LockedOffice, requests: readonly Request[]): Promise<void> {
  const at = new Date(now);
  await tx.message.createMany({
    data: requests.map(({ id, staffId }) => ({
      officeId,
      staffId,
      kind: "LEAVE_RECOUNTED" as const,
      at,
      shownFrom: at,
      requestId: id,
      stretches: [],
    })),
  });
}

function periodOf(request: Request): LeavePeriod {
  const { firstDate, firstHalf, lastDate, lastHalf, fromTime, toTime } = request;
  if (fromTime !== null && toTime !== null)
    return { kind: "HOURS", date: dateText(firstDate), start: parseTime(fromTime), end: parseTime(toTime) };
  return {
    kind: "HALF_DAYS",
    first: { date: dateText(firstDate), half: firstHalf },
    last: { date: dateText(lastDate), half: lastHalf },
  };
}

function dateText(date: Date): string {
  return date.toISOString().slice(0, 10);
}
