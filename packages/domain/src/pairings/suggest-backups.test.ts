import fc from "fast-check";
import { expect, test } from "vitest";
import { factsOf, randomOffice } from "../testing/arbitrary-office.ts";
import { away, DAY, office } from "../testing/office.ts";
import { resilience } from "./resilience.ts";
import { type BackupFacts, suggestBackups } from "./suggest-backups.ts";

const NOTHING_MORE: BackupFacts = { departmentOf: () => null, departmentOfPost: () => null };

function suggested(facts: ReturnType<typeof office>, post: string, more = NOTHING_MORE): string[] {
  return suggestBackups(facts, post, DAY, more).map(({ staff }) => staff);
}

test("who is free of other duties comes before who is not", () => {
  const facts = office({ W1: "An Bai", W2: "Bai An", W3: "Chen Bai" }, { others: ["Deng"] });
  const [best, ...others] = suggestBackups(facts, "W1", DAY, NOTHING_MORE);
  expect([best?.staff, ...others.map(({ staff }) => staff)]).toEqual(["Deng", "Chen"]);
  expect(best).toMatchObject({
    before: { atMost: 2 },
    after: { atMost: 3 },
    pairsBefore: 3,
    pairsAfter: 2,
    burdenBefore: null,
    burdenAfter: { backs: ["W1"], overload: null },
  });
});

test("the post's own department, then the nearest window", () => {
  const lines = { W1: "An Bai", W2: "Chen -", W5: "Deng -", W9: "E -" };
  const more: BackupFacts = { departmentOf: (staff) => (staff === "E" ? "D1" : "D2"), departmentOfPost: () => "D1" };
  expect(suggested(office(lines), "W1", more)).toEqual(["E", "Chen", "Deng"]);
});

test("never the holder, the present B or who is away for long, and nobody for an exempt post", () => {
  const year = { startsAt: Date.parse("2026-01-01T00:00Z"), endsAt: Date.parse("2027-01-01T00:00Z") };
  const absences = [{ ...away("Deng"), ...year }];
  const facts = office({ W1: "An Bai", O1: "Chen -" }, { others: ["Deng"], absences, exempt: ["O1"] });
  expect(suggested(facts, "W1")).toEqual(["Chen"]);
  expect(suggested(facts, "O1")).toEqual([]);
});

test("a reserve who moves up changes places with the present B", () => {
  const [suggestion] = suggestBackups(office({ W1: "An Bai Chen" }), "W1", DAY, NOTHING_MORE);
  expect(suggestion).toMatchObject({ staff: "Chen", before: { atMost: 3 }, after: { atMost: 3 } });
});

test("the effect is that of the office with the other line", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomOffice, (random) => {
      const facts = factsOf(random);
      const before = resilience(facts, DAY);
      const [first] = facts.pairings;
      for (const suggestion of suggestBackups(facts, first?.post ?? "", DAY, NOTHING_MORE)) {
        const { post, backup, reserves } = first as NonNullable<typeof first>;
        const swapped = reserves.map((reserve) => (reserve === suggestion.staff ? (backup ?? "") : reserve));
        const others = reserves.includes(suggestion.staff) ? swapped : [backup ?? "", ...reserves];
        const line = { backup: suggestion.staff, reserves: others.filter((reserve) => reserve !== "") };
        const after = resilience(
          { ...facts, pairings: facts.pairings.map((each) => (each.post === post ? { ...each, ...line } : each)) },
          DAY,
        );
        const strengthOf = (all: typeof before, code: string) => all.posts.find((each) => each.post === code) ?? null;
        expect(suggestion.before).toEqual(strengthOf(before, post));
        expect(suggestion.after).toEqual(strengthOf(after, post));
        const changed = after.posts.filter(
          (each) => each.post !== post && each.atMost !== strengthOf(before, each.post)?.atMost,
        );
        expect([...suggestion.weaker, ...suggestion.stronger]).toEqual(expect.arrayContaining(changed));
        expect(suggestion.weaker.length + suggestion.stronger.length).toBe(changed.length);
        const dangerous = ({ pairs }: typeof before) => pairs.filter(({ watched }) => watched > 0).length;
        expect([suggestion.pairsBefore, suggestion.pairsAfter]).toEqual([dangerous(before), dangerous(after)]);
      }
    }),
    { numRuns: 60 },
  );
});
