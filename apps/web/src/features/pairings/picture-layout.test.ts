import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { row } from "./pairing-fixtures.ts";
import { BOX, layOut, SEAT } from "./picture-layout.ts";

describe("inside the hall", () => {
  test("two who back each other share one line with an arrow at both ends", () => {
    const { arcs } = layOut([row(2, "You Sheng"), row(3, "Sheng You")]);
    expect(arcs).toMatchObject([{ posts: ["PW02", "PW03"], isMutual: true }]);
  });

  test("a ring is told on its longest line, and every line of it has one arrow", () => {
    const posts = ["PW05", "PW06", "PW07"].map((code) => ({ ...row(5, "A").post, code }));
    const relation = { __typename: "PairingRelation" as const, kind: "RING" as const, people: [], posts };
    const { arcs } = layOut([row(5, "A B", { relation }), row(6, "B C", { relation }), row(7, "C A", { relation })]);
    expect(arcs.map(({ posts: own, ring, isMutual }) => [own, ring, isMutual])).toEqual([
      [["PW05"], null, false],
      [["PW06"], null, false],
      [["PW07"], 3, false],
    ]);
  });

  test("a longer line runs above the shorter ones that it spans", () => {
    const { arcs } = layOut([row(1, "A D"), row(2, "B C"), row(3, "C B"), row(4, "D A")]);
    const [long, short] = arcs;
    expect(long?.y).toBeLessThan(short?.y ?? 0);
  });
});

describe("below the hall", () => {
  test("a backup without a seat has a solid line, a reserve of three windows dashed ones", () => {
    const rows = [row(1, "A X R"), row(2, "B A R"), row(3, "C B R")];
    const { outsiders, drops } = layOut(rows);
    expect(outsiders.map(({ person, backs, reserveOf }) => [person.code, backs, reserveOf])).toEqual([
      ["X", 1, 0],
      ["R", 0, 3],
    ]);
    expect(drops.map(({ post, person, isReserve }) => `${post} ${person} ${isReserve}`)).toEqual([
      "PW01 X false",
      "PW01 R true",
      "PW02 R true",
      "PW03 R true",
    ]);
  });

  test("a reserve of two windows is left to the table", () => {
    expect(layOut([row(1, "A B R"), row(2, "B A R")]).outsiders).toEqual([]);
  });
});

test("without windows there is nothing to draw", () => {
  expect(layOut([])).toMatchObject({ seats: [], arcs: [], outsiders: [] });
});

const names = fc.constantFrom("A", "B", "C", "D", "E", "X", "Y", "Z");
const halls = fc
  .array(fc.tuple(names, names, names), { minLength: 1, maxLength: 20 })
  .map((lines) => lines.map((line, index) => row(index + 1, line.join(" "))));

test("no two lines or boxes lie on each other", () => {
  fc.assert(
    fc.property(halls, (rows) => {
      const { arcs, outsiders, seats, width } = layOut(rows);
      for (const [index, one] of arcs.entries()) {
        for (const other of arcs.slice(index + 1).filter(({ y }) => y === one.y)) {
          const [first, second] = [one, other]
            .map(({ from, to }) => [Math.min(from, to), Math.max(from, to)] as const)
            .sort((a, b) => a[0] - b[0]);
          expect(first?.[1]).toBeLessThanOrEqual(second?.[0] ?? 0);
        }
      }
      const edges = [
        ...arcs.flatMap(({ from, to }) => [from, to]),
        ...seats.flatMap(({ x }) => [x - SEAT.width / 2, x + SEAT.width / 2]),
        ...outsiders.flatMap(({ x }) => [x - BOX.width / 2, x + BOX.width / 2]),
      ];
      expect(Math.min(...edges)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...edges)).toBeLessThanOrEqual(width);
      const places = outsiders.map(({ x }) => x);
      for (const [index, x] of places.slice(1).entries())
        expect(x - (places[index] as number)).toBeGreaterThanOrEqual(BOX.width);
    }),
  );
});
