/**
 * Two absences that are harmless alone and together empty a window, recorded at the same moment by two people at two
 * server processes. Each transaction by itself sees the other person at work; only the office's lock lets one of them
 * see both.
 */
import { connect, type Database } from "@zaigang/db";
import { type ScratchDatabase, scratchDatabase } from "@zaigang/db/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { send } from "../support/mutations.ts";
import { type OfficeScript, scriptOf, signIn } from "../support/office-script.ts";
import { type Server, startServerOn, timeFrom } from "../support/product.ts";
import { SEED, sized, tell } from "./size.ts";

const ROUNDS = sized({ short: 50, full: 200 });
/** The workdays of the horizon on the first of them, an hour before the hall opens. */
const NOW = "2026-11-30T08:00:00+08:00";
const DAYS = ["11-30", "12-01", "12-02", "12-03", "12-04", "12-07", "12-08", "12-09", "12-10", "12-11", "12-14"];
/** Recorded, not planned: what is planned would be refused. */
const KINDS = ["LEAVE", "OUTING", "TRIP", "TRAINING", "DUTY_REST"] as const;
/** Of them what people may record of themselves for the days to come; the rest they ask for. */
const OWN: readonly string[] = ["OUTING", "DUTY_REST"] satisfies (typeof KINDS)[number][];
/** S014 heads the department of both, S009 and S044 manage office and hall. S015 holds window 10, S016 window 9. */
const OTHERS = ["S014", "S009", "S044"];

const round = fc
  .record({
    day: fc.constantFrom(...DAYS).map((day) => `2026-${day}`),
    kinds: fc.shuffledSubarray([...KINDS], { minLength: 2, maxLength: 2 }),
    recorders: fc
      .tuple(fc.constantFrom("S015", ...OTHERS), fc.constantFrom("S016", ...OTHERS))
      .filter(([one, other]) => one !== other),
    servers: fc.constantFrom([0, 1], [1, 0]),
  })
  .filter(({ kinds, recorders }) => recorders.every((by, one) => OTHERS.includes(by) || OWN.includes(kinds[one]!)));

let scratch: ScratchDatabase;
let servers: Server[];
let db: Database;
const cookies = new Map<string, string>();

beforeAll(async () => {
  scratch = await scratchDatabase({ demo: true });
  db = connect(scratch.url);
  const time = timeFrom(NOW);
  servers = await Promise.all([0, 1].map(() => startServerOn(scratch.url, time()).listening));
  for (const code of ["S015", "S016", ...OTHERS]) {
    cookies.set(code, await signIn(servers[0]!.url, code.toLowerCase()));
  }
});

afterAll(async () => {
  await Promise.all((servers ?? []).map(({ stop }) => stop()));
  await db?.$disconnect();
  await scratch?.drop();
});

test("of two absences at the same moment the second sees the first", { timeout: ROUNDS * 5_000 }, async () => {
  const rounds = fc.sample(round, { seed: SEED, numRuns: ROUNDS });
  tell(`${ROUNDS} rounds of two absences at once through two server processes`);

  for (const [index, { day, kinds, recorders, servers: at }] of rounds.entries()) {
    const [startsAt, endsAt] = [`${day}T00:00:00+08:00`, `${day}T12:00:00+08:00`];
    const absences = await Promise.all(
      ["S015", "S016"].map((staff, one) => {
        const input = { staff, kind: kinds[one]!, startsAt, endsAt };
        const key = `away ${index} ${staff}`;
        return send(as(recorders[one]!, at[one]!), { mutation: "recordAbsence", input, key });
      }),
    );
    expect(absences.map(({ refusal }) => refusal)).toEqual([null, null]);
    const seen = `after round ${index + 1}, ${JSON.stringify(rounds[index])}`;
    expect(await openAlerts(), seen).toEqual([`BOTH_AWAY PW09 ${day}`, `POST_UNCOVERED PW10 ${day}`]);

    const withdrawn = await Promise.all(
      absences.map(({ id }, one) => {
        const key = `back ${index} ${one}`;
        return send(as(recorders[one]!, at[1 - one]!), {
          mutation: "endAbsence",
          input: { absence: id, endsAt: startsAt },
          key,
        });
      }),
    );
    expect(withdrawn.map(({ refusal }) => refusal)).toEqual([null, null]);
    expect(await openAlerts(), seen).toEqual([]);
  }

  // One of each kind a round, each told once to both managers, and every change in the office's log.
  const progress = await db.officeProgress.findFirstOrThrow();
  expect({
    alerts: await db.alert.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } }),
    told: await db.message.count({ where: { kind: "ALERT" } }),
    changes: await db.officeChange.count({ where: { actorId: { not: null } } }),
    entries: await db.officeChange.count(),
  }).toEqual({
    alerts: [
      { kind: "POST_UNCOVERED", _count: ROUNDS },
      { kind: "BOTH_AWAY", _count: ROUNDS },
    ],
    told: ROUNDS * 4,
    changes: ROUNDS * 4,
    entries: progress.version,
  });
});

function as(code: string, server: number): OfficeScript {
  return scriptOf(servers[server]!.url, cookies.get(code)!);
}

const ALERTS = "{ alerts(open: true, first: 50) { edges { node { kind date post { code } } } } }";

/** As one server says and the other confirms. */
async function openAlerts(): Promise<string[]> {
  const [one, other] = await Promise.all([0, 1].map((server) => alertsAt(as("S044", server))));
  expect(one).toEqual(other);
  return one!;
}

async function alertsAt(script: OfficeScript): Promise<string[]> {
  type Answer = { alerts: { edges: { node: { kind: string; date: string; post: { code: string } } }[] } };
  const { alerts } = await script<Answer>(ALERTS);
  return alerts.edges.map(({ node: { kind, date, post } }) => `${kind} ${post.code} ${date}`).sort();
}
