import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type Database, loadDemo, migrate, readName, startEmbeddedPostgres } from "@zaigang/db";
import { instantAt } from "@zaigang/domain";
import { createApp } from "@zaigang/server";
import { createLogger } from "@zaigang/server/log";
import { hashPassword } from "@zaigang/server/password";
import { percentile, print, round } from "./print.ts";

const PEOPLE = 5_000;
const ROUNDS = 60;
const PASSWORD = "for-the-benchmark";
const now = instantAt("2026-12-09", 624, "Asia/Shanghai");

const LIST = `query ($search: String, $filter: StaffFilter, $after: String) {
  staffList(search: $search, filter: $filter, first: 50, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { code name title rank state awayUntil department { code name } } } } }`;

const WINDOWS = 500;
const WINDOW_LIST = `query ($search: String, $after: String) {
  windowList(search: $search, first: 50, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { code number name businesses hours { validFrom weekdays sessions } closuresAhead { startsAt endsAt }
      posts { code name pairing { primary { name } backup { name } } } } } } }`;

/** What a screen asks of the list of staff, in an office a hundred times as large as one is. */
const QUESTIONS: Record<string, object> = {
  firstPage: {},
  byInitials: { search: "cs" },
  bySyllable: { search: "chen" },
  byName: { search: "陈" },
  mixed: { search: "chenxy" },
  away: { filter: { state: "AWAY" } },
  byDepartment: { filter: { department: "D06" } },
};

/** The lists of 5,000 people and of 500 windows: each question over HTTP, one after the other, in milliseconds. */
export async function benchLists(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "zaigang-bench-"));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder });
  await migrate(postgres.url);
  const db = connect(postgres.url);
  await loadDemo(db, { start: "2026-12-07", events: "moment", passwordHash: await hashPassword(PASSWORD) });
  await addPeople(db);
  const log = createLogger("silent");
  const app = await createApp({ db, clock: () => now, log, secret: "s".repeat(32), origin: null, demoPassword: null });
  const http = createServer(app.express);
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  try {
    const cookie = await signIn(url);
    for (const [name, variables] of Object.entries(QUESTIONS)) {
      await measure(url, cookie, { figure: `staff-list-${name}`, size: { people: PEOPLE }, query: LIST, variables });
    }
    await addWindows(db);
    for (const [name, variables] of Object.entries({ firstPage: {}, byBusiness: { search: "养老" } })) {
      const figure = `window-list-${name}`;
      await measure(url, cookie, { figure, size: { windows: WINDOWS }, query: WINDOW_LIST, variables });
    }
  } finally {
    http.close();
    await app.stop();
    await db.$disconnect();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const FAMILY = [..."陈单曾解仇李王张刘赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯"];
const GIVEN = [..."明华建国秀英丽强军平洋勇艳杰娟涛超霞刚桂兰志文晓雪实安宁一心"];

async function addPeople(db: Database): Promise<void> {
  const departments = await db.department.findMany();
  const pick = <Thing>(things: readonly Thing[], index: number) => things[index % things.length] as Thing;
  const people = await db.staff.createManyAndReturn({
    data: Array.from({ length: PEOPLE }, (_, index) => {
      const { officeId, id } = pick(departments, index);
      const name = pick(FAMILY, index) + pick(GIVEN, Math.floor(index / 30)) + pick(GIVEN, index * 7);
      const position = { departmentId: id, title: "工作人员", rank: "STAFF", employmentKind: "CONTRACT" } as const;
      return { officeId, ...position, ...readName(name), name, code: `X${index}`, gender: "FEMALE" as const };
    }),
  });
  await db.employment.createMany({
    data: people.map(({ officeId, id, departmentId, title, rank, employmentKind: kind }) => ({
      officeId,
      staffId: id,
      departmentId,
      title,
      rank,
      kind,
    })),
  });
  await db.$executeRaw`ANALYZE`;
}

/** Windows with a post each, beside the demo's. */
async function addWindows(db: Database): Promise<void> {
  const { officeId, id: departmentId } = await db.department.findFirstOrThrow();
  const numbers = Array.from({ length: WINDOWS - (await db.window.count()) }, (_, index) => index + 101);
  const windows = await db.window.createManyAndReturn({
    data: numbers.map((number) => ({
      officeId,
      code: `W${number}`,
      number,
      name: `窗口${number}`,
      businesses: ["收件"],
    })),
    select: { id: true, code: true },
  });
  const post = { officeId, departmentId, name: "窗口岗", kind: "WINDOW", priority: 2, watched: true } as const;
  await db.post.createMany({ data: windows.map(({ id, code }) => ({ ...post, code: `P${code}`, windowId: id })) });
  await db.windowHours.createMany({
    data: windows.map(({ id }) => ({
      officeId,
      windowId: id,
      validFrom: new Date("2026-01-01"),
      weekdays: [1, 2, 3, 4, 5],
      sessions: [],
    })),
  });
  await db.$executeRaw`ANALYZE`;
}

type Question = {
  readonly figure: string;
  readonly size: object;
  readonly query: string;
  readonly variables: object;
};

async function measure(url: string, cookie: string, { figure, size, query, variables }: Question): Promise<void> {
  const times: number[] = [];
  for (let count = 0; count < ROUNDS; count++) {
    const begun = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    times.push(performance.now() - begun);
  }
  print(figure, {
    ...size,
    p50: round(percentile(times.slice(5), 0.5)),
    p95: round(percentile(times.slice(5), 0.95)),
  });
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ username: "s009", password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`Signing in was answered by ${response.status}`);
  const cookies = response.headers.getSetCookie().map((each) => each.split(";")[0]);
  return cookies.join("; ");
}
