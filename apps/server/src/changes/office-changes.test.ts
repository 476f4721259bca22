import { afterAll, beforeAll, expect, test } from "vitest";
import { createLogger } from "../log.ts";
import type { Asking } from "../testing/ask.ts";
import { mutate } from "../testing/mutate.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { OfficeChanges } from "./office-changes.ts";

let app: TestApp;
let manager: Asking;
let officeId: string;
let changes: OfficeChanges;
beforeAll(async () => {
  app = await startTestApp({ keepsTime: false });
  await app.travelTo("2026-11-30T08:00:00+08:00");
  manager = await app.as("S009");
  ({ officeId } = await app.db.office.findFirstOrThrow());
  changes = await OfficeChanges.hear(app.db, createLogger("silent"));
});
afterAll(async () => {
  await changes?.stop();
  await app?.stop();
});

const change = () => mutate(manager, "signIn", {});

/** Waits until the office is watched from its present version on. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

test("each change is heard once, in order, by everyone who watches", async () => {
  const [one, other] = [changes.watch(officeId), changes.watch(officeId)];
  await settled();
  const { version } = await app.db.officeProgress.findFirstOrThrow();
  await Promise.all([change(), change(), change()]);
  for (const watcher of [one, other]) {
    const heard = [await watcher.next(), await watcher.next(), await watcher.next()];
    expect(heard.map(({ value }) => value.version)).toEqual([version + 1, version + 2, version + 3]);
    await watcher.return?.();
  }
});

test("who leaves while they wait is let go at once", async () => {
  const watcher = changes.watch(officeId);
  const waiting = watcher.next();
  await settled();
  await watcher.return?.();
  expect(await waiting).toMatchObject({ done: true });
});

test("a change whose notice is lost is found without it", async () => {
  const watcher = changes.watch(officeId);
  await settled();
  const heard = watcher.next();
  // The listener's connection is cut while the change is made.
  await app.db
    .$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`;
  await change();
  const { version } = await app.db.officeProgress.findFirstOrThrow();
  expect((await heard).value.version).toBe(version);
  await watcher.return?.();
});
