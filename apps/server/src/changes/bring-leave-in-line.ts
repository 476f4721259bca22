import type { MessageKind, Transaction } from "@zaigang/db";
import {
  dateOf,
  dayBounds,
  dueLeaveAlerts,
  type Instant,
  leaveAlertKey,
  leaveResolutionOf,
  reconcileLeaveAlerts,
  reminderAt,
  type TimeRange,
  whoHearsOfStalled,
} from "@zaigang/domain";
import { type LoadedDeputies, loadDelegationsAndAway } from "../features/approvals/load-delegations.ts";
import { type LoadedWaits, loadLeaveWaits, type OpenLeaveAlertRow } from "./leave-waits.ts";
import type { Progress } from "./lock-office.ts";
import { asDate, toStored } from "./rows.ts";

type Due = ReturnType<typeof dueLeaveAlerts>[number];

export type LeaveInLine = {
  /** Alerts that opened or closed. */
  readonly alertIds: readonly string[];
  /** When the next reminder of today is due; never where none is. */
  readonly nextReminderAt: Instant;
};

/**
 * Makes the office's open alerts about leave exactly those that requests, calendar and `now` imply, and reminds of
 * returns that are due today. Both follow from few rows that time and any change may touch, so it is done with every
 * change: one statement where nothing has changed, and a fixed number where something has.
 *
 * Source: docs/rules.md.
 */
export async function bringLeaveInLine(
  tx: Transaction,
  { officeId, timeZone }: Progress,
  now: Instant,
): Promise<LeaveInLine> {
  const waits = await loadLeaveWaits(tx, officeId, timeZone, dateOf(now, timeZone));
  const { opened, closed } = reconcileLeaveAlerts(waits.open, dueLeaveAlerts(waits, { ...waits, timeZone }, now));
  await closeAlerts(tx, officeId, closed, timeZone, now);
  const made = await openAlerts(tx, officeId, opened, now);
  const reminders = dueReminders(waits, timeZone, now);
  const isStalled = opened.some(({ kind }) => kind === "APPROVAL_STALLED");
  const deputies = isStalled ? await loadDelegationsAndAway(tx, officeId, now, timeZone, null) : null;
  const messages = [
    ...made.flatMap((alert) =>
      toldOf(waits, deputies, alert, timeZone, now).map((staffId) => ({
        ...messageOf(alert, "ALERT"),
        staffId,
        alertId: alert.id,
      })),
    ),
    ...reminders.now.flatMap(({ request, staff, reminded, dueOn }) =>
      [...new Set([staff, ...reminded])].map((staffId) => ({
        ...messageOf({ request, date: dueOn, stretches: [dayBounds(dueOn, timeZone)] }, "RETURN_DUE"),
        staffId,
      })),
    ),
  ];
  const at = new Date(now);
  if (messages.length > 0) {
    await tx.message.createMany({ data: messages.map((message) => ({ ...message, officeId, at, shownFrom: at })) });
  }
  return { alertIds: [...made, ...closed].map(({ id }) => id), nextReminderAt: reminders.next };
}

function messageOf<Kind extends MessageKind>(
  { request, date, stretches }: Pick<Due, "request" | "date"> & { readonly stretches: readonly TimeRange[] },
  kind: Kind,
) {
  return { kind, requestId: request, date: asDate(date), stretches: toStored(stretches) };
}

/** Managers, and those whom it concerns: each once. @param deputies read where a step is stalled */
function toldOf(
  { managers, awaited, waiting }: LoadedWaits,
  deputies: LoadedDeputies | null,
  { kind, request }: Due,
  timeZone: string,
  now: Instant,
): string[] {
  if (kind === "RETURN_OVERDUE")
    return [...new Set([...managers, ...awaited.filter((row) => row.request === request).flatMap(({ told }) => told)])];
  const row = waiting.find((each) => each.request === request);
  if (!row || !deputies) return [...managers];
  const { delegations, away, standIn, holdersOf } = deputies;
  const of = { applicant: row.staff, workingDays: row.workingDays, holders: holdersOf(row.staff), standIn };
  return [...new Set([...managers, ...whoHearsOfStalled(row.step, of, delegations, away, timeZone, now)])];
}

/** Nobody is reminded twice, nor of a day that is over: then it is an alert. */
function dueReminders({ awaited, calendar, hours }: LoadedWaits, timeZone: string, now: Instant) {
  const today = dateOf(now, timeZone);
  const ofToday = awaited.filter(({ dueOn, isReminded }) => dueOn === today && !isReminded);
  const at = reminderAt(today, { calendar, hours }, timeZone);
  if (ofToday.length === 0) return { now: [], next: Number.POSITIVE_INFINITY };
  return at <= now ? { now: ofToday, next: Number.POSITIVE_INFINITY } : { now: [], next: at };
}

async function openAlerts(
  tx: Transaction,
  officeId: string,
  due: readonly Due[],
  now: Instant,
): Promise<(Due & { readonly id: string })[]> {
  if (due.length === 0) return [];
  const openedAt = new Date(now);
  const rows = await tx.alert.createManyAndReturn({
    data: due.map(({ kind, request, staff, date, stretches: [day] }) => ({
      officeId,
      kind,
      requestId: request,
      staffId: staff,
      date: asDate(date),
      startsAt: new Date(day.startsAt),
      endsAt: new Date(day.endsAt),
      stretches: toStored([day]),
      openedAt,
    })),
    select: { id: true, kind: true, date: true, requestId: true },
  });
  const keyOf = ({ kind, date, requestId }: (typeof rows)[number]) =>
    leaveAlertKey({ kind: kind as Due["kind"], date: date.toISOString().slice(0, 10), request: requestId as string });
  const ids = new Map(rows.map((row) => [keyOf(row), row.id]));
  const made = due.map((alert) => ({ ...alert, id: ids.get(leaveAlertKey(alert)) as string }));
  await tx.alertEvent.createMany({
    data: made.map(({ id, stretches }) => ({
      officeId,
      alertId: id,
      at: openedAt,
      kind: "OPENED" as const,
      stretches: toStored(stretches),
    })),
  });
  return made;
}

async function closeAlerts(
  tx: Transaction,
  officeId: string,
  closed: readonly OpenLeaveAlertRow[],
  timeZone: string,
  now: Instant,
): Promise<void> {
  if (closed.length === 0) return;
  const at = new Date(now);
  const rows = closed.map((alert) => {
    const resolution = leaveResolutionOf(alert, alert.state, alert.openedAt);
    return { id: alert.id, resolution, resolvedById: resolution === "RETURNED" ? alert.staff : null };
  });
  await tx.$executeRaw`
    UPDATE "Alert" a SET "resolvedAt" = ${at}, resolution = r.resolution, "resolvedById" = r."resolvedById",
      version = version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, resolution text, "resolvedById" uuid)
    WHERE a."officeId" = ${officeId}::uuid AND a.id = r.id`;
  await tx.alertEvent.createMany({
    data: closed.map(({ id, date }) => ({
      officeId,
      alertId: id,
      at,
      kind: "RESOLVED" as const,
      stretches: toStored([dayBounds(date, timeZone)]),
    })),
  });
}
