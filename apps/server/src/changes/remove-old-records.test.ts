import { randomUUID } from "node:crypto";
import { Prisma } from "@zaigang/db";
import { keptSince, PERIODS, RECORD_KINDS, type RecordKind } from "@zaigang/domain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { OLD_RECORDS } from "./old-records.ts";
import { findOldRecords, removeOldRecords } from "./remove-old-records.ts";

const ZONE = "Asia/Shanghai";
/** The database has its own clock, so these tests run at the present. */
const now = Date.now();
const clock = () => now;

let app: TestApp;
let officeId: string;
let staffId: string;
let postId: string;
beforeEach(async () => {
  app = await startTestApp({ now: new Date(now).toISOString(), keepsTime: false });
  ({ officeId } = await app.db.office.findFirstOrThrow());
  ({ id: staffId } = await app.db.staff.findFirstOrThrow());
  ({ id: postId } = await app.db.post.findFirstOrThrow());
});
afterEach(() => app?.stop());

/** Writes one record of a kind that came to its end at an instant. */
const WRITE: Record<RecordKind, (at: Date) => Promise<unknown>> = {
  MESSAGES: (at) =>
    app.db.message.create({ data: { officeId, staffId, kind: "COVER", at, shownFrom: at, postId, stretches: [] } }),
  async ALERTS(at) {
    const span = { startsAt: new Date(at.getTime() - 60_000), endsAt: at, date: at, stretches: [] };
    const { id: alertId } = await app.db.alert.create({
      data: { ...span, officeId, kind: "BOTH_AWAY", postId, openedAt: at, resolvedAt: at, resolution: "COVERED" },
    });
    await app.db.alertEvent.create({ data: { officeId, alertId, at, kind: "RESOLVED", stretches: [] } });
    // Recent enough as a message, but of an alert that goes.
    const recent = new Date(now);
    await app.db.message.create({
      data: { officeId, staffId, kind: "ALERT", at: recent, shownFrom: recent, alertId, stretches: [] },
    });
  },
  SIGN_INS: (at) =>
    app.db.signIn.create({ data: { officeId, staffId, direction: "IN", source: "WEB", signedAt: at, receivedAt: at } }),
  COVERAGE_LOG: (at) =>
    app.db.loggedSpan.create({
      data: {
        ...{ officeId, postId, as: "KNOWN_LATER", state: "UNCOVERED", presence: "NONE", reasons: [], version: 1 },
        ...{ startsAt: new Date(at.getTime() - 60_000), endsAt: at, loggedAt: at },
      },
    }),
  CHANGES: (at) =>
    app.db.officeChange.create({
      data: { officeId, version: -Math.trunc(at.getTime() / 1_000), at, action: "passTime", request: {}, outcome: {} },
    }),
  PRIVATE_LOOKS: (at) =>
    app.db.privateLook.create({ data: { officeId, at, viewerId: staffId, channel: "SESSION", operation: "Test" } }),
  async SESSIONS(at) {
    const { accountId } = await app.db.staff.findFirstOrThrow();
    const id = randomUUID();
    await app.db.accountSession.create({ data: { id, token: id, userId: accountId as string, expiresAt: at } });
  },
  INVITATIONS: (at) =>
    app.db.invitation.create({
      data: {
        ...{ officeId, staffId, createdById: staffId, tokenHash: randomUUID(), usedAt: at },
        ...{ createdAt: new Date(at.getTime() - 60_000), expiresAt: new Date(at.getTime() + 60_000) },
      },
    }),
  API_TOKENS: (at) =>
    app.db.apiToken.create({
      data: {
        ...{ officeId, staffId, name: "script", tokenHash: randomUUID(), scopes: ["READ"] },
        ...{ createdAt: new Date(at.getTime() - 60_000), expiresAt: at },
      },
    }),
  IMPORTS: (at) => app.db.tableImport.create({ data: { officeId, sheets: [], uploadedById: staffId, uploadedAt: at } }),
};

/** One record of each kind from the last day that goes, and one from the first that stays. */
async function writeBoth(own: Parameters<typeof keptSince>[0] = []): Promise<void> {
  for (const { kind, before } of keptSince(own, ZONE, now)) {
    await WRITE[kind](new Date(before - 1_000));
    await WRITE[kind](new Date(before));
  }
}

