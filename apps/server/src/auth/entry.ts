import { chineseCalendar, type Database, isEmpty } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";
import type { RequestHandler } from "express";
import { readVisitor } from "./read-viewer.ts";

type EntryOptions = {
  readonly db: Database;
  readonly secret: string;
  readonly clock: () => Instant;
  /** What stands on the button of another way in; `null` without one. */
  readonly oidcLabel: string | null;
};

/**
 * Says to who is not signed in which way in there is: the first start, a new password in place of the one that somebody
 * gave them, or signing in.
 */
export function entry({ db, secret, clock, oidcLabel }: EntryOptions): RequestHandler {
  const { coveredYears } = chineseCalendar("CN");
  return async (request, response) => {
    const visitor = await readVisitor(db, secret, request.headers, clock());
    response.set("cache-control", "no-store").json({
      needsSetUp: await isEmpty(db),
      calendarYears: coveredYears,
      oidc: oidcLabel === null ? null : { label: oidcLabel },
      passwordDue: visitor?.isPasswordDue ? await nameOf(db, visitor.viewer.accountId) : null,
    });
  };
}

/** What may not stand in the password. */
function nameOf(db: Database, id: string) {
  return db.account.findUniqueOrThrow({ where: { id }, select: { name: true, username: true } });
}
