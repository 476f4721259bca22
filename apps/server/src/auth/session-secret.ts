import { randomBytes } from "node:crypto";
import type { Database } from "@zaigang/db";

const ID = "session-secret";
const FOR_EVER = new Date("9999-01-01T00:00:00Z");

/**
 * The key that signs session cookies where the environment names none: made once and kept in the database, so that all
 * servers of an office agree on it and sessions outlive a restart.
 */
export async function sessionSecret(db: Database): Promise<string> {
  const value = randomBytes(32).toString("base64url");
  await db.accountVerification.createMany({
    data: [{ id: ID, identifier: ID, value, expiresAt: FOR_EVER }],
    skipDuplicates: true,
  });
  return (await db.accountVerification.findUniqueOrThrow({ where: { id: ID } })).value;
}
