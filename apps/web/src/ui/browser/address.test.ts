import { expect, test } from "vitest";
import { addressWith, dateIn } from "./address.ts";

test("an address keeps what nobody changes", () => {
  const before = new URLSearchParams("?department=D06&type=annual&year=2026");
  expect(`${addressWith(before, { year: "2027", type: null, from: "03" })}`).toBe("department=D06&year=2027&from=03");
  expect(`${before}`).toBe("department=D06&type=annual&year=2026");
});

test.each([
  ["date=2026-11-06", "2026-11-06"],
  ["date=2026-02-30", null],
  ["date=tomorrow", null],
  ["", null],
])("the date of %j is %s", (search, date) => {
  expect(dateIn(new URLSearchParams(search), "date")).toBe(date);
});
