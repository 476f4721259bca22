import { randomUUID } from "node:crypto";
import { type Employment, Prisma } from "@zaigang/db";
import { balanceOf } from "@zaigang/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { bookDueEntries } from "./book-due-entries.ts";
import { readLedger } from "./read-ledger.ts";
import { writeEntries } from "./write-entries.ts";

let app: TestApp;
let officeId: string;
beforeAll(async () => {
  app = await startTestApp();
  await app.travelTo("2026-11-30T08:00:00+08:00");
  ({ officeId } = await app.db.office.findFirstOrThrow());
});
afterAll(() => app?.stop());

const person = (code: string) =>
  app.db.staff.findUniqueOrThrow({ where: { officeId_code: { officeId, code } }, select: { id: true } });
const book = (on: string, staffIds?: string[]) =>
  app.db.$transaction((tx) => bookDueEntries(tx, officeId, on, Date.parse(on), staffIds));

test("an office that has types of leave has its ledgers from the first time on, and they grow at midnight", async () => {
  const { id } = await person("S026");
  const annual = { type: "annual", year: 2026, child: null };
  const before = await readLedger(app.db, officeId, id);
  expect(balanceOf(before, annual, "2026-12-31").available).toBeGreaterThan(0);
  const count = await app.db.leaveEntry.count();
  await app.travelTo("2026-12-01T00:00:01+08:00");
  expect(await app.db.leaveEntry.count()).toBe(count);
  await app.travelTo("2027-01-01T00:00:01+08:00");
  const after = await readLedger(app.db, officeId, id);
  expect(balanceOf(after, { ...annual, year: 2027 }, "2027-01-01").granted).toBeGreaterThan(0);
  expect(balanceOf(after, annual, "2027-01-01").available).toBe(0);
  await book("2027-01-01");
  expect(await readLedger(app.db, officeId, id)).toHaveLength(after.length);
});

test("nobody who has left, or has not come yet, is granted anything", async () => {
  const [gone, next] = [await person("S030"), await person("S031")];
  for (const [{ id }, dates] of [
    [gone, { endsOn: new Date("2027-12-01") }],
    [next, { startsOn: new Date("2028-02-01") }],
  ] as const)
    await app.db.employment.updateMany({ where: { staffId: id }, data: dates });
  await book("2028-01-01", [gone.id, next.id]);
  expect(await app.db.leaveEntry.count({ where: { year: 2028 } })).toBe(0);
  await book("2028-02-01", [gone.id, next.id]);
  expect(await app.db.leaveEntry.count({ where: { year: 2028, staffId: gone.id } })).toBe(0);
  expect(await app.db.leaveEntry.count({ where: { year: 2028, staffId: next.id } })).toBeGreaterThan(0);
});

test("what is written twice, or in another ledger's name, changes nothing", async () => {
  const { id } = await person("S026");
  const making = { at: Date.parse("2026-12-01T09:00:00+08:00"), requestId: null, madeById: id, note: "转入" };
  const entry = {
    type: "annual",
    year: 2026,
    child: null,
    kind: "ADJUSTMENT",
    amount: 50,
    on: "2026-12-01",
    source: "adjust:1",
    request: null,
  } as const;
  const before = await readLedger(app.db, officeId, id);
  await app.db.$transaction((tx) => writeEntries(tx, officeId, id, [entry, entry], making));
  await app.db.$transaction((tx) => writeEntries(tx, officeId, id, [{ ...entry, amount: 900 }], making));
  expect(await readLedger(app.db, officeId, id)).toHaveLength(before.length + 1);
  await expect(app.db.leaveEntry.updateMany({ where: { staffId: id }, data: { amount: 1 } })).rejects.toThrow();
  await expect(app.db.$executeRaw(Prisma.sql`DELETE FROM "LeaveEntry"`)).rejects.toThrow();
});

test("after an outage of years every year is granted, carried and let expire in its turn", async () => {
  const [stayed, again] = [await person("S023"), await person("S024")];
  const where = { officeId_code: { officeId, code: "annual" } };
  await app.db.leaveType.update({ where, data: { carryCap: 200, carryUntil: null } });
  const atOnce = { type: "annual", child: null } as const;
  // Who left in the outage and came again is granted nothing for the years between.
  const [job] = await app.db.employment.findMany({ where: { staffId: again.id } });
  await app.db.employment.updateMany({ where: { staffId: again.id }, data: { endsOn: new Date("2028-01-01") } });
  await app.db.employment.create({
    data: { ...(job as object as Employment), id: randomUUID(), startsOn: new Date("2031-02-01"), endsOn: null },
  });

  // Nothing ran from 2027 to 2031.
  await book("2031-03-01", [stayed.id, again.id]);
  const after = await readLedger(app.db, officeId, stayed.id);
  const years = [2027, 2028, 2029, 2030, 2031].map((year) => balanceOf(after, { ...atOnce, year }, "2031-03-01"));
  const granted = 1000;
  expect(years.map((year) => year.granted)).toEqual(years.map(() => granted));
  expect(years.map(({ available }) => available)).toEqual([0, 0, 0, 0, granted + 200]);
  await book("2031-03-02", [stayed.id, again.id]);
  expect(await readLedger(app.db, officeId, stayed.id)).toHaveLength(after.length);
  const came = await readLedger(app.db, officeId, again.id);
  expect(new Set(came.filter(({ kind }) => kind === "GRANT").map(({ year }) => year))).toEqual(
    new Set([2026, 2027, 2031]),
  );
});

test("what is adjusted for a year far ahead waits for it, and nothing is granted for the years between", async () => {
  const { id } = await person("S025");
  const making = { at: Date.parse("2027-01-02T09:00:00+08:00"), requestId: null, madeById: id, note: "预先批准" };
  const far = { type: "annual", year: 2035, child: null, kind: "ADJUSTMENT", amount: 100, on: "2035-01-01" } as const;
  await app.db.$transaction((tx) =>
    writeEntries(tx, officeId, id, [{ ...far, source: "adjust:far", request: null }], making),
  );
  await book("2028-01-01", [id]);
  const ledger = await readLedger(app.db, officeId, id);
  expect(new Set(ledger.map(({ year }) => year))).toEqual(new Set([2026, 2027, 2028, 2035]));
  expect(balanceOf(ledger, { type: "annual", year: 2035, child: null }, "2034-12-31").available).toBe(0);
  expect(balanceOf(ledger, { type: "annual", year: 2035, child: null }, "2035-01-01").available).toBe(100);
});
