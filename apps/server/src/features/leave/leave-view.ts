import type { ApproverRole, Database } from "@zaigang/db";
import { addDays, type CivilDate, DAYS_TO_RETURN, dateOf, type LeaveEntry, type LeavePerson } from "@zaigang/domain";
import type { SignedInContext } from "../../graphql/context.ts";
import { keepAtHand, type RowsAtHand } from "../../graphql/rows-at-hand.ts";
import { type LoadedFacts, loadCoverageFacts } from "../coverage/coverage-facts.ts";
import { toEntry } from "../ledger/read-ledger.ts";
import { type Deciders, readDeciders } from "./deciders.ts";
import type { Planning } from "./plan-leave.ts";

/** What it takes to show requests that wait: read once for all of them, in a fixed number of statements. */
export type LeaveView = RowsAtHand & {
  /** Those that wait, filed first first. */
  readonly waiting: readonly Waiting[];
  readonly deciders: Deciders;
  /** Facts of all days that a waiting request touches, and of those in which a return would be due. */
  readonly loaded: LoadedFacts;
  /** The ledgers of those who wait, by id. */
  readonly ledgers: ReadonlyMap<string, readonly LeaveEntry[]>;
  /** What their leave follows from, by id. */
  readonly entitled: ReadonlyMap<string, LeavePerson>;
};

/** What waits, and who decides on it. */
type Turns = Pick<LeaveView, "waiting" | "deciders"> & Pick<Pending, "entries" | "people">;

const views = new WeakMap<object, Promise<LeaveView>>();
const turns = new WeakMap<object, Promise<Turns>>();

/** The fields of one operation share one reading. */
export function leaveView(context: SignedInContext): Promise<LeaveView> {
  const known = views.get(context);
  if (known) return known;
  const view = readView(context);
  views.set(context, view);
  keepAtHand(context, view);
  return view;
}

/** Whose turn it is, without what else a request says: for the count on every page. */
export function leaveTurns(context: SignedInContext): Promise<Turns> {
  const found = turns.get(context) ?? readTurns(context);
  turns.set(context, found);
  return found;
}

/** Leave is planned with these where nothing is written, and so nothing is locked. */
export function planningWith(context: SignedInContext): Planning {
  const { db, viewer, now } = context;
  const { officeId, timeZone } = viewer;
  const facts = ({ from, to }: { from: CivilDate; to: CivilDate }) =>
    loadCoverageFacts(db, officeId, timeZone, from, to);
  return { tx: db, officeId, viewer, timeZone, now, facts };
}

/** A request that waits, as far as saying whose turn it is goes. */
export type Waiting = {
  readonly id: string;
  readonly staffId: string;
  readonly workingDays: number;
  readonly firstDate: CivilDate;
  readonly lastDate: CivilDate;
  /** Whether somebody said why its post may be without anybody. */
  readonly isSettled: boolean;
  /** The step whose turn it is. */
  readonly step: { readonly role: ApproverRole; readonly approverId: string | null };
};

type Pending = {
  readonly waiting: readonly Waiting[];
  readonly entries: readonly (Omit<Parameters<typeof toEntry>[0], "on"> & {
    readonly staffId: string;
    readonly on: string;
  })[];
  readonly people: readonly (LeavePerson & { readonly id: string })[];
};

async function readView(context: SignedInContext): Promise<LeaveView> {
  const { db, viewer, now } = context;
  const { officeId, timeZone } = viewer;
  const { waiting, deciders, entries, people } = await leaveTurns(context);
  const today = dateOf(now, timeZone);
  const from = waiting.map(({ firstDate }) => firstDate).sort()[0] ?? today;
  const last =
    waiting
      .map(({ lastDate }) => lastDate)
      .sort()
      .at(-1) ?? from;
  const ledgers = Map.groupBy(entries, ({ staffId }) => staffId);
  const loaded = await loadCoverageFacts(db, officeId, timeZone, from, addDays(last, DAYS_TO_RETURN));
  return {
    waiting,
    deciders,
    loaded,
    people: byId(loaded.staff),
    windows: byId(loaded.windows),
    entitled: new Map(people.map((person) => [person.id, person])),
    ledgers: new Map(
      [...ledgers].map(([staffId, lines]) => [
        staffId,
        lines.map((line) => toEntry({ ...line, on: new Date(line.on) })),
      ]),
    ),
  };
}

async function readTurns(context: SignedInContext): Promise<Turns> {
  const pending = await readPending(context.db, context.viewer.officeId);
  return { ...pending, deciders: await readDeciders(planningWith(context), null) };
}

/** What waits in the office, and the ledgers of whose it is, in one statement. */
async function readPending(db: Database, officeId: string): Promise<Pending> {
  const [row] = await db.$queryRaw<{ pending: Pending }[]>`
    WITH waiting AS (
      SELECT r.id, r."staffId", r."workingDays", r."firstDate", r."lastDate", r."filedAt",
        r."coverReason" IS NOT NULL AS "isSettled", p.role, p."approverId"
      FROM "LeaveRequest" r JOIN LATERAL (
        SELECT role, "approverId" FROM "LeaveStep" p
        WHERE p."officeId" = r."officeId" AND p."requestId" = r.id AND p.round = r.round AND p.decision IS NULL
        ORDER BY p.position LIMIT 1) p ON true
      WHERE r."officeId" = ${officeId}::uuid AND r.status = 'PENDING'
    )
    SELECT json_build_object(
      'waiting', (SELECT coalesce(json_agg(json_build_object('id', id, 'staffId', "staffId", 'workingDays', "workingDays",
        'firstDate', "firstDate", 'lastDate', "lastDate", 'isSettled', "isSettled", 'step', json_build_object('role', role, 'approverId', "approverId"))
        ORDER BY "filedAt", id), '[]') FROM waiting),
      'people', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'gender', s.gender, 'workStartOn', s."workStartOn",
        'joinedOn', (SELECT CASE WHEN bool_and("startsOn" IS NOT NULL) THEN min("startsOn") END FROM "Employment" x
          WHERE x."officeId" = s."officeId" AND x."staffId" = s.id),
        'children', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'bornOn', x."bornOn")), '[]') FROM "Child" x
          WHERE x."officeId" = s."officeId" AND x."staffId" = s.id))), '[]')
        FROM "Staff" s WHERE s."officeId" = ${officeId}::uuid AND s.id IN (SELECT "staffId" FROM waiting)),
      'entries', (SELECT coalesce(json_agg(e), '[]') FROM "LeaveEntry" e
        WHERE e."officeId" = ${officeId}::uuid AND e."staffId" IN (SELECT "staffId" FROM waiting))) AS pending`;
  return (row as { pending: Pending }).pending;
}

function byId<Row extends { readonly id: string }>(rows: ReadonlyMap<string, Row>): ReadonlyMap<string, Row> {
  return new Map([...rows.values()].map((row) => [row.id, row]));
}
