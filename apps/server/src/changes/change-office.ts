import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "@zaigang/db";
import {
  type CoverageChange,
  compareCoverage,
  dateOf,
  datesBetween,
  dayBounds,
  daysTouched,
  earlierDate,
  horizonAt,
  type Instant,
  laterDate,
  nextBoundary,
  type TimeRange,
  withChange,
} from "@zaigang/domain";
import { type LoadedFacts, loadCoverageFacts } from "../features/coverage/coverage-facts.ts";
import type { Client, SignedInContext, Viewer } from "../graphql/context.ts";
import { badInput } from "../graphql/errors.ts";
import { mayForAll } from "../graphql/rights.ts";
import { bringInLine, type Days } from "./bring-in-line.ts";
import { bringLeaveInLine } from "./bring-leave-in-line.ts";
import { type Concern, outcomeOf, subjectsOfChange, type Written } from "./concern.ts";
import { inTurn } from "./in-turn.ts";
import { isDue, lockOffice, type Progress, presentOf } from "./lock-office.ts";
import { firstLoggedDay, logCorrection } from "./log-coverage.ts";
import { passTime } from "./pass-time.ts";
import { recordChange } from "./record-change.ts";
import { KeyReused, WouldUncover } from "./refusals.ts";

/** What somebody asks for. */
export type Request = {
  /** Name of the mutation. */
  readonly action: string;
  /** Sent again with the same key, a request is answered again and not done again. */
  readonly key: string;
  readonly input: unknown;
};

/** The office, locked, for the checks of a use case. */
export type LockedOffice = {
  readonly tx: Transaction;
  readonly officeId: string;
  readonly viewer: Viewer;
  readonly client: Client;
  readonly timeZone: string;
  /** The present, read under the lock. */
  readonly now: Instant;
  /** The facts of the civil days `[from, to)`, as they are before the change. */
  readonly facts: (days: Days) => Promise<LoadedFacts>;
};

/** What a use case will do once its checks are passed. */
export type Intent = {
  /** What it is about. */
  readonly concerns: Concern;
  /** The time whose coverage may be another; `null` where none is. */
  readonly touches: TimeRange | null;
  /** The time of which the possible forecast alone may be another: nothing that is in force changes there. */
  readonly announces?: TimeRange;
  /**
   * For what is planned and not recorded: refused where it uncovers a post, unless somebody says why it may.
   * `AS_WRITTEN`: it is judged by the facts as they are once it is written.
   */
  readonly planned?: { readonly change: CoverageChange | "AS_WRITTEN"; readonly reason: string | null };
  /** Alerts that it changes by itself. */
  readonly alertIds?: readonly string[];
  /** Writes the facts. */
  readonly write: () => Promise<Written>;
};

/** How many civil days a change announces at most; who looks further ahead than that reads them when they look. */
export const MOST_DATES = 400;
/** A key is a name that a client gives its request, not a place for texts. */
const LONGEST_KEY = 100;
const MINUTE_MS = 60_000;
/** A day in a hall has bursts: everyone signs in at nine. Who waits longer is told to try again. */
const PATIENCE = { maxWait: 15_000, timeout: 30_000 };

/**
 * Changes an office: the one way in which anything is written. In one transaction it takes the office's lock, lets time
 * pass up to now, checks, judges what is planned, writes the facts, logs where the past is another by it, brings alerts
 * and inboxes in line, enters the change into the office's log and announces it. All of it happens or nothing.
 *
 * @param prepare checks the request against what is there under the lock, and says what to write; a refusal or an error
 *   thrown there leaves no trace
 * @returns id of what was made or changed; for a request that came before, the id of then
 * @throws {KeyReused} if the key came before with another request
 * @throws {WouldUncover} if what is planned would uncover a post (docs/rules.md R-36)
 * Source: docs/decisions/0007-one-write-transaction.md
 */
export async function changeOffice(
  context: SignedInContext,
  request: Request,
  prepare: (office: LockedOffice) => Promise<Intent>,
): Promise<string> {
  const { db, clock, viewer, client } = context;
  assertKey(request.key);
  const run = async (tx: Transaction) => {
    const locked = await lockOffice(tx, viewer.officeId);
    const answered = await findAnswer(tx, viewer, request);
    if (answered !== null) return answered;

    const now = presentOf(locked, clock());
    const progress = isDue(locked, now) ? await passTime(tx, locked, now) : locked;
    const facts = ({ from, to }: Days) => loadCoverageFacts(tx, progress.officeId, progress.timeZone, from, to);
    const { timeZone } = progress;
    const office = { tx, officeId: progress.officeId, viewer, client, timeZone, now, facts };
    const intent = await prepare(office);
    return write(office, progress, request, intent);
  };
  return inTurn(viewer.officeId, () => db.$transaction(run, PATIENCE));
}

/** @throws BAD_USER_INPUT for what is no name */
function assertKey(key: string): void {
  if (key.length >= 1 && key.length <= LONGEST_KEY) return;
  throw badInput("BAD_KEY", `A key has 1 to ${LONGEST_KEY} characters`, { most: LONGEST_KEY });
}

