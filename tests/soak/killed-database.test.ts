/**
 * A database that is killed at any moment and comes back: the servers go on without being started again, what they had
 * answered is there, and screens that watched hear of every change.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { connect, type Database, loadDemo, migrate } from "@zaigang/db";
import { hashPassword } from "@zaigang/server/password";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type MortalPostgres, startMortalPostgres } from "../support/mortal-postgres.ts";
import { send } from "../support/mutations.ts";
import { DEMO_PASSWORD, scriptOf, signIn } from "../support/office-script.ts";
import { clockOf, type Server, startServerOn, timeFrom } from "../support/product.ts";
import { until, untilHearing, type Watcher, watchOffice } from "../support/watcher.ts";
import { assertKept, assertSound, CLERKS, errands, sendErrands } from "./clerks.ts";
import { SEED, sized, tell } from "./size.ts";

const ROUNDS = sized({ short: 10, full: 100 });
const DAY = "2026-11-30";
const time = timeFrom(`${DAY}T08:00:00+08:00`);

const round = fc.record({
  errands: fc.tuple(errands, errands, errands),
  /** Of feeding, in milliseconds; then the database is killed. */
  killedAfter: fc.integer({ min: 0, max: 1_000 }),
  /** How long it stays away, in milliseconds, while clerks go on trying. */
  deadFor: fc.integer({ min: 0, max: 1_500 }),
});

let dataFolder: string;
let postgres: MortalPostgres;
let db: Database;
let servers: Server[];

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "zaigang-soak-"));
  postgres = await startMortalPostgres(dataFolder);
  await migrate(postgres.url);
  db = connect(postgres.url);
  await loadDemo(db, { start: DAY, events: "none", passwordHash: await hashPassword(DEMO_PASSWORD) });
  servers = await Promise.all([0, 1].map(() => startServerOn(postgres.url, time()).listening));
});

afterAll(async () => {
  await Promise.all((servers ?? []).map(({ stop }) => stop()));
  await db?.$disconnect();
  await postgres?.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

test("a database killed at any moment loses nothing that was answered", { timeout: ROUNDS * 60_000 }, async () => {
  const { officeId } = await db.office.findFirstOrThrow();
  const urls = servers.map(({ url }) => url);
  const cookies = new Map<string, string>();
  for (const code of CLERKS) cookies.set(code, await signIn(urls[0]!, code.toLowerCase()));
  const clock = await clockOf(servers[0]!);
  const watchers = await Promise.all(urls.map((url) => watchOffice(url, cookies.get("S044")!)));
  const manager = scriptOf(urls[0]!, cookies.get("S044")!);
  for (const watcher of watchers) {
    await untilHearing(watcher, () =>
      send(manager, { mutation: "readMessages", input: { messages: [] }, key: crypto.randomUUID() }),
    );
  }
  tell(`${ROUNDS} times a database will be killed`);
  let answered = 0;
  let unanswered = 0;

  const today = Date.parse(`${DAY}T00:00:00+08:00`);
  for (const [index, plan] of fc.sample(round, { seed: SEED, numRuns: ROUNDS }).entries()) {
    let isBack = false;
    const desk = { urls, cookies, today, round: index };
    const feeding = Promise.all(
      CLERKS.map((clerk, which) => sendErrands(clerk, plan.errands[which]!, desk, () => isBack)),
    );
    await delay(plan.killedAfter);
    await postgres.kill();
    await delay(plan.deadFor);
    await postgres.revive();
    isBack = true;
    const sent = (await feeding).flat();

    await Promise.all(urls.map((url) => until(`${url} well again`, () => isWell(url))));
    await assertKept(db, sent, urls[index % 2]!, cookies);
    const { version } = await assertSound(db, officeId, clock);
    for (const watcher of watchers) await assertHeardUpTo(watcher, version);
    answered += sent.filter(({ outcome }) => outcome !== null).length;
    unanswered += sent.filter(({ outcome }) => outcome === null).length;
  }
  const heard = watchers.map((watcher) => watcher.heard.length);
  tell(
    `${ROUNDS} killed databases, ${answered} requests answered and ${unanswered} not, ${heard.join(" and ")} events heard`,
  );
  expect(answered).toBeGreaterThan(0);
  await Promise.all(watchers.map(({ stop }) => stop()));
});

async function isWell(url: string): Promise<boolean> {
  return (await fetch(`${url}/healthz`)).status === 200;
}

async function assertHeardUpTo({ heard, ended }: Watcher, version: number): Promise<void> {
  await until(`version ${version} heard`, () => (heard.at(-1)?.version ?? 0) >= version);
  const first = heard[0]!.version;
  expect(heard.map((event) => event.version)).toEqual(heard.map((_, index) => first + index));
  expect(ended()).toBeNull();
}
