import { type Database, Prisma } from "@zaigang/db";
import { type Instant, USERNAME } from "@zaigang/domain";
import type { RequestHandler } from "express";
import type { AskLibrary } from "./ask-library.ts";
import { refuseUntil } from "./limit-attempts.ts";
import { countTry, forgetTries } from "./lockout.ts";
import { worksHere } from "./read-viewer.ts";

type GuardOptions = { readonly db: Database; readonly clock: () => Instant };

/** A name that an account may have and none has: who is not let in is answered as if nobody had theirs. */
const NOBODY = "nobody.is.called.this";

/**
 * Stands before the sign-in library: counts tries, refuses a name that is locked, and lets in nobody who does not work
 * here today. A name that nobody has is answered in the same words and after the same work.
 *
 * @param signIn the library's own handler
 */
export function guardSignIn({ db, clock }: GuardOptions, signIn: AskLibrary): RequestHandler {
  return async (request, response) => {
    const body = request.body as { username?: unknown } | undefined;
    const username = typeof body?.username === "string" ? body.username.toLowerCase() : null;
    if (!body || username === null || !USERNAME.test(username)) {
      await signIn(request, response);
      return;
    }

    const now = clock();
    const lockedUntil = await countTry(db, username, now);
    if (lockedUntil !== null) {
      refuseUntil(response, lockedUntil, now);
      return;
    }
    if (!(await isLetIn(db, username, now))) request.body = { ...body, username: NOBODY };
    await signIn(request, response, () => forgetTries(db, username));
  };
}

/** Whether the name is somebody's who works here today. */
export async function isLetIn(db: Database, username: string, now: Instant): Promise<boolean> {
  const rows = await db.$queryRaw<object[]>(Prisma.sql`
    SELECT s.id FROM "Account" a JOIN "Staff" s ON s."accountId" = a.id JOIN "Office" o ON o."officeId" = s."officeId"
    WHERE a.username = ${username} AND ${worksHere(now)}`);
  return rows.length > 0;
}
