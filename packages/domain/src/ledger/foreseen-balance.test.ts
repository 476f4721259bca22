import { expect, test } from "vitest";
import { entry, everyYear, leaveType } from "../testing/ledger.ts";
import { foreseenBalance } from "./foreseen-balance.ts";

const account = { type: "annual", year: 2027, child: null };

test("Y01: in December next year's balance is what that year will give and what is carried into it", () => {
  const ledger = [entry("2026-01-01 GRANT 1000", { source: "grant:2026" }), entry("2026-05-06 USE -700")];
  const type = leaveType({ carryCap: 200 });
  const { granted, carried, available } = foreseenBalance(type, everyYear(1000), ledger, account, "2027-01-05");
  expect([granted, carried, available]).toEqual([1000, 200, 1200]);
});
