import { Prisma } from "./generated/client/client.ts";

/** All rows that a subquery gives as one JSON list, empty where there are none: many tables by one statement. */
export function jsonRows(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`;
}
