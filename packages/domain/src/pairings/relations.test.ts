import fc from "fast-check";
import { expect, test } from "vitest";
import { pairing } from "../testing/office.ts";
import { loops, relations } from "./relations.ts";

/** Relations of lines such as `{ W1: "An Bai" }`, as texts. */
function related(lines: Readonly<Record<string, string>>): string[] {
  return relations(Object.entries(lines).map(([post, line]) => pairing(post, line))).map(
    ({ post, kind, people, posts }) => `${post} ${kind} ${people.join(">")} ${posts.join(">")}`,
  );
}

test("two who back each other are a pair, also over an office post", () => {
  expect(related({ W1: "An Bai", O1: "Bai An" })).toEqual(["O1 MUTUAL Bai>An O1>W1", "W1 MUTUAL An>Bai W1>O1"]);
});

test("three whose backups lead back are a ring", () => {
  expect(related({ W5: "An Bai", W6: "Bai Chen", W7: "Chen An" })).toEqual([
    "W5 RING An>Bai>Chen W5>W6>W7",
    "W6 RING Bai>Chen>An W6>W7>W5",
    "W7 RING Chen>An>Bai W7>W5>W6",
  ]);
});

test("a backup with a backup of their own makes a chain, which ends before anybody comes twice", () => {
  expect(related({ W1: "An Bai", W2: "Bai Chen", W3: "Chen Bai" })).toEqual([
    "W1 CHAIN An>Bai>Chen W1>W2",
    "W2 MUTUAL Bai>Chen W2>W3",
    "W3 MUTUAL Chen>Bai W3>W2",
  ]);
});

test("a backup without a post is one way, and a post without a backup stands alone; reserves are no relation", () => {
  expect(related({ W1: "An Bai", W2: "Chen - An" })).toEqual(["W1 ONE_WAY An>Bai W1", "W2 NONE Chen W2"]);
});

test("of two ways back the shorter counts", () => {
  const lines = { W1: "An Bai", W2: "Bai Chen", W3: "Chen An", W4: "Bai An" };
  expect(related(lines)).toContain("W1 MUTUAL An>Bai W1>W4");
  expect(related(lines)).toContain("W2 RING Bai>Chen>An W2>W3>W1");
});

test("each pair and ring is told once", () => {
  const lines = { W1: "An Bai", W2: "Bai An", W5: "Chen Deng", W6: "Deng E", W7: "E Chen" };
  const all = relations(Object.entries(lines).map(([post, line]) => pairing(post, line)));
  expect(loops(all).map(({ kind, posts }) => `${kind} ${posts}`)).toEqual(["MUTUAL W1,W2", "RING W5,W6,W7"]);
});

const people = fc.constantFrom("A", "B", "C", "D", "E", "F");
const lines = fc
  .array(fc.tuple(people, people), { maxLength: 8 })
  .map((pairs) => pairs.map(([holder, backup], index) => pairing(`W${index}`, `${holder} ${backup}`)));

test("each person of a relation is backed by the next, at the post of the same place", () => {
  fc.assert(
    fc.property(lines, (pairings) => {
      for (const { kind, posts, people: members } of relations(pairings)) {
        expect(new Set(members).size).toBe(members.length);
        const isLoop = kind === "MUTUAL" || kind === "RING";
        for (const [place, post] of posts.entries()) {
          const next = isLoop ? members[(place + 1) % members.length] : (members[place + 1] ?? null);
          const own = pairings.find((each) => each.post === post);
          expect(own?.primary).toBe(members[place]);
          if (kind !== "NONE") expect(own?.backup).toBe(next);
        }
      }
    }),
  );
});

test("who is in a loop is found there, and nobody else is", () => {
  fc.assert(
    fc.property(lines, (pairings) => {
      for (const { post, kind } of relations(pairings)) {
        const own = pairings.find((each) => each.post === post);
        const isLoop = own?.backup !== own?.primary && reachable(own?.backup ?? "").has(own?.primary ?? "");
        expect(kind === "MUTUAL" || kind === "RING").toBe(isLoop);
      }

      function reachable(person: string): Set<string> {
        const found = new Set([person]);
        for (let size = 0; size < found.size; ) {
          size = found.size;
          for (const { primary, backup } of pairings) if (found.has(primary) && backup) found.add(backup);
        }
        return found;
      }
    }),
  );
});
