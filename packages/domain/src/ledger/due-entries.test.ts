import { describe, expect, test } from "vitest";
import type { LeaveEntry, LeaveRounding } from "../leave/facts.ts";
import { entry, everyYear, leaveType, nothing } from "../testing/ledger.ts";
import { withEntries } from "./account.ts";
import { balanceOf } from "./balance-of.ts";
import { dueEntries } from "./due-entries.ts";

const short = ({ on, kind, amount, year }: LeaveEntry) =>
  `${on} ${kind} ${amount}${on.startsWith(`${year}`) ? "" : ` of ${year}`}`;
const available = (ledger: readonly LeaveEntry[], year: number, on: string) =>
  balanceOf(ledger, { type: "annual", year, child: null }, on).available;

describe("grants", () => {
  test("are given on their day, once", () => {
    const due = dueEntries(leaveType(), everyYear(1000), [], "2026-05-04");
    expect(due.map(short)).toEqual(["2026-01-01 GRANT 1000"]);
    expect(dueEntries(leaveType(), everyYear(1000), due, "2026-05-05")).toEqual([]);
  });

  test("stay as they were given where the rule changes afterwards", () => {
    expect(
      dueEntries(
        leaveType(),
        everyYear(1500),
        [entry("2026-01-01 GRANT 1000", { source: "grant:2026" })],
        "2026-05-04",
      ),
    ).toEqual([]);
  });

  test("are not given for years before the ledger began", () => {
    const late = [entry("2025-12-31 USE -100")];
    expect(dueEntries(leaveType(), everyYear(1000), late, "2026-01-02").map(short)).toContain("2026-01-01 GRANT 1000");
    expect(dueEntries(leaveType(), everyYear(1000), late, "2026-01-02").map(short)).not.toContain(
      "2025-01-01 GRANT 1000",
    );
  });

  test.each(["UNLIMITED", "PER_EVENT"] as const)("are none where leave is %s", (entitlement) => {
    expect(
      dueEntries(leaveType({ entitlement }), everyYear(1000), [entry("2025-03-02 USE -100")], "2026-05-04"),
    ).toEqual([]);
  });
});

describe("accrual", () => {
  const monthly = (amount: number, from: string, rounding: LeaveRounding, on: string) =>
    dueEntries(
      leaveType({ accrual: "MONTHLY", rounding }),
      (year) => (year === 2026 ? [{ amount, on: from, source: "grant:2026", child: null }] : []),
      [],
      on,
    );

  test.each<[LeaveRounding, string[]]>([
    ["DOWN", ["2026-10-31 GRANT 50", "2026-11-30 GRANT 50", "2026-12-31 GRANT 50"]],
    ["NEAREST", ["2026-09-30 GRANT 50", "2026-10-31 GRANT 50", "2026-12-31 GRANT 50"]],
    ["UP", ["2026-09-30 GRANT 50", "2026-10-31 GRANT 50", "2026-11-30 GRANT 50"]],
  ])("comes at the end of each month, rounded %s to whole steps", (rounding, entries) => {
    expect(monthly(150, "2026-09-01", rounding, "2026-12-31").map(short)).toEqual(entries);
  });

  test("is there by the months that are over", () => {
    expect(monthly(600, "2026-01-01", "DOWN", "2026-05-30").map(short)).toEqual([
      "2026-01-31 GRANT 50",
      "2026-02-28 GRANT 50",
      "2026-03-31 GRANT 50",
      "2026-04-30 GRANT 50",
    ]);
  });

  test("Y04: what has accrued is carried, and no debt arises from what has not", () => {
    const type = leaveType({ accrual: "MONTHLY", amount: 450, carryCap: 500 });
    const grantsIn = (year: number) => [
      year === 2025
        ? { amount: 150, on: "2025-09-01", source: "grant:2025", child: null }
        : { amount: 450, on: `${year}-01-01`, source: `grant:${year}`, child: null },
    ];
    const ledger = dueEntries(type, grantsIn, dueEntries(type, grantsIn, [], "2025-10-01"), "2025-12-31");
    expect(available(ledger, 2025, "2025-12-31")).toBe(150);
    const after = withEntries(ledger, dueEntries(type, grantsIn, ledger, "2026-01-02"));
    expect(balanceOf(after, { type: "annual", year: 2026, child: null }, "2026-01-02")).toMatchObject({
      carried: 150,
      available: 150,
    });
  });
});

