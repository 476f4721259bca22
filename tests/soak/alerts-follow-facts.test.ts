/**
 * The promise itself, by random sequences of everything that can happen in an office: after each commit and each boundary
 * handled, the open alerts, those about posts and those about leave, are exactly what the facts, the horizon and that
 * instant imply. With it goes what hangs on it: the count of changes, who was told what, and the log of the past.
 */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, type Database } from "@zaigang/db";
import { type ScratchDatabase, scratchDatabase } from "@zaigang/db/testing";
import { type App, createApp } from "@zaigang/server";
import { passTimeWhereDue } from "@zaigang/server/keep-time";
import { createLogger } from "@zaigang/server/log";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mutation } from "../support/mutations.ts";
import { DEMO_PASSWORD, type OfficeScript, QueryFailed, signInScript } from "../support/office-script.ts";
import { MANAGERS, PEOPLE, type Person, writeSmallOffice } from "../support/small-office.ts";
import { leaveAlertsAndDue, leaveAlertsEver } from "./leave-in-line.ts";
import { loggedAndPast } from "./logged-past.ts";
import {
  alertsAndDue,
  assertToldOnce,
  idleMessages,
  type OfficeRecord,
  readRecord,
  toldAndTrue,
} from "./office-record.ts";
import { FIRST_DAY, randomSequence } from "./random-day.ts";
import { type Played, Rehearsal, type Stage, timeOn } from "./rehearsal.ts";
import { SEED, sized, tell } from "./size.ts";
import type { Sequence } from "./step.ts";

const SEQUENCES = sized({ short: 100, full: 500 });

let scratch: ScratchDatabase;
let db: Database;
let app: App;
let stage: Stage;
/** The demo's accounts, lent to the people of one small office after the other. */
const accounts = new Map<Person, string>();
/** What went wrong inside the server, which says nothing of it to those who ask. */
const errors: unknown[] = [];
const answers = new Map<Mutation, { accepted: number; refused: number }>();

beforeAll(async () => {
  scratch = await scratchDatabase({ demo: true });
  db = connect(scratch.url);
  const clock = { now: 0 };
  const log = createLogger("silent");
  log.error = (fields: { err: unknown }) => errors.push(fields.err);
  const demoPassword = DEMO_PASSWORD;
  const secret = "a secret for tests and for nothing else";
  app = await createApp({ db, clock: () => clock.now, log, secret, origin: null, demoPassword, keepsTime: false });
  app.http.listen(0, "127.0.0.1");
  await once(app.http, "listening");
  const url = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`;

  const staff = await db.staff.findMany({ take: PEOPLE.length, orderBy: { code: "asc" } });
  const scripts = new Map<Person, OfficeScript>();
  for (const [index, person] of PEOPLE.entries()) {
    accounts.set(person, staff[index]!.accountId!);
    scripts.set(person, await signInScript(url, staff[index]!.code.toLowerCase()));
  }
  const letTimePass = () => passTimeWhereDue(db, () => clock.now, log);
  stage = { db, clock, scripts, letTimePass };
});

afterAll(async () => {
  await app?.stop();
  await db?.$disconnect();
  await scratch?.drop();
});

test("after each change and each boundary, alerts are what the facts imply", {
  timeout: SEQUENCES * 30_000,
}, async () => {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(randomSequence, async (sequence) => {
      await follow(sequence);
      steps += sequence.steps.length;
    }),
    { numRuns: SEQUENCES, seed: SEED },
  );
  const counts = [...answers].map(([mutation, { accepted, refused }]) => `${mutation} ${accepted}+${refused}`);
  tell(`${SEQUENCES} sequences, ${steps} steps, accepted+refused ${counts.join(", ")}, ${await leaveAlertsEver(db)}`);
});

/** Plays a sequence in an office of its own, and looks at everything after each step. */
async function follow({ office, startsAt, steps }: Sequence): Promise<void> {
  // Time stands still in the offices of before.
  await db.officeProgress.updateMany({ data: { nextBoundaryAt: new Date("9999-01-01") } });
  const officeId = await writeSmallOffice(db, office, accounts);
  stage.clock.now = timeOn(FIRST_DAY, startsAt);
  await stage.letTimePass();
  const rehearsal = new Rehearsal(stage, officeId);
  let before = await readRecord(db, officeId);
  for (const [index, step] of steps.entries()) {
    const played = await rehearsal.play(step).catch(explain);
    const at = `after step ${index + 1}, ${JSON.stringify(step)}`;
    assertCounted(played, before, await readRecord(db, officeId), at);
    if (!played.isPresent && step.do !== "outage") await stage.letTimePass();
    before = await readRecord(db, officeId);
    if (step.do !== "outage") await assertInLine(officeId, before, at);
    note(played);
  }
}

function explain(error: unknown): never {
  throw error instanceof QueryFailed ? new Error("The server failed", { cause: errors.at(-1) ?? error }) : error;
}

function note({ mutation, changes }: Played): void {
  if (mutation === undefined) return;
  const { accepted, refused } = answers.get(mutation) ?? { accepted: 0, refused: 0 };
  answers.set(mutation, { accepted: accepted + changes, refused: refused + 1 - changes });
}

/** A change is one entry in the office's log, and a refusal none; time may have added its own before. */
function assertCounted(
  { changes, again, mutation }: Played,
  before: OfficeRecord,
  after: OfficeRecord,
  at: string,
): void {
  expect(after.acts - before.acts, at).toBe(changes);
  expect(after.versions, at).toEqual(Array.from({ length: after.version }, (_, index) => index + 1));
  if (mutation !== undefined) expect(after.version - before.version, at).toBeLessThanOrEqual(changes * 2);
  if (!again) return;
  expect(again.allowed, at).toContainEqual(again.answer);
  expect(after, at).toEqual(before);
}

async function assertInLine(officeId: string, record: OfficeRecord, at: string): Promise<void> {
  const { now } = stage.clock;
  expect(record.nextBoundaryAt, at).toBeGreaterThan(now);
  const { open, due } = await alertsAndDue(db, officeId, record, now);
  expect(open, at).toEqual(due);
  const leave = await leaveAlertsAndDue(db, officeId, now);
  expect(leave.open, at).toEqual(leave.due);
  const { told, true: holding } = await toldAndTrue(db, officeId, record, now);
  expect(told, at).toEqual(holding);
  expect(idleMessages(record), at).toEqual([]);
  const { seen, opened, known, held } = await loggedAndPast(db, officeId, record, now);
  expect(seen, at).toEqual(opened);
  expect(known, at).toEqual(held);
  assertToldOnce(record, MANAGERS, at);
}
