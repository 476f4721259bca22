import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { halfHolidayDate, mayHaveHalfHoliday } from "./half-holidays.ts";
import { splitHalves } from "./split-halves.ts";

test("8 March is for women, 4 May for whom the office names", () => {
  expect(halfHolidayDate("WOMENS_DAY", 2027)).toBe("2027-03-08");
  expect(halfHolidayDate("YOUTH_DAY", 2028)).toBe("2028-05-04");
  expect(mayHaveHalfHoliday("WOMENS_DAY", "FEMALE")).toBe(true);
  expect(mayHaveHalfHoliday("WOMENS_DAY", "MALE")).toBe(false);
  expect(mayHaveHalfHoliday("YOUTH_DAY", "MALE")).toBe(true);
});

describe("two groups for two halves", () => {
  test("part those who back each other", () => {
    const { morning, afternoon } = splitHalves(
      ["S1", "S2", "S3", "S4", "S5"],
      [
        ["S1", "S2"],
        ["S4", "S3"],
        ["S5", "S9"],
      ],
    );
    expect([morning, afternoon]).toEqual([
      ["S2", "S4"],
      ["S1", "S3", "S5"],
    ]);
  });

  test("let two of a ring of three go together, and no more", () => {
    const { morning, afternoon } = splitHalves(
      ["S1", "S2", "S3"],
      [
        ["S1", "S2"],
        ["S2", "S3"],
        ["S3", "S1"],
      ],
    );
    expect([morning.length, afternoon.length].sort()).toEqual([1, 2]);
  });

  test("have everybody once, in whatever order; where pairs form no odd circle nobody goes with their partner", () => {
    const person = fc.integer({ min: 0, max: 19 });
    // Pairs of one from below and one from above ten never form an odd circle.
    const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 19 }));
    fc.assert(
      fc.property(fc.uniqueArray(person), fc.array(pair), (numbers, partners) => {
        const people = numbers.map(String);
        const pairs = partners.map(([one, other]) => [String(one), String(other)] as const);
        const { morning, afternoon } = splitHalves(people, pairs);
        expect([...morning, ...afternoon].sort()).toEqual(people.toSorted());
        expect(splitHalves(people.toReversed(), pairs.toReversed())).toEqual({ morning, afternoon });
        for (const [one, other] of pairs) {
          expect(morning.includes(one) && morning.includes(other)).toBe(false);
          expect(afternoon.includes(one) && afternoon.includes(other)).toBe(false);
        }
      }),
    );
  });
});
