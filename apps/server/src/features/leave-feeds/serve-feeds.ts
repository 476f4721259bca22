import type { Database } from "@zaigang/db";
import express, { type Router } from "express";
import type { Clock } from "../../clock.ts";
import { readFeed } from "./read-feed.ts";

const LONGEST = 200;

/**
 * `GET /feeds/<token>.ics`: a calendar for programs that cannot sign in. Whoever knows the address reads it, and one that
 * was revoked is told as one that never was. A program that has the present one by its ETag is told 304.
 */
export function serveFeeds(db: Database, clock: Clock): Router {
  return express.Router().get("/feeds/:file", async (request, response, next) => {
    const { file } = request.params;
    if (file.length > LONGEST || !file.endsWith(".ics")) return next();
    const calendar = await readFeed({ db, now: clock() }, file.slice(0, -".ics".length));
    if (calendar === null) return next();
    response
      .setHeader("Cache-Control", "private, no-cache")
      .setHeader("Referrer-Policy", "no-referrer")
      .type("text/calendar; charset=utf-8")
      .send(calendar);
  });
}