describe("a new year", () => {
  const type = leaveType({ carryCap: 500, carryUntil: "03-31" });
  const used = [entry("2025-01-01 GRANT 1000", { source: "grant:2025" }), entry("2025-06-02 USE -700")];

  test("Y03: carries what is left once, however often the job runs", () => {
    const once = withEntries(used, dueEntries(type, everyYear(1000), used, "2026-01-02"));
    expect(once.slice(2).map(short)).toEqual([
      "2026-01-01 CARRY_OUT -300 of 2025",
      "2026-01-01 CARRY_IN 300",
      "2026-01-01 GRANT 1000",
    ]);
    expect(dueEntries(type, everyYear(1000), once, "2026-01-02")).toEqual([]);
    expect([available(once, 2025, "2025-12-31"), available(once, 2025, "2026-01-01")]).toEqual([300, 0]);
  });

  test("Y03, after years in which no job ran: every year in its turn", () => {
    const due = dueEntries(type, everyYear(1000), used, "2028-01-02");
    expect(available([...used, ...due], 2028, "2028-01-02")).toBe(1500);
    expect(available([...used, ...due], 2027, "2028-01-02")).toBe(0);
  });

  test("lets expire what is over the cap, and all where nothing is carried", () => {
    const grant = used.slice(0, 1);
    expect(dueEntries(type, nothing, grant, "2026-01-01").map(short)).toEqual([
      "2026-01-01 CARRY_OUT -500 of 2025",
      "2026-01-01 CARRY_IN 500",
      "2026-01-01 EXPIRY -500 of 2025",
    ]);
    expect(dueEntries(leaveType(), nothing, grant, "2026-01-01").map(short)).toEqual([
      "2026-01-01 EXPIRY -1000 of 2025",
    ]);
  });

  test("Y10: a debt goes along and is paid by what the new year does not use", () => {
    const owing = [entry("2024-01-01 GRANT 300"), entry("2024-08-01 USE -500"), entry("2025-02-03 USE -100")];
    const overdraft = leaveType({ overdraft: 200 });
    const due = dueEntries(overdraft, (year) => (year === 2024 ? [] : everyYear(300)(year)), owing, "2026-01-02");
    const ledger = [...owing, ...due];
    expect([available(ledger, 2024, "2025-01-01"), available(ledger, 2025, "2025-12-31")]).toEqual([0, 0]);
    expect(available(ledger, 2026, "2026-01-02")).toBe(300);
  });

  test("Y12: a balance within what the type allows below nothing is left as it is", () => {
    const owing = [entry("2026-01-01 GRANT 0", { source: "grant:2026" }), entry("2026-02-03 USE -100")];
    expect(dueEntries(leaveType({ overdraft: 200 }), everyYear(0), owing, "2026-06-01")).toEqual([]);
  });
});

