import { expect, test } from "vitest";
import { noonOf } from "./noon.ts";

const session = (from: string, to: string) => ({
  startsAt: `2026-12-16T${from}:00+08:00`,
  endsAt: `2026-12-16T${to}:00+08:00`,
});

test.each([
  ["a break divides the day where it begins", [session("09:00", "11:30"), session("14:00", "18:00")], 690],
  ["work across noon is divided at twelve", [session("09:00", "17:00")], 720],
  ["so is a day off", [], 720],
])("%s", (_what, sessions, noon) => {
  expect(noonOf(sessions, "Asia/Shanghai")).toBe(noon);
});
