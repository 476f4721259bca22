import { expect, test } from "vitest";
import { statementNames } from "./statement-names.ts";

test("a statement has a name from its third time on, and the same for ever", () => {
  const nameOf = statementNames();
  expect([nameOf("SELECT 1"), nameOf("SELECT 1")]).toEqual(["", ""]);
  const name = nameOf("SELECT 1");
  expect(name).not.toBe("");
  for (let count = 0; count < 3; count++) expect(nameOf(`SELECT ${count + 2}`)).toBe("");
  expect(nameOf("SELECT 1")).toBe(name);
});

test("however many texts there are, a connection keeps a bounded number, and no two share a name", () => {
  const nameOf = statementNames();
  const named = new Map<string, number>();
  for (let text = 0; text < 3_000; text++)
    for (let time = 0; time < 4; time++) {
      const name = nameOf(`SELECT ${text}`);
      if (name !== "") expect(named.get(name) ?? text).toBe(text);
      if (name !== "") named.set(name, text);
    }
  expect(named.size).toBe(500);
});
