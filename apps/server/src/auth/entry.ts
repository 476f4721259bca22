import { chineseCalendar, type Database, isEmpty } from "@zaigang/db";
import type { RequestHandler } from "express";

/** Says to who is not signed in which way in there is: the first start, or signing in. */
export function entry(db: Database): RequestHandler {
  const { coveredYears } = chineseCalendar("CN");
  return async (_request, response) => {
    response.set("cache-control", "no-store").json({ needsSetUp: await isEmpty(db), calendarYears: coveredYears });
  };
}
