import { Prisma, type Transaction } from "@zaigang/db";
import {
  type CivilDate,
  type DueAlert,
  dueAlerts,
  dueTakeovers,
  horizonAt,
  type Instant,
  type OpenAlert,
  reconcileAlerts,
  resolutionOf,
  type Told,
  takeoverNews,
} from "@zaigang/domain";
import type { LoadedFacts } from "../features/coverage/coverage-facts.ts";
import { alignAlerts } from "./align-alerts.ts";
import type { Progress } from "./lock-office.ts";
import { fromStored, type Names, namesOf, type StoredStretches } from "./rows.ts";
import { tellPeople, UNDO_MS } from "./tell-people.ts";

/** Civil days `[from, to)`. */
export type Days = { readonly from: CivilDate; readonly to: CivilDate };

export type BroughtInLine = {
  /** Alerts that opened, changed or closed. */
  readonly alertIds: readonly string[];
  /** When a message that waits will be shown; `null` where none waits. */
  readonly shownFrom: Instant | null;
};

/**
 * Makes the office's open alerts of some civil days exactly those that the facts imply, and tells the people concerned.
 * The number of statements does not depend on how many there are.
 *
 * @param loaded facts of the days as they are by now
 * @param days within the horizon; alerts of days outside it are closed as well
 * @param isUndoable whether messages wait until what was done can be undone no more
 */
export async function bringInLine(
  tx: Transaction,
  { officeId, timeZone }: Progress,
  loaded: LoadedFacts,
  days: Days,
  now: Instant,
  isUndoable: boolean,
): Promise<BroughtInLine> {
  const { facts } = loaded;
  const names = namesOf(loaded);
  const known = await readKnown(tx, officeId, days, horizonAt(now, timeZone), now);
  const open = known.open.map((row) => toOpenAlert(row, names));
  const { opened, changed, closed } = reconcileAlerts(open, dueAlerts(facts, days.from, days.to, now));
  const ended = closed.map((alert) => ({ alert, resolution: resolutionOf(alert, facts, now) }));
  const made = await alignAlerts(tx, officeId, { opened, changed, closed: ended }, names, new Date(now));

  const told = known.told.map((row) => toTold(row, names));
  const news = takeoverNews(told, dueTakeovers(facts, days.from, days.to, now), now);
  const shownFrom = isUndoable ? now + UNDO_MS : now;
  await tellPeople(tx, officeId, { opened: made, managers: known.managers, news }, names, now, shownFrom);
  const isWaiting = shownFrom > now && news.tell.length > 0;
  return {
    alertIds: [...made, ...changed, ...closed].map(({ id }) => id),
    shownFrom: isWaiting ? shownFrom : null,
  };
}

type AlertRow = {
  readonly id: string;
  readonly kind: DueAlert["kind"];
  readonly date: CivilDate;
  readonly postId: string;
  readonly staffId: string | null;
  readonly stretches: StoredStretches;
};

type ToldRow = Omit<AlertRow, "kind" | "staffId"> & {
  readonly kind: Told["kind"];
  readonly staffId: string;
  readonly isShown: boolean;
};

type Known = {
  readonly open: readonly AlertRow[];
  readonly told: readonly ToldRow[];
  readonly managers: readonly string[];
};

/** What is open, the last that was told and seen, and told and not seen, and who is told of alerts: in one statement. */
async function readKnown(
  tx: Transaction,
  officeId: string,
  { from, to }: Days,
  horizon: Days,
  now: Instant,
): Promise<Known> {
  const office = Prisma.sql`"officeId" = ${officeId}::uuid`;
  const isOfDays = Prisma.sql`date >= ${from}::date AND date < ${to}::date`;
  const [row] = await tx.$queryRaw<{ known: Known }[]>`SELECT json_build_object(
    'open', (SELECT coalesce(json_agg(r), '[]') FROM (
      SELECT id, kind, date, "postId", "staffId", stretches FROM "Alert"
      WHERE ${office} AND "resolvedAt" IS NULL AND "requestId" IS NULL
        AND (date < ${horizon.from}::date OR date >= ${horizon.to}::date OR ${isOfDays})) r),
    'told', (SELECT coalesce(json_agg(r), '[]') FROM (
      SELECT DISTINCT ON (date, "postId", "staffId", "isShown") * FROM (
        SELECT id, kind, date, "postId", "staffId", stretches, at, "shownFrom" <= ${new Date(now)} AS "isShown"
        FROM "Message" WHERE ${office} AND kind IN ('COVER', 'COVER_CHANGED', 'COVER_ENDED') AND ${isOfDays}) m
      ORDER BY date, "postId", "staffId", "isShown", at DESC, id DESC) r),
    'managers', (SELECT coalesce(json_agg(id), '[]') FROM "Staff"
      WHERE ${office} AND roles && ARRAY['HALL_MANAGER', 'OFFICE_MANAGER']::"Role"[])
  ) AS known`;
  return (row as { known: Known }).known;
}

function toOpenAlert({ id, kind, date, postId, staffId, stretches }: AlertRow, names: Names): OpenAlert {
  const staff = staffId === null ? null : names.staffCode(staffId);
  return { id, kind, date, post: names.postCode(postId), staff, stretches: fromStored(stretches) };
}

function toTold({ id, kind, date, postId, staffId, stretches, isShown }: ToldRow, names: Names): Told {
  const [post, staff] = [names.postCode(postId), names.staffCode(staffId)];
  return { id, kind, date, post, staff, stretches: fromStored(stretches), isShown };
}
