import { type Database, migrationNames } from "@zaigang/db";
import { type RequestHandler, Router } from "express";
import type { Clock } from "../clock.ts";

/** How long the database may take to answer, in milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * Whether the server is well, for programs that watch it. Neither answer says anything of the office or of people.
 *
 * `GET /healthz`: this process answers, and so does its database. 503 if that does not.
 * `GET /readyz`: the same, and that the database has this version's schema; with how late time is, in seconds. Time that
 * is late for minutes wants a look at the log, but taking servers away would not help it: it is no reason for a 503.
 */
export function health(db: Database, clock: Clock): Router {
  const answer =
    (read: () => Promise<{ isWell: boolean; body: object }>): RequestHandler =>
    async (_request, response) => {
      const { isWell, body } = await inTime(read()).catch(() => ({ isWell: false, body: { database: "silent" } }));
      response.set("cache-control", "no-store");
      response.status(isWell ? 200 : 503).json({ status: isWell ? "ok" : "unavailable", ...body });
    };
  const alive = async () => {
    await db.$queryRaw`SELECT 1`;
    return { isWell: true, body: {} };
  };
  const ready = async () => {
    const [[row], known] = await Promise.all([
      db.$queryRaw<[Row]>`
      SELECT (SELECT max(migration_name) FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS schema,
        (SELECT min("nextBoundaryAt") FROM "OfficeProgress") AS "nextBoundaryAt"`,
      migrationNames(),
    ]);
    const { schema, nextBoundaryAt } = row;
    const lateMs = nextBoundaryAt === null ? 0 : Math.max(0, clock() - nextBoundaryAt.getTime());
    const body = { database: "ok", schema, timeLateSeconds: Math.floor(lateMs / 1_000) };
    return { isWell: schema === known.at(-1), body };
  };
  return Router().get("/healthz", answer(alive)).get("/readyz", answer(ready));
}

type Row = { readonly schema: string | null; readonly nextBoundaryAt: Date | null };

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The database is silent")), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
