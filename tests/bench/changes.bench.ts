import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@zaigang/db";
import { type Client, createClient } from "graphql-ws";
import pg from "pg";
import { WebSocket } from "ws";
import { type Mutation, send } from "../support/mutations.ts";
import { type OfficeScript, scriptOf, signIn } from "../support/office-script.ts";
import { startServerOn, timeFrom } from "../support/product.ts";
import { percentile, print, round } from "./print.ts";

const NOW = "2026-12-01T08:00:00+08:00";
const MORNING = { startsAt: "2026-12-02T09:00:00+08:00", endsAt: "2026-12-02T12:00:00+08:00" };
const DAY = { from: "2026-12-02T00:00:00+08:00", to: "2026-12-03T00:00:00+08:00" };
const FORTNIGHT = { from: "2026-12-01T00:00:00+08:00", to: "2026-12-15T00:00:00+08:00" };
const ROUNDS = 500;
const SUBSCRIBERS = 500;

const ALERTS = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Alert {
  id kind severity date startsAt endsAt post { code name window { number name } }
  stretches { startsAt endsAt } openedAt resolvedAt acknowledgedBy { name }
  gaps { startsAt endsAt reasons { staff { name } role verdict since until } } } } }`;
const PREVIEW = `query ($from: DateTime!, $to: DateTime!, $change: CoverageChange!) {
  previewCoverage(from: $from, to: $to, change: $change) {
    newlyUncovered { post { code } startsAt endsAt } newlyTakenOver { post { code } state startsAt endsAt actingStaff { name } }
    newlyAtLimit { name } standIns { post { code } staff { name } load minutes }
    before { post { code } state startsAt endsAt actingStaff { name } } after { post { code } state startsAt endsAt actingStaff { name } }
  } }`;

/** What it takes from a change at one server process to a screen at another. All share the machine. */
export async function benchChanges(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "zaigang-bench-"));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder });
  const time = timeFrom(NOW);
  process.env["ZAIGANG_DEMO_START"] = "2026-11-30";
  process.env["ZAIGANG_DEMO_EVENTS"] = "none";
  const one = await startServerOn(postgres.url, time()).listening;
  const other = await startServerOn(postgres.url, time()).listening;
  try {
    const here = scriptOf(one.url, await signIn(one.url, "s009"));
    const cookie = await signIn(other.url, "s044");
    const there = scriptOf(other.url, cookie);
    await benchWhatIf(here);
    await benchAlertLatency(postgres.url, here, there, { url: other.url, cookie });
    await benchEcho(postgres.url);
    await benchSubscribers(here, { url: other.url, cookie });
  } finally {
    await Promise.all([one.stop(), other.stop()]);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Watched = { readonly url: string; readonly cookie: string };
type Notice = { readonly version: number; readonly alertIds: readonly string[] };

let requests = 0;
async function change(script: OfficeScript, mutation: Mutation, input: Record<string, unknown>): Promise<string> {
  const outcome = await send(script, { mutation, input, key: `bench ${requests++}` });
  if (outcome.id === null) throw new Error(`${mutation} was refused: ${outcome.refusal}`);
  return outcome.id;
}

/**
 * From sending `recordAbsence` to one process to the alert that it opens, read with its fields, at a subscriber of the
 * other; beside it the part from the commit on, as a listener of the database itself hears of it.
 */
async function benchAlertLatency(
  databaseUrl: string,
  here: OfficeScript,
  there: OfficeScript,
  at: Watched,
): Promise<void> {
  const listener = new pg.Client({ connectionString: databaseUrl });
  listener.on("error", () => {});
  await listener.connect();
  await listener.query('LISTEN "office_changed"');
  let committedAt = 0;
  listener.on("notification", () => {
    committedAt = performance.now();
  });
  const client = connectTo(at);
  // Time passes as well, and says so without naming an alert.
  const notices = watch(client, ({ alertIds }) => alertIds.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await change(here, "recordAbsence", { staff: "S015", kind: "OUTING", ...MORNING });

  const [whole, mutation, afterCommit]: number[][] = [[], [], []];
  for (let round_ = -20; round_ < ROUNDS; round_++) {
    const sentAt = performance.now();
    const recorded = change(here, "recordAbsence", { staff: "S016", kind: "OUTING", ...MORNING }).then((id) => {
      if (round_ >= 0) mutation?.push(performance.now() - sentAt);
      return id;
    });
    const { value } = await notices.next();
    const { nodes } = await there<{ nodes: { kind: string }[] }>(ALERTS, { ids: (value as Notice).alertIds });
    const readAt = performance.now();
    if (!nodes.some(({ kind }) => kind === "POST_UNCOVERED")) throw new Error("No alert was read");
    if (round_ >= 0) {
      whole?.push(readAt - sentAt);
      afterCommit?.push(readAt - committedAt);
    }
    await change(here, "endAbsence", { absence: await recorded, endsAt: MORNING.startsAt });
    await notices.next();
  }
  await client.dispose();
  await listener.end();
  print("mutation-to-alert-at-other-process", { rounds: ROUNDS, ...figures(whole as number[]) });
  print("mutation-answered", { rounds: ROUNDS, ...figures(mutation as number[]) });
  print("commit-to-alert-at-other-process", { rounds: ROUNDS, ...figures(afterCommit as number[]) });
}

/** What the way itself takes: NOTIFY, a listener in a process of its own, a WebSocket, and nothing else. */
async function benchEcho(databaseUrl: string): Promise<void> {
  const echo: ChildProcess = fork(join(import.meta.dirname, "echo-server.ts"), [databaseUrl]);
  const [port] = (await once(echo, "message")) as [number];
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  await once(socket, "open");
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const samples: number[] = [];
  for (let round_ = -20; round_ < ROUNDS; round_++) {
    const heard = once(socket, "message");
    const sentAt = performance.now();
    await Promise.all([database.query("SELECT pg_notify('echo', $1)", [`${round_}`]), heard]);
    if (round_ >= 0) samples.push(performance.now() - sentAt);
  }
  socket.close();
  await database.end();
  echo.kill();
  print("bare-notify-to-websocket", { rounds: ROUNDS, ...figures(samples) });
}

/** From sending a change until the first, the half and the last of many subscribers of one process have heard of it. */
async function benchSubscribers(here: OfficeScript, at: Watched): Promise<void> {
  const clients = Array.from({ length: SUBSCRIBERS }, () => connectTo(at));
  const streams = clients.map((client) => watch(client));
  const hearAll = () => {
    const times: number[] = [];
    return Promise.all(streams.map((stream) => stream.next().then(() => times.push(performance.now())))).then(
      () => times,
    );
  };
  // Subscribed are all once they have heard something.
  let heard = hearAll();
  const until = AbortSignal.timeout(30_000);
  let isEveryone = false;
  heard.then(() => {
    isEveryone = true;
  });
  while (!isEveryone && !until.aborted) {
    await change(here, "signIn", {});
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (const stream of streams) stream.clear();
  const [first, half, last]: number[][] = [[], [], []];
  for (let round_ = 0; round_ < 20; round_++) {
    heard = hearAll();
    const sentAt = performance.now();
    await change(here, "signIn", {});
    const times = (await heard).map((time) => time - sentAt).sort((a, b) => a - b);
    first?.push(times[0] as number);
    half?.push(percentile(times, 0.5));
    last?.push(times.at(-1) as number);
  }
  await Promise.all(clients.map((client) => client.dispose()));
  print("subscribers-of-one-office", {
    subscribers: SUBSCRIBERS,
    rounds: 20,
    firstP50Ms: round(percentile(first as number[], 0.5)),
    halfP50Ms: round(percentile(half as number[], 0.5)),
    lastP50Ms: round(percentile(last as number[], 0.5)),
    lastMaxMs: round(Math.max(...(last as number[]))),
  });
}

/** What would happen, asked over HTTP by one who types: one question after the other. */
async function benchWhatIf(script: OfficeScript): Promise<void> {
  for (const [name, range] of [
    ["one-day", DAY],
    ["fourteen-days", FORTNIGHT],
  ] as const) {
    const samples: number[] = [];
    for (let round_ = -20; round_ < 300; round_++) {
      const staff = `S0${15 + ((round_ + 20) % 24)}`;
      const absence = { staff, kind: "LEAVE", startsAt: range.from, endsAt: range.to };
      const askedAt = performance.now();
      await script(PREVIEW, { ...range, change: { absence } });
      if (round_ >= 0) samples.push(performance.now() - askedAt);
    }
    print("what-if-over-http", {
      span: name,
      rounds: samples.length,
      p95Ms: round(percentile(samples, 0.95)),
      ...figures(samples),
    });
  }
}

function figures(samples: readonly number[]): { p50Ms: number; p99Ms: number; maxMs: number } {
  return {
    p50Ms: round(percentile(samples, 0.5)),
    p99Ms: round(percentile(samples, 0.99)),
    maxMs: round(Math.max(...samples)),
  };
}

function connectTo({ url, cookie }: Watched): Client {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  return createClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: WithCookie, lazy: false });
}

type Stream = { next(): Promise<{ value: Notice }>; clear(): void };

/** What is heard, one after the other, kept until somebody asks for it. */
function watch(client: Client, isWanted: (notice: Notice) => boolean = () => true): Stream {
  const heard: Notice[] = [];
  const waiting: ((notice: { value: Notice }) => void)[] = [];
  client.subscribe<{ officeChanged: Notice }>(
    { query: "subscription { officeChanged { version alertIds } }" },
    {
      next: ({ data }) => {
        if (!data || !isWanted(data.officeChanged)) return;
        const waiter = waiting.shift();
        if (waiter) waiter({ value: data.officeChanged });
        else heard.push(data.officeChanged);
      },
      error: (error) => {
        throw error;
      },
      complete: () => {},
    },
  );
  return {
    next: () =>
      new Promise((resolve) => {
        const notice = heard.shift();
        if (notice) resolve({ value: notice });
        else waiting.push(resolve);
      }),
    clear: () => heard.splice(0),
  };
}
