import type { Transaction } from "@zaigang/db";
import { addDays, dateOf, daysTouched, earlierDate, type Instant, laterDate } from "@zaigang/domain";
import { type LoadedFacts, loadCoverageFacts } from "../features/coverage/coverage-facts.ts";
import type { SignedInContext } from "../graphql/context.ts";
import type { Days } from "./bring-in-line.ts";
import { type Intent, type LockedOffice, MOST_DATES } from "./change-office.ts";
import type { Recounted } from "./concern.ts";
import { inTurn } from "./in-turn.ts";
import { lockOffice, presentOf } from "./lock-office.ts";

/** The office as it is and as a change would make it, from today on. */
export type Seen = {
  /** The days that were looked at. */
  readonly days: Days;
  readonly before: LoadedFacts;
  readonly after: LoadedFacts;
  readonly now: Instant;
  /** Leave that takes another amount by it. */
  readonly recounted: Recounted;
};

/** Ends a transaction of which nothing is to stay. */
class TakenBack extends Error {}

/**
 * Makes a change as `changeOffice` does, reads the facts before and after, and takes everything back: what is shown before
 * saving is what saving does, and what saving refuses is refused here.
 *
 * @param prepare of the use case, as `changeOffice` takes it
 * @returns `null` for a change that touches no coverage from today on
 * @throws {Refusal} the same as saving, but for what is judged by coverage: that is shown
 * Source: docs/decisions/0013-previews-by-trying.md
 */
export async function previewOffice(
  { db, clock, viewer, client }: SignedInContext,
  prepare: (office: LockedOffice) => Promise<Intent>,
): Promise<Seen | null> {
  let seen: Seen | null = null;
  const run = async (tx: Transaction) => {
    seen = await tryOut(tx, { viewer, client }, clock(), prepare);
    throw new TakenBack();
  };
  try {
    await inTurn(viewer.officeId, () => db.$transaction(run));
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return seen;
}

async function tryOut(
  tx: Transaction,
  { viewer, client }: Pick<SignedInContext, "viewer" | "client">,
  clock: Instant,
  prepare: (office: LockedOffice) => Promise<Intent>,
): Promise<Seen | null> {
  const progress = await lockOffice(tx, viewer.officeId);
  const { officeId, timeZone } = progress;
  const now = presentOf(progress, clock);
  const facts = ({ from, to }: Days) => loadCoverageFacts(tx, officeId, timeZone, from, to);
  const intent = await prepare({ tx, officeId, viewer, client, timeZone, now, facts });
  if (!intent.touches) return null;
  const touched = daysTouched(intent.touches, timeZone);
  const from = laterDate(touched.from, dateOf(now, timeZone));
  const days = { from, to: earlierDate(touched.to, addDays(from, MOST_DATES)) };
  if (days.from >= days.to) return null;
  const before = await facts(days);
  const { recounted = { requests: [], staff: [] } } = await intent.write();
  return { days, before, after: await facts(days), now, recounted };
}
