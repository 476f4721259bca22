import { expect, test } from "vitest";
import { entry, everyYear, leaveType } from "../testing/ledger.ts";
import { withEntries } from "./account.ts";
import { balanceOf, carriedLeft } from "./balance-of.ts";
import { dueEntries } from "./due-entries.ts";
import { entriesFor } from "./entries-for.ts";
import { needsOf } from "./needs-of.ts";

const account = (year: number, child: string | null = null) => ({ type: "annual", year, child });
const request = (amounts: ReturnType<typeof needsOf>) => ({ id: "R1", type: "annual", child: null, amounts });

test("Y01: leave of the next year is charged to that year, from the day on which it is filed", () => {
  const needs = needsOf([{ date: "2026-01-05", amount: 100 }], leaveType());
  const ledger = withEntries(
    [entry("2025-01-01 GRANT 1000"), entry("2026-01-01 GRANT 1000")],
    entriesFor("RESERVE", request(needs), 1),
  );
  expect(balanceOf(ledger, account(2025), "2025-12-31").available).toBe(1000);
  expect(balanceOf(ledger, account(2026), "2026-12-31")).toMatchObject({ reserved: 100, available: 900 });
});

test("Y01, a request over New Year: each year is charged its own days", () => {
  const days = ["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02"];
  const taken = [100, 100, 0, 50];
  expect(
    needsOf(
      days.map((date, index) => ({ date, amount: taken[index] as number })),
      leaveType(),
    ),
  ).toEqual([
    { year: 2025, amount: 200, on: "2025-12-30" },
    { year: 2026, amount: 50, on: "2026-01-02" },
  ]);
});

test("days after which carried leave has expired are kept apart from those before", () => {
  const days = ["2026-03-30", "2026-03-31", "2026-04-01"].map((date) => ({ date, amount: 100 }));
  expect(needsOf(days, { carryUntil: "03-31" })).toEqual([
    { year: 2026, amount: 200, on: "2026-03-30" },
    { year: 2026, amount: 100, on: "2026-04-01" },
  ]);
});

test("Y06: days taken from what was carried are not charged again", () => {
  const type = leaveType({ carryCap: 500, carryUntil: "03-31" });
  const begin = [entry("2025-01-01 GRANT 500"), entry("2026-02-02 USE -500")];
  const ledger = withEntries(begin, dueEntries(type, everyYear(1600), begin, "2026-06-01"));
  expect(balanceOf(ledger, account(2026), "2026-06-01")).toEqual({
    granted: 1600,
    carried: 500,
    used: 500,
    reserved: 0,
    expired: 0,
    available: 1600,
  });
});

test("the ledger answers for any date: leave counts on its own days", () => {
  const ledger = [entry("2026-01-01 GRANT 1000"), entry("2026-12-01 USE -300")];
  expect(balanceOf(ledger, account(2026), "2026-11-30").available).toBe(1000);
  expect(balanceOf(ledger, account(2026), "2026-12-01").available).toBe(700);
  expect(balanceOf(ledger, account(2026), "2025-12-31").available).toBe(0);
});

test("each child, type and year has its own balance", () => {
  const ledger = [
    entry("2026-01-01 GRANT 1000", { child: "an", source: "grant:an" }),
    entry("2026-01-01 GRANT 500", { child: "bo", source: "grant:bo" }),
    entry("2026-01-01 GRANT 300", { type: "personal" }),
  ];
  expect(balanceOf(ledger, account(2026, "an"), "2026-12-31").available).toBe(1000);
  expect(balanceOf(ledger, account(2026, "bo"), "2026-12-31").available).toBe(500);
  expect(balanceOf(ledger, account(2026), "2026-12-31").available).toBe(0);
});

test("carried leave that is left is told with its last day, and no more once that is over", () => {
  const ledger = [entry("2026-01-01 CARRY_IN 300"), entry("2026-02-02 USE -100"), entry("2026-03-30 RESERVATION -100")];
  const left = (on: string) => carriedLeft(ledger, account(2026), { carryUntil: "03-31" }, on);
  expect(left("2026-01-05")).toEqual({ amount: 100, lastDay: "2026-03-31" });
  expect(left("2026-04-01")).toBeNull();
  expect(carriedLeft(ledger, account(2025), { carryUntil: null }, "2025-05-01")).toBeNull();
});
