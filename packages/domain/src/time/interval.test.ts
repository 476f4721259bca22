import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clip,
  contains,
  type Interval,
  intersect,
  isEmpty,
  measure,
  overlaps,
  stretchAround,
  subtract,
  union,
} from "./interval.ts";

/** The plainest possible model of a list of intervals: one mark for each minute of a short day. */
const MINUTES = 24;
const minutes = Array.from({ length: MINUTES }, (_, minute) => minute);
const marked = (intervals: readonly Interval[]) =>
  minutes.map((minute) => intervals.some((one) => contains(one, minute)));

/** Empty and inverted ones come too: facts may be odd, arithmetic must not be. */
const interval = fc.record({ start: fc.nat(MINUTES), end: fc.nat(MINUTES) });
const intervals = fc.array(interval, { maxLength: 6 });

const isTidy = (list: readonly Interval[]) =>
  list.every((one, index) => one.start < one.end && (index === 0 || (list[index - 1] as Interval).end < one.start));

describe("as marks on the minutes of a day", () => {
  test("a union has the minutes of any", () => {
    fc.assert(
      fc.property(intervals, (list) => {
        expect(marked(union(list))).toEqual(marked(list));
        expect(isTidy(union(list))).toBe(true);
      }),
    );
  });

  test("an intersection has the minutes of both", () => {
    fc.assert(
      fc.property(intervals, intervals, (one, other) => {
        const expected = minutes.map((minute) => marked(one)[minute] && marked(other)[minute]);
        expect(marked(intersect(one, other))).toEqual(expected);
        expect(isTidy(intersect(one, other))).toBe(true);
      }),
    );
  });

  test("a subtraction has the minutes of the first alone", () => {
    fc.assert(
      fc.property(intervals, intervals, (one, other) => {
        const expected = minutes.map((minute) => marked(one)[minute] && !marked(other)[minute]);
        expect(marked(subtract(one, other))).toEqual(expected);
        expect(isTidy(subtract(one, other))).toBe(true);
      }),
    );
  });

  test("a measure counts each minute once", () => {
    fc.assert(fc.property(intervals, (list) => measure(list) === marked(list).filter(Boolean).length));
  });

  test("to clip is to intersect with one", () => {
    fc.assert(
      fc.property(interval, interval, (one, bounds) => {
        const part = clip(one, bounds);
        expect(part ? [part] : []).toEqual(intersect([one], [bounds]));
        if (!isEmpty(one) && !isEmpty(bounds)) expect(overlaps(one, bounds)).toBe(part !== null);
      }),
    );
  });

  test("the stretch around a minute is the unbroken run of marks it stands in", () => {
    fc.assert(
      fc.property(intervals, fc.nat(MINUTES - 1), (list, point) => {
        const marks = marked(list);
        const before = marks.lastIndexOf(false, point) + 1;
        const after = marks.indexOf(false, point);
        const run = { start: before, end: after < 0 ? MINUTES : after };
        expect(stretchAround(list, point)).toEqual(marks[point] ? run : null);
      }),
    );
  });
});

test("the start belongs to an interval, the end does not", () => {
  expect(contains({ start: 9, end: 12 }, 9)).toBe(true);
  expect(contains({ start: 9, end: 12 }, 12)).toBe(false);
  expect(overlaps({ start: 9, end: 12 }, { start: 12, end: 14 })).toBe(false);
});

test("intervals that touch become one", () => {
  expect(
    union([
      { start: 12, end: 14 },
      { start: 9, end: 12 },
    ]),
  ).toEqual([{ start: 9, end: 14 }]);
});

test("a hole splits what it is cut from", () => {
  expect(subtract([{ start: 9, end: 17 }], [{ start: 12, end: 13 }])).toEqual([
    { start: 9, end: 12 },
    { start: 13, end: 17 },
  ]);
});

test("nothing changes the lists it is given", () => {
  const [one, other] = [
    [
      { start: 3, end: 5 },
      { start: 1, end: 4 },
    ],
    [{ start: 2, end: 3 }],
  ].map((list) => Object.freeze(list));
  expect(subtract(union(one ?? []), other ?? [])).toEqual([
    { start: 1, end: 2 },
    { start: 3, end: 5 },
  ]);
});
