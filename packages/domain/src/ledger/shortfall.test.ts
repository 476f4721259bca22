import { describe, expect, test } from "vitest";
import { entry, everyYear, leaveType, nothing } from "../testing/ledger.ts";
import { needsOf } from "./needs-of.ts";
import { shortfall } from "./shortfall.ts";

const on = (date: string, amount: number) => needsOf([{ date, amount }], { carryUntil: "03-31" });
const left = (amount: number, on = "2026-01-01") => [entry(`${on} GRANT ${amount}`, { source: `grant:2026` })];

test("L09: half a day that is left can be taken, a whole one cannot", () => {
  expect(shortfall(leaveType(), nothing, left(50), on("2026-05-06", 50))).toBeNull();
  expect(shortfall(leaveType(), nothing, left(50), on("2026-05-06", 100))).toEqual({
    year: 2026,
    wanted: 100,
    available: 50,
  });
});

test("Y09: what is reserved for other days cannot be taken again", () => {
  const ledger = [...left(100), entry("2026-09-01 RESERVATION -100")];
  expect(shortfall(leaveType(), nothing, ledger, on("2026-05-06", 100))).toEqual({
    year: 2026,
    wanted: 100,
    available: 0,
  });
});

test("Y12: as far below nothing as the type allows, and no further", () => {
  const ledger = [...left(0), entry("2026-02-03 USE -100")];
  const type = leaveType({ overdraft: 200 });
  expect(shortfall(type, nothing, ledger, on("2026-05-06", 100))).toBeNull();
  expect(shortfall(type, nothing, ledger, on("2026-05-06", 150))).toEqual({ year: 2026, wanted: 150, available: 100 });
});

test("Y01: leave of the next year is taken from what that year will give", () => {
  const ledger = left(0);
  expect(shortfall(leaveType(), everyYear(1000), ledger, on("2027-01-05", 1000))).toBeNull();
  expect(shortfall(leaveType(), everyYear(1000), ledger, on("2027-01-05", 1050))).toEqual({
    year: 2027,
    wanted: 1050,
    available: 1000,
  });
});

describe("carried leave", () => {
  const type = leaveType({ carryCap: 500, carryUntil: "03-31" });
  const ledger = [entry("2025-01-01 GRANT 500")];

  test("serves until its last day", () => {
    expect(shortfall(type, nothing, ledger, on("2026-03-31", 500))).toBeNull();
    expect(shortfall(type, nothing, ledger, on("2026-04-01", 50))).toMatchObject({ available: 0 });
  });

  test("that another request needs next year is not there for this one", () => {
    const counted = [...ledger, entry("2026-02-02 RESERVATION -500")];
    expect(shortfall(type, nothing, counted, on("2025-12-30", 100))).toEqual({ year: 2025, wanted: 100, available: 0 });
  });

  test("that is taken before it expires leaves the new leave to later days", () => {
    const later = [...ledger, entry("2026-06-01 RESERVATION -1000")];
    expect(shortfall(type, everyYear(1000), later, on("2026-03-02", 500))).toBeNull();
    expect(shortfall(type, everyYear(1000), later, on("2026-03-02", 550))).toMatchObject({ available: 500 });
  });
});

test("leave that accrues can be taken once it has, and what lies ahead does not serve before", () => {
  const type = leaveType({ accrual: "MONTHLY", amount: 1200 });
  expect(shortfall(type, everyYear(1200), [], on("2026-06-30", 600))).toBeNull();
  expect(shortfall(type, everyYear(1200), [], on("2026-06-29", 600))).toMatchObject({ available: 500 });
});

test("a balance that the office has made too low is not the fault of leave that ends before", () => {
  const ledger = [...left(500), entry("2026-10-01 ADJUSTMENT -800")];
  expect(shortfall(leaveType(), everyYear(1000), ledger, on("2026-05-06", 50))).toMatchObject({ available: 0 });
  expect(shortfall(leaveType({ code: "personal" }), everyYear(1000), ledger, on("2026-05-06", 50))).toBeNull();
});

test("an event's leave is measured by its request, and unlimited leave by nothing", () => {
  const marriage = leaveType({ entitlement: "PER_EVENT", amount: 1800 });
  expect(shortfall(marriage, nothing, [], on("2026-05-06", 1800))).toBeNull();
  expect(shortfall(marriage, nothing, [], on("2026-05-06", 1900))).toEqual({
    year: 2026,
    wanted: 1900,
    available: 1800,
  });
  expect(
    shortfall(leaveType({ entitlement: "UNLIMITED", amount: null }), nothing, [], on("2026-05-06", 9900)),
  ).toBeNull();
});