describe("carried leave", () => {
  const type = leaveType({ carryCap: 500, carryUntil: "03-31" });
  const begin = [entry("2025-01-01 GRANT 500")];
  const on = (date: string, ...more: LeaveEntry[]) => {
    const ledger = [...begin, ...more];
    return withEntries(ledger, dueEntries(type, everyYear(1000), ledger, date));
  };

  test("expires on the day after its last, but for what was taken until then", () => {
    expect(available(on("2026-03-31"), 2026, "2026-03-31")).toBe(1500);
    expect(available(on("2026-04-01"), 2026, "2026-04-01")).toBe(1000);
    expect(available(on("2026-04-01", entry("2026-03-31 USE -200")), 2026, "2026-04-01")).toBe(1000);
    expect(available(on("2026-04-01", entry("2026-04-01 USE -200")), 2026, "2026-04-01")).toBe(800);
  });

  test("that comes back after its last day expires at once", () => {
    const used = on("2026-04-01", entry("2026-03-30 USE -200"));
    const back = [...used, entry("2026-03-30 RETURN 200")];
    expect(dueEntries(type, everyYear(1000), back, "2026-04-03").map(short)).toEqual(["2026-04-01 EXPIRY -200"]);
    expect(available([...back, ...dueEntries(type, everyYear(1000), back, "2026-04-03")], 2026, "2026-04-03")).toBe(
      1000,
    );
  });

  test("that was taken in time but filed late has not expired", () => {
    const late = [...on("2026-04-01"), entry("2026-03-31 USE -200")];
    const due = dueEntries(type, everyYear(1000), late, "2026-04-03");
    expect(due.map(short)).toEqual(["2026-04-01 EXPIRY 200"]);
    expect(available([...late, ...due], 2026, "2026-04-03")).toBe(1000);
  });

  test("is not carried a second time", () => {
    const whole = leaveType({ carryCap: 1500 });
    const due = dueEntries(whole, (year) => (year === 2026 ? everyYear(700)(year) : []), begin, "2027-01-01");
    expect(due.map(short).slice(-4)).toEqual([
      "2026-01-01 GRANT 700",
      "2027-01-01 EXPIRY -500 of 2026",
      "2027-01-01 CARRY_OUT -700 of 2026",
      "2027-01-01 CARRY_IN 700",
    ]);
  });

  test("until 29 February expires on 1 March of every year", () => {
    const leap = leaveType({ carryCap: 500, carryUntil: "02-29" });
    expect(dueEntries(leap, nothing, begin, "2026-03-02").map(short)).toContain("2026-03-01 EXPIRY -500");
  });
});

test("late leave of the year before takes from what was carried, and closed years stay as they are", () => {
  const type = leaveType({ carryCap: 500 });
  const begin = [entry("2025-01-01 GRANT 500")];
  const carried = [...begin, ...dueEntries(type, nothing, begin, "2026-01-01")];
  const late = [...carried, entry("2025-12-31 USE -100")];
  expect(dueEntries(type, nothing, late, "2026-01-02").map(short)).toEqual([
    "2026-01-01 CARRY_OUT 100 of 2025",
    "2026-01-01 CARRY_IN -100",
  ]);
  const closed = [...carried, ...dueEntries(type, nothing, carried, "2027-01-01"), entry("2025-12-31 USE -100")];
  expect(dueEntries(type, nothing, closed, "2027-01-01")).toEqual([]);
});

test("a year that ended at nothing is closed as well: what is written into it later goes no further", () => {
  const type = leaveType({ carryCap: 500 });
  const begun = dueEntries(type, everyYear(1000), [entry("2024-06-03 USE -1000")], "2024-06-03");
  let ledger: LeaveEntry[] = [entry("2024-06-03 USE -1000"), ...begun];
  for (const on of ["2025-01-02", "2026-01-02"])
    ledger = withEntries(ledger, dueEntries(type, everyYear(1000), ledger, on));
  const adjusted = [...ledger, entry("2024-12-30 ADJUSTMENT 200", { source: "adjust:late" })];
  expect(dueEntries(type, everyYear(1000), adjusted, "2026-03-02")).toEqual([]);
});

test("each child's leave goes on by itself", () => {
  const type = leaveType({ entitlement: "PER_CHILD", carryCap: 300 });
  const grantsIn = (year: number) =>
    ["an", "bo"].map((child) => ({ amount: 1000, on: `${year}-01-01`, source: `grant:${year}:${child}`, child }));
  const begin = dueEntries(type, grantsIn, [], "2025-06-01");
  const due = dueEntries(type, grantsIn, begin, "2026-01-01");
  expect(withEntries(begin, due)).toHaveLength(begin.length + due.length);
  expect(balanceOf([...begin, ...due], { type: "annual", year: 2026, child: "bo" }, "2026-01-01").available).toBe(1300);
});
