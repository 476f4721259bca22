import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pairing } from "../coverage/facts.ts";
import { SamePersonTwice } from "../pairings/change-pairing.ts";
import { pairing } from "../testing/office.ts";
import { addDays, datesBetween } from "../time/civil.ts";
import { heldLines, OwnSuccessor, type Release, releaseFromLines, type Successor } from "./release-staff.ts";

const FROM = "2026-12-01";
const forGood: Release = { staff: "An", from: FROM, until: null };
const december: Release = { staff: "An", from: FROM, until: "2027-01-01" };

/** What a line looks like on a date: primary, backup, reserves. */
function lineOn(pairings: readonly Pairing[], post: string, date: string): string | null {
  const found = pairings.filter(
    (each) => each.post === post && each.startsOn <= date && (each.endsOn === null || date < each.endsOn),
  );
  expect(found.length, `${post} on ${date}`).toBeLessThanOrEqual(1);
  const [each] = found;
  return each ? [each.primary, each.backup ?? "-", ...each.reserves].join(" ") : null;
}

function release(line: string, kind: Release, successors: Omit<Successor, "post">[] = [], exempt = false) {
  const before = [pairing("P", line)];
  const named = successors.map((each) => ({ ...each, post: "P" }));
  const { pairings, named: substitutes } = releaseFromLines(before, kind, named, new Set(exempt ? ["P"] : []));
  return {
    on: (date: string) => lineOn(pairings, "P", date),
    before,
    pairings,
    named: substitutes.map(({ staff }) => staff),
  };
}

describe("who leaves for good", () => {
  test("is followed as A by the one who was chosen, and by B where nobody was", () => {
    const chosen = release("An Bai Deng", forGood, [{ role: "PRIMARY", staff: "Fang" }]);
    expect([chosen.on("2026-11-30"), chosen.on(FROM)]).toEqual(["An Bai Deng", "Fang Bai Deng"]);
    expect(release("An Bai Deng", forGood).on(FROM)).toBe("Bai - Deng");
    expect(release("An Bai Deng", forGood, [{ role: "PRIMARY", staff: "Deng" }]).on(FROM)).toBe("Deng Bai");
  });

  test("leaves a post without B to nobody", () => {
    expect(release("An", forGood).on("2026-11-30")).toBe("An -");
    expect(release("An", forGood).on(FROM)).toBeNull();
  });

  test("C09: gives up B or a reserve's place, and the others keep their order", () => {
    expect(release("Bai An Deng Fang", forGood).on(FROM)).toBe("Bai - Deng Fang");
    expect(release("Bai An Deng Fang", forGood, [{ role: "BACKUP", staff: "Deng" }]).on(FROM)).toBe("Bai Deng Fang");
    expect(release("Bai Chen Deng An Fang", forGood).on(FROM)).toBe("Bai Chen Deng Fang");
    expect(release("Bai Chen An Fang", forGood, [{ role: "RESERVE", staff: "Guo" }]).on(FROM)).toBe(
      "Bai Chen Guo Fang",
    );
  });
});

describe("who is away for a time", () => {
  test("stays A on paper, and for the time another is named or B takes over", () => {
    const nobody = release("An Bai", december);
    expect(nobody.pairings).toEqual(nobody.before);
    expect(nobody.named).toEqual([]);
    const named = release("An Bai", december, [{ role: "PRIMARY", staff: "Fang" }]);
    expect(named.pairings[0]).toBe(named.before[0]);
    expect(named.named).toEqual(["Fang"]);
  });

  test("is followed at an exempt post, where nobody can be named", () => {
    const accountant = release("An -", december, [{ role: "PRIMARY", staff: "Fang" }], true);
    expect(["2026-11-30", FROM, "2027-01-01"].map(accountant.on)).toEqual(["An -", "Fang -", "An -"]);
    expect(accountant.named).toEqual([]);
  });

  test("is no B and no reserve meanwhile, and again afterwards", () => {
    const backup = release("Bai An Deng", december, [{ role: "BACKUP", staff: "Fang" }]);
    expect(["2026-11-30", FROM, "2026-12-31", "2027-01-01"].map(backup.on)).toEqual([
      "Bai An Deng",
      "Bai Fang Deng",
      "Bai Fang Deng",
      "Bai An Deng",
    ]);
    expect(release("Bai Chen An", december).on("2026-12-15")).toBe("Bai Chen");
  });
});

