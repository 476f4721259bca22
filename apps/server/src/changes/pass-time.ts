import type { Transaction } from "@zaigang/db";
import {
  addDays,
  type CivilDate,
  dateOf,
  datesBetween,
  earlierDate,
  horizonAt,
  type Instant,
  laterDate,
  nextBoundary,
  severityOf,
} from "@zaigang/domain";
import { loadCoverageFacts } from "../features/coverage/coverage-facts.ts";
import { bookDueEntries } from "../features/ledger/book-due-entries.ts";
import { alignEmployments } from "./align-employments.ts";
import { bringInLine } from "./bring-in-line.ts";
import { bringLeaveInLine } from "./bring-leave-in-line.ts";
import type { Progress } from "./lock-office.ts";
import { logWhatPassed, MOST_DAYS_LOGGED } from "./log-coverage.ts";
import { recordChange } from "./record-change.ts";
import { fromStored } from "./rows.ts";

/**
 * Brings a locked office to the present where time alone has changed something: an opening, a grace that is over, a
 * return, a pause that ended, a new day in the horizon. After an outage it does so once, however many boundaries have
 * passed: what began and ended meanwhile goes into the log, and nobody is told of it.
 *
 * @returns how far the office is then
 */
export async function passTime(tx: Transaction, progress: Progress, now: Instant): Promise<Progress> {
  const { officeId, timeZone, handledAt } = progress;
  const today = dateOf(now, timeZone);
  const lastDay = handledAt === null ? null : dateOf(handledAt, timeZone);
  // On the same day time changes nothing of the days to come: they are plan. A clock that was put back starts anew.
  const days = lastDay === today ? { from: today, to: addDays(today, 1) } : horizonAt(now, timeZone);
  if (lastDay !== today) {
    await alignEmployments(tx, officeId, today);
    await bookDueEntries(tx, officeId, today, now);
  }
  // The next boundary may lie in what opens just after midnight.
  const to = laterDate(days.to, addDays(today, 2));
  const loaded = await loadCoverageFacts(tx, officeId, timeZone, firstDay(lastDay, today), to);
  const isBoundary = handledAt === null || lastDay !== today || nextBoundary(loaded.facts, handledAt) <= now;

  await logWhatPassed(tx, progress, loaded, now);
  const { alertIds } = await bringInLine(tx, progress, loaded, days, now, false);
  const leave = await bringLeaveInLine(tx, progress, now);
  const moreUrgent = handledAt === null ? [] : await alertsOfOtherSeverity(tx, progress, handledAt, now);
  return recordChange(tx, progress, {
    at: now,
    actorId: null,
    action: "passTime",
    client: null,
    subjectIds: [],
    key: null,
    request: {},
    outcome: {},
    dates: isBoundary ? datesBetween(days.from, days.to) : [],
    alertIds: [...new Set([...alertIds, ...leave.alertIds, ...moreUrgent])],
    nextBoundaryAt: Math.min(nextBoundary(loaded.facts, now), leave.nextReminderAt, await nextShown(tx, officeId, now)),
  });
}

/** From when on what happened is logged. After a longer outage nobody has seen the days before. */
function firstDay(lastDay: CivilDate | null, today: CivilDate): CivilDate {
  const earliest = addDays(today, -MOST_DAYS_LOGGED);
  return lastDay === null ? today : laterDate(earliest, earlierDate(lastDay, today));
}

/** Open alerts that have become more urgent since. */
async function alertsOfOtherSeverity(
  tx: Transaction,
  { officeId, timeZone }: Progress,
  since: Instant,
  now: Instant,
): Promise<string[]> {
  const open = await tx.alert.findMany({
    where: { officeId, resolvedAt: null },
    select: { id: true, kind: true, date: true, stretches: true },
  });
  return open.flatMap(({ id, kind, date, stretches }) => {
    const alert = { kind, date: date.toISOString().slice(0, 10), stretches: fromStored(stretches) };
    return severityOf(alert, since, timeZone) === severityOf(alert, now, timeZone) ? [] : [id];
  });
}

/** When the next waiting message is shown; never where none waits. */
async function nextShown(tx: Transaction, officeId: string, now: Instant): Promise<Instant> {
  const { _min } = await tx.message.aggregate({
    where: { officeId, shownFrom: { gt: new Date(now) } },
    _min: { shownFrom: true },
  });
  return _min.shownFrom?.getTime() ?? Number.POSITIVE_INFINITY;
}
