import { addDays, type CivilDate, dateOf, type Instant, type LeaveEntry } from "@zaigang/domain";
import type { SignedInContext } from "../../graphql/context.ts";
import { type LoadedFacts, loadCoverageFacts } from "../coverage/coverage-facts.ts";
import { toEntry } from "../ledger/read-ledger.ts";
import { type Deciders, readDeciders } from "./deciders.ts";
import { dateText, type Planning } from "./plan-leave.ts";

/** What it takes to show requests that wait: read once for all of them, in a fixed number of statements. */
export type LeaveView = {
  readonly deciders: Deciders;
  /** Facts of all days that a waiting request touches, and of those in which a return would be due. */
  readonly loaded: LoadedFacts;
  /** The ledgers of those who wait, by id. */
  readonly ledgers: ReadonlyMap<string, readonly LeaveEntry[]>;
};

const views = new WeakMap<object, Promise<LeaveView>>();

/** The fields of one operation share one reading. */
export function leaveView(context: SignedInContext): Promise<LeaveView> {
  const view = views.get(context) ?? readView(context);
  views.set(context, view);
  return view;
}

/** Leave is planned with these where nothing is written, and so nothing is locked. */
export function planningWith(context: SignedInContext): Planning {
  const { db, viewer, now } = context;
  const { officeId, timeZone } = viewer;
  const facts = ({ from, to }: { from: CivilDate; to: CivilDate }) =>
    loadCoverageFacts(db, officeId, timeZone, from, to);
  return { tx: db, officeId, viewer, timeZone, now, facts };
}

async function readView(context: SignedInContext): Promise<LeaveView> {
  const { db, viewer, now } = context;
  const { officeId, timeZone } = viewer;
  const days = await daysOfPending(context, now);
  const loaded = await loadCoverageFacts(db, officeId, timeZone, days.from, days.to);
  const deciders = await readDeciders(planningWith(context));
  const entries = await db.leaveEntry.findMany({
    where: { officeId, staff: { leaveRequests: { some: { officeId, status: "PENDING" } } } },
  });
  const ledgers = Map.groupBy(entries, ({ staffId }) => staffId);
  return {
    deciders,
    loaded,
    ledgers: new Map([...ledgers].map(([staffId, lines]) => [staffId, lines.map(toEntry)])),
  };
}

async function daysOfPending({ db, viewer }: SignedInContext, now: Instant) {
  const today = dateOf(now, viewer.timeZone);
  const { _min, _max } = await db.leaveRequest.aggregate({
    where: { officeId: viewer.officeId, status: "PENDING" },
    _min: { firstDate: true },
    _max: { lastDate: true },
  });
  const from = _min.firstDate ? dateText(_min.firstDate) : today;
  return { from, to: addDays(_max.lastDate ? dateText(_max.lastDate) : from, 20) };
}
