import fc from "fast-check";
import { expect, test } from "vitest";
import type { LeaveEntry, LeaveType } from "../leave/facts.ts";
import { entry, everyYear, leaveType } from "../testing/ledger.ts";
import { addDays } from "../time/civil.ts";
import { type LeaveAccount, withEntries } from "./account.ts";
import { balanceOf } from "./balance-of.ts";
import { dueEntries } from "./due-entries.ts";
import { entriesFor, type LeaveMove } from "./entries-for.ts";
import { needsOf } from "./needs-of.ts";
import { recountEntries } from "./recount-entries.ts";
import { shortfall } from "./shortfall.ts";

const BEGIN = "2025-01-01";
const END = "2027-06-30";
/** A ledger that began in the first year. */
const BEGUN = [entry("2025-01-01 GRANT 0")];

const aType: fc.Arbitrary<LeaveType> = fc
  .record({
    accrual: fc.constantFrom("AT_ONCE" as const, "MONTHLY" as const),
    rounding: fc.constantFrom("DOWN" as const, "NEAREST" as const, "UP" as const),
    overdraft: fc.constantFrom(0, 0, 200),
    carryCap: fc.constantFrom(null, 200, 1000),
    carryUntil: fc.constantFrom(null, "03-31", "02-29"),
  })
  .map(leaveType);

type Asked = { readonly id: string; readonly date: string; readonly length: number };
const someAsked: fc.Arbitrary<Asked[]> = fc
  .array(fc.record({ day: fc.nat({ max: 900 }), length: fc.integer({ min: 1, max: 8 }) }), { maxLength: 12 })
  .map((all) => all.map(({ day, length }, index) => ({ id: `R${index}`, date: addDays(BEGIN, day), length })));

const needs = ({ date, length }: Asked, type: LeaveType) =>
  needsOf(
    Array.from({ length }, (_, index) => ({ date: addDays(date, index), amount: 100 })),
    type,
  );
/** Filed, and approved where `isUsed`. */
const granted = (asked: Asked, type: LeaveType, isUsed: boolean) => [
  ...moved("RESERVE", asked, type),
  ...(isUsed ? moved("USE", asked, type) : []),
];
const moved = (move: Move, asked: Asked, type: LeaveType): LeaveEntry[] => {
  const request = { id: asked.id, child: null };
  if (move !== "RETURN") return entriesFor(move, { ...request, type: type.code, amounts: needs(asked, type) }, 1);
  return recountEntries({ ...request, type, ...APPROVED, firstDate: asked.date }, granted(asked, type, true), []);
};
const APPROVED = { round: 1, isApproved: true };
type Move = LeaveMove | "RETURN";

/** What there is of each year on the day after each on which anything counts. */
function line(ledger: readonly LeaveEntry[]): Record<string, number> {
  const accounts = [2024, 2025, 2026, 2027].map((year): LeaveAccount => ({ type: "annual", year, child: null }));
  const dates = [...new Set(ledger.map(({ on }) => on))].sort();
  return Object.fromEntries(
    dates.flatMap((date) =>
      accounts.map((account) => [`${account.year} on ${date}`, balanceOf(ledger, account, date).available] as const),
    ),
  );
}

test("balances on every date are the same in whatever order, and however often, entries arrive", () => {
  fc.assert(
    fc.property(aType, someAsked, fc.infiniteStream(fc.nat()), (type, requests, keys) => {
      const moves: Move[][] = [["RESERVE"], ["RESERVE", "RELEASE"], ["RESERVE", "USE"], ["RESERVE", "USE", "RETURN"]];
      const arriving = requests.flatMap((asked, index) =>
        (moves[index % moves.length] as Move[]).map((move) => moved(move, asked, type)),
      );
      const shuffled = [...arriving, ...arriving.slice(0, 3)]
        .map((entries) => ({ entries, key: keys.next().value as number }))
        .sort((one, other) => one.key - other.key)
        .map(({ entries }) => entries);
      const arrive = (batches: readonly LeaveEntry[][]) => {
        const facts = batches.reduce<LeaveEntry[]>(withEntries, []);
        return withEntries(facts, dueEntries(type, everyYear(1000), facts, END));
      };
      expect(line(arrive(shuffled))).toEqual(line(arrive(arriving)));
    }),
  );
});

test("within a year, running the rules in between makes no difference in the end", () => {
  fc.assert(
    fc.property(aType, someAsked, fc.nat({ max: 360 }), (type, requests, day) => {
      const begin = dueEntries(type, everyYear(1000), [], "2025-12-31");
      const between = requests.reduce((ledger, asked, index) => {
        const more = withEntries(ledger, granted(asked, type, index % 2 === 0));
        return withEntries(more, dueEntries(type, everyYear(1000), more, addDays("2026-01-01", (day * index) % 365)));
      }, begin);
      const atOnce = requests.reduce(
        (ledger, asked, index) => withEntries(ledger, granted(asked, type, index % 2 === 0)),
        begin,
      );
      const finish = (ledger: LeaveEntry[]) =>
        line(withEntries(ledger, dueEntries(type, everyYear(1000), ledger, "2026-12-31")));
      expect(finish(between)).toEqual(expect.objectContaining(finish(atOnce)));
    }),
  );
});

test("running the rules twice adds nothing", () => {
  fc.assert(
    fc.property(aType, someAsked, (type, requests) => {
      const facts = requests.flatMap((asked) => moved("RESERVE", asked, type));
      const ledger = withEntries(facts, dueEntries(type, everyYear(1000), facts, END));
      expect(dueEntries(type, everyYear(1000), ledger, END)).toEqual([]);
    }),
  );
});

test("no requests that are granted one after another overspend, and what is given up or comes back does no harm", () => {
  fc.assert(
    fc.property(aType, someAsked, (type, requests) => {
      const after = requests.reduce<LeaveEntry[]>((ledger, asked, index) => {
        if (shortfall(type, everyYear(1000), ledger, needs(asked, type))) return ledger;
        const kept = withEntries(ledger, granted(asked, type, index % 2 === 0));
        return index % 3 ? kept : withEntries(kept, moved(index % 2 ? "RELEASE" : "RETURN", asked, type));
      }, BEGUN);
      const ledger = withEntries(after, dueEntries(type, everyYear(1000), after, END));
      expect(Math.min(0, ...Object.values(line(ledger)))).toBeGreaterThanOrEqual(-type.overdraft);
    }),
  );
});

test("what one is told is available can be taken, and half a day more cannot", () => {
  fc.assert(
    fc.property(aType, someAsked, fc.nat({ max: 360 }), (type, requests, day) => {
      const ledger = requests.flatMap((asked) => {
        return asked.length < 3 ? moved("RESERVE", asked, type) : [];
      });
      const date = addDays("2026-01-01", day);
      const take = (amount: number) => shortfall(type, everyYear(1000), ledger, needsOf([{ date, amount }], type));
      const available = take(9000)?.available ?? 0;
      if (available > 0) expect(take(available)).toBeNull();
      expect(take(available + 50)).toMatchObject({ available });
    }),
  );
});
