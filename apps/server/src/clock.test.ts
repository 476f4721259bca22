import { expect, test } from "vitest";
import { clockFrom } from "./clock.ts";

test("a clock with a start stands there first and runs on", () => {
  let machine = 1_000;
  const clock = clockFrom(new Date("2026-12-09T10:24:08+08:00"), () => machine);
  expect(clock()).toBe(Date.parse("2026-12-09T02:24:08Z"));
  machine += 90_000;
  expect(clock()).toBe(Date.parse("2026-12-09T02:25:38Z"));
});

test("without a start it is the machine's own", () => {
  expect(clockFrom(null, () => 42)()).toBe(42);
});
