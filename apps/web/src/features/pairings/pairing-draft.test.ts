import { expect, test } from "vitest";
import { draftOf, inputOf, moved, type PairingDraft, problemsIn } from "./pairing-draft.ts";

const TODAY = "2026-12-09";
const line = { primary: { code: "S036" }, backup: { code: "S037" }, reserves: [{ code: "S038" }, { code: "S039" }] };
const draft = draftOf(line, TODAY);

test("begins with the present line, from tomorrow on", () => {
  expect(inputOf("PW08", draft, TODAY)).toEqual({
    post: "PW08",
    from: "2026-12-10",
    primary: "S036",
    backup: "S037",
    reserves: ["S038", "S039"],
  });
});

test.each<[string, Partial<PairingDraft>, object]>([
  ["today", { from: TODAY }, { from: "TOO_SOON" }],
  ["no date", { from: null }, { from: "MISSING" }],
  ["nobody", { primary: null }, { primary: "MISSING" }],
  ["the primary as their own backup", { backup: "S036" }, { backup: "TWICE" }],
  ["the backup as a reserve too", { reserves: ["S037"] }, { reserves: "TWICE" }],
  ["a reserve twice", { reserves: ["S038", "S038"] }, { reserves: "TWICE" }],
])("does not take %s", (_, change, problems) => {
  const wrong = { ...draft, ...change };
  expect(problemsIn(wrong, TODAY)).toEqual(problems);
  expect(inputOf("PW08", wrong, TODAY)).toBeNull();
});

test("a post may go without a backup", () => {
  expect(problemsIn({ ...draft, backup: null, reserves: [] }, TODAY)).toEqual({});
});

test("a reserve moves one place", () => {
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
});
