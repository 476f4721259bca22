import { expect, test } from "vitest";
import { layOut } from "./strip-layout.ts";

const MINUTE = 60_000;
const stretch = (from: number, to: number) => ({ startsAt: from * MINUTE, endsAt: to * MINUTE });
/** A pixel a minute. */
const places = (...stretches: [number, number][]) =>
  layOut(
    stretches.map(([from, to]) => stretch(from, to)),
    stretch(0, 400),
    400,
  ).map(({ left, width }) => [left, left + width]);

test("stretches lie to scale where each can be hit", () => {
  expect(places([0, 100], [160, 400])).toEqual([
    [0, 100],
    [160, 400],
  ]);
});

test("a narrow one is as wide as a target and pushes what follows", () => {
  expect(places([0, 10], [10, 38], [38, 400])).toEqual([
    [0, 24],
    [24, 48],
    [48, 400],
  ]);
});

test("at the end it pushes what was before", () => {
  expect(places([0, 370], [370, 390], [390, 400])).toEqual([
    [0, 352],
    [352, 376],
    [376, 400],
  ]);
});

test("closed time takes up what it can", () => {
  expect(places([0, 100], [130, 135], [140, 400])).toEqual([
    [0, 100],
    [130, 154],
    [154, 400],
  ]);
});
