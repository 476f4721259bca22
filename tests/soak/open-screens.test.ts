/**
 * Screens that watch their office at two server processes: each hears of every change once and in order, wherever it was
 * made, whatever becomes of the server's line to the database, and of no other office.
 */
import { connect, type Database } from "@zaigang/db";
import { type ScratchDatabase, scratchDatabase } from "@zaigang/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Outcome, send } from "../support/mutations.ts";
import { scriptOf, signIn, signOut } from "../support/office-script.ts";
import { type Server, startServerOn, timeFrom } from "../support/product.ts";
import { type Person, writeSmallOffice } from "../support/small-office.ts";
import { type Heard, until, untilHearing, type Watcher, watchOffice } from "../support/watcher.ts";

const DAY = "2026-12-01";
const OTHER_OFFICE = {
  lines: { W1: "A B" },
  coverLimit: 2,
  reservesStepIn: true,
  signInRequiredFrom: null,
  signInsPerDay: 2,
  signInOnReturn: false,
  openAtNoon: false,
} as const;

let scratch: ScratchDatabase;
let db: Database;
let servers: Server[];
let cookie: string;
const watchers: Watcher[] = [];

beforeAll(async () => {
  scratch = await scratchDatabase({ demo: true });
  db = connect(scratch.url);
  const time = timeFrom("2026-11-30T08:00:00+08:00");
  servers = await Promise.all([0, 1].map(() => startServerOn(scratch.url, time()).listening));
  cookie = await signIn(servers[0]!.url, "s044");
});

afterAll(async () => {
  await Promise.all(watchers.map(({ stop }) => stop()));
  await Promise.all((servers ?? []).map(({ stop }) => stop()));
  await db?.$disconnect();
  await scratch?.drop();
});

/** A screen at each server, both hearing. */
async function openScreens(session = cookie): Promise<Watcher[]> {
  const screens = await Promise.all(servers.map(({ url }) => watchOffice(url, session)));
  watchers.push(...screens);
  for (const screen of screens) await untilHearing(screen, () => readNothing(session));
  return screens;
}

/** The least that anybody can change. */
function readNothing(session = cookie, server = 0): Promise<Outcome> {
  const script = scriptOf(servers[server]!.url, session);
  return send(script, { mutation: "readMessages", input: { messages: [] }, key: crypto.randomUUID() });
}

function record(staff: string, server: number): Promise<Outcome> {
  const input = { staff, kind: "OUTING", startsAt: `${DAY}T00:00:00+08:00`, endsAt: `${DAY}T12:00:00+08:00` };
  return send(scriptOf(servers[server]!.url, cookie), { mutation: "recordAbsence", input, key: crypto.randomUUID() });
}

/** All that an office's log has from the first event of a screen on, once the screen has heard the last. */
async function assertHeardAll({ heard }: Watcher, officeId: string): Promise<void> {
  const log = await db.officeChange.findMany({
    where: { officeId, version: { gte: heard[0]!.version } },
    orderBy: { version: "asc" },
    select: { version: true, dates: true, alertIds: true },
  });
  await until("the last change heard", () => heard.length >= log.length);
  expect(heard.slice(0, log.length)).toEqual(
    log.map(({ version, dates, alertIds }) => ({
      version,
      dates: dates.map((date) => date.toISOString().slice(0, 10)),
      alertIds: alertIds.map((id) => Buffer.from(`Alert:${id}`).toString("base64")),
    })),
  );
}

async function demoOfficeId(): Promise<string> {
  return (await db.staff.findFirstOrThrow({ where: { code: "S044" } })).officeId;
}

test("what is changed at one server is heard at the other, and says no more than where to look", async () => {
  const screens = await openScreens();
  await record("S015", 0);
  await record("S016", 1);
  const isAboutAlerts = ({ alertIds }: Heard) => alertIds.length > 0;
  for (const { heard } of screens) {
    await until("the alerts heard", () => heard.some(isAboutAlerts));
    const event = heard.find(isAboutAlerts)!;
    expect(Object.keys(event).sort()).toEqual(["alertIds", "dates", "version"]);
    expect(event.dates).toEqual([DAY]);
    const { alerts } = await scriptOf(
      servers[0]!.url,
      cookie,
    )<{ alerts: { edges: { node: { id: string } }[] } }>("{ alerts(open: true, first: 50) { edges { node { id } } } }");
    expect([...event.alertIds].sort()).toEqual(alerts.edges.map(({ node }) => node.id).sort());
  }
  for (const screen of screens) await assertHeardAll(screen, await demoOfficeId());
});

test("what happens while a server's line to the database is cut is heard when it has another", async () => {
  const screens = await openScreens();
  for (let nth = 0; nth < 5; nth++) {
    const cut = await db.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pg_terminate_backend(pid)`;
    expect(cut).toHaveLength(2);
    for (let change = 0; change < 3; change++) await readNothing(cookie, change % 2);
    const officeId = await demoOfficeId();
    for (const screen of screens) await assertHeardAll(screen, officeId);
    await until("both servers listening again", async () => {
      const listening = await db.$queryRaw<unknown[]>`
        SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
      return listening.length === 2;
    });
  }
});

test("offices do not hear each other", async () => {
  const { accountId } = await db.staff.findFirstOrThrow({ where: { code: "S001" } });
  const otherId = await writeSmallOffice(db, OTHER_OFFICE, new Map<Person, string>([["M", accountId!]]));
  const other = await signIn(servers[0]!.url, "s001");
  const [own, foreign] = await Promise.all([openScreens(), openScreens(other)]);
  for (let nth = 0; nth < 5; nth++) await Promise.all([readNothing(cookie, nth % 2), readNothing(other, nth % 2)]);
  await readNothing(cookie);
  const officeId = await demoOfficeId();
  for (const screen of own) await assertHeardAll(screen, officeId);
  for (const screen of foreign) await assertHeardAll(screen, otherId);
});

test("whoever signs out hears nothing more before 20 seconds are over", { timeout: 40_000 }, async () => {
  const session = await signIn(servers[0]!.url, "s015");
  const screens = await openScreens(session);
  await signOut(servers[0]!.url, session);
  for (const { ended } of screens) await until("the end of the stream", () => ended() !== null, 20);
  expect(screens.map(({ ended }) => ended()?.code)).toEqual([4401, 4401]);
  const heard = screens.map((screen) => screen.heard.length);
  const [witness] = await openScreens();
  await readNothing();
  await assertHeardAll(witness!, await demoOfficeId());
  expect(screens.map((screen) => screen.heard.length)).toEqual(heard);
});
