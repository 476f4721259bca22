import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type Database, loadDemo, migrate, startEmbeddedPostgres } from "@zaigang/db";
import { instantAt } from "@zaigang/domain";
import { createApp } from "@zaigang/server";
import { createLogger } from "@zaigang/server/log";
import { hashPassword } from "@zaigang/server/password";
import { addOffice } from "./leave-offices.ts";
import { percentile, print, round } from "./print.ts";

const PASSWORD = "for-the-benchmark";
const now = instantAt("2026-11-30", 540, "Asia/Shanghai");
const OTHER_OFFICES = 99;
const ROUNDS = 100;

const FILE = `mutation ($input: LeaveInput!, $key: ID!) { fileLeave(input: $input, key: $key) {
  __typename ... on LeaveRequest { id version status } ... on Refusal { code } } }`;
const DECIDE = `mutation ($input: DecisionInput!, $key: ID!) { decideLeave(input: $input, key: $key) {
  __typename ... on LeaveRequest { id version status } ... on Refusal { code } } }`;
const INBOX = `{ leaveInbox { toDecide { id version amount held balanceAfter othersAway firstDate lastDate
  staff { code name } type { code name } steps { role decision approver { name } } waitsFor { name }
  effect { newlyUncovered { post { code } startsAt endsAt } newlyTakenOver { post { code } startsAt endsAt } } } } }`;
const MONTH = `query ($month: Date!) { leaveMonth(month: $month) { days { date kind name provisional away pending }
  people { code name familyName familyReading givenReading department seats { window role } works { date startsAt endsAt }
    away { id firstDate fromNoon lastDate untilNoon startsAt endsAt isPart pending kind leaveType } } } }`;
const YEAR = `query ($year: Int!) { leaveYear(year: $year) { days { date kind name provisional away pending } } }`;

type Size = { readonly people: number; readonly windows: number };

/**
 * Asking for leave and deciding on it, from HTTP request to answer with one client, coverage effect and reconcile inside:
 * in an office of 60 and in one of 1,000, in an installation of 101 offices with five years of leave.
 */
