/**
 * Leave that two people decide on at the same moment, at two server processes: one of them wins, the other is told what
 * became of it, and request, absence, ledger and board say the same afterwards.
 */

import { connect, type Database } from "@zaigang/db";
import { type ScratchDatabase, scratchDatabase } from "@zaigang/db/testing";
import { addDays, type CivilDate, isoWeekday } from "@zaigang/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Outcome, send } from "../support/mutations.ts";
import { type OfficeScript, scriptOf, signIn } from "../support/office-script.ts";
import { type Server, startServerOn, timeFrom } from "../support/product.ts";
import { sized, tell } from "./size.ts";

const ROUNDS = sized({ short: 8, full: 100 });
/** An hour before the hall opens. */
const NOW = "2026-11-30T08:00:00+08:00";
/**
 * S026 holds window 5, whose B is S027. S044 makes sure that windows stay held, S025 heads the department. S029 is of it
 * too, and holds no window.
 */
const PEOPLE = ["S026", "S029", "S025", "S044"] as const;
const HALF_A_DAY = 50;
/** Weekdays in a row. */
const MOST_DAYS_OFF = 7;

let scratch: ScratchDatabase;
let servers: Server[];
let db: Database;
const cookies = new Map<string, string>();
const halfDays = halfDaysFrom("2026-12-01");

beforeAll(async () => {
  scratch = await scratchDatabase({ demo: true });
  db = connect(scratch.url);
  const time = timeFrom(NOW);
  servers = await Promise.all([0, 1].map(() => startServerOn(scratch.url, time()).listening));
  for (const code of PEOPLE) cookies.set(code, await signIn(servers[0]!.url, code.toLowerCase()));
  await earn("S026", ROUNDS * 3 * HALF_A_DAY);
  await earn("S029", 2 * HALF_A_DAY);
});

afterAll(async () => {
  await Promise.all((servers ?? []).map(({ stop }) => stop()));
  await db?.$disconnect();
  await scratch?.drop();
});

test("of two approvals at once one counts", { timeout: ROUNDS * 5_000 }, async () => {
  tell(`${ROUNDS} rounds of approving the same step twice at once`);
  for (let round = 0; round < ROUNDS; round++) {
    const request = await atLastStep();
    const outcomes = await Promise.all([0, 1].map((server) => decide(request, "S025", server, "APPROVED")));
    expect(refusals(outcomes)).toEqual([null, "ALREADY_DECIDED"]);
    await expectAgreement(request, "APPROVED");
  }
});

test("of an approval and a rejection at once one counts", { timeout: ROUNDS * 5_000 }, async () => {
  tell(`${ROUNDS} rounds of approving and rejecting the same step at once`);
  const won = { APPROVED: 0, REJECTED: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const request = await atLastStep();
    const [approval, rejection] = await Promise.all([
      decide(request, "S025", round % 2, "APPROVED"),
      decide(request, "S025", 1 - (round % 2), "REJECTED"),
    ]);
    expect(refusals([approval, rejection])).toEqual([null, "ALREADY_DECIDED"]);
    const winner = approval.refusal === null ? "APPROVED" : "REJECTED";
    won[winner] += 1;
    await expectAgreement(request, winner);
  }
  tell(`${won.APPROVED} approved, ${won.REJECTED} rejected`);
});

test("of a withdrawal and the last approval at once one counts", { timeout: ROUNDS * 5_000 }, async () => {
  tell(`${ROUNDS} rounds of withdrawing and approving the same request at once`);
  const won = { APPROVED: 0, WITHDRAWN: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const request = await atLastStep();
    const [approval, withdrawal] = await Promise.all([
      decide(request, "S025", round % 2, "APPROVED"),
      send(as("S026", 1 - (round % 2)), {
        mutation: "withdrawLeave",
        input: { request: request.id, version: request.version },
        key: `withdraw ${request.id}`,
      }),
    ]);
    const winner = approval.refusal === null ? "APPROVED" : "WITHDRAWN";
    won[winner] += 1;
    expect(refusals([approval, withdrawal])).toEqual([null, winner === "APPROVED" ? "ALREADY_DECIDED" : "NOT_PENDING"]);
    await expectAgreement(request, winner);
  }
  tell(`${won.APPROVED} approved, ${won.WITHDRAWN} withdrawn`);
});

test("Y09: of two requests at once for the one day that is left one is filed", {
  timeout: ROUNDS * 5_000,
}, async () => {
  tell(`${ROUNDS} rounds of two requests for one remaining day`);
  const dates = ["2026-12-29", "2026-12-30"];
  for (let round = 0; round < ROUNDS; round++) {
    const outcomes = await Promise.all(
      dates.map((date, server) =>
        file("S029", { first: { date, half: "MORNING" }, last: { date, half: "AFTERNOON" } }, `${round}`, server),
      ),
    );
    expect(refusals(outcomes)).toEqual([null, "INSUFFICIENT_BALANCE"]);
    expect(await balance("S029")).toBe(0);
    const request = outcomes.find(({ refusal }) => refusal === null)?.id as string;
    const input = { request, version: 1 };
    const back = await send(as("S029", 0), { mutation: "withdrawLeave", input, key: `back ${request}` });
    expect(back.refusal).toBeNull();
    expect(await balance("S029")).toBe(2 * HALF_A_DAY);
  }
});

type HalfDay = { readonly date: CivilDate; readonly half: "MORNING" | "AFTERNOON" };
type Request = { readonly id: string; readonly version: number; readonly when: HalfDay };

