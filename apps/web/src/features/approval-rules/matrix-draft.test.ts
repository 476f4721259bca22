import { DEFAULT_MATRICES } from "@zaigang/domain";
import { expect, test } from "vitest";
import {
  addGroup,
  bandOf,
  changeBand,
  draftOf,
  groupsOf,
  inputOf,
  removeBand,
  scaleOf,
  splitBand,
} from "./matrix-draft.ts";

const [FOUR_LEVELS] = DEFAULT_MATRICES;
const draft = draftOf(FOUR_LEVELS?.bands ?? []);
const lengths = (of: typeof draft) =>
  groupsOf(of, "STAFF").map(({ types, special, rows }) =>
    [...types, ...(special ? ["special"] : []), ...rows.map(({ above, upTo }) => `${above}-${upTo ?? ""}`)].join(" "),
  );

test("days go to the server and come back as the same hundredths", () => {
  expect(inputOf(draft)[1]).toMatchObject({ above: 0.5, upTo: 3 });
  expect(draftOf(inputOf(draft).map(bandOf))).toEqual(draft);
});

test("a row is cut in two at half-days, one without end a few days on", () => {
  const [, second, , last] = draft;
  expect(lengths(splitBand(splitBand(draft, second?.key ?? -1), last?.key ?? -1))).toEqual([
    "0-50 50-200 200-300 300-700 700-1700 1700-",
  ]);
  expect(splitBand(draft, draft[0]?.key ?? -1)).toEqual(draft);
});

test("types and special posts have rows of their own, after everybody's", () => {
  const more = addGroup(addGroup(draft, "STAFF", [], true), "STAFF", ["annual"], false);
  expect(lengths(more)).toEqual(["0-50 50-300 300-700 700-", "annual 0-", "special 0-"]);
});

test("the scale shows holes as parts without a row, and overlaps as parts with two", () => {
  const [first, second, third] = draft;
  const holed = removeBand(draft, second?.key ?? -1);
  const rowsOf = (of: typeof draft) => scaleOf(groupsOf(of, "STAFF")[0]?.rows ?? []).map(({ rows }) => rows.length);
  expect(rowsOf(draft)).toEqual([1, 1, 1, 1]);
  expect(rowsOf(holed)).toEqual([1, 0, 1, 1]);
  expect(rowsOf(changeBand(draft, first?.key ?? -1, { upTo: 100 }))).toEqual([1, 2, 1, 1, 1]);
  expect(rowsOf(changeBand(draft, third?.key ?? -1, { upTo: null }))).toEqual([1, 1, 1, 2]);
});