export async function benchLeave(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "zaigang-bench-"));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder });
  await migrate(postgres.url);
  const db = connect(postgres.url);
  await loadDemo(db, { start: "2026-11-30", events: "none", passwordHash: await hashPassword(PASSWORD) });
  const { officeId: demoId } = await db.office.findFirstOrThrow();
  const small: Size = { people: 60, windows: 12 };
  const large: Size = { people: 1_000, windows: 60 };
  const largeId = await addOffice(db, demoId, large);
  const smallId = await addOffice(db, demoId, small);
  for (let index = 1; index < OTHER_OFFICES; index++) await addOffice(db, demoId, small);
  await db.$executeRaw`ANALYZE`;
  const log = createLogger("silent");
  const app = await createApp({ db, clock: () => now, log, secret: "s".repeat(32), origin: null, demoPassword: null });
  const http = createServer(app.express);
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  try {
    for (const [officeId, size] of [
      [smallId, small],
      [largeId, large],
    ] as const) {
      await measureOffice(db, url, demoId, officeId, size);
    }
  } finally {
    http.close();
    await app.stop();
    await db.$disconnect();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOffice(db: Database, url: string, demoId: string, officeId: string, size: Size): Promise<void> {
  // The demo's accounts serve the office that is measured.
  await db.$executeRaw`UPDATE "Staff" s SET "accountId" = NULL WHERE "officeId" <> ${demoId}::uuid AND "accountId" IS NOT NULL`;
  await db.$executeRaw`
    UPDATE "Staff" s SET "accountId" = a.id FROM "Account" a
    WHERE s."officeId" = ${officeId}::uuid AND a.username = lower(s.code)`;
  await db.$executeRaw`UPDATE "Staff" SET "accountId" = NULL WHERE "officeId" = ${demoId}::uuid`;
  const as = new Map<string, (query: string, variables?: object) => Promise<Record<string, { id?: string }>>>();
  const asking = async (code: string) => {
    const known = as.get(code) ?? ask(url, await signIn(url, code.toLowerCase()));
    as.set(code, known);
    return known;
  };
  const applicant = await asking("S026");
  // The first request brings the office to the present.
  await applicant("{ leaveTypes { code } }");
  const filing: number[] = [];
  const deciding: number[] = [];
  for (let count = 0; count < ROUNDS; count++) {
    const day = new Date(Date.UTC(2026, 11, 1 + (count % 14))).toISOString().slice(0, 10);
    if ([0, 6].includes(new Date(day).getUTCDay())) continue;
    const input = { type: "personal", firstDate: day, firstHalf: "MORNING", lastDate: day, lastHalf: "AFTERNOON" };
    const begun = performance.now();
    const { fileLeave } = await applicant(FILE, { input, key: randomUUID() });
    filing.push(performance.now() - begun);
    const id = fileLeave?.id;
    if (!id) throw new Error(JSON.stringify(fileLeave));
    for (let turn = 0; turn < 4; turn++) {
      const request = await db.leaveRequest
        .findFirstOrThrow({
          where: { officeId, status: "PENDING" },
          include: { steps: { where: { decision: null }, orderBy: { position: "asc" }, include: { approver: true } } },
        })
        .catch(() => null);
      const approver = request?.steps[0]?.approver;
      if (!request || !approver) break;
      const decider = await asking(approver.code);
      const decision = { request: id, version: request.version, decision: "APPROVED" };
      const decidedAt = performance.now();
      const { decideLeave } = await decider(DECIDE, { input: decision, key: randomUUID() });
      deciding.push(performance.now() - decidedAt);
      if (!decideLeave?.id) throw new Error(JSON.stringify(decideLeave));
    }
    await db.$executeRaw`UPDATE "Absence" SET status = 'WITHDRAWN' WHERE "officeId" = ${officeId}::uuid AND "startsAt" > '2026-11-30' AND "leaveType" = 'personal'`;
  }
  show("leave-filed", size, filing);
  show("leave-decided", size, deciding);

  const inbox = await asking("S044");
  await fillInbox(db, officeId, await asking("S009"));
  show("leave-inbox", size, await repeat(() => inbox(INBOX)));
  show("leave-month", size, await repeat(() => inbox(MONTH, { month: "2026-08-01" })));
  show("leave-year", size, await repeat(() => inbox(YEAR, { year: 2026 })));
}

/** Ten requests of window staff that wait for the hall manager. */
async function fillInbox(
  db: Database,
  officeId: string,
  manager: (query: string, variables?: object) => Promise<Record<string, { id?: string }>>,
): Promise<void> {
  const holders = await db.pairing.findMany({
    where: { officeId, post: { windowId: { not: null } } },
    include: { primary: true },
    orderBy: { postId: "asc" },
    take: 10,
  });
  for (const [index, { primary }] of holders.entries()) {
    const day = `2026-12-${String(14 + (index % 5)).padStart(2, "0")}`;
    const input = {
      staff: primary.code,
      type: "personal",
      firstDate: day,
      firstHalf: "MORNING",
      lastDate: day,
      lastHalf: "AFTERNOON",
    };
    await manager(FILE, { input, key: randomUUID() });
  }
}

async function repeat(ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < ROUNDS; count++) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  return times;
}

/** Without the first ones, which find everything cold. */
function show(figure: string, size: Size, times: readonly number[]): void {
  const warm = times.slice(5);
  print(figure, {
    ...size,
    offices: OTHER_OFFICES + 2,
    rounds: warm.length,
    p50: round(percentile(warm, 0.5)),
    p95: round(percentile(warm, 0.95)),
  });
}

function ask(url: string, cookie: string) {
  return async (query: string, variables: object = {}): Promise<Record<string, { id?: string }>> => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, { id?: string }>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

async function signIn(url: string, username: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`Signing in was answered by ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}
