import { describe, expect, test } from "vitest";
import { withEntries } from "./account.ts";
import { balanceOf, type LeaveBalance } from "./balance-of.ts";
import { entriesFor, type LeaveMove } from "./entries-for.ts";

const amounts = [
  { year: 2025, amount: 200, on: "2025-12-30" },
  { year: 2026, amount: 50, on: "2026-01-02" },
];
const request = { id: "R1", type: "annual", child: null, amounts };

/** Balances of both years after moves, each written twice. */
function after(...moves: LeaveMove[]): LeaveBalance[] {
  const ledger = moves
    .map((move) => entriesFor(move, request, 1))
    .reduce((all, entries) => withEntries(withEntries(all, entries), entries), []);
  return [2025, 2026].map((year) => balanceOf(ledger, { type: "annual", year, child: null }, "2026-12-31"));
}

describe("what a request moves, however often it is written", () => {
  const none = { granted: 0, carried: 0, used: 0, reserved: 0, expired: 0, available: 0 };
  test.each<[string, LeaveMove[], Partial<LeaveBalance>[]]>([
    [
      "is reserved",
      ["RESERVE"],
      [
        { reserved: 200, available: -200 },
        { reserved: 50, available: -50 },
      ],
    ],
    ["is released", ["RESERVE", "RELEASE"], [{}, {}]],
    [
      "is used and no longer reserved",
      ["RESERVE", "USE"],
      [
        { used: 200, available: -200 },
        { used: 50, available: -50 },
      ],
    ],
    [
      "is released once",
      ["RESERVE", "USE", "RELEASE"],
      [
        { used: 200, available: -200 },
        { used: 50, available: -50 },
      ],
    ],
  ])("%s", (_, moves, balances) => {
    expect(after(...moves)).toEqual(balances.map((balance) => ({ ...none, ...balance })));
  });
});

test("what is filed again is reserved again", () => {
  const ledger = ["RESERVE", "RELEASE"].flatMap((move) => entriesFor(move as LeaveMove, request, 1));
  const again = withEntries(ledger, entriesFor("RESERVE", request, 2));
  expect(balanceOf(again, { type: "annual", year: 2025, child: null }, "2026-12-31").reserved).toBe(200);
});
