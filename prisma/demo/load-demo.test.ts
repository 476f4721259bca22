import { DEFAULT_LEAVE_TYPES, type OfficeFacts, parseSessions } from "@zaigang/domain";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect, type Database } from "../client.ts";
import { isEmpty } from "../first-office.ts";
import { type ScratchDatabase, scratchDatabase } from "../testing/scratch-database.ts";
import { type DemoOptions, demoFacts } from "./demo-facts.ts";
import { loadDemo } from "./load-demo.ts";

const passwordHash = "salt:key";
let scratch: ScratchDatabase;
let db: Database;

beforeEach(async () => {
  scratch = await scratchDatabase();
  db = connect(scratch.url, { poolSize: 2 });
});

afterEach(async () => {
  await db.$disconnect();
  await scratch.drop();
});

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const date = (day: Date) => day.toISOString().slice(0, 10);

/** The rows read back as facts. The lists come in any order. */
async function readFacts(): Promise<OfficeFacts> {
  const office = await db.office.findFirstOrThrow({
    include: {
      calendarDays: true,
      calendarYears: true,
      seasons: true,
      windowHours: { include: { window: true } },
      staff: true,
      windows: true,
      posts: { include: { window: true } },
      pairings: {
        include: {
          post: true,
          primary: true,
          backup: true,
          reserves: { include: { staff: true }, orderBy: { position: "asc" } },
        },
      },
      absences: { include: { staff: true } },
      substitutions: { include: { post: true, staff: true } },
      pauses: { include: { window: true } },
      signIns: { include: { staff: true } },
      shiftRules: { include: { post: true, posts: { include: { post: true } } } },
      extraShifts: { include: { staff: true, posts: { include: { post: true } } } },
    },
  });
  return {
    rules: {
      timeZone: office.timeZone,
      coverLimit: office.coverLimit,
      graceMinutes: office.graceMinutes,
      signInRequiredFrom: office.signInRequiredFrom && date(office.signInRequiredFrom),
      signInsPerDay: office.signInsPerDay === 4 ? 4 : 2,
      signInOnReturn: office.signInOnReturn,
      reservesStepIn: office.reservesStepIn,
    },
    calendar: {
      entries: office.calendarDays.map((row) => ({
        date: date(row.date),
        layer: row.layer,
        kind: row.kind,
        name: row.name,
      })),
      coveredYears: office.calendarYears.map(({ year }) => year),
    },
    hours: {
      seasons: office.seasons.map((row) => ({
        code: row.code,
        startsOnDay: row.startsOnDay,
        sessions: parseSessions(row.sessions),
        validFrom: date(row.validFrom),
      })),
      windowHours: office.windowHours.map((row) => ({
        window: row.window.code,
        validFrom: date(row.validFrom),
        season: row.season,
        weekdays: row.weekdays,
        sessions: row.sessions.length > 0 ? parseSessions(row.sessions) : null,
      })),
      patterns: [],
    },
    staff: office.staff.map(({ code, mustSignIn }) => ({ code, mustSignIn, startsOn: null, endsOn: null })),
    windows: office.windows.map(({ code, number }) => ({ code, number })),
    posts: office.posts.map((row) => ({
      code: row.code,
      window: row.window?.code ?? null,
      priority: row.priority,
      watched: row.watched,
      exempt: row.exemptReason !== null,
      startsOn: row.startsOn && date(row.startsOn),
      endsOn: row.endsOn && date(row.endsOn),
    })),
    pairings: office.pairings.map((row) => ({
      post: row.post.code,
      startsOn: date(row.startsOn),
      endsOn: row.endsOn && date(row.endsOn),
      primary: row.primary.code,
      backup: row.backup?.code ?? null,
      reserves: row.reserves.map(({ staff }) => staff.code),
    })),
    absences: office.absences.map((row) => ({
      id: row.id,
      staff: row.staff.code,
      kind: row.kind,
      startsAt: row.startsAt.getTime(),
      endsAt: row.endsAt.getTime(),
      pending: row.status === "PENDING",
    })),
    substitutions: office.substitutions.map((row) => ({
      post: row.post.code,
      staff: row.staff.code,
      startsAt: row.startsAt.getTime(),
      endsAt: row.endsAt.getTime(),
      madeAt: row.madeAt.getTime(),
    })),
    pauses: office.pauses.map((row) => ({
      window: row.window.code,
      startsAt: row.startsAt.getTime(),
      endsAt: row.endsAt.getTime(),
    })),
    signIns: office.signIns.map((row) => ({
      staff: row.staff.code,
      at: row.signedAt.getTime(),
      direction: row.direction,
    })),
    shifts: office.extraShifts.map((row) => ({
      staff: row.staff.code,
      posts: row.posts.map(({ post }) => post.code).sort(),
      startsAt: row.startsAt.getTime(),
      endsAt: row.endsAt.getTime(),
      madeAt: row.madeAt.getTime(),
    })),
    shiftRules: office.shiftRules.map((row) => ({
      post: row.post.code,
      role: row.role,
      days: row.days,
      everyWeeks: row.everyWeeks,
      startsOn: date(row.startsOn),
      endsOn: row.endsOn && date(row.endsOn),
      start: row.startsAt === null ? null : minutes(row.startsAt),
      end: row.endsAt === null ? null : minutes(row.endsAt),
      posts: row.posts.map(({ post }) => post.code).sort(),
    })),
    closures: [],
  };
}

