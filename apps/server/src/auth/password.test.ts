import { hashPassword as libraryHash, verifyPassword as libraryVerify } from "better-auth/crypto";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

test("a password fits its own hash and no other", async () => {
  const hash = await hashPassword("榆钱街 2026");
  expect(await verifyPassword({ hash, password: "榆钱街 2026" })).toBe(true);
  expect(await verifyPassword({ hash, password: "榆钱街 2025" })).toBe(false);
  expect(await hashPassword("榆钱街 2026")).not.toBe(hash);
});

test("the sign-in library reads our hashes, and we read its", async () => {
  expect(await libraryVerify({ hash: await hashPassword("one"), password: "one" })).toBe(true);
  expect(await verifyPassword({ hash: await libraryHash("two"), password: "two" })).toBe(true);
});

test.each(["", "salt", "salt:", ":key", "salt:not hex"])("a hash such as %j fits nothing", async (hash) => {
  expect(await verifyPassword({ hash, password: "" })).toBe(false);
});
