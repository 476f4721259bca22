import { expect, test } from "vitest";
import { type Progress, startSteps } from "./start-steps.ts";

const fresh: Progress = {
  __typename: "SetUpProgress",
  people: 1,
  peopleWithoutAccount: 0,
  windows: 0,
  posts: 0,
  postsWithoutPairing: 0,
  coveredYears: [2025, 2026],
};
const done = (progress: Progress) => startSteps(progress, 2026).flatMap(({ key, isDone }) => (isDone ? [key] : []));

test("a fresh office has its calendar and nothing else", () => {
  expect(done(fresh)).toEqual(["calendar"]);
  expect(done({ ...fresh, coveredYears: [2025] })).toEqual([]);
});

test("posts without anybody are not done, and lead to the posts", () => {
  const progress = { ...fresh, people: 48, peopleWithoutAccount: 47, windows: 12, posts: 48, postsWithoutPairing: 1 };
  expect(done(progress)).toEqual(["people", "calendar"]);
  expect(startSteps(progress, 2026)[1]?.to).toBe("/settings/places");
});

test("an office with people, held posts and accounts is done", () => {
  expect(done({ ...fresh, people: 48, windows: 12, posts: 48 })).toHaveLength(5);
});
