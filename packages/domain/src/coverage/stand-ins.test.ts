import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf, randomOffice } from "../testing/arbitrary-office.ts";
import {
  at,
  away,
  clock,
  coverageOn,
  during,
  gapsOn,
  holderAt,
  MONDAY_TO_FRIDAY,
  office,
  openOn,
  shift,
  signOut,
  type View,
} from "../testing/office.ts";
import type { OfficeFacts } from "./facts.ts";
import { planCoverage } from "./plan-coverage.ts";
import { type StandInFacts, standIns } from "./stand-ins.ts";

/** Nobody has a department and nobody ever covered anything, unless it is said. */
const NO_MORE = { departmentOf: () => null, departmentOfPost: () => null, timesCovered: () => 0 };
type More = StandInFacts & { departmentOfPost(post: string): string | null };

/** Who could hold W1 from 09:00 to 12:00, and all that is said of them. */
function forW1(facts: OfficeFacts, { now = at("08:00") }: View = {}, more: Partial<More> = {}, times = "09:00-12:00") {
  return standIns(facts, { post: "W1", ...during(times) }, now, { ...NO_MORE, ...more });
}

function peopleFor(...asked: Parameters<typeof forW1>): string[] {
  return forW1(...asked).map(({ staff }) => staff);
}

/** W1 is empty all day; whoever else is named in `lines` is there. */
function emptyW1(lines: Readonly<Record<string, string>>, absent: readonly ReturnType<typeof away>[] = []) {
  return office({ W1: "An Bai", ...lines }, { absences: [away("An"), away("Bai"), ...absent] });
}

describe("who can stand in", () => {
  test("everyone who is there and has room, also who is in no line", () => {
    const facts = emptyW1({ O1: "Chen" });
    expect(
      peopleFor({
        ...facts,
        staff: [...facts.staff, { code: "Deng", mustSignIn: true, startsOn: null, endsOn: null }],
      }),
    ).toEqual(["Deng", "Chen"]);
  });

  test("nobody who is away, suspended, signed out or at the limit", () => {
    const facts = office(
      { W1: "An Bai", W2: "Chen", W3: "Deng", W4: "Fang", O1: "Fang", W5: "Guo", W6: "Hua" },
      {
        absences: [away("An"), away("Bai"), away("Chen"), away("Deng", "00:00-24:00", { kind: "SUSPENSION" })],
        signIns: [signOut("Guo", "09:00")],
      },
    );
    expect(peopleFor(facts, { now: at("09:00") })).toEqual(["Hua"]);
  });

  test("who is at the limit only by what they hold for others is none either", () => {
    const facts = office(
      { W1: "An", W2: "Chen", W3: "Deng Chen" },
      { absences: [away("An"), away("Deng", "09:00-11:00")] },
    );
    expect(forW1(facts).map(({ staff, ...time }) => `${staff} ${clock(time)}`)).toEqual([
      "Chen 11:00-12:00",
      "Deng 11:00-12:00",
    ]);
  });

  test("nobody who is off shift: at noon only who has a shift", () => {
    const facts = office(
      { W1: "An", W2: "Chen", W3: "Deng" },
      {
        hours: { windowHours: [openOn("W1", MONDAY_TO_FRIDAY, ["12:00-13:30"])] },
        shifts: [shift("Deng", "W3", "12:00-13:00")],
      },
    );
    expect(gapsOn(facts)).toEqual(["W1 12:00-13:30"]);
    expect(forW1(facts, {}, {}, "12:00-13:30")).toMatchObject([
      { staff: "Deng", ...during("12:00-13:00"), minutes: 60, load: 0 },
    ]);
  });

  test("for an exempt post nobody who holds another exempt one, but any other person", () => {
    const facts = office({ W1: "An", O2: "Chen", W2: "Deng" }, { exempt: ["W1", "O2"], absences: [away("An")] });
    expect(peopleFor(facts)).toEqual(["Deng"]);
    expect(
      peopleFor({ ...facts, posts: facts.posts.map((post) => ({ ...post, exempt: post.code === "O2" })) }),
    ).toEqual(["Deng", "Chen"]);
  });

  test("a reserve who must be named, where the office asks for that", () => {
    const facts = office({ W1: "An - Deng" }, { absences: [away("An")], rules: { reservesStepIn: false } });
    expect(peopleFor(facts)).toEqual(["Deng"]);
  });
});

