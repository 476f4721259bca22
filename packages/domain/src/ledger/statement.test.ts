import { expect, test } from "vitest";
import { entry } from "../testing/ledger.ts";
import { entriesFor } from "./entries-for.ts";
import { statementOf } from "./statement.ts";

const account = { type: "annual", year: 2026, child: null };
const leave = (id: string, on: string) => ({
  id,
  type: "annual",
  child: null,
  amounts: [{ year: 2026, amount: 100, on }],
});

test("a statement tells what is left after each line, without reservations that are over", () => {
  const ledger = [
    ...entriesFor("RESERVE", leave("asked", "2026-12-01"), 1),
    ...entriesFor("RESERVE", leave("granted", "2026-03-02"), 1),
    ...entriesFor("USE", leave("granted", "2026-03-02"), 1),
    ...entriesFor("RESERVE", leave("refused", "2026-02-02"), 1),
    ...entriesFor("RELEASE", leave("refused", "2026-02-02"), 1),
    entry("2026-01-01 GRANT 500"),
    entry("2025-01-01 GRANT 900"),
  ];
  const lines = statementOf(ledger, account).map(({ entry, balance }) => `${entry.on} ${entry.kind} ${balance}`);
  expect(lines).toEqual(["2026-01-01 GRANT 500", "2026-03-02 USE 400", "2026-12-01 RESERVATION 300"]);
});
