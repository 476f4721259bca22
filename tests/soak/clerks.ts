import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "@zaigang/db";
import fc from "fast-check";
import { expect } from "vitest";
import { type Outcome, type Request, send } from "../support/mutations.ts";
import { scriptOf } from "../support/office-script.ts";
import { until } from "../support/watcher.ts";
import { alertsAndDue, assertToldOnce, type OfficeRecord, readRecord } from "./office-record.ts";

/** Those who may record anything: two managers, and the head of the people of windows 9 and 10. */
export const CLERKS = ["S009", "S044", "S014"] as const;

export type Sent = {
  readonly clerk: string;
  readonly request: Request;
  /** `null` where no answer came: then nobody knows what became of it. */
  readonly outcome: Outcome | null;
};

/** What a clerk does next, in the demo office. */
type Errand =
  | {
      readonly mutation: "recordAbsence";
      readonly staff: string;
      readonly kind: string;
      readonly day: number;
      readonly half: number;
    }
  | { readonly mutation: "nameSubstitute"; readonly post: string; readonly staff: string; readonly day: number }
  | { readonly mutation: "endAbsence" }
  | { readonly mutation: "signIn" };

const day = fc.integer({ min: 0, max: 14 });
const errand: fc.Arbitrary<Errand> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      mutation: fc.constant("recordAbsence" as const),
      staff: fc.constantFrom("S015", "S016", "S014"),
      // No suspension: one of the clerks would lose the right to send their errands again.
      kind: fc.constantFrom("OUTING", "TRIP", "TRAINING", "DUTY_REST"),
      day,
      half: fc.constantFrom(0, 1, 2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      mutation: fc.constant("nameSubstitute" as const),
      post: fc.constantFrom("PW09", "PW10"),
      staff: fc.constantFrom("S014", "S015", "S016"),
      day,
    }),
  },
  { weight: 3, arbitrary: fc.record({ mutation: fc.constant("endAbsence" as const) }) },
  { weight: 1, arbitrary: fc.record({ mutation: fc.constant("signIn" as const) }) },
);

/** More than a clerk gets done in a round. */
export const errands = fc.array(errand, { minLength: 300, maxLength: 300, size: "max" });

/** Who gets no answer waits a little. */
const BEFORE_THE_NEXT_MS = 200;

/** Sessions by clerk. */
export type Sessions = ReadonlyMap<string, string>;

/**
 * Lets a clerk send one request after the other until told to stop, or until none is left. What is not answered is left
 * for later.
 *
 * @param urls of the servers, asked in turn
 * @param today in milliseconds, the midnight before
 */
export async function sendErrands(
  clerk: string,
  errandsOfClerk: readonly Errand[],
  { urls, cookies, today, round }: { urls: readonly string[]; cookies: Sessions; today: number; round: number },
  isOver: () => boolean,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const absences: { id: string; startsAt: string }[] = [];
  for (const [index, each] of errandsOfClerk.entries()) {
    if (isOver()) break;
    const input = inputOf(each, absences, today);
    if (input === null) continue;
    const request: Request = { mutation: each.mutation, input, key: `round ${round} errand ${index}` };
    const script = scriptOf(urls[index % urls.length]!, cookies.get(clerk)!);
    const outcome = await send(script, request).catch(() => null);
    sent.push({ clerk, request, outcome });
    if (outcome === null) await delay(BEFORE_THE_NEXT_MS);
    if (each.mutation === "recordAbsence" && outcome?.id) {
      absences.push({ id: outcome.id, startsAt: input["startsAt"] as string });
    }
  }
  return sent;
}

function inputOf(
  errandOfClerk: Errand,
  absences: { id: string; startsAt: string }[],
  today: number,
): Record<string, unknown> | null {
  switch (errandOfClerk.mutation) {
    case "recordAbsence": {
      const { staff, kind, day: on, half } = errandOfClerk;
      const [from, to] = [[0, 24] as const, [0, 12] as const, [12, 24] as const][half]!;
      return { staff, kind, startsAt: hourOf(today, on, from), endsAt: hourOf(today, on, to) };
    }
    case "nameSubstitute": {
      const { post, staff, day: on } = errandOfClerk;
      return { post, staff, startsAt: hourOf(today, on, 0), endsAt: hourOf(today, on, 24), reason: "agreed" };
    }
    case "endAbsence": {
      const absence = absences.pop();
      return absence ? { absence: absence.id, endsAt: absence.startsAt } : null;
    }
    case "signIn":
      return {};
  }
}

function hourOf(today: number, day: number, hour: number): string {
  return new Date(today + (day * 24 + hour) * 3_600_000).toISOString();
}

/**
 * What was answered is there, and sent again it is answered by the same and done no second time; what was not answered
 * is sent again until it is.
 */
export async function assertKept(db: Database, sent: readonly Sent[], url: string, cookies: Sessions): Promise<void> {
  const again = ({ clerk, request }: Sent) => send(scriptOf(url, cookies.get(clerk)!), request);
  const accepted = sent.filter(({ outcome }) => outcome?.id);
  const acts = await countActs(db);
  for (const each of accepted) expect(await again(each), each.request.key).toEqual(each.outcome);
  expect(await countActs(db), "sent again, nothing is done again").toBe(acts);
  for (const each of sent.filter(({ outcome }) => outcome === null)) {
    const { id } = await again(each);
    if (id !== null) expect((await again(each)).id, each.request.key).toBe(id);
  }
}

function countActs(db: Database): Promise<number> {
  return db.officeChange.count({ where: { actorId: { not: null } } });
}

/**
 * Alerts are those that are due, none is doubled, the log of changes has no hole, and time is kept.
 *
 * @param now the clock of a server
 */
export async function assertSound(db: Database, officeId: string, now: () => number): Promise<OfficeRecord> {
  await until("the office at the present", async () => (await readRecord(db, officeId)).nextBoundaryAt > now());
  // Between two boundaries nothing changes, so the last one is as good as the present.
  const look = async () => {
    const record = await readRecord(db, officeId);
    return { record, ...(await alertsAndDue(db, officeId, record, record.handledAt!)) };
  };
  // What was read while the office stayed at one version belongs together.
  let [seen, next] = [await look(), await look()];
  while (seen.record.version !== next.record.version) [seen, next] = [next, await look()];
  const { record, open, due } = seen;
  expect(open).toEqual(due);
  expect(record.versions).toEqual(Array.from({ length: record.version }, (_, index) => index + 1));
  assertToldOnce(record, ["S009", "S044"]);
  return record;
}
