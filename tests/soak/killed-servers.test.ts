/**
 * A server that is killed at any moment, while it starts too: what it had answered is there, nothing is there by half or
 * twice, and the next start is clean.
 */
import { setTimeout as delay } from "node:timers/promises";
import { connect, type Database } from "@zaigang/db";
import { type ScratchDatabase, scratchDatabase } from "@zaigang/db/testing";
import { dateOf, instantAt } from "@zaigang/domain";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "../support/office-script.ts";
import { clockOf, type Server, startServerOn } from "../support/product.ts";
import { assertKept, assertSound, CLERKS, errands, sendErrands } from "./clerks.ts";
import { SEED, sized, tell } from "./size.ts";

const ROUNDS = sized({ short: 10, full: 100 });
const MINUTE = 60_000;
const TIME_ZONE = "Asia/Shanghai";

const round = fc.record({
  errands: fc.tuple(errands, errands, errands),
  /** Of feeding, in milliseconds; then the server is killed. */
  killedAfter: fc.integer({ min: 0, max: 1_000 }),
  /** Of starting again, in milliseconds; then it is killed once more. */
  killedWhileStarting: fc.option(fc.integer({ min: 0, max: 1_500 }), { freq: 3 }),
  /** How long nobody keeps time, in the office's own. */
  outageMinutes: fc.constantFrom(0, 1, 10, 60, 120, 240),
});

let scratch: ScratchDatabase;
let db: Database;
let server: Server;
/** The office's time before the machine's. It grows by each outage. */
let ahead: number;

const now = () => Date.now() + ahead;
const start = () => startServerOn(scratch.url, new Date(now()).toISOString());

beforeAll(async () => {
  scratch = await scratchDatabase({ demo: true });
  db = connect(scratch.url);
  ahead = Date.parse("2026-11-30T08:00:00+08:00") - Date.now();
  server = await start().listening;
});

afterAll(async () => {
  await server?.stop();
  await db?.$disconnect();
  await scratch?.drop();
});

test("a server killed at any moment loses nothing that it answered", { timeout: ROUNDS * 60_000 }, async () => {
  const { officeId } = await db.office.findFirstOrThrow();
  const cookies = new Map<string, string>();
  for (const code of CLERKS) cookies.set(code, await signIn(server.url, code.toLowerCase()));
  tell(`${ROUNDS} times a server will be killed`);
  let answered = 0;
  let unanswered = 0;

  for (const [index, plan] of fc.sample(round, { seed: SEED, numRuns: ROUNDS }).entries()) {
    const today = instantAt(dateOf(now(), TIME_ZONE), 0, TIME_ZONE);
    const desk = { urls: [server.url], cookies, today, round: index };
    let isKilled = false;
    const feeding = Promise.all(
      CLERKS.map((clerk, which) => sendErrands(clerk, plan.errands[which]!, desk, () => isKilled)),
    );
    await delay(plan.killedAfter);
    isKilled = true;
    await server.kill();
    const sent = (await feeding).flat();

    ahead += plan.outageMinutes * MINUTE;
    if (plan.killedWhileStarting !== null) {
      const starting = start();
      await delay(plan.killedWhileStarting);
      await starting.kill();
    }
    server = await start().listening;
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const clock = await clockOf(server);
    await assertSound(db, officeId, clock);
    await assertKept(db, sent, server.url, cookies);
    await assertSound(db, officeId, clock);
    answered += sent.filter(({ outcome }) => outcome !== null).length;
    unanswered += sent.filter(({ outcome }) => outcome === null).length;
  }
  const alerts = await db.alert.count();
  tell(`${ROUNDS} killed servers, ${answered} requests answered and ${unanswered} cut off, ${alerts} alerts`);
  expect(answered).toBeGreaterThan(0);
});
