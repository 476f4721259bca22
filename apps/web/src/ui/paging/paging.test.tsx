import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { MoreButton } from "./MoreButton.tsx";
import { behind, shownOf } from "./parts.ts";

test("a list shows its answer, the one before while it waits, and nothing where it failed", () => {
  expect(shownOf({ data: 2, previousData: 1 })).toBe(2);
  expect(shownOf({ previousData: 1 })).toBe(1);
  expect(shownOf({ previousData: 1, error: new Error() })).toBeUndefined();
  expect(shownOf({ data: 2, previousData: 1, error: new Error() })).toBe(2);
});

test("a further part comes behind what is there, and brings the end of the list with it", () => {
  const before = { now: 1, people: { edges: ["a"], pageInfo: { endCursor: "a" } } };
  const fetchMoreResult = { now: 2, people: { edges: ["b"], pageInfo: { endCursor: "b" } } };
  expect(behind("people")(before, { fetchMoreResult })).toEqual({
    now: 2,
    people: { edges: ["a", "b"], pageInfo: { endCursor: "b" } },
  });
});

test("a part that could not be read is said, and read again by one press", async () => {
  let reads = 0;
  const onMore = async () => {
    reads += 1;
    if (reads === 1) throw new Error("no network");
  };
  const page = { session: sessionWith(), now: Date.parse("2026-12-09T10:24:00+08:00"), server: {} };
  renderPage(<MoreButton label="再看 50 个" onMore={onMore} />, page);
  await userEvent.click(await screen.findByRole("button", { name: "再看 50 个" }));
  expect(await screen.findByRole("alert")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByRole("button", { name: "再看 50 个" })).toBeTruthy();
  expect(reads).toBe(2);
});
