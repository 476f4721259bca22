import fc from "fast-check";
import { expect, test } from "vitest";
import type { OfficeFacts } from "../coverage/facts.ts";
import { planCoverage } from "../coverage/plan-coverage.ts";
import { factsOf, randomOffice } from "../testing/arbitrary-office.ts";
import { at, away, DAY, office, type Sketch } from "../testing/office.ts";
import { dayBounds } from "../time/civil.ts";
import { ordinaryDay } from "./ordinary-day.ts";
import { type Emptying, resilience } from "./resilience.ts";

/** Strengths as texts such as `W1 2 An,Bai`. */
function strengths(lines: Readonly<Record<string, string>>, sketch: Sketch = {}): string[] {
  return resilience(office(lines, sketch), DAY).posts.map(
    ({ post, atLeast, atMost, people }) => `${post} ${atLeast === atMost ? atMost : `${atLeast}-${atMost}`} ${people}`,
  );
}

const told = ({ people, posts }: Emptying) => `${people} empty ${posts}`;

test("a post without a backup is emptied by its holder alone", () => {
  expect(strengths({ W1: "An -" })).toEqual(["W1 1 An"]);
});

test("a mutual pair loses both windows with its two people", () => {
  const facts = office({ W1: "An Bai", W2: "Bai An" });
  expect(resilience(facts, DAY).pairs.map(told)).toEqual(["An,Bai empty W1,W2"]);
});

test("a ring of three loses one window with any two of its people, since cover does not chain", () => {
  const { posts, pairs } = resilience(office({ W5: "An Bai", W6: "Bai Chen", W7: "Chen An" }), DAY);
  expect(posts.map(({ atMost }) => atMost)).toEqual([2, 2, 2]);
  expect(pairs.map(told)).toEqual(["An,Bai empty W5", "An,Chen empty W7", "Bai,Chen empty W6"]);
});

test("a backup who is at the limit by then is as good as away", () => {
  const lines = { W1: "An Chen", W2: "Bai Chen", W3: "Chen -" };
  const pairs = (coverLimit: number) => resilience(office(lines, { rules: { coverLimit } }), DAY).pairs.map(told);
  expect(pairs(2)).toContain("An,Bai empty W2");
  expect(pairs(3)).not.toContain("An,Bai empty W2");
});

test("reserves who must be named do not count", () => {
  expect(strengths({ W1: "An Bai Chen" })).toEqual(["W1 3 An,Bai,Chen"]);
  expect(strengths({ W1: "An Bai Chen" }, { rules: { reservesStepIn: false } })).toEqual(["W1 2 An,Bai"]);
});

test("an exempt post is not measured, and one that nobody holds has no strength at all", () => {
  expect(strengths({ O1: "An -", O2: "Bai Chen" }, { exempt: ["O1"] })).toEqual(["O2 2 Bai,Chen"]);
  expect(strengths({ O1: "An Bai" }, { pairings: [] })).toEqual(["O1 0 "]);
});

test("who is away that day alone counts as there, who is away for long does not", () => {
  expect(strengths({ W1: "An Bai" }, { absences: [away("An")] })).toEqual(["W1 2 An,Bai"]);
  const year = { startsAt: Date.parse("2026-01-01T00:00Z"), endsAt: Date.parse("2027-01-01T00:00Z") };
  expect(strengths({ W1: "An Bai" }, { absences: [{ ...away("An"), ...year }] })).toEqual(["W1 1 Bai"]);
});

test("on a day of rest the next workday is asked", () => {
  expect(resilience(office({ W1: "An Bai" }), "2026-03-14").date).toBe("2026-03-16");
});

test("a line of five is known exactly only as far as the search goes", () => {
  expect(strengths({ W1: "An Bai Chen Deng E" })).toEqual(["W1 4-5 An,Bai,Chen,Deng,E"]);
});

test("where one cluster is too large for threes, what pairs tell is told", () => {
  const ring = Array.from({ length: 60 }, (_, index) => {
    const names = [0, 1, 2, 3].map((ahead) => `P${(index + ahead) % 60}`);
    return [`O${index}`, names.join(" ")] as const;
  });
  const { posts, plans } = resilience(office(Object.fromEntries(ring)), DAY);
  expect(new Set(posts.map(({ atLeast, atMost }) => `${atLeast}-${atMost}`))).toEqual(new Set(["3-4"]));
  // Of nobody, of each alone, of each pair.
  expect(plans).toBe(1 + 60 + (60 * 59) / 2);
});

test("says what planning every set of absences says", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomOffice, (random) => {
      const facts = factsOf(random);
      const found = resilience(facts, DAY);
      const { facts: usual } = ordinaryDay(facts, DAY);
      const people = usual.staff.map(({ code }) => code).sort();
      const sets = subsetsOf(people).sort((one, other) => one.length - other.length);
      const emptiedBy = new Map(sets.map((set) => [set.join(), emptied(usual, set)]));
      for (const { post, atLeast, atMost, people: named } of found.posts) {
        const smallest = sets.find((set) => emptiedBy.get(set.join())?.includes(post))?.length ?? 0;
        expect([atLeast, atMost]).toEqual([Math.min(smallest, atLeast), Math.max(smallest, atMost)]);
        if (smallest <= 3) expect([atLeast, atMost]).toEqual([smallest, smallest]);
        if (atMost > 0) expect(emptiedBy.get(named.join())).toContain(post);
      }
      const alone = people.filter((person) => emptiedBy.get(person)?.length);
      expect(found.people.map(told).sort()).toEqual(alone.map((one) => `${one} empty ${emptiedBy.get(one)}`));
      const pairs = sets.filter((set) => set.length === 2 && isMore(set, emptiedBy));
      expect(found.pairs.map(told).sort()).toEqual(
        pairs.map((two) => `${two} empty ${emptiedBy.get(two.join())}`).sort(),
      );
    }),
    { numRuns: 150 },
  );
});

function isMore(set: readonly string[], emptiedBy: ReadonlyMap<string, readonly string[]>): boolean {
  const alone = new Set(set.flatMap((person) => emptiedBy.get(person) ?? []));
  return (emptiedBy.get(set.join())?.length ?? 0) > alone.size;
}

/** The posts that are uncovered for longer when these people are away all day, by the plan that the board shows. */
function emptied(facts: OfficeFacts, people: readonly string[]): string[] {
  const day = dayBounds(DAY, facts.rules.timeZone);
  const gaps = (absences: OfficeFacts["absences"]) =>
    planCoverage({ ...facts, absences }, day, at("00:00"), "CERTAIN").gaps;
  const minutes = (list: ReturnType<typeof gaps>, post: string) =>
    list.filter((gap) => gap.post === post).reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0);
  const usual = gaps(facts.absences);
  const now = gaps([...facts.absences, ...people.map((person) => away(person))]);
  return facts.posts
    .map(({ code }) => code)
    .filter((post) => minutes(now, post) > minutes(usual, post))
    .sort();
}

function subsetsOf(people: readonly string[]): string[][] {
  const sets: string[][] = [[]];
  for (const person of people) sets.push(...sets.map((set) => [...set, person]));
  return sets;
}
