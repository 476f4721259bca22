import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarFacts } from "../calendar/calendar.ts";
import { addDays } from "../time/civil.ts";
import type { Half } from "./facts.ts";
import { type GrantedLeave, leaveStatistics } from "./leave-figures.ts";

const CALENDAR: CalendarFacts = { entries: [], coveredYears: [2026, 2027] };
const YEAR = { from: "2026-01-01", to: "2027-01-01" };

function leave(staff: string, type: string, first: string, last: string, days: number): GrantedLeave {
  return {
    staff,
    type,
    department: `D${staff.slice(-1)}`,
    first: { date: first, half: "MORNING" },
    last: { date: last, half: "AFTERNOON" },
    workingDays: days * 100,
  };
}

describe("figures of leave", () => {
  test("count days, requests, and each person once", () => {
    const leaves = [
      leave("S1", "annual", "2026-03-09", "2026-03-10", 2),
      leave("S1", "sick", "2026-03-12", "2026-03-12", 1),
      leave("S2", "sick", "2026-05-11", "2026-05-15", 5),
    ];
    expect(leaveStatistics(leaves, YEAR, CALENDAR)).toEqual({
      total: { workingDays: 800, requests: 3, people: 2 },
      byType: [
        { key: "sick", workingDays: 600, requests: 2, people: 2 },
        { key: "annual", workingDays: 200, requests: 1, people: 1 },
      ],
      byDepartment: [
        { key: "D2", workingDays: 500, requests: 1, people: 1 },
        { key: "D1", workingDays: 300, requests: 2, people: 1 },
      ],
      byMonth: [
        { key: "2026-03", workingDays: 300, requests: 2, people: 1 },
        { key: "2026-05", workingDays: 500, requests: 1, people: 1 },
      ],
    });
  });

  test("of leave over the turn of a month each month has its working days", () => {
    // From Thursday 29 January through Tuesday 3 February.
    const { byMonth, total } = leaveStatistics([leave("S1", "annual", "2026-01-29", "2026-02-03", 4)], YEAR, CALENDAR);
    expect(byMonth.map(({ key, workingDays }) => [key, workingDays])).toEqual([
      ["2026-01", 200],
      ["2026-02", 200],
    ]);
    expect(total).toEqual({ workingDays: 400, requests: 1, people: 1 });
  });

  test("what lies outside of the days is left out", () => {
    const leaves = [leave("S1", "annual", "2026-12-30", "2027-01-04", 4)];
    expect(leaveStatistics(leaves, YEAR, CALENDAR).total).toMatchObject({ workingDays: 200, requests: 1 });
  });

  test("leave on days on which the office rests belongs to the months in which it lies", () => {
    const weekend = leaveStatistics([leave("S1", "annual", "2026-01-31", "2026-02-01", 2)], YEAR, CALENDAR);
    expect(weekend.byMonth.map(({ workingDays }) => workingDays)).toEqual([100, 100]);
  });

  const half = fc.constantFrom<Half>("MORNING", "AFTERNOON");
  const anyLeave = fc
    .record({
      start: fc.integer({ min: 0, max: 200 }),
      length: fc.integer({ min: 1, max: 90 }),
      workingDays: fc.integer({ min: 0, max: 9_000 }),
      firstHalf: half,
      lastHalf: half,
      type: fc.constantFrom("annual", "sick", "personal"),
      staff: fc.constantFrom("S1", "S2", "S3"),
    })
    .map(({ start, length, workingDays, firstHalf, lastHalf, type, staff }) => ({
      ...leave(staff, type, addDays("2026-01-01", start), addDays("2026-01-01", start + length), 0),
      first: { date: addDays("2026-01-01", start), half: firstHalf },
      last: { date: addDays("2026-01-01", start + length), half: lastHalf },
      workingDays,
    }));

  test("come to the same by type, by department, by month and by request", () => {
    fc.assert(
      fc.property(fc.array(anyLeave, { maxLength: 8 }), (leaves) => {
        const { total, byType, byDepartment, byMonth } = leaveStatistics(leaves, YEAR, CALENDAR);
        const sum = (rows: readonly { workingDays: number }[]) => rows.reduce((all, row) => all + row.workingDays, 0);
        expect([sum(byType), sum(byDepartment), sum(byMonth)]).toEqual(Array(3).fill(sum(leaves)));
        expect(total.workingDays).toBe(sum(leaves));
      }),
    );
  });
});
