import { type ScratchDatabase, scratchDatabase } from "@zaigang/db/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";

const NOW = "2026-11-30T10:00:00+08:00";

let database: ScratchDatabase;
let app: TestApp;
beforeEach(async () => {
  database = await scratchDatabase({ demo: true });
  app = await startTestApp({ database, now: NOW, keepsTime: false });
});
afterEach(() => app?.stop());

async function ask(path: string): Promise<{ status: number; body: Record<string, unknown>; cached: string | null }> {
  const answer = await fetch(`${app.url}${path}`);
  return { status: answer.status, body: (await answer.json()) as never, cached: answer.headers.get("cache-control") };
}

test("the server is alive while its database answers", async () => {
  expect(await ask("/healthz")).toEqual({ status: 200, body: { status: "ok" }, cached: "no-store" });
});

test("it is ready, and says which schema it has and how late time is", async () => {
  await app.travelTo(NOW);
  const ready = { status: "ok", database: "ok", schema: expect.stringMatching(/^\d{14}_/), timeLateSeconds: 0 };
  expect(await ask("/readyz")).toEqual({ status: 200, body: ready, cached: "no-store" });

  const { nextBoundaryAt } = await app.db.officeProgress.findFirstOrThrow();
  app.setClock(new Date(nextBoundaryAt.getTime() + 90_000).toISOString());
  expect((await ask("/readyz")).body).toEqual({ ...ready, timeLateSeconds: 90 });
});

test("a database that another version has changed, or not yet changed, is not ready", async () => {
  await app.db.$executeRaw`DELETE FROM _prisma_migrations
    WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`;
  expect(await ask("/readyz")).toMatchObject({ status: 503, body: { status: "unavailable", database: "ok" } });
  expect((await ask("/healthz")).status).toBe(200);
});

test("without its database it is neither, and says nothing else", async () => {
  await database.drop();
  const silent = { status: 503, body: { status: "unavailable", database: "silent" }, cached: "no-store" };
  expect(await ask("/healthz")).toEqual(silent);
  expect(await ask("/readyz")).toEqual(silent);
});
