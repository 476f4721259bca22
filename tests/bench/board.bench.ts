import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { connect, loadDemo, migrate, startEmbeddedPostgres } from "@zaigang/db";
import { instantAt, planCoverage } from "@zaigang/domain";
import { createApp } from "@zaigang/server";
import { coverageFactsQuery, toLoadedFacts } from "@zaigang/server/coverage-facts";
import { createLogger } from "@zaigang/server/log";
import { hashPassword } from "@zaigang/server/password";
import pg from "pg";
import type { Load, Measured } from "./http-load.ts";
import { print, round } from "./print.ts";

const run = promisify(execFile);
const zone = "Asia/Shanghai";
const today = "2026-12-09";
const now = instantAt(today, 624, zone);
const range = { startsAt: instantAt(today, 0, zone), endsAt: instantAt(today, 1440, zone) };
const windowPosts = Array.from({ length: 12 }, (_, index) => `PW${String(index + 1).padStart(2, "0")}`);
const PASSWORD = "for-the-benchmark";
const ROUNDS = 3;

const BOARD = `query Board($from: DateTime!, $to: DateTime!, $posts: [String!]) {
  coverage(from: $from, to: $to, posts: $posts) {
    spans { post { code name } startsAt endsAt state actingStaff { code name } servedAt { code number } presence }
    gaps { post { code name } startsAt endsAt }
  }
}`;

const GRID = `query Grid($posts: [String!]) {
  days(count: 14) {
    date kind provisional sessions { startsAt endsAt }
    coverage(posts: $posts) {
      spans { post { code } startsAt endsAt state actingStaff { code name } servedAt { number } }
      gaps { post { code } startsAt endsAt }
    }
    possible: coverage(forecast: POSSIBLE, posts: $posts) {
      spans { post { code } startsAt endsAt state actingStaff { code name } servedAt { number } }
    }
    possibleGaps(posts: $posts) { post { code } startsAt endsAt }
  }
}`;

/**
 * The board's query against a bare handler on the same server that reads the same facts by hand-written SQL, runs the
 * same engine and writes the same JSON; beside it the 14 days. Server, client and database share the machine.
 */
export async function benchBoard(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "zaigang-bench-"));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder });
  await migrate(postgres.url);
  const db = connect(postgres.url);
  await loadDemo(db, { start: "2026-12-07", events: "moment", passwordHash: await hashPassword(PASSWORD) });
  const { officeId } = await db.office.findFirstOrThrow({ select: { officeId: true } });
  const log = createLogger("silent");
  const app = await createApp({ db, clock: () => now, log, secret: "s".repeat(32), origin: null, demoPassword: null });
  const pool = new pg.Pool({ connectionString: postgres.url, max: 10 });

  const bare = bareHandler(pool, officeId);
  const http = createServer((request, response) => (request.url === "/bare" ? bare : app.express)(request, response));
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  try {
    await compare(url, await signIn(url));
  } finally {
    http.close();
    http.closeAllConnections();
    await app.stop();
    await pool.end();
    await db.$disconnect();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(url: string, cookie: string): Promise<void> {
  const [from, to] = [range.startsAt, range.endsAt].map((instant) => new Date(instant).toISOString());
  const asGraphql = (query: string, variables: object): Load => ({
    url: `${url}/graphql`,
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query, variables }),
    connections: 8,
    seconds: 3,
  });
  const bare: Load = { url: `${url}/bare`, method: "GET", headers: {}, body: null, connections: 8, seconds: 3 };
  const board = asGraphql(BOARD, { from, to, posts: windowPosts });
  const grid = asGraphql(GRID, { posts: windowPosts });
  await assertSameAnswer(bare, board);

  print("sql-statements", {
    board: await statementsOf(board),
    bare: await statementsOf(bare),
    fourteenDays: await statementsOf(grid),
  });
  for (const warmUp of [bare, board, grid]) await measure({ ...warmUp, seconds: 1 });
  const ratios: number[] = [];
  for (let round_ = 1; round_ <= ROUNDS; round_++) {
    const bareFigures = await measure(bare);
    const boardFigures = await measure(board);
    const ratio = boardFigures.requestsPerSecond / bareFigures.requestsPerSecond;
    ratios.push(ratio);
    print("bare-handler", { round: round_, ...bareFigures });
    print("board-graphql", { round: round_, ...boardFigures, ratioToBare: round(ratio) });
  }
  print("board-ratio", { median: round([...ratios].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number) });
  print("14-days-graphql", { ...(await measure(grid)) });
}

/** The comparison is worth nothing unless both say the same. */
async function assertSameAnswer(bare: Load, board: Load): Promise<void> {
  const [one, other] = await Promise.all(
    [bare, board].map(async ({ url, method, headers, body }) => {
      const response = await fetch(url, { method, headers, body });
      return (await response.json()) as { data: object };
    }),
  );
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error("The bare handler and the API answer differently");
}

/** How many statements one request sends, the look-up of its session included. */
async function statementsOf({ url, method, headers, body }: Load): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...statement: unknown[]) {
    count++;
    return Reflect.apply(query, this, statement);
  } as typeof query;
  try {
    await (await fetch(url, { method, headers, body })).arrayBuffer();
  } finally {
    pg.Client.prototype.query = query;
  }
  return count;
}

async function measure(load: Load): Promise<Measured> {
  const script = join(import.meta.dirname, "http-load.ts");
  const { stdout } = await run(process.execPath, [script, JSON.stringify(load)]);
  return JSON.parse(stdout) as Measured;
}

function bareHandler(pool: pg.Pool, officeId: string): RequestListener {
  const { text, values } = coverageFactsQuery(officeId, today, "2026-12-10", range.startsAt, range.endsAt);
  const asked = new Set(windowPosts);
  const iso = (instant: number) => new Date(instant).toISOString();
  return async (_request, response) => {
    const { rows } = await pool.query({ name: "facts", text, values });
    const { facts, staff, posts, windows } = toLoadedFacts(rows[0].facts);
    const { spans, gaps } = planCoverage(facts, range, now, "CERTAIN");
    const post = (code: string) => ({ code, name: posts.get(code)?.name });
    const coverage = {
      spans: spans
        .filter((span) => asked.has(span.post))
        .map((span) => ({
          post: post(span.post),
          startsAt: iso(span.startsAt),
          endsAt: iso(span.endsAt),
          state: span.state,
          actingStaff: span.acting === null ? null : { code: span.acting, name: staff.get(span.acting)?.name },
          servedAt: span.servedAt === null ? null : { code: span.servedAt, number: windows.get(span.servedAt)?.number },
          presence: span.presence,
        })),
      gaps: gaps
        .filter((gap) => asked.has(gap.post))
        .map((gap) => ({ post: post(gap.post), startsAt: iso(gap.startsAt), endsAt: iso(gap.endsAt) })),
    };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: { coverage } }));
  };
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ username: "s009", password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`Signing in was answered by ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}
