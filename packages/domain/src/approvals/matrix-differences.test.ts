import { expect, test } from "vitest";
import type { ApprovalBand } from "../leave/facts.ts";
import { band } from "../testing/approvals.ts";
import { DEFAULT_MATRICES } from "./default-matrices.ts";
import { matrixDifferences } from "./matrix-differences.ts";

/** Differences as texts such as `0.5-3 DEPARTMENT_HEAD → DIRECTOR`. */
function told(before: ApprovalBand[], after: ApprovalBand[]): string[] {
  return matrixDifferences(before, after).map(({ types, special, above, upTo, ...rows }) => {
    const [one, other] = [rows.before, rows.after].map((row) => row?.chain.join(" ") ?? "nobody");
    const whose = [...types, ...(special ? ["special"] : [])].map((word) => `${word} `).join("");
    return `${whose}${above / 100}-${upTo === null ? "" : upTo / 100} ${one} → ${other}`;
  });
}

test("a matrix differs from itself in nothing, cut where it may be", () => {
  for (const { bands } of DEFAULT_MATRICES) expect(matrixDifferences(bands, bands)).toEqual([]);
  expect(told([band("STAFF", "0- head")], [band("STAFF", "0-3 head"), band("STAFF", "3- head")])).toEqual([]);
});

test("lengths that go another way are told together", () => {
  expect(told([band("STAFF", "0-1 head"), band("STAFF", "1- leader")], [band("STAFF", "0-0.5 head")])).toEqual([
    "0.5-1 DEPARTMENT_HEAD → nobody",
    "1- SUPERVISING_LEADER → nobody",
  ]);
});

test("types and special posts are told where they differ from the others", () => {
  const all = band("STAFF", "0- head");
  expect(told([all], [all, band("STAFF", "0- director", { types: ["annual"] })])).toEqual([
    "annual 0- DEPARTMENT_HEAD → DIRECTOR",
  ]);
  expect(told([all], [all, band("STAFF", "0-1 leader", { special: true })])).toEqual([
    "special 0-1 DEPARTMENT_HEAD → SUPERVISING_LEADER",
  ]);
});
