import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rightsPage } from "./rights-page.ts";
import { ALL_RIGHTS, HOLDERS, RIGHTS } from "./rights-table.ts";

test("docs/rights.md says what the tables say", () => {
  expect(readFileSync(join(import.meta.dirname, "../../../../docs/rights.md"), "utf8")).toBe(rightsPage());
});

test("it names every right in both languages, and whoever holds it", () => {
  const lines = rightsPage().split("\n");
  for (const right of ALL_RIGHTS) {
    const { zh, en, holders } = RIGHTS[right];
    const row = lines.find((line) => line.includes(`| \`${right}\` |`)) ?? "";
    expect(row).toContain(`${zh}<br>${en}`);
    const cells = row.split("|").slice(2, 2 + Object.keys(HOLDERS).length);
    expect(cells.filter((cell) => cell.trim() === "✓")).toHaveLength(holders.length);
  }
});