/** Half a day that S026 asks for and for which S044 has seen to the window: the head of the department decides last. */
async function atLastStep(): Promise<Request> {
  let when = halfDays.next();
  let filed = await file("S026", { first: when, last: when }, "", 0);
  // On a day off there is nothing to ask for.
  for (let tries = 0; filed.refusal === "LEAVE_IMPOSSIBLE" && tries < MOST_DAYS_OFF * 2; tries++) {
    when = halfDays.next();
    filed = await file("S026", { first: when, last: when }, "", 0);
  }
  const { id, refusal } = filed;
  expect(refusal).toBeNull();
  const request = { id: id as string, version: 1, when };
  expect((await decide(request, "S044", 0, "APPROVED")).refusal).toBeNull();
  return { ...request, version: 2 };
}

type Period = { readonly first: HalfDay; readonly last: HalfDay };

function file(who: (typeof PEOPLE)[number], { first, last }: Period, round: string, server: number): Promise<Outcome> {
  const input = {
    type: "compTime",
    firstDate: first.date,
    firstHalf: first.half,
    lastDate: last.date,
    lastHalf: last.half,
  };
  const key = `file ${first.date} ${first.half} ${round}`;
  return send(as(who, server), { mutation: "fileLeave", input, key });
}

function decide({ id, version }: Request, who: (typeof PEOPLE)[number], server: number, decision: string) {
  const input = { request: id, version, decision, ...(decision === "APPROVED" ? {} : { note: "换一天" }) };
  return send(as(who, server), { mutation: "decideLeave", input, key: `${decision} ${id} ${version} ${server}` });
}

/** Who won, and what the other was told: the winner first. */
function refusals(outcomes: readonly Outcome[]): (string | null)[] {
  return outcomes.map(({ refusal }) => refusal).toSorted((one, other) => Number(one !== null) - Number(other !== null));
}

/** Request, absence, ledger and the board of both servers tell the same story. */
async function expectAgreement({ id, when }: Request, status: "APPROVED" | "REJECTED" | "WITHDRAWN"): Promise<void> {
  const isGranted = status === "APPROVED";
  const request = await db.leaveRequest.findFirstOrThrow({
    where: { id: rowId(id) },
    include: { absence: true, entries: { orderBy: { kind: "asc" } } },
  });
  const seen = await Promise.all([0, 1].map((server) => windowFive(when, server)));
  expect({
    status: request.status,
    absence: request.absence?.status,
    entries: request.entries.map(({ kind, amount }) => `${kind} ${amount}`).sort(),
    seen,
  }).toEqual({
    status,
    absence: isGranted ? "IN_FORCE" : "WITHDRAWN",
    entries: [`RELEASE ${HALF_A_DAY}`, `RESERVATION -${HALF_A_DAY}`, ...(isGranted ? [`USE -${HALF_A_DAY}`] : [])],
    seen: Array(2).fill(isGranted ? "BACKUP S027" : "PRIMARY S026"),
  });
}

/** Who holds window 5 in half a day, as one server says. */
async function windowFive({ date, half }: HalfDay, server: number): Promise<string> {
  type Answer = { coverage: { spans: { state: string; actingStaff: { code: string } | null }[] } };
  const { coverage } = await as("S044", server)<Answer>(
    'query ($from: DateTime!, $to: DateTime!) { coverage(from: $from, to: $to, posts: ["PW05"]) { spans { state actingStaff { code } } } }',
    half === "MORNING"
      ? { from: `${date}T09:30:00+08:00`, to: `${date}T10:00:00+08:00` }
      : { from: `${date}T15:30:00+08:00`, to: `${date}T16:00:00+08:00` },
  );
  return coverage.spans.map(({ state, actingStaff }) => `${state} ${actingStaff?.code}`).join(", ");
}

/** So much time off has been earned in each year, in hundredths of days. */
async function earn(code: string, amount: number): Promise<void> {
  const { officeId, id: staffId } = await db.staff.findFirstOrThrow({ where: { code } });
  const earned = { officeId, staffId, typeCode: "compTime", kind: "ADJUSTMENT", amount, at: new Date(NOW) } as const;
  await db.leaveEntry.createMany({
    data: [2026, 2027].map((year) => ({
      ...earned,
      year,
      on: new Date(`${year}-01-01`),
      source: "earned by overtime",
    })),
  });
}

/** What is left of 2026. */
async function balance(code: string): Promise<number> {
  const where = { staff: { code }, typeCode: "compTime", year: 2026 };
  const { _sum } = await db.leaveEntry.aggregate({ where, _sum: { amount: true } });
  return _sum.amount ?? 0;
}

function as(code: string, server: number): OfficeScript {
  return scriptOf(servers[server]!.url, cookies.get(code)!);
}

function rowId(globalId: string): string {
  return Buffer.from(globalId, "base64").toString().split(":")[1] as string;
}

/** One half of a weekday after the other. */
function halfDaysFrom(first: CivilDate): { readonly next: () => HalfDay } {
  let last: HalfDay = { date: addDays(first, -1), half: "AFTERNOON" };
  return {
    next() {
      let { date } = last;
      if (last.half === "AFTERNOON") {
        do date = addDays(date, 1);
        while (isoWeekday(date) > 5);
      }
      last = { date, half: last.half === "MORNING" ? "AFTERNOON" : "MORNING" };
      return last;
    },
  };
}