describe("what they can give", () => {
  test("is the longest stretch of the gap, of equal ones the first", () => {
    const facts = emptyW1({ W2: "Chen" }, [away("Chen", "10:00-10:30")]);
    expect(forW1(facts)).toMatchObject([{ staff: "Chen", ...during("10:30-12:00"), minutes: 90 }]);
    const halved = emptyW1({ W2: "Chen" }, [away("Chen", "10:00-11:00")]);
    expect(forW1(halved)).toMatchObject([{ staff: "Chen", ...during("09:00-10:00"), minutes: 60 }]);
  });

  test("is what is left of a gap that is running, from the minute of now on", () => {
    const facts = emptyW1({ W2: "Chen" });
    expect(forW1(facts, { now: at("10:20:40") })).toMatchObject([{ ...during("10:20-12:00"), minutes: 100 }]);
    expect(forW1(facts, { now: at("12:00") })).toEqual([]);
  });

  test("comes with the most posts they hold within it", () => {
    const facts = office(
      { W1: "An", W2: "Chen", W3: "Deng Chen" },
      { rules: { coverLimit: 3 }, absences: [away("An"), away("Deng", "09:30-10:00")] },
    );
    expect(forW1(facts)).toMatchObject([
      { staff: "Chen", load: 2 },
      { staff: "Deng", minutes: 120, load: 1 },
    ]);
  });

  test("comes with their nearest window and how far it is", () => {
    const lines = { W1: "An", W7: "Chen", W4: "Chen", O1: "Deng" };
    const facts = office(lines, { rules: { coverLimit: 3 }, absences: [away("An")] });
    expect(forW1(facts)).toMatchObject([
      { staff: "Chen", window: "W4", distance: 3 },
      { staff: "Deng", window: null, distance: null },
    ]);
    const forOfficePost = standIns(facts, { post: "O1", ...during("09:00-12:00") }, at("08:00"), NO_MORE);
    expect(forOfficePost.find(({ staff }) => staff === "Chen")).toMatchObject({ window: "W4", distance: null });
  });
});

describe("best first", () => {
  test("the more minutes", () => {
    expect(peopleFor(emptyW1({ W2: "Chen", W3: "Deng" }, [away("Chen", "09:00-09:30")]))).toEqual(["Deng", "Chen"]);
  });

  test("then who covered the post more often", () => {
    const timesCovered = (post: string, staff: string) => (post === "W1" && staff === "Fang" ? 3 : 1);
    expect(peopleFor(emptyW1({ W2: "Chen", W9: "Fang" }), {}, { timesCovered })).toEqual(["Fang", "Chen"]);
  });

  test("then the post's own department; people without one are in none together", () => {
    const departments = {
      departmentOfPost: (post: string) => (post === "W1" ? "HALL" : null),
      departmentOf: (staff: string) => (staff === "Fang" ? "HALL" : null),
    };
    const facts = emptyW1({ W2: "Chen", W9: "Fang" });
    expect(peopleFor(facts, {}, departments)).toEqual(["Fang", "Chen"]);
    expect(forW1(facts, {}, { ...departments, departmentOfPost: () => null }).map((one) => one.sameDepartment)).toEqual(
      [false, false],
    );
  });

  test("then the nearest window, those without one last", () => {
    expect(peopleFor(emptyW1({ O1: "Chen", W3: "Deng", W2: "Fang" }))).toEqual(["Fang", "Deng", "Chen"]);
  });

  test("then the smallest load, then the lowest code", () => {
    const facts = office(
      { W1: "An", W2a: "Deng", W2b: "Chen", O1: "Chen", W2c: "Bai" },
      { rules: { coverLimit: 3 }, absences: [away("An")] },
    );
    expect(forW1(facts).map(({ staff, load }) => `${staff} ${load}`)).toEqual(["Bai 1", "Deng 1", "Chen 2"]);
  });
});

test("whoever could stand in holds the post once they are named, for all of their stretch", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomOffice, (random) => {
      const facts = factsOf(random);
      const now = at(random.now);
      for (const gap of coverageOn(facts, { now }).gaps) {
        for (const { staff, startsAt, endsAt } of standIns(facts, gap, now, NO_MORE)) {
          expect(startsAt >= Math.max(gap.startsAt, now) && endsAt <= gap.endsAt).toBe(true);
          const order = { post: gap.post, staff, startsAt, endsAt, madeAt: now };
          const spans = planCoverage(
            { ...facts, substitutions: [...facts.substitutions, order] },
            { startsAt, endsAt },
            now,
            "CERTAIN",
          ).spans.filter(({ post }) => post === gap.post);
          expect(spans.map(({ reasons }) => holderAt(reasons))).toEqual(spans.map(() => staff));
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("a post that the office does not have is an error", () => {
  const gap = { post: "W9", ...during("09:00-12:00") };
  expect(() => standIns(office({ W1: "An" }), gap, at("08:00"), NO_MORE)).toThrow(RangeError);
});
