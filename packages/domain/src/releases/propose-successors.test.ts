import { expect, test } from "vitest";
import { away, DAY, office, type Sketch } from "../testing/office.ts";
import { proposeSuccessors } from "./propose-successors.ts";
import type { LineRole, Release } from "./release-staff.ts";

const LINES = { W1: "An Bai Chen", W2: "Bai An", W3: "Chen Deng", W9: "Deng Chen", O1: "Fang -", O2: "Guo -" };
const forGood: Release = { staff: "An", from: DAY, until: null };
const forATime: Release = { ...forGood, until: "2026-04-01" };

function proposed(post: string, role: LineRole, release = forGood, sketch: Sketch = {}, left: string[] = []): string[] {
  const facts = office(LINES, { others: ["Hu"], ...sketch });
  const line = { post, role, from: DAY, until: release.until };
  return proposeSuccessors(facts, line, release, {
    departmentOf: (staff) => (["Chen", "Hu"].includes(staff) ? "hall" : "other"),
    departmentOfPost: () => "hall",
    isEmployed: (staff) => !left.includes(staff),
  }).map(({ staff }) => staff);
}

test("for good the next in the line come first, then the department, then those with least to do", () => {
  expect(proposed("W1", "PRIMARY")).toEqual(["Bai", "Chen", "Hu", "Fang", "Guo", "Deng"]);
});

test("for a time the backup need not be named", () => {
  expect(proposed("W1", "PRIMARY", forATime)).toEqual(["Chen", "Hu", "Fang", "Guo", "Deng"]);
});

test("into B moves a reserve or somebody new, never the primary", () => {
  expect(proposed("W2", "BACKUP")).toEqual(["Hu", "Chen", "Fang", "Guo", "Deng"]);
});

test("never who is away then or does not work here, nor who holds another exempt post", () => {
  const sketch = { absences: [away("Hu")], exempt: ["O1", "O2"] };
  expect(proposed("W1", "PRIMARY", forGood, sketch, ["Fang"])).toEqual(["Bai", "Chen", "Guo", "Deng"]);
  expect(proposed("O2", "PRIMARY", { ...forGood, staff: "Guo" }, sketch)).not.toContain("Fang");
});
