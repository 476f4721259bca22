import { connect } from "@zaigang/db";
import { scratchDatabase } from "@zaigang/db/testing";
import { expect, test } from "vitest";
import { sessionSecret } from "./session-secret.ts";

test("servers that start at the same time agree on one secret, and keep it", async () => {
  const scratch = await scratchDatabase();
  const db = connect(scratch.url);
  try {
    const secrets = await Promise.all(Array.from({ length: 5 }, () => sessionSecret(db)));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]?.length).toBeGreaterThanOrEqual(32);
    expect(await sessionSecret(db)).toBe(secrets[0]);
  } finally {
    await db.$disconnect();
    await scratch.drop();
  }
});
