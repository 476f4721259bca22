import fc from "fast-check";
import { expect, test } from "vitest";
import { type ApprovalBand, STAFF_RANKS } from "../leave/facts.ts";
import { band } from "../testing/approvals.ts";
import { bandProblems } from "./band-problems.ts";
import { bandAt, bandsFor } from "./bands.ts";
import { DEFAULT_MATRICES } from "./default-matrices.ts";

const REST = STAFF_RANKS.filter((rank) => rank !== "STAFF").map((rank) => band(rank, "0- director"));

/** Problems as texts such as `HOLE 0.5-1 by 1`. */
function problems(...staffRows: ApprovalBand[]): string[] {
  return bandProblems([...staffRows, ...REST]).map(
    ({ code, types, special, above, upTo, rows }) =>
      `${code} ${special ? "special " : ""}${types.map((type) => `${type} `).join("")}${above / 100}-${upTo === null ? "" : upTo / 100} by ${rows.join()}`,
  );
}

test("rows that follow on one another have no problem", () => {
  expect(problems(band("STAFF", "0-0.5 head"), band("STAFF", "0.5- leader"))).toEqual([]);
});

test("M1: a hole names the row that decides instead, and one without end has none", () => {
  expect(problems(band("STAFF", "0-0.5 head"), band("STAFF", "1-3 leader"))).toEqual([
    "HOLE 0.5-1 by 1",
    "HOLE 3- by ",
  ]);
  expect(problems(band("STAFF", "1- head"))).toEqual(["HOLE 0-1 by 0"]);
});

test("an overlap names both rows", () => {
  expect(problems(band("STAFF", "0-3 head"), band("STAFF", "2- leader"))).toEqual(["OVERLAP 2-3 by 0,1"]);
});

test("a rank without rows is one hole", () => {
  expect(bandProblems(REST)).toEqual([
    { code: "HOLE", rank: "STAFF", types: [], special: false, above: 0, upTo: null, rows: [] },
  ]);
});

test("types that share their rows are told together", () => {
  const types = ["annual", "marriage"];
  expect(problems(band("STAFF", "0- head"), band("STAFF", "0-3 leader", { types }))).toEqual([
    "HOLE annual marriage 3- by ",
  ]);
  expect(
    problems(
      band("STAFF", "0- head"),
      band("STAFF", "0- leader", { types }),
      band("STAFF", "0- director", { types: ["marriage", "sick"] }),
    ),
  ).toEqual(["OVERLAP marriage 0- by 1,2"]);
});

test("rows of special posts may leave the rest to everybody's, but not overlap each other", () => {
  const special = { special: true };
  expect(problems(band("STAFF", "0- head"), band("STAFF", "0-1 leader", special))).toEqual([]);
  expect(
    problems(band("STAFF", "0- head"), band("STAFF", "0-1 leader", special), band("STAFF", "0- director", special)),
  ).toEqual(["OVERLAP special 0-1 by 1,2"]);
});

test("a row that names nobody or no length says nothing, so that its place is a hole", () => {
  expect(problems(band("STAFF", "0-3"), band("STAFF", "3-3 head"), band("STAFF", "3- head"))).toEqual([
    "NO_CHAIN 0-3 by 0",
    "EMPTY 3-3 by 1",
    "HOLE 0-3 by 2",
  ]);
});

test.each(DEFAULT_MATRICES)("$code: has no overlaps, and every hole a row that decides instead", ({ bands }) => {
  for (const problem of bandProblems(bands))
    expect(problem).toMatchObject({ code: "HOLE", rows: [expect.any(Number)] });
});

test("where nothing is wrong, exactly one row speaks of any length; where a hole is told, none", () => {
  const edge = fc.constantFrom(0, 50, 100, 200, 300);
  const row = fc.record({
    rank: fc.constantFrom(...STAFF_RANKS),
    types: fc.constantFrom([], ["annual"], ["annual", "sick"]),
    special: fc.boolean(),
    above: edge,
    upTo: fc.option(edge),
    chain: fc.constantFrom([], ["DEPARTMENT_HEAD" as const]),
    copies: fc.constant([]),
  });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 12 }),
      fc.constantFrom(...STAFF_RANKS),
      fc.constantFrom("annual", "sick", "personal"),
      fc.integer({ min: 1, max: 400 }),
      (bands, rank, type, length) => {
        const { ordinary } = bandsFor(bands, rank, type, false);
        const speaking = ordinary.filter(({ above, upTo }) => above < length && (upTo === null || length <= upTo));
        const told = bandProblems(bands).filter(
          (problem) =>
            problem.rank === rank &&
            !problem.special &&
            (ordinary.some(({ types }) => types.includes(type))
              ? problem.types.includes(type)
              : problem.types.length === 0) &&
            problem.above < length &&
            (problem.upTo === null || length <= problem.upTo),
        );
        expect(told.some(({ code }) => code === "HOLE")).toBe(speaking.length === 0);
        expect(told.some(({ code }) => code === "OVERLAP")).toBe(speaking.length > 1);
        expect(bandAt({ special: [], ordinary }, length)?.fromHigherBand ?? true).toBe(speaking.length === 0);
      },
    ),
  );
});
