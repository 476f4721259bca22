import type { AlertEventKind, Transaction } from "@zaigang/db";
import { alertKey, type DueAlert, type OpenAlert, type Resolution, type TimeRange } from "@zaigang/domain";
import { asDate, type Names, toStored } from "./rows.ts";

/** What becomes of an office's alerts. */
export type Alignment = {
  readonly opened: readonly DueAlert[];
  readonly changed: readonly OpenAlert[];
  readonly closed: readonly { readonly alert: OpenAlert; readonly resolution: Resolution }[];
};

/** Opens, moves and closes alerts, each with an entry in its history. @returns the opened ones with their ids */
export async function alignAlerts(
  tx: Transaction,
  officeId: string,
  { opened, changed, closed }: Alignment,
  names: Names,
  at: Date,
): Promise<OpenAlert[]> {
  // First out, then in: a subject has at most one open alert of a kind and day.
  await closeAlerts(tx, officeId, closed, names, at);
  await moveAlerts(tx, officeId, changed, names);
  const made = await openAlerts(tx, officeId, opened, names, at);
  const event = (kind: AlertEventKind, { id, stretches }: OpenAlert) => ({
    officeId,
    alertId: id,
    at,
    kind,
    stretches: toStored(stretches),
  });
  const events = [
    ...made.map((alert) => event("OPENED", alert)),
    ...changed.map((alert) => event("CHANGED", alert)),
    ...closed.map(({ alert, resolution }) => event(resolution.code === "EXPIRED" ? "EXPIRED" : "RESOLVED", alert)),
  ];
  if (events.length > 0) await tx.alertEvent.createMany({ data: events });
  return made;
}

async function openAlerts(
  tx: Transaction,
  officeId: string,
  due: readonly DueAlert[],
  names: Names,
  at: Date,
): Promise<OpenAlert[]> {
  if (due.length === 0) return [];
  const rows = await tx.alert.createManyAndReturn({
    data: due.map(({ kind, date, post, staff, stretches }) => ({
      officeId,
      kind,
      date: asDate(date),
      postId: names.postId(post),
      staffId: staff === null ? null : names.staffId(staff),
      ...bounds(stretches),
      stretches: toStored(stretches),
      openedAt: at,
    })),
    select: { id: true, kind: true, date: true, postId: true, staffId: true },
  });
  const ids = new Map(
    rows.map(({ id, kind, date, postId, staffId }) => [
      alertKey({
        kind: kind as DueAlert["kind"],
        date: date.toISOString().slice(0, 10),
        post: names.postCode(postId as string),
        staff: staffId === null ? null : names.staffCode(staffId),
      }),
      id,
    ]),
  );
  return due.map((alert) => ({ ...alert, id: ids.get(alertKey(alert)) as string }));
}

/** One statement, however many there are. */
async function moveAlerts(
  tx: Transaction,
  officeId: string,
  alerts: readonly OpenAlert[],
  names: Names,
): Promise<void> {
  if (alerts.length === 0) return;
  const rows = alerts.map(({ id, post, stretches }) => ({
    id,
    postId: names.postId(post),
    ...bounds(stretches),
    stretches: toStored(stretches),
  }));
  await tx.$executeRaw`
    UPDATE "Alert" a SET "postId" = r."postId", "startsAt" = r."startsAt", "endsAt" = r."endsAt",
      stretches = r.stretches, version = version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, "postId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, stretches jsonb)
    WHERE a."officeId" = ${officeId}::uuid AND a.id = r.id`;
}

async function closeAlerts(
  tx: Transaction,
  officeId: string,
  closed: Alignment["closed"],
  names: Names,
  at: Date,
): Promise<void> {
  if (closed.length === 0) return;
  const rows = closed.map(({ alert, resolution }) => ({
    id: alert.id,
    resolution: resolution.code,
    resolvedById: resolution.staff === null ? null : names.staffId(resolution.staff),
  }));
  await tx.$executeRaw`
    UPDATE "Alert" a SET "resolvedAt" = ${at}, resolution = r.resolution, "resolvedById" = r."resolvedById",
      version = version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, resolution text, "resolvedById" uuid)
    WHERE a."officeId" = ${officeId}::uuid AND a.id = r.id`;
}

function bounds(stretches: readonly TimeRange[]): { startsAt: Date; endsAt: Date } {
  return {
    startsAt: new Date((stretches[0] as TimeRange).startsAt),
    endsAt: new Date((stretches.at(-1) as TimeRange).endsAt),
  };
}
