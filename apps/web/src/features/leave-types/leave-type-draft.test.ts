import { expect, test } from "vitest";
import { draftOf, inputOf } from "./leave-type-draft.ts";

const named = { ...draftOf(null), name: " 护理假 " };

test("sends what is typed, without blanks around it", () => {
  expect(inputOf({ ...named, note: "  " })).toMatchObject({ name: "护理假", note: null, step: 0.5 });
});

test.each([
  ["a name", { name: " " }],
  ["an amount", { entitlement: "YEARLY", amount: null }],
  ["what proves it", { proof: "LATER", proofName: "" }],
] as const)("does not go without %s", (_, change) => {
  expect(inputOf({ ...named, ...change })).toBeNull();
});

test("leaves out what does not belong to what is chosen", () => {
  const typed = { amount: 5, carryCap: 3, carryUntil: "03-31", proofName: "证明", proofFrom: 2 };
  expect(inputOf({ ...named, ...typed })).toMatchObject({
    amount: null,
    carryCap: null,
    carryUntil: null,
    proofName: null,
    proofFrom: null,
  });
  expect(inputOf({ ...named, ...typed, entitlement: "YEARLY", proof: "LATER" })).toMatchObject(typed);
});