async function rowsOf(kind: RecordKind): Promise<number> {
  const counts = await Promise.all(
    OLD_RECORDS[kind].map(({ table }) =>
      app.db.$queryRaw<{ count: number }[]>(Prisma.sql`SELECT count(*)::int AS count FROM ${Prisma.raw(`"${table}"`)}`),
    ),
  );
  return counts.reduce((sum, [row]) => sum + row!.count, 0);
}

const office = () => ({ officeId, timeZone: ZONE });
const counts = (found: readonly { kind: RecordKind; count: number }[]) =>
  Object.fromEntries(found.map(({ kind, count }) => [kind, count]));
const ONE_OF_EACH: Record<string, number> = { ...Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 1])), ALERTS: 3 };

test("of each kind goes what is older than the office keeps, to the day, and the log says so", async () => {
  await writeBoth();
  const before = Object.fromEntries(await Promise.all(RECORD_KINDS.map(async (kind) => [kind, await rowsOf(kind)])));
  const dry = await findOldRecords(app.db, office(), now);
  expect(counts(dry)).toEqual(ONE_OF_EACH);
  for (const kind of RECORD_KINDS) expect(await rowsOf(kind), kind).toBe(before[kind]);

  expect(await removeOldRecords(app.db, officeId, clock)).toEqual(dry);
  // The log has grown by what passed and by this entry; messages are those of alerts too.
  const entries = await app.db.officeChange.findMany({ where: { version: { gt: 0 } }, orderBy: { version: "desc" } });
  for (const kind of RECORD_KINDS) {
    const more = { CHANGES: entries.length, MESSAGES: -1, ALERTS: -1 }[kind as string] ?? 0;
    expect(await rowsOf(kind), kind).toBe(before[kind] - ONE_OF_EACH[kind]! + more);
  }
  expect(entries[0]).toMatchObject({
    action: "removeOldRecords",
    actorId: null,
    outcome: { removed: ONE_OF_EACH },
  });
});

test("where there is nothing old, nothing is done and nothing entered", async () => {
  await app.travelTo(new Date(now).toISOString());
  await writeBoth();
  await removeOldRecords(app.db, officeId, clock);
  const entries = await app.db.officeChange.count();
  expect(counts(await removeOldRecords(app.db, officeId, clock))).toEqual(
    Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])),
  );
  expect(await app.db.officeChange.count()).toBe(entries);
});

test("an office's own period counts, and no shorter one than the least can be kept", async () => {
  const own = RECORD_KINDS.map((kind) => ({ kind, months: PERIODS[kind].atLeast }));
  await app.db.retentionPeriod.createMany({ data: own.map((period) => ({ ...period, officeId })) });
  await writeBoth(own);
  expect(counts(await removeOldRecords(app.db, officeId, clock))).toEqual(ONE_OF_EACH);
  for (const { kind, months } of own) {
    const shorter = app.db.retentionPeriod.update({
      where: { officeId_kind: { officeId, kind } },
      data: { months: months - 1 },
    });
    await expect(shorter).rejects.toThrow("RetentionPeriod_is_long_enough");
  }
});

test("another office's records stay", async () => {
  await writeBoth();
  const data = { name: "Oak Street", hallName: "Hall", regionCode: "CN" };
  const { officeId: other } = await app.db.office.create({ data });
  expect((await removeOldRecords(app.db, other, clock)).every(({ count }) => count === 0)).toBe(true);
  expect(counts(await findOldRecords(app.db, office(), now))).toEqual(ONE_OF_EACH);
});

