import { describe, expect, test } from "vitest";
import { countLeave } from "../leave/count-leave.ts";
import type { LeaveEntry } from "../leave/facts.ts";
import { halfDays, workingTime } from "../testing/leave.ts";
import { balanceOf } from "./balance-of.ts";
import { entriesFor } from "./entries-for.ts";
import { needsOf } from "./needs-of.ts";
import { recountEntries } from "./recount-entries.ts";

const TYPE = { code: "annual", carryUntil: null };
const REQUEST = { id: "one", type: TYPE, child: null, round: 1, firstDate: "2026-05-06", isApproved: true };
const GRANT: LeaveEntry = {
  type: "annual",
  year: 2026,
  child: null,
  kind: "GRANT",
  amount: 1000,
  on: "2026-01-01",
  source: "grant:2026",
  request: null,
};

function needs(period: string, calendar: readonly string[] = []) {
  const { days } = countLeave(halfDays(period), "WORKING_DAYS", workingTime({ calendar }));
  return needsOf(days, { carryUntil: null });
}

const account = (year = 2026) => ({ type: "annual", year, child: null });
const linesOf = (entries: readonly LeaveEntry[]) =>
  entries.map(({ kind, amount, year, source }) => `${kind} ${amount / 100} of ${year} ${source}`);

describe("L16: a day of approved leave that is declared off", () => {
  const before = needs("2026-05-06 - 2026-05-08");
  const after = needs("2026-05-06 - 2026-05-08", ["2026-05-08 REGIONAL_HOLIDAY Fair"]);
  const asked = { ...REQUEST, type: "annual", amounts: before };
  const ledger = [GRANT, ...entriesFor("RESERVE", asked, 1), ...entriesFor("USE", asked, 1)];
  const recounted = recountEntries(REQUEST, ledger, after);

  test("comes back, once", () => {
    expect(linesOf(recounted)).toEqual(["RETURN 1 of 2026 use:one:1:recount:1:2026-05-06"]);
    const { used, available } = balanceOf([...ledger, ...recounted], account(), "2026-12-31");
    expect([used, available]).toEqual([200, 800]);
    expect(recountEntries(REQUEST, [...ledger, ...recounted], after)).toEqual([]);
  });

  test("and is taken again where it is a workday after all", () => {
    const again = recountEntries(REQUEST, [...ledger, ...recounted], before);
    expect(linesOf(again)).toEqual(["USE -1 of 2026 use:one:1:recount:2:2026-05-06"]);
    expect(balanceOf([...ledger, ...recounted, ...again], account(), "2026-12-31").used).toBe(300);
  });

  test("is held no longer where the request still waits", () => {
    const waiting = [GRANT, ...entriesFor("RESERVE", asked, 1)];
    const less = recountEntries({ ...REQUEST, isApproved: false }, waiting, after);
    expect(linesOf(less)).toEqual(["RELEASE 1 of 2026 reserve:one:1:recount:1:2026-05-06"]);
    expect(balanceOf([...waiting, ...less], account(), "2026-12-31")).toMatchObject({ reserved: 200, available: 800 });
  });
});

test("L15: leave into a year whose notice comes out changes that year alone", () => {
  const asked = { ...REQUEST, type: "annual", amounts: needs("2026-12-30 - 2027-01-05") };
  const ledger = [...entriesFor("RESERVE", asked, 1), ...entriesFor("USE", asked, 1)];
  const after = needs("2026-12-30 - 2027-01-05", ["2027-01-01 STATUTORY_HOLIDAY New-Year"]);
  expect(linesOf(recountEntries(REQUEST, ledger, after))).toEqual(["RETURN 1 of 2027 use:one:1:recount:1:2027-01-01"]);
});

test("a year of which nothing is left comes back whole", () => {
  const asked = { ...REQUEST, type: "annual", amounts: needs("2026-12-31 - 2027-01-01") };
  const ledger = entriesFor("RESERVE", asked, 1);
  const after = needs("2026-12-31 - 2027-01-01", ["2027-01-01 STATUTORY_HOLIDAY New-Year"]);
  const recounted = recountEntries({ ...REQUEST, isApproved: false }, ledger, after);
  expect(linesOf(recounted)).toEqual(["RELEASE 1 of 2027 reserve:one:1:recount:1:2027-01-01"]);
});

describe("on either side of the day on which carried leave expires", () => {
  const march = { ...REQUEST, type: { code: "annual", carryUntil: "03-31" }, firstDate: "2026-03-30" };
  const kept = (...calendar: string[]) =>
    needsOf(
      countLeave(halfDays("2026-03-30 - 2026-04-02"), "WORKING_DAYS", workingTime({ calendar })).days,
      march.type,
    );
  const asked = { ...march, type: "annual", amounts: kept() };
  const ledger = [...entriesFor("RESERVE", asked, 1), ...entriesFor("USE", asked, 1)];

  test("what was taken there comes back, and nothing of the other", () => {
    const off = kept("2026-04-01 REST_DAY x", "2026-04-02 REST_DAY x", "2026-03-31 REST_DAY x");
    expect(linesOf(recountEntries(march, ledger, off))).toEqual([
      "RETURN 1 of 2026 use:one:1:recount:1:2026-03-30",
      "RETURN 2 of 2026 use:one:1:recount:1:2026-04-01",
    ]);
    const early = recountEntries(march, ledger, kept("2026-03-31 REST_DAY x"));
    expect(linesOf(early)).toEqual(["RETURN 1 of 2026 use:one:1:recount:1:2026-03-30"]);
  });

  test("days that swap their places are taken on the other side", () => {
    const first = kept("2026-03-31 REST_DAY x");
    const ledgerThen = [...ledger, ...recountEntries(march, ledger, first)];
    expect(linesOf(recountEntries(march, ledgerThen, kept("2026-04-01 REST_DAY x")))).toEqual([
      "USE -1 of 2026 use:one:1:recount:2:2026-03-30",
      "RETURN 1 of 2026 use:one:1:recount:2:2026-04-01",
    ]);
  });
});

test("leave that ends sooner after its first day was declared off gives back what is not needed, and no more", () => {
  const before = needs("2026-05-06 - 2026-05-08");
  const asked = { ...REQUEST, type: "annual", amounts: before };
  const ledger = [...entriesFor("RESERVE", asked, 1), ...entriesFor("USE", asked, 1)];
  const day = ["2026-05-06 REGIONAL_HOLIDAY Fair"];
  const off = [...ledger, ...recountEntries(REQUEST, ledger, needs("2026-05-06 - 2026-05-08", day))];
  const cut = recountEntries(REQUEST, off, needs("2026-05-06 - 2026-05-07", day));
  expect(linesOf(cut)).toEqual(["RETURN 1 of 2026 use:one:1:recount:2:2026-05-06"]);
  expect(balanceOf([...off, ...cut], account(), "2026-12-31").used).toBe(100);
});

test("leave of which nothing was booked stays without", () => {
  expect(recountEntries(REQUEST, [GRANT], needs("2026-05-06"))).toEqual([]);
});
