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

/** The list of staff with 5,000 people: each question over HTTP, one after the other, in milliseconds. */
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
    for (const [name, variables] of Object.entries(QUESTIONS)) await measure(url, cookie, name, variables);
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

async function measure(url: string, cookie: string, figure: string, variables: object): Promise<void> {
  const times: number[] = [];
  for (let count = 0; count < ROUNDS; count++) {
    const begun = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query: LIST, variables }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    times.push(performance.now() - begun);
  }
  print(`staff-list-${figure}`, {
    people: PEOPLE,
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