describe("the database itself lets go of what is append-only in no other way", () => {
  const appendOnly = ["SignIn", "OfficeChange", "AlertEvent", "LoggedSpan", "PrivateLook"] as const;
  const ancient = new Date("2001-01-01T00:00:00Z");

  beforeEach(async () => {
    for (const kind of RECORD_KINDS) await WRITE[kind](ancient);
    for (const kind of RECORD_KINDS) await WRITE[kind](new Date(now - 1_000));
  });

  /** Deletes within a transaction that first enters into the log that it does. @param before as the entry says */
  const remove = (table: string, where: string, before: object, action = "removeOldRecords", inOffice = officeId) =>
    app.db.$transaction(async (tx) => {
      await tx.$executeRaw`
        WITH moved AS (UPDATE "OfficeProgress" SET version = version + 1 WHERE "officeId" = ${inOffice}::uuid RETURNING version)
        INSERT INTO "OfficeChange" ("officeId", version, at, action, request, outcome)
        SELECT ${inOffice}::uuid, version, now(), ${action}, ${JSON.stringify({ before })}::jsonb, '{}' FROM moved`;
      return tx.$executeRawUnsafe(`DELETE FROM "${table}" ${where}`);
    });

  const timeOf = { SignIn: "signedAt", OfficeChange: "at", AlertEvent: "at", LoggedSpan: "endsAt", PrivateLook: "at" };
  const old = (table: keyof typeof timeOf) => `WHERE "${timeOf[table]}" < '2002-01-01'`;

  test.each(appendOnly)("%s", async (table) => {
    const refusal = `${table} is append-only: DELETE is refused`;
    const before = { [table]: new Date(now).toISOString() };
    const { officeId: other } = await app.db.office.create({ data: { name: "O", hallName: "H", regionCode: "CN" } });
    await expect(app.db.$executeRawUnsafe(`DELETE FROM "${table}" ${old(table)}`)).rejects.toThrow(refusal);
    await expect(remove(table, "", before), "too recent").rejects.toThrow(refusal);
    await expect(remove(table, old(table), {}), "another table's permit").rejects.toThrow(refusal);
    await expect(remove(table, old(table), { [table]: ancient }), "not that old").rejects.toThrow(refusal);
    await expect(remove(table, old(table), before, "recordAbsence"), "another entry").rejects.toThrow(refusal);
    await expect(remove(table, old(table), before, "removeOldRecords", other), "another office").rejects.toThrow(
      refusal,
    );
    expect(await remove(table, old(table), before)).toBe(1);
    // The entry of one transaction is no permit for the next.
    await WRITE[RECORD_KINDS.find((kind) => OLD_RECORDS[kind].some((rows) => rows.table === table))!](ancient);
    await expect(app.db.$executeRawUnsafe(`DELETE FROM "${table}" ${old(table)}`)).rejects.toThrow(refusal);
    await expect(app.db.$executeRawUnsafe(`TRUNCATE "${table}"`)).rejects.toThrow("TRUNCATE is refused");
    await expect(app.db.$executeRawUnsafe(`UPDATE "${table}" SET "officeId" = "officeId"`)).rejects.toThrow(
      "append-only",
    );
  });

  test("no later than the rules allow: its least ages are theirs", async () => {
    const triggers = await app.db.$queryRaw<{ table: string; arguments: string }[]>`
      SELECT tgrelid::regclass::text AS "table", encode(tgargs, 'escape') AS arguments FROM pg_trigger
      WHERE tgfoid = 'refuse_unrecorded_removal'::regproc`;
    const ages = Object.fromEntries(
      triggers.map(({ table, arguments: given }) => [
        table.replaceAll('"', ""),
        Number(/(\d+) months/.exec(given)?.[1]),
      ]),
    );
    const expected = appendOnly.map((table) => {
      const kind = RECORD_KINDS.find((each) => OLD_RECORDS[each].some((rows) => rows.table === table))!;
      return [table, PERIODS[kind].atLeast];
    });
    expect(ages).toEqual(Object.fromEntries(expected));
  });
});

test("every table of the database is kept for good or goes by a period", async () => {
  /** What an office is, and what was decided. */
  const kept = [
    ...["Office", "OfficeProgress", "RetentionPeriod", "Department", "Staff", "Employment", "WorkPattern"],
    ...["Window", "WindowHours", "WindowClosure", "Post", "Season", "CalendarDay", "CalendarYear"],
    ...["Pairing", "PairingReserve", "PairingDraft", "PairingDraftRow", "PairingDraftReserve"],
    ...["LeaveType", "LeaveRequest", "LeaveStep", "LeaveCopy", "LeaveEntry", "LeaveFile", "Child"],
    ...["ApprovalBand", "Approver", "Delegation", "Feed"],
    ...["Absence", "Substitution", "Pause", "ExtraShift", "ExtraShiftPost", "ShiftRule", "ShiftRulePost"],
    ...["Account", "AccountCredential", "AccountVerification", "_prisma_migrations"],
  ];
  const tables = await app.db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`;
  const going = Object.values(OLD_RECORDS).flatMap((rows) => rows.map(({ table }) => table));
  expect(tables.map(({ name }) => name).sort()).toEqual([...new Set([...kept, ...going])].sort());
});
