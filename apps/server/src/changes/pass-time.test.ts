import { afterEach, beforeEach, expect, test } from "vitest";
import type { Asking } from "../testing/ask.ts";
import { mutate } from "../testing/mutate.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";

const on = (time: string, day = "2026-12-01") => `${day}T${time}+08:00`;
const MORNING = { startsAt: on("09:00:00"), endsAt: on("10:00:00") };

let app: TestApp;
let manager: Asking;
beforeEach(async () => {
  app = await startTestApp({ now: on("08:00:00"), keepsTime: false });
  await app.travelTo(on("08:00:00"));
  manager = await app.as("S009");
  for (const staff of ["S015", "S016"]) await mutate(manager, "recordAbsence", { staff, kind: "OUTING", ...MORNING });
});
afterEach(() => app?.stop());

const openAlerts = () => app.db.alert.count({ where: { resolvedAt: null } });

test("a server whose clock is a little behind neither opens again what has expired nor tells anybody twice", async () => {
  expect(await openAlerts()).toBe(2);
  await app.travelTo(on("10:00:00.100"));
  expect(await openAlerts()).toBe(0);
  const messages = await app.db.message.count();
  app.setClock(on("09:59:59.900"));
  await mutate(manager, "signIn", {});
  expect(await openAlerts()).toBe(0);
  expect(await app.db.message.count()).toBe(messages);
  const [last] = await app.db.officeChange.findMany({ orderBy: { version: "desc" }, take: 1 });
  expect(last?.at).toEqual(new Date(on("10:00:00.100")));
});

test("a clock that was put back by days starts anew from there", async () => {
  await app.travelTo(on("12:00:00", "2026-12-04"));
  expect(await openAlerts()).toBe(0);
  await app.travelTo(on("08:30:00"));
  expect(await openAlerts()).toBe(2);
});

test("after months without a server the office is at the present at once, and what nobody saw is not invented", async () => {
  await app.travelTo(on("10:00:00", "2027-06-01"));
  const past = { resolvedAt: null, date: { lt: new Date("2027-06-01") } };
  expect(await app.db.alert.count({ where: past })).toBe(0);
  const { _min } = await app.db.loggedSpan.aggregate({ _min: { startsAt: true } });
  expect(_min.startsAt?.getTime()).toBeGreaterThanOrEqual(Date.parse(on("00:00:00", "2027-05-01")));
  expect((await mutate(manager, "signIn", {})).__typename).toBe("SignIn");
});

test("several offices are handled, and none twice", async () => {
  const { officeId: first, ...office } = await app.db.office.findFirstOrThrow();
  await app.db.office.createMany({
    data: Array.from({ length: 7 }, (_, index) => ({ ...office, name: `办事处${index}` })),
  });
  await app.travelTo(on("08:01:00"));
  const changes = await app.db.officeChange.groupBy({ by: ["officeId"], where: { action: "passTime" }, _count: true });
  const others = changes.filter(({ officeId }) => officeId !== first);
  expect(others.map(({ _count }) => _count)).toEqual([1, 1, 1, 1, 1, 1, 1]);
});
