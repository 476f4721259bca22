import type { Database } from "@zaigang/db";
import { dueLeaveAlerts, type Instant } from "@zaigang/domain";
import { TIME_ZONE } from "../support/small-office.ts";

/** Workdays that deciding a step may take, as an office begins. */
const STALLED_AFTER_DAYS = 1;
/** The small office has no holidays. */
const CALENDAR = { entries: [], coveredYears: [2026, 2027] };

/** The open alerts about leave, and what the requests and `now` imply, both as texts in order. */
export async function leaveAlertsAndDue(db: Database, officeId: string, now: Instant) {
  const [requests, alerts] = await Promise.all([
    db.leaveRequest.findMany({ where: { officeId }, include: { steps: true } }),
    db.alert.findMany({ where: { officeId, requestId: { not: null }, resolvedAt: null } }),
  ]);
  const awaited = requests.flatMap(({ id, staffId, status, returnedAt, returnDueOn }) =>
    status === "APPROVED" && returnedAt === null && returnDueOn !== null
      ? [{ request: id, staff: staffId, dueOn: returnDueOn.toISOString().slice(0, 10) }]
      : [],
  );
  const waiting = requests.flatMap(({ id, staffId, status, round, steps }) => {
    const step = steps.find((each) => each.round === round && each.since !== null && each.decision === null);
    return status === "PENDING" && step?.since ? [{ request: id, staff: staffId, since: step.since.getTime() }] : [];
  });
  const rules = { timeZone: TIME_ZONE, stalledAfterDays: STALLED_AFTER_DAYS, calendar: CALENDAR };
  const due = dueLeaveAlerts({ awaited, waiting }, rules, now);
  return {
    open: alerts
      .map(
        ({ kind, requestId, staffId, date }) => `${kind} ${date.toISOString().slice(0, 10)} ${requestId} of ${staffId}`,
      )
      .sort(),
    due: due.map(({ kind, request, staff, date }) => `${kind} ${date} ${request} of ${staff}`).sort(),
  };
}

/** How many alerts about leave there ever were, by kind. */
export async function leaveAlertsEver(db: Database): Promise<string> {
  const counts = await db.alert.groupBy({
    by: ["kind"],
    where: { requestId: { not: null } },
    _count: true,
    orderBy: { kind: "asc" },
  });
  return counts.map(({ kind, _count }) => `${kind} ${_count}`).join(", ");
}