/** The id that the same request was answered with before; `null` for a new one. */
async function findAnswer(tx: Transaction, viewer: Viewer, { action, key, input }: Request): Promise<string | null> {
  const { officeId, staffId } = viewer;
  const known = await tx.officeChange.findUnique({
    where: { officeId_actorId_key: { officeId, actorId: staffId, key } },
    select: { action: true, request: true, outcome: true },
  });
  if (!known) return null;
  if (known.action !== action || !isDeepStrictEqual(known.request, asJson(input))) throw new KeyReused();
  return (known.outcome as { id: string }).id;
}

async function write(office: LockedOffice, progress: Progress, request: Request, intent: Intent): Promise<string> {
  const { tx, now, timeZone, facts } = office;
  const { touches, planned } = intent;
  const days = touches && daysTouched(touches, timeZone);
  const announced = days ?? (intent.announces && daysTouched(intent.announces, timeZone));
  const horizon = horizonAt(now, timeZone);
  const ahead = days && common(days, horizon);
  const past = touches && pastOf(touches, timeZone, now);
  const isPastTouched = past !== null && past.startsAt < past.endsAt;
  const behind = isPastTouched
    ? common(daysTouched(past, timeZone), { from: firstLoggedDay(progress, now), to: horizon.to })
    : null;
  const toLoad = hull(ahead, behind);

  const before = toLoad && (behind || (planned && ahead)) ? await facts(toLoad) : null;
  const judged = planned && !mayUncover(office.viewer, planned) ? planned.change : null;
  if (judged && judged !== "AS_WRITTEN" && ahead && before)
    assertCovered(before, { ...before, facts: withChange(before.facts, judged) }, ahead, timeZone, now);
  const { shownFrom = Number.POSITIVE_INFINITY, ...written } = await intent.write();

  const after = toLoad && (await facts(toLoad));
  if (judged === "AS_WRITTEN" && ahead && before && after) assertCovered(before, after, ahead, timeZone, now);
  if (behind && past && before && after) await logCorrection(tx, progress, { before, after }, past, now);
  const line = ahead && after ? await bringInLine(tx, progress, after, ahead, now, true) : null;
  const leave = await bringLeaveInLine(tx, progress, now);
  const isTodayTouched = ahead !== null && ahead.from === horizon.from;
  const boundary = isTodayTouched && after ? nextBoundary(after.facts, now) : progress.nextBoundaryAt;
  await recordChange(tx, progress, {
    at: now,
    actorId: office.viewer.staffId,
    action: request.action,
    client: office.client,
    subjectIds: subjectsOfChange(intent.concerns, written),
    key: request.key,
    request: request.input,
    outcome: outcomeOf(intent.concerns, written, planned?.reason ?? null),
    dates: announced ? datesBetween(announced.from, announced.to).slice(0, MOST_DATES) : [],
    alertIds: [...new Set([...(intent.alertIds ?? []), ...(line?.alertIds ?? []), ...leave.alertIds])],
    // Too early does no harm; what was already waiting is kept.
    nextBoundaryAt: Math.min(
      boundary,
      progress.nextBoundaryAt,
      shownFrom,
      line?.shownFrom ?? Number.POSITIVE_INFINITY,
      leave.nextReminderAt,
    ),
  });
  return written.id;
}

/**
 * The past that a change makes another. What comes later on a day hangs on what was before: a grace begins where an
 * absence ends, and who held a post holds it on. Coverage is cut at whole minutes, and the running one is not past yet.
 */
function pastOf({ startsAt, endsAt }: TimeRange, timeZone: string, now: Instant): TimeRange {
  const wholeMinute = (instant: Instant) => instant - (instant % MINUTE_MS);
  const dayEndsAt = dayBounds(dateOf(endsAt - 1, timeZone), timeZone).endsAt;
  return { startsAt: wholeMinute(startsAt), endsAt: Math.min(dayEndsAt, wholeMinute(now)) };
}

/** Whether what is planned may leave a post uncovered: somebody with the right says why. */
function mayUncover(viewer: Viewer, { reason }: NonNullable<Intent["planned"]>): boolean {
  return reason !== null && mayForAll(viewer, "leaveUncovered");
}

/**
 * @throws {WouldUncover} if a post is uncovered in the days that was not before
 */
function assertCovered(before: LoadedFacts, after: LoadedFacts, days: Days, timeZone: string, now: Instant): void {
  const range = {
    startsAt: Math.max(now, dayBounds(days.from, timeZone).startsAt),
    endsAt: dayBounds(days.to, timeZone).startsAt,
  };
  if (range.startsAt >= range.endsAt) return;
  const { newlyUncovered } = compareCoverage(before.facts, after.facts, range, now);
  if (newlyUncovered.length > 0) throw new WouldUncover(newlyUncovered, after);
}

function common(one: Days, other: Days): Days | null {
  const from = laterDate(one.from, other.from);
  const to = earlierDate(one.to, other.to);
  return from < to ? { from, to } : null;
}

/** The shortest run of days that holds both. */
function hull(one: Days | null, other: Days | null): Days | null {
  if (!one || !other) return one ?? other;
  return { from: earlierDate(one.from, other.from), to: laterDate(one.to, other.to) };
}

/** As the database gives it back. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