/** Lists sorted by what they hold, and what only the database keeps left out. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(comparable).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name]) => !["source", "leaveType", "note", "recordedAt", "reason"].includes(name),
  );
  return Object.fromEntries(kept.sort().map(([name, part]) => [name, comparable(part)]));
}

test.each<DemoOptions>([
  { start: "2026-11-30", events: "none" },
  { start: "2026-11-30", events: "all" },
  { start: "2026-12-07", events: "moment" },
  { start: "2026-12-07", events: "all", hasPast: true },
  { start: "2027-03-01", events: ["E1", "E6"] },
])("what is written is what the facts say: $start $events", async (options) => {
  expect(await loadDemo(db, { ...options, passwordHash })).toBe(true);
  expect(comparable(await readFacts())).toEqual(comparable(demoFacts(options)));
});

test("the order of reserves is kept", async () => {
  await loadDemo(db, { start: "2026-11-30", events: "none", passwordHash });
  const { reserves } = (await readFacts()).pairings.find(({ post }) => post === "PW12")!;
  expect(reserves).toEqual(["S047", "S048"]);
});

test("there is a kind of leave for each that somebody takes", async () => {
  await loadDemo(db, { start: "2026-11-30", events: ["E1", "E2", "E5", "E8"], passwordHash });
  const types = await db.leaveType.findMany({ select: { code: true }, orderBy: { position: "asc" } });
  const taken = await db.absence.findMany({ select: { leaveType: true }, where: { kind: "LEAVE" } });
  expect(types.map(({ code }) => code)).toEqual(DEFAULT_LEAVE_TYPES.map(({ code }) => code));
  expect(types.map(({ code }) => code)).toEqual(expect.arrayContaining(taken.map(({ leaveType }) => leaveType)));
});

test("everybody can sign in by their code, and the roles are there", async () => {
  await loadDemo(db, { start: "2026-11-30", events: "none", passwordHash });
  const staff = await db.staff.findMany({ orderBy: { code: "asc" } });
  const accounts = await db.account.findMany({ include: { credentials: true }, orderBy: { username: "asc" } });
  expect(accounts.map(({ username }) => username)).toEqual(staff.map(({ code }) => code.toLowerCase()));
  expect(accounts.map(({ id }) => id)).toEqual(staff.map(({ accountId }) => accountId));
  expect(accounts.every(({ credentials: [credential] }) => credential?.password === passwordHash)).toBe(true);

  const rolesOf = (code: string) => staff.find((person) => person.code === code)?.roles;
  expect(staff.every(({ roles }) => roles.includes("STAFF"))).toBe(true);
  expect(
    Object.fromEntries(
      ["S001", "S006", "S009", "S012", "S017", "S021", "S026", "S044"].map((code) => [code, rolesOf(code)]),
    ),
  ).toEqual({
    S001: ["STAFF", "CHIEF"],
    S006: ["STAFF", "SUPERVISING_LEADER"],
    S009: ["STAFF", "DEPARTMENT_HEAD", "OFFICE_MANAGER"],
    S012: ["STAFF", "ADMINISTRATOR"],
    S017: ["STAFF", "DEPARTMENT_HEAD", "DISCIPLINE_INSPECTOR"],
    S021: ["STAFF", "DEPARTMENT_HEAD"],
    S026: ["STAFF"],
    S044: ["STAFF", "DEPARTMENT_HEAD", "HALL_MANAGER"],
  });
});

test("leave of the months before was granted by everybody whose turn it was, drawn from the balance and reported back from", async () => {
  await loadDemo(db, { start: "2026-12-07", events: "none", hasPast: true, passwordHash });
  const past = await db.leaveRequest.findMany({ include: { steps: true, entries: true, type: true, copies: true } });
  expect(past.length).toBeGreaterThan(30);
  for (const request of past) {
    expect(request).toMatchObject({ status: "APPROVED", returnedAt: expect.any(Date) });
    expect(request.amount, `${request.firstDate.toISOString()} takes a workday`).toBeGreaterThan(0);
    expect(request.steps.length).toBeGreaterThan(0);
    expect(request.steps.every(({ decision, approverId, decidedById }) => decision && approverId === decidedById)).toBe(
      true,
    );
    expect(request.steps.some(({ decidedById }) => decidedById === request.staffId)).toBe(false);
    const drawn = request.entries.reduce((sum, { amount }) => sum + amount, 0);
    expect(drawn === 0 ? 0 : -drawn).toBe(request.type.entitlement === "UNLIMITED" ? 0 : request.amount);
  }
  const inAll = await db.leaveEntry.groupBy({ by: ["staffId", "typeCode"], _sum: { amount: true } });
  // Nobody has fewer than five days of annual leave.
  expect(Math.min(...inAll.map(({ _sum }) => _sum.amount ?? 0))).toBeGreaterThanOrEqual(-500);
});

test("in January no leave of the year before draws on a balance that is not there", async () => {
  await loadDemo(db, { start: "2027-01-04", events: "none", hasPast: true, passwordHash });
  expect(await db.leaveRequest.count()).toBe(0);
});

test("an office that is there is left alone, also by servers that start at once", async () => {
  expect(await isEmpty(db)).toBe(true);
  const load = () => loadDemo(db, { start: "2026-11-30", events: "none", passwordHash });
  expect((await Promise.all([load(), load()])).sort()).toEqual([false, true]);
  expect(await load()).toBe(false);
  expect([await isEmpty(db), await db.office.count(), await db.staff.count()]).toEqual([false, 1, 48]);
});
