import { Prisma } from "@zaigang/db";
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
