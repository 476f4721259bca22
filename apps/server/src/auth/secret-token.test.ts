import { randomUUID } from "node:crypto";
import { passwordFlaw } from "@zaigang/domain";
import { expect, test } from "vitest";
import { initialPassword, newSecretToken, readSecretToken } from "./secret-token.ts";

test("a token tells its office and its hash, and the hash nothing of the token", () => {
  const officeId = randomUUID();
  const { text, hash } = newSecretToken("zg_", officeId);
  expect(readSecretToken("zg_", text)).toEqual({ officeId, hash });
  expect(hash).not.toContain(text.slice(3));
  expect(newSecretToken("zg_", officeId).text).not.toBe(text);
});

test.each(["", "zg_", "zg_AAAA", "zi_AAAA", `zg_${"A".repeat(200)}`])("%j is none", (text) => {
  expect(readSecretToken("zg_", text)).toBeNull();
});

test("an initial password is a good one, and another each time", () => {
  const made = Array.from({ length: 20 }, initialPassword);
  expect(new Set(made).size).toBe(20);
  expect(made.filter((password) => passwordFlaw(password) !== null)).toEqual([]);
});
