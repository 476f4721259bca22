import { createHash } from "node:crypto";
import type { Database } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";

/** Wrong passwords in a row after which an account locks, and for how long, in milliseconds. */
const MOST_WRONG = 5;
const LOCKED_FOR_MS = 15 * 60_000;
/** Names that nobody has lock like any other, so that it cannot be told which exist; they are forgotten after this. */
const FORGOTTEN_AFTER_MS = 30 * 24 * 3_600_000;
const TRIES = "sign-in-tries";

/**
 * Counts a try before it is made, in the database: any number of tries at once, at whatever servers, are no more than
 * the few that are allowed. Who gives the right password is forgiven with `forgetTries`.
 *
 * @returns until when the name is locked; `null` where the try may be made
 * Source: docs/rules.md R-72.
 */
export async function countTry(db: Database, username: string, now: Instant): Promise<Instant | null> {
  const at = new Date(now);
  const until = new Date(now + LOCKED_FOR_MS);
  const counted = await db.$executeRaw`
    UPDATE "Account" SET
      "failedSignIns" = CASE WHEN "lockedUntil" IS NULL THEN "failedSignIns" + 1 ELSE 1 END,
      "lockedUntil" = CASE WHEN "lockedUntil" IS NULL AND "failedSignIns" + 1 >= ${MOST_WRONG} THEN ${until}::timestamptz END
    WHERE username = ${username} AND ("lockedUntil" IS NULL OR "lockedUntil" <= ${at})`;
  if (counted > 0) return null;
  const account = await db.account.findUnique({ where: { username }, select: { lockedUntil: true } });
  return account ? (account.lockedUntil?.getTime() ?? null) : countStranger(db, username, now);
}

/** The right password was given, or somebody with the right says so. */
export async function forgetTries(db: Pick<Database, "account">, username: string): Promise<void> {
  await db.account.updateMany({ where: { username }, data: { failedSignIns: 0, lockedUntil: null } });
}

async function countStranger(db: Database, username: string, now: Instant): Promise<Instant | null> {
  const id = `${TRIES}:${createHash("sha256").update(username).digest("base64url")}`;
  const at = new Date(now);
  await db.accountVerification.deleteMany({ where: { identifier: TRIES, expiresAt: { lte: at } } });
  const counted = await db.$executeRaw`
    INSERT INTO "AccountVerification" AS v (id, identifier, value, "expiresAt", "updatedAt")
    VALUES (${id}, ${TRIES}, '1', ${new Date(now + FORGOTTEN_AFTER_MS)}, ${at})
    ON CONFLICT (id) DO UPDATE SET value = (v.value::int + 1)::text, "updatedAt" = ${at}, "expiresAt" =
      CASE WHEN v.value::int + 1 >= ${MOST_WRONG} THEN ${new Date(now + LOCKED_FOR_MS)}::timestamptz ELSE v."expiresAt" END
    WHERE v.value::int < ${MOST_WRONG}`;
  if (counted > 0) return null;
  const tries = await db.accountVerification.findUnique({ where: { id }, select: { expiresAt: true } });
  return tries?.expiresAt.getTime() ?? null;
}
