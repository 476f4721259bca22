import { expect, test } from "vitest";
import { away, DAY, office, pairing, type Sketch } from "../testing/office.ts";
import { pairingProblems } from "./pairing-problems.ts";

const TODAY = "2026-03-09";

function problems(
  lines: Readonly<Record<string, string>>,
  {
    startsOn = DAY,
    firsts = [],
    left = [],
    ...sketch
  }: Sketch & { startsOn?: string; firsts?: string[]; left?: string[] } = {},
): string[] {
  const present = { W1: "An Bai", W2: "Bai An", O1: "Kuai -", O2: "Chu -" };
  const facts = office(present, { others: ["Chen"], exempt: ["O1", "O2"], ...sketch });
  const staff = facts.staff.map((person) => (left.includes(person.code) ? { ...person, endsOn: startsOn } : person));
  const proposed = Object.entries(lines).map(([post, line]) => pairing(post, line, startsOn));
  return pairingProblems({ ...facts, staff }, proposed, TODAY, (post) => firsts.includes(post)).map(
    ({ post, code, staff: person }) => [post, code, person ?? []].flat().join(" "),
  );
}

test("a line without problems has none", () => {
  expect(problems({ W1: "Chen An Bai", O1: "Chen -" })).toEqual([]);
});

test("A = B, and a reserve who is B", () => {
  expect(problems({ W1: "An An", W2: "Bai Chen Chen" })).toEqual([
    "W1 SAME_PERSON_TWICE An",
    "W2 SAME_PERSON_TWICE Chen",
  ]);
});

test("today is too soon, but not for a post's first pairing", () => {
  expect(problems({ W1: "An Bai" }, { startsOn: TODAY })).toEqual(["W1 TOO_SOON"]);
  expect(problems({ W1: "An Bai" }, { startsOn: TODAY, firsts: ["W1"] })).toEqual([]);
  expect(problems({ W1: "An Bai" }, { startsOn: "2026-03-08", firsts: ["W1"] })).toEqual(["W1 TOO_SOON"]);
});

test("accountant and cashier: nobody behind them, and never in one hand", () => {
  expect(problems({ O1: "Kuai Chu" })).toEqual(["O1 EXEMPT_POST"]);
  expect(problems({ O1: "Chu -" })).toEqual(["O1 EXEMPT_PAIR Chu"]);
  expect(problems({ O1: "Chu -", O2: "Kuai -" })).toEqual([]);
});

test("who has left or is suspended on the day, each once", () => {
  const absences = [away("Bai", "09:00-12:00", { kind: "SUSPENSION" }), away("An", "09:00-12:00")];
  expect(problems({ W1: "An Bai Chen" }, { absences, left: ["Chen"] })).toEqual([
    "W1 NOT_EMPLOYED Chen",
    "W1 SUSPENDED Bai",
  ]);
});

test("all problems of all rows are told at once", () => {
  expect(problems({ W1: "An An", O1: "Kuai Chu" }, { startsOn: TODAY, left: ["An"] })).toEqual([
    "W1 TOO_SOON",
    "W1 SAME_PERSON_TWICE An",
    "W1 NOT_EMPLOYED An",
    "O1 TOO_SOON",
    "O1 EXEMPT_POST",
  ]);
});
