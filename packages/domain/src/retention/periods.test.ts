import { expect, test } from "vitest";
import { dateOf } from "../time/civil.ts";
import { keptSince, PERIODS, RECORD_KINDS } from "./periods.ts";

const ZONE = "Asia/Shanghai";
const NOW = Date.parse("2026-08-31T10:24:08+08:00");

const kept = (own: Parameters<typeof keptSince>[0], now = NOW) =>
  new Map(keptSince(own, ZONE, now).map((each) => [each.kind, each]));

test("each kind is kept from the beginning of a day of the office on", () => {
  const each = kept([]);
  expect([...each.keys()]).toEqual(RECORD_KINDS);
  expect(each.get("SIGN_INS")).toEqual({
    kind: "SIGN_INS",
    since: "2023-08-31",
    before: Date.parse("2023-08-31T00:00:00+08:00"),
  });
  for (const { since, before } of each.values()) {
    expect([dateOf(before - 1, ZONE) < since, dateOf(before, ZONE)]).toEqual([true, since]);
  }
});

test("a month that has no such day gives its last", () => {
  expect(kept([{ kind: "MESSAGES", months: 6 }]).get("MESSAGES")?.since).toBe("2026-02-28");
});

test("an office's own period counts, but never below the least", () => {
  const own = [
    { kind: "SIGN_INS", months: 120 },
    { kind: "CHANGES", months: 1 },
  ] as const;
  expect(kept(own).get("SIGN_INS")?.since).toBe("2016-08-31");
  expect(kept(own).get("CHANGES")?.since).toBe("2026-02-28");
});

test("no kind goes by default before it may", () => {
  for (const { months, atLeast } of Object.values(PERIODS)) expect(months).toBeGreaterThanOrEqual(atLeast);
});