test("places are listed by post and date, within the release", () => {
  const pairings = [
    pairing("P2", "Bai An", "2026-12-10"),
    pairing("P2", "Bai Chen An", "2020-01-01", "2026-12-10"),
    pairing("P1", "An Bai", "2020-01-01", "2026-12-05"),
    pairing("P3", "An Bai", "2027-01-01"),
    pairing("P4", "An Bai", "2020-01-01", FROM),
  ];
  expect(heldLines(pairings, december).map(({ post, role, from, until }) => [post, role, from, until])).toEqual([
    ["P1", "PRIMARY", "2026-12-01", "2026-12-05"],
    ["P2", "RESERVE", "2026-12-01", "2026-12-10"],
    ["P2", "BACKUP", "2026-12-10", "2027-01-01"],
  ]);
});

test("nobody follows themselves, or into a line that they have a better place in", () => {
  const into = (line: string, role: Successor["role"], staff: string) => () =>
    release(line, december, [{ role, staff }]);
  expect(into("An Bai", "PRIMARY", "An")).toThrow(OwnSuccessor);
  expect(into("Bai An", "BACKUP", "Bai")).toThrow(SamePersonTwice);
  expect(into("Bai Chen An", "RESERVE", "Chen")).toThrow(SamePersonTwice);
  expect(into("Bai Chen An Deng", "RESERVE", "Deng")).toThrow(SamePersonTwice);
});

const PEOPLE = ["An", "Bai", "Chen", "Deng", "Fang"];
const day = fc.integer({ min: 0, max: 30 }).map((days) => addDays("2026-12-01", days));
const line = fc.shuffledSubarray(PEOPLE, { minLength: 1 }).map((people) => people.join(" "));
/** Pairings of a post one after another, some with a hole between. */
const timeline = (post: string) =>
  fc.array(fc.record({ line, on: day, open: fc.boolean() }), { maxLength: 4 }).map((versions) => {
    const byDate = new Map(versions.map((version) => [version.on, version]));
    const inOrder = [...byDate.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
    return inOrder.flatMap((version, index) => {
      const next = inOrder[index + 1]?.on ?? null;
      const endsOn = version.open ? next : addDays(version.on, 3);
      return [pairing(post, version.line, version.on, next !== null && (endsOn ?? "") > next ? next : endsOn)];
    });
  });

const cases = fc.record({
  pairings: fc.tuple(timeline("P"), timeline("Q")).map((lists) => lists.flat()),
  from: day,
  length: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
  successors: fc.uniqueArray(
    fc.record({
      post: fc.constantFrom("P", "Q"),
      role: fc.constantFrom("PRIMARY" as const, "BACKUP" as const, "RESERVE" as const),
      staff: fc.constantFrom(...PEOPLE.slice(1), "Guo"),
    }),
    { selector: ({ post, role }) => `${post} ${role}` },
  ),
  exempt: fc.boolean(),
});

test("after a release nobody finds the person in a line but on paper, and every other day is as it was", () => {
  fc.assert(
    fc.property(cases, ({ pairings, from, length, successors, exempt }) => {
      const until = length === null ? null : addDays(from, length);
      const exemptPosts = new Set(exempt ? ["P"] : []);
      let released: ReturnType<typeof releaseFromLines>;
      try {
        released = releaseFromLines(pairings, { staff: "An", from, until }, successors, exemptPosts);
      } catch (error) {
        expect(error).toBeInstanceOf(SamePersonTwice);
        return;
      }
      for (const post of ["P", "Q"]) {
        for (const date of datesBetween("2026-11-30", "2027-02-10")) {
          const [before, after] = [lineOn(pairings, post, date), lineOn(released.pairings, post, date)];
          const isWithin = date >= from && (until === null || date < until);
          if (!isWithin || before === null || !before.split(" ").includes("An")) {
            expect(after, `${post} ${date}`).toBe(before);
            continue;
          }
          const people = after?.split(" ").filter((each) => each !== "-") ?? [];
          expect(new Set(people).size).toBe(people.length);
          const isOnPaper = until !== null && before.startsWith("An ");
          if (isOnPaper && people[0] === "An") expect(after).toBe(before);
          else expect(people).not.toContain("An");
        }
      }
      for (const { post } of released.named) expect(exemptPosts.has(post)).toBe(false);
    }),
  );
});
