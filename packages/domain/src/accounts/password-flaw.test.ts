import fc from "fast-check";
import { expect, test } from "vitest";
import { COMMON_PASSWORDS } from "./common-passwords.ts";
import { LONGEST_PASSWORD, passwordFlaw, SHORTEST_PASSWORD } from "./password-flaw.ts";

test.each([
  ["榆钱街早上九点开门", "TOO_SHORT"],
  ["short", "TOO_SHORT"],
  ["x".repeat(129), "TOO_LONG"],
  ["qwertyuiop", "COMMON"],
  ["QWERTYUIOP", "COMMON"],
  ["WoAiNi1314520", "COMMON"],
  ["1234567890ab", "COMMON"],
  ["9876543210", "COMMON"],
  ["8888888888", "COMMON"],
  ["abcabcabcabc", "COMMON"],
  ["zaigang-demo", "COMMON"],
  ["s027 morning tea", "NAMES_OWNER"],
  ["鲍景行爱喝盖碗茶呀呀", "NAMES_OWNER"],
  ["baojingxing drinks tea", "NAMES_OWNER"],
])("%s is %s", (password, flaw) => {
  expect(passwordFlaw(password, ["s027", "鲍景行", "bao jing xing"])).toBe(flaw);
});

test.each(["榆钱街早上九点开门营业", "four tall poplars", "ü8#kd-lw2x", "窗口八号 喝茶 二零二六"])(
  "%s will do",
  (password) => {
    expect(passwordFlaw(password, ["s027", "鲍景行", "bao jing xing"])).toBeNull();
  },
);

test("a short given name in letters does not spoil a password", () => {
  expect(passwordFlaw("grandfather clock", ["an"])).toBeNull();
});

test("full-width characters count as what they look like", () => {
  expect(passwordFlaw("ｑｗｅｒｔｙｕｉｏｐ")).toBe("COMMON");
});

test("the list holds only what the length would let pass", () => {
  expect([...COMMON_PASSWORDS].filter((password) => password.length < SHORTEST_PASSWORD)).toEqual([]);
});

test("whatever the length refuses, nothing else decides", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (password) => {
      const length = [...password.normalize("NFKC")].length;
      const flaw = passwordFlaw(password);
      expect(flaw === "TOO_SHORT").toBe(length < SHORTEST_PASSWORD);
      expect(flaw === "TOO_LONG").toBe(length > LONGEST_PASSWORD);
    }),
  );
});
