import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestFilling } from "../testing/exhaustive.ts";
import { fillVacancies, type Vacancy } from "./fill-vacancies.ts";

const PEOPLE = 5;
const person = fc.nat(PEOPLE - 1);

/** Few people for many posts, so that lines overlap: shared backups, rings and mutual pairs come by themselves. */
const vacancy: fc.Arbitrary<Vacancy> = fc
  .record({
    priority: fc.constantFrom(5, 10),
    line: fc.uniqueArray(fc.tuple(person, fc.constantFrom(true, true, false)), {
      selector: ([candidate]) => candidate,
      minLength: 1,
      maxLength: 4,
    }),
    previous: fc.constantFrom(-1, 0, 1, 2, 3, 4),
  })
  .map(({ priority, line, previous }) => ({
    priority,
    previous,
    // Who is away leaves a hole in the positions.
    candidates: line.flatMap(([candidate, isAvailable], index) =>
      isAvailable ? [{ person: candidate, position: index + 1 }] : [],
    ),
  }));

/** Posts that people hold already: their own, beyond the limit too, and those they were named for. */
const loads = fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: PEOPLE, maxLength: PEOPLE });

test("the answer is the best of all there are", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(vacancy, { maxLength: 5, size: "max" }),
      loads,
      fc.constantFrom(1, 1, 2, 3),
      (vacancies, held, limit) => {
        expect(fillVacancies(vacancies, held, limit).holders).toEqual(bestFilling(vacancies, held, limit));
      },
    ),
    { numRuns: 8000 },
  );
});

test("it is the best where nearly everybody collides", { timeout: 60_000 }, () => {
  const crowded = fc.array(
    fc
      .uniqueArray(fc.nat(2), { minLength: 1 })
      .map((line): Vacancy => ({ ...post(...line), previous: line.length - 2 })),
    { minLength: 3, maxLength: 5 },
  );
  fc.assert(
    fc.property(crowded, fc.integer({ min: 1, max: 2 }), (vacancies, limit) => {
      expect(fillVacancies(vacancies, [0, 0, 0], limit).holders).toEqual(bestFilling(vacancies, [0, 0, 0], limit));
    }),
    { numRuns: 2000 },
  );
});

/** A vacant post with these people in line, from position 1 on. */
function post(...line: number[]): Vacancy {
  return {
    priority: 10,
    candidates: line.map((candidate, index) => ({ person: candidate, position: index + 1 })),
    previous: -1,
  };
}

function fill(vacancies: readonly Vacancy[], { limit = 1, held = [0, 0, 0, 0, 0] } = {}): readonly number[] {
  return fillVacancies(vacancies, held, limit).holders;
}

describe("the aims, one after the other", () => {
  test("(a) the highest priority is covered first, whatever it costs the others", () => {
    expect(fill([{ ...post(0), priority: 5 }, post(0)])).toEqual([-1, 0]);
    expect(fill([{ ...post(0), priority: 5 }, { ...post(1), priority: 5 }, post(0, 1)])).toEqual([-1, 1, 0]);
  });

  test("(a) a first choice gives way where that covers one more post", () => {
    expect(fill([post(0, 1), post(0)])).toEqual([1, 0]);
  });

  test("(a) a chain of people moves along to free one", () => {
    expect(fill([post(0, 1), post(1, 2), post(2, 3), post(0)])).toEqual([1, 2, 3, 0]);
  });

  test("(b) then the earliest positions: both by one backup, if the limit allows", () => {
    expect(fill([post(0, 1), post(0, 1)], { limit: 2 })).toEqual([0, 0]);
  });

  test("(c) then the evenest loads", () => {
    expect(fill([post(0, 2), post(0, 1)], { held: [1, 1, 0, 0, 0], limit: 2 })).toEqual([2, 0]);
  });

  test("(d) then whoever held the post just before", () => {
    expect(fill([post(0, 1), { ...post(0, 2), previous: 2 }])).toEqual([0, 2]);
    expect(fill([{ ...post(0, 1), previous: 1 }, post(0, 2)])).toEqual([1, 0]);
  });

  test("(e) then the first post has the earliest position", () => {
    expect(fill([post(0, 1), post(0, 2)])).toEqual([0, 2]);
    expect(fill([post(0), post(0)])).toEqual([0, -1]);
  });
});

describe("limits", () => {
  test("who holds as many as they may is given no more", () => {
    expect(fill([post(0, 1)], { held: [2, 0, 0, 0, 0], limit: 2 })).toEqual([1]);
    expect(fill([post(0)], { held: [3, 0, 0, 0, 0], limit: 2 })).toEqual([-1]);
  });

  test("a limit of three is used up", () => {
    expect(fill([post(0), post(0), post(0), post(0)], { limit: 3 })).toEqual([0, 0, 0, -1]);
  });
});

test("without vacancies, and without anybody, the answer is plain", () => {
  expect(fill([])).toEqual([]);
  expect(fill([post(), post()])).toEqual([-1, -1]);
});

test("two hundred vacancies in one ring are no trouble", () => {
  const ring = Array.from({ length: 200 }, (_, index) => post(index, (index + 1) % 200, (index + 2) % 200));
  const { holders } = fillVacancies([...ring, post(0)], new Array<number>(200).fill(0), 1);
  expect(new Set(holders)).toEqual(new Set([-1, ...ring.keys()]));
});
