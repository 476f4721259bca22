import { afterEach, describe, expect, test, vi } from "vitest";
import {
  at,
  away,
  coverageOn,
  DAY,
  dayOf,
  during,
  gapsOn,
  MONDAY_TO_FRIDAY,
  named,
  office,
  openOn,
  pairing,
  pause,
  possibleGapsOn,
  reasonsAt,
  shift,
  signIn,
  signOut,
  spansOf,
  verdictsAt,
} from "../testing/office.ts";
import { planCoverage } from "./plan-coverage.ts";

const WEDNESDAY = "2026-03-11";
const SATURDAY = "2026-03-14";
/** Two windows with a pair each. */
const HALL = { W1: "An Bai", W2: "Chen Shan" };

describe("who holds a post", () => {
  test("the primary, in each session", () => {
    expect(dayOf(office(HALL), "W1")).toEqual(["09:00-12:00 PRIMARY An", "13:30-17:30 PRIMARY An"]);
    expect(gapsOn(office(HALL))).toEqual([]);
  });

  test("the backup while the primary is away, to the minute", () => {
    const facts = office(HALL, { absences: [away("An", "10:15-14:00")] });
    expect(dayOf(facts, "W1")).toEqual([
      "09:00-10:15 PRIMARY An",
      "10:15-12:00 BACKUP Bai",
      "13:30-14:00 BACKUP Bai",
      "14:00-17:30 PRIMARY An",
    ]);
  });

  test("C01: both away leaves a gap for exactly the time both are", () => {
    const facts = office(HALL, { absences: [away("An", "00:00-12:00"), away("Bai")] });
    expect(gapsOn(facts)).toEqual(["W1 09:00-12:00"]);
    expect(dayOf(facts, "W1")).toEqual(["09:00-12:00 UNCOVERED", "13:30-17:30 PRIMARY An"]);
  });

  test("C19: the last reserve is the fallback for holes, and marked as such", () => {
    const facts = office(
      { W1: "An Bai Chen Deng" },
      { absences: [away("An"), away("Bai", "10:00-12:00"), away("Chen", "11:00-12:00")] },
    );
    expect(dayOf(facts, "W1").slice(0, 3)).toEqual([
      "09:00-10:00 BACKUP Bai",
      "10:00-11:00 RESERVE Chen",
      "11:00-12:00 RESERVE Deng",
    ]);
    expect(reasonsAt(facts, "W1", "11:30").at(-1)).toMatchObject({
      staff: "Deng",
      role: "RESERVE",
      position: 3,
      verdict: "ACTING",
    });
  });

  test("a reserve keeps position 2 and its role where there is no backup", () => {
    const facts = office({ W1: "An - Deng" }, { absences: [away("An")] });
    expect(dayOf(facts, "W1")[0]).toBe("09:00-12:00 RESERVE Deng");
    expect(reasonsAt(facts, "W1", "10:00")[1]).toMatchObject({ role: "RESERVE", position: 2 });
  });

  test("no reserve steps in where the office requires naming", () => {
    const facts = office(
      { W1: "An Bai Deng" },
      { absences: [away("An"), away("Bai")], rules: { reservesStepIn: false } },
    );
    expect(dayOf(facts, "W1")).toEqual(["09:00-12:00 UNCOVERED", "13:30-17:30 UNCOVERED"]);
  });

  test("C03: absences on adjacent days and touching stretches leave no hole between them", () => {
    const days = office(HALL, { absences: [away("An"), away("An", "00:00-24:00", { on: WEDNESDAY })] });
    expect(
      [dayOf(days, "W1"), dayOf(days, "W1", { date: WEDNESDAY })].flat().every((line) => line.endsWith("BACKUP Bai")),
    ).toBe(true);
    const covers = office(HALL, {
      absences: [away("An"), away("Bai")],
      substitutions: [named("W1", "Chen", "09:00-10:00"), named("W1", "Chen", "10:00-12:00")],
    });
    expect(dayOf(covers, "W1")[0]).toBe("09:00-12:00 SUBSTITUTE Chen at W2");
    expect(gapsOn(covers)).toEqual(["W1 13:30-17:30"]);
  });

  test("C15: one day away leaves the next day as it was", () => {
    const facts = office(HALL, { absences: [away("An")] });
    expect(dayOf(facts, "W1", { date: WEDNESDAY })[0]).toBe("09:00-12:00 PRIMARY An");
  });

  test("C21: a new pairing changes no day before it starts", () => {
    const changed = {
      pairings: [
        pairing("W1", "An Bai", "2020-01-01", WEDNESDAY),
        pairing("W1", "Bai An", WEDNESDAY),
        pairing("W2", "Chen Shan"),
      ],
    };
    const facts = office(HALL, changed);
    expect(dayOf(facts, "W1")).toEqual(dayOf(office(HALL), "W1"));
    expect(dayOf(facts, "W1", { date: WEDNESDAY })[0]).toBe("09:00-12:00 PRIMARY Bai");
  });

  test("nobody, where no pairing is in force", () => {
    const facts = office(HALL, { pairings: [pairing("W1", "An Bai", WEDNESDAY)] });
    expect(dayOf(facts, "W1")[0]).toBe("09:00-12:00 UNCOVERED");
    expect(gapsOn(facts, { date: WEDNESDAY })).toEqual(["W2 09:00-12:00", "W2 13:30-17:30"]);
  });

  test("A15: a stand-in who falls ill leaves a gap at once", () => {
    const standIn = { absences: [away("An"), away("Bai")], substitutions: [named("W1", "Chen")] };
    expect(gapsOn(office(HALL, standIn))).toEqual([]);
    expect(gapsOn(office(HALL, { ...standIn, absences: [...standIn.absences, away("Chen", "10:20-24:00")] }))).toEqual([
      "W1 10:20-12:00",
      "W1 13:30-17:30",
    ]);
  });
});

describe("the two traps", () => {
  const MUTUAL = { W1: "An Bai", W2: "Bai An" };
  const RING = { W1: "An Bai", W2: "Bai Chen", W3: "Chen An" };

  test("in a mutual pair the first absence makes one serve two windows, the second empties both", () => {
    const facts = office(MUTUAL, { absences: [away("An", "09:00-12:00"), away("Bai", "10:00-12:00")] });
    expect(dayOf(facts, "W1").slice(0, 2)).toEqual(["09:00-10:00 BACKUP Bai at W2", "10:00-12:00 UNCOVERED"]);
    expect(gapsOn(facts)).toEqual(["W1 10:00-12:00", "W2 10:00-12:00"]);
  });

  test("in a ring of three two absences leave one window covered and one empty: cover does not chain", () => {
    const facts = office(RING, { absences: [away("An"), away("Bai")] });
    expect(["W1", "W2", "W3"].map((post) => dayOf(facts, post)[0])).toEqual([
      "09:00-12:00 UNCOVERED",
      "09:00-12:00 BACKUP Chen at W3",
      "09:00-12:00 PRIMARY Chen",
    ]);
  });
});

describe("the limit", () => {
  const CROWD = { W1: "An Deng", W2: "Bai Deng", W3: "Chen Deng" };

  test("nobody is given more posts at once than the office allows", () => {
    const facts = office(CROWD, { absences: ["An", "Bai", "Chen"].map((name) => away(name)) });
    expect(gapsOn(facts)).toEqual(["W3 09:00-12:00", "W3 13:30-17:30"]);
    expect(verdictsAt(facts, "W3", "10:00")).toEqual(["Chen ABSENT", "Deng AT_LIMIT"]);
  });

  test("own posts are held whatever it is", () => {
    const facts = office(
      { W1: "An", W2: "An", O1: "An", W3: "Bai An" },
      { rules: { coverLimit: 1 }, absences: [away("Bai")] },
    );
    expect(["W1", "W2", "O1"].map((post) => dayOf(facts, post)[0])).toEqual(
      Array.from({ length: 3 }, (_, index) => `09:00-12:00 PRIMARY An${index === 1 ? " at W1" : ""}`),
    );
    expect(verdictsAt(facts, "W3", "10:00")).toEqual(["Bai ABSENT", "An AT_LIMIT"]);
  });

  test("only posts that are open count", () => {
    const facts = office(
      { W1: "Bai An", W2: "An" },
      {
        rules: { coverLimit: 1 },
        absences: [away("Bai")],
        hours: { windowHours: [openOn("W1", MONDAY_TO_FRIDAY), openOn("W2", MONDAY_TO_FRIDAY, ["09:00-10:00"])] },
      },
    );
    expect(gapsOn(facts)).toEqual(["W1 09:00-10:00"]);
  });

  test("a window post goes before an office post", () => {
    const facts = office(
      { O1: "An Deng", W1: "Bai Deng" },
      { rules: { coverLimit: 1 }, absences: [away("An"), away("Bai")] },
    );
    expect(gapsOn(facts)).toEqual(["O1 09:00-12:00", "O1 13:30-17:30"]);
  });

  test("one of higher priority takes a backup away from another, and it is told as at the limit", () => {
    const facts = office(
      { W1: "An Deng", W2: "Bai Deng" },
      {
        rules: { coverLimit: 1 },
        priorities: { W2: 20 },
        absences: [away("An"), away("Bai", "10:00-11:00")],
      },
    );
    expect(dayOf(facts, "W1").slice(0, 3)).toEqual([
      "09:00-10:00 BACKUP Deng",
      "10:00-11:00 UNCOVERED",
      "11:00-12:00 BACKUP Deng",
    ]);
    expect(reasonsAt(facts, "W1", "10:30")[1]).toMatchObject({ staff: "Deng", verdict: "AT_LIMIT", holding: ["W2"] });
  });
});

describe("just before", () => {
  const SHARED = { W1: "An Deng Fang", W2: "Bai Deng Guo" };
  const absences = [away("Bai"), away("An", "10:00-24:00")];

  test("who holds a post keeps it where all else is equal, over lunch too", () => {
    const facts = office(SHARED, { rules: { coverLimit: 1 }, absences });
    expect(dayOf(facts, "W2")).toEqual(["09:00-12:00 BACKUP Deng", "13:30-17:30 BACKUP Deng"]);
    expect(dayOf(facts, "W1")[1]).toBe("10:00-12:00 RESERVE Fang");
  });

  test("each day starts without it, whatever range is asked for", () => {
    const both = [away("An", "00:00-24:00", { on: WEDNESDAY }), away("Bai", "00:00-24:00", { on: WEDNESDAY })];
    const facts = office(SHARED, { rules: { coverLimit: 1 }, absences: [...absences, ...both] });
    expect(dayOf(facts, "W1", { date: WEDNESDAY })[0]).toBe("09:00-12:00 BACKUP Deng");
    const { spans } = planCoverage(facts, { startsAt: at("11:00"), endsAt: at("11:30") }, at("08:00"), "CERTAIN");
    expect(spans.map(({ post, acting }) => [post, acting])).toEqual([
      ["W1", "Fang"],
      ["W2", "Deng"],
    ]);
  });

  test("after a gap there is nobody", () => {
    // Deng held W2 until both windows stood empty; from then on the first post in code order has the earliest position.
    const empty = ["Deng", "Fang", "Guo"].map((name) => away(name, "11:00-11:30"));
    const facts = office(SHARED, { rules: { coverLimit: 1 }, absences: [...absences, ...empty] });
    expect(dayOf(facts, "W2").slice(1, 3)).toEqual(["11:00-11:30 UNCOVERED", "11:30-12:00 RESERVE Guo"]);
    expect(dayOf(facts, "W1")).toContain("11:30-12:00 BACKUP Deng");
  });
});

describe("substitutions", () => {
  test("beat the pairing, even an available primary, who is then not needed", () => {
    const facts = office(HALL, { substitutions: [named("W1", "Shan", "10:00-11:00")] });
    expect(dayOf(facts, "W1").slice(0, 3)).toEqual([
      "09:00-10:00 PRIMARY An",
      "10:00-11:00 SUBSTITUTE Shan",
      "11:00-12:00 PRIMARY An",
    ]);
    expect(verdictsAt(facts, "W1", "10:30")).toEqual(["Shan ACTING", "An NOT_NEEDED", "Bai NOT_NEEDED"]);
  });

  test("C07: a cover is covered by the one made later, and comes back when that ends or is taken away", () => {
    const first = named("W1", "Bai", "09:00-24:00", at("08:00"));
    const second = named("W1", "Chen", "14:00-15:00", at("08:30"));
    const absences = [away("An")];
    expect(dayOf(office(HALL, { absences, substitutions: [second, first] }), "W1").slice(1)).toEqual([
      "13:30-14:00 SUBSTITUTE Bai",
      "14:00-15:00 SUBSTITUTE Chen at W2",
      "15:00-17:30 SUBSTITUTE Bai",
    ]);
    expect(dayOf(office(HALL, { absences, substitutions: [first] }), "W1").slice(1)).toEqual([
      "13:30-17:30 SUBSTITUTE Bai",
    ]);
  });

  test("when the later one is away the earlier counts, then the pairing", () => {
    const facts = office(
      { W1: "An", W2: "Chen" },
      {
        others: ["Deng", "Fang"],
        substitutions: [
          named("W1", "Deng", "09:00-12:00", at("08:00")),
          named("W1", "Fang", "09:00-12:00", at("08:30")),
        ],
        absences: [away("Fang", "10:00-24:00"), away("Deng", "11:00-24:00")],
      },
    );
    expect(dayOf(facts, "W1").slice(0, 3)).toEqual([
      "09:00-10:00 SUBSTITUTE Fang",
      "10:00-11:00 SUBSTITUTE Deng",
      "11:00-12:00 PRIMARY An",
    ]);
    expect(
      reasonsAt(facts, "W1", "10:30").map(
        ({ staff, role, position, verdict }) => `${staff} ${role} ${position} ${verdict}`,
      ),
    ).toEqual(["Fang SUBSTITUTE 1 ABSENT", "Deng SUBSTITUTE 2 ACTING", "An PRIMARY 0 NOT_NEEDED"]);
  });

  test("when the later one is at the limit the earlier counts", () => {
    const facts = office(
      { W1: "An", W2: "Chen" },
      {
        rules: { coverLimit: 1 },
        others: ["Deng"],
        substitutions: [
          named("W1", "Deng", "09:00-12:00", at("08:00")),
          named("W1", "Chen", "09:00-12:00", at("08:30")),
        ],
      },
    );
    expect(dayOf(facts, "W1")[0]).toBe("09:00-12:00 SUBSTITUTE Deng");
    expect(verdictsAt(facts, "W1", "10:00")).toEqual(["Chen AT_LIMIT", "Deng ACTING", "An NOT_NEEDED"]);
  });

  test("are settled by the posts' priority, then code; the rest falls back to the pairing", () => {
    const sketch = {
      rules: { coverLimit: 1 },
      others: ["Deng"],
      substitutions: [named("W1", "Deng"), named("W2", "Deng")],
    };
    expect(dayOf(office(HALL, sketch), "W1")[0]).toBe("09:00-12:00 SUBSTITUTE Deng");
    expect(dayOf(office(HALL, sketch), "W2")[0]).toBe("09:00-12:00 PRIMARY Chen");
    expect(dayOf(office(HALL, { ...sketch, priorities: { W2: 20 } }), "W1")[0]).toBe("09:00-12:00 PRIMARY An");
  });

  test("leave the displaced primary free for others", () => {
    const facts = office(
      { W1: "An", W2: "Bai An" },
      { rules: { coverLimit: 1 }, others: ["Deng"], substitutions: [named("W1", "Deng")], absences: [away("Bai")] },
    );
    expect(dayOf(facts, "W2")[0]).toBe("09:00-12:00 BACKUP An at W1");
  });

  test("give way to own posts: a primary who falls back to one is no longer free for another", () => {
    // Deng is full with W3, so W2 falls back to Bai, who then has no room for W1.
    const facts = office(
      { W1: "An", W2: "Bai", W3: "Deng" },
      { rules: { coverLimit: 1 }, substitutions: [named("W1", "Bai"), named("W2", "Deng")] },
    );
    expect(["W1", "W2", "W3"].map((post) => dayOf(facts, post)[0])).toEqual([
      "09:00-12:00 PRIMARY An",
      "09:00-12:00 PRIMARY Bai",
      "09:00-12:00 PRIMARY Deng",
    ]);
  });

  test("C06: naming someone where nothing is open adds nothing", () => {
    const facts = office(HALL, { substitutions: [{ ...named("W1", "Bai"), ...during("09:00-17:00", SATURDAY) }] });
    expect(coverageOn(facts, { date: SATURDAY })).toEqual({ spans: [], gaps: [] });
  });
});

describe("what is certain and what is possible", () => {
  const facts = office(HALL, { absences: [away("Bai"), away("An", "10:00-12:00", { pending: true })] });

  test("a pending request changes nothing that is certain", () => {
    expect(gapsOn(facts)).toEqual([]);
    expect(gapsOn(facts, { forecast: "POSSIBLE" })).toEqual(["W1 10:00-12:00"]);
  });

  test("a possible gap is uncovered in the one and not in the other", () => {
    expect(possibleGapsOn(facts)).toEqual(["W1 10:00-12:00"]);
    const partly = office(HALL, {
      absences: [away("Bai"), away("An", "10:00-11:00"), away("An", "09:00-12:00", { pending: true })],
    });
    expect(possibleGapsOn(partly)).toEqual(["W1 09:00-10:00", "W1 11:00-12:00"]);
  });
});

describe("evidence", () => {
  const rules = { signInRequiredFrom: DAY };

  test("who has not signed in when the grace is over is replaced from then on, not from the start", () => {
    const facts = office(HALL, { rules, signIns: [signIn("Bai", "08:50"), signIn("An", "09:25:40")] });
    expect(dayOf(facts, "W1", { now: at("09:05") })[0]).toBe("09:00-12:00 PRIMARY An");
    expect(dayOf(facts, "W1", { now: at("09:20") })[1]).toBe("09:10-12:00 BACKUP Bai here");
    expect(dayOf(facts, "W1", { now: at("09:30") }).slice(0, 3)).toEqual([
      "09:00-09:10 PRIMARY An",
      "09:10-09:25 BACKUP Bai here",
      "09:25-12:00 PRIMARY An here",
    ]);
  });

  test("a backup who must sign in and has not is no cover either", () => {
    const facts = office(HALL, { rules });
    expect(gapsOn(facts, { now: at("09:15") })).toEqual(["W1 09:10-12:00", "W2 09:10-12:00"]);
    expect(verdictsAt(facts, "W1", "09:30", { now: at("09:15") })).toEqual(["An NOT_ARRIVED", "Bai NOT_ARRIVED"]);
  });

  test("nobody is missed before sign-in is switched on, and others are not asked at all", () => {
    const later = office(HALL, { rules: { signInRequiredFrom: WEDNESDAY } });
    expect(dayOf(later, "W1", { now: at("11:00") })[0]).toBe("09:00-12:00 PRIMARY An");
    expect(gapsOn(later, { date: WEDNESDAY, now: at("10:00", WEDNESDAY) })).not.toEqual([]);
    expect(dayOf(office(HALL, { rules, freeOfSignIn: ["An"] }), "W1", { now: at("11:00") })[0]).toBe(
      "09:00-12:00 PRIMARY An",
    );
  });

  test("who signed in is there for certain, before the office asks for it too", () => {
    const facts = office(HALL, { signIns: [signIn("An", "09:30")] });
    expect(dayOf(facts, "W1", { now: at("10:00") })).toEqual([
      "09:00-09:30 PRIMARY An",
      "09:30-12:00 PRIMARY An here",
      "13:30-17:30 PRIMARY An here",
    ]);
  });

  test("who signed out is gone from that minute to the end of the session", () => {
    const facts = office(HALL, { signIns: [signIn("An", "08:55"), signOut("An", "10:00:59")] });
    expect(dayOf(facts, "W1", { now: at("10:30") })).toEqual([
      "09:00-10:00 PRIMARY An here",
      "10:00-12:00 BACKUP Bai",
      "13:30-17:30 PRIMARY An",
    ]);
  });

  test("the return from an outing or a visit asks again, where the office wants it, the end of leave does not", () => {
    const day = (kind: "OUTING" | "VISIT" | "LEAVE", signInOnReturn: boolean) =>
      dayOf(
        office(HALL, {
          rules: { ...rules, signInOnReturn },
          signIns: [signIn("An", "08:55"), signIn("Bai", "08:55")],
          absences: [away("An", "10:00-11:00", { kind })],
        }),
        "W1",
        { now: at("11:30") },
      ).slice(2, -1);
    expect(day("OUTING", true)).toEqual(["11:00-11:10 PRIMARY An", "11:10-12:00 BACKUP Bai here"]);
    expect(day("VISIT", true)).toEqual(day("OUTING", true));
    expect(day("VISIT", false)).toEqual(["11:00-12:00 PRIMARY An here"]);
    expect(day("LEAVE", true)).toEqual(["11:00-12:00 PRIMARY An here"]);
  });

  test("with four sign-ins a day each session asks again, with two the morning counts", () => {
    const afternoon = (signInsPerDay: 2 | 4) =>
      dayOf(office(HALL, { rules: { ...rules, signInsPerDay }, signIns: [signIn("An", "08:55")] }), "W1", {
        now: at("14:00"),
      }).slice(1);
    expect(afternoon(2)).toEqual(["13:30-17:30 PRIMARY An here"]);
    expect(afternoon(4)).toEqual(["13:30-13:40 PRIMARY An", "13:40-17:30 UNCOVERED"]);
  });

  test("nothing is known beyond now", () => {
    const facts = office(HALL, { signIns: [signOut("An", "10:00")] });
    expect(dayOf(facts, "W1", { now: at("09:59:59") })[0]).toBe("09:00-12:00 PRIMARY An");
  });
});

test("facts keep their second, coverage cuts at whole minutes", () => {
  const facts = office(HALL, { absences: [{ ...away("An"), startsAt: at("10:15:42"), endsAt: at("11:00:30") }] });
  expect(dayOf(facts, "W1").slice(0, 3)).toEqual([
    "09:00-10:15 PRIMARY An",
    "10:15-11:00 BACKUP Bai",
    "11:00-12:00 PRIMARY An",
  ]);
});

describe("extra shifts at noon", () => {
  const NOON = {
    hours: { windowHours: ["W1", "W2"].map((window) => openOn(window, MONDAY_TO_FRIDAY, ["09:00-17:30"])) },
  };

  test("their people hold the posts they name, as what they are in the pairing", () => {
    const facts = office(
      { W1: "An Bai Deng", W2: "Chen Shan" },
      { ...NOON, shifts: [shift("An", "W1 W2", "12:00-13:00"), shift("Deng", "W1 W2", "13:00-13:30")] },
    );
    expect(dayOf(facts, "W1")).toEqual([
      "09:00-13:00 PRIMARY An",
      "13:00-13:30 RESERVE Deng",
      "13:30-17:30 PRIMARY An",
    ]);
    expect(dayOf(facts, "W2")).toEqual([
      "09:00-12:00 PRIMARY Chen",
      "12:00-13:00 SUBSTITUTE An at W1",
      "13:00-13:30 SUBSTITUTE Deng at W1",
      "13:30-17:30 PRIMARY Chen",
    ]);
  });

  test("who has none is off shift and not called: an uncovered noon is a real gap", () => {
    const facts = office(HALL, { ...NOON, shifts: [shift("An", "W1", "12:00-13:00")] });
    expect(gapsOn(facts)).toEqual(["W1 13:00-13:30", "W2 12:00-13:30"]);
    expect(verdictsAt(facts, "W2", "12:30")).toEqual(["Chen OFF_SHIFT", "Shan OFF_SHIFT"]);
    expect(reasonsAt(facts, "W2", "12:30")[0]?.until).toBe(at("13:30"));
  });

  test("outside the sessions one is off shift, even on leave", () => {
    expect(verdictsAt(office(HALL, { ...NOON, absences: [away("Chen")] }), "W2", "12:30")).toEqual([
      "Chen OFF_SHIFT",
      "Shan OFF_SHIFT",
    ]);
  });

  test("an absence takes the shift away as well", () => {
    const facts = office(HALL, {
      ...NOON,
      shifts: [shift("An", "W1", "12:00-13:30")],
      absences: [away("An", "12:30-13:00")],
    });
    expect(gapsOn(facts)).toEqual(["W1 12:30-13:00", "W2 12:00-13:30"]);
  });
});

describe("exempt posts", () => {
  test("stand uncovered without a gap, and say so", () => {
    const facts = office({ O1: "An" }, { exempt: ["O1"], absences: [away("An", "09:00-12:00")] });
    expect(dayOf(facts, "O1")).toEqual(["09:00-12:00 UNCOVERED", "13:30-17:30 PRIMARY An"]);
    expect(verdictsAt(facts, "O1", "10:00")).toEqual(["An EXEMPT"]);
    expect(gapsOn(facts)).toEqual([]);
  });

  test("can be held by somebody named", () => {
    const facts = office(
      { O1: "An" },
      { exempt: ["O1"], others: ["Deng"], absences: [away("An")], substitutions: [named("O1", "Deng")] },
    );
    expect(dayOf(facts, "O1")[0]).toBe("09:00-12:00 SUBSTITUTE Deng");
  });
});

describe("pauses", () => {
  test("beat every state for their time; the reasons still say who would hold the post", () => {
    const facts = office(HALL, { pauses: [pause("W1", "10:00-10:20")] });
    expect(dayOf(facts, "W1").slice(0, 3)).toEqual([
      "09:00-10:00 PRIMARY An",
      "10:00-10:20 PAUSED",
      "10:20-12:00 PRIMARY An",
    ]);
    expect(spansOf(facts, "W1")[1]).toMatchObject({ acting: null, servedAt: null, presence: "NONE" });
    expect(verdictsAt(facts, "W1", "10:10")).toEqual(["An ACTING", "Bai NOT_NEEDED"]);
    expect(gapsOn(facts)).toEqual([]);
  });

  test("stop every post that is served from that seat", () => {
    const facts = office(
      { W1: "An Bai", W6: "Bai", O1: "Bai" },
      { rules: { coverLimit: 3 }, absences: [away("An")], pauses: [pause("W6", "10:00-10:20")] },
    );
    expect(dayOf(facts, "W1").slice(0, 3)).toEqual([
      "09:00-10:00 BACKUP Bai at W6",
      "10:00-10:20 PAUSED",
      "10:20-12:00 BACKUP Bai at W6",
    ]);
    expect(dayOf(facts, "O1")[0]).toBe("09:00-12:00 PRIMARY Bai");
  });

  test("leave loads as if the window were open", () => {
    const facts = office(
      { W1: "An", W2: "Bai An" },
      { rules: { coverLimit: 1 }, absences: [away("Bai")], pauses: [pause("W1", "10:00-10:20")] },
    );
    expect(gapsOn(facts)).toEqual(["W2 09:00-12:00", "W2 13:30-17:30"]);
  });

  test("hide no gap: it stays open below them", () => {
    const facts = office(HALL, {
      absences: [away("An"), away("Bai", "10:00-12:00")],
      pauses: [pause("W1", "10:10-10:20")],
    });
    expect(dayOf(facts, "W1").slice(1, 4)).toEqual([
      "10:00-10:10 UNCOVERED",
      "10:10-10:20 PAUSED",
      "10:20-12:00 UNCOVERED",
    ]);
    expect(gapsOn(facts)).toEqual(["W1 10:00-12:00"]);
  });
});

describe("the seat", () => {
  test("is the acting person's own window if it is open then, else that of the post", () => {
    const hours = { windowHours: [openOn("W5", MONDAY_TO_FRIDAY), openOn("W6", MONDAY_TO_FRIDAY, ["09:00-10:00"])] };
    const facts = office({ W5: "An Bai", W6: "Bai" }, { hours, absences: [away("An", "09:00-12:00")] });
    expect(dayOf(facts, "W5").slice(0, 2)).toEqual(["09:00-10:00 BACKUP Bai at W6", "10:00-12:00 BACKUP Bai"]);
  });

  test("of several is the window with the lowest number", () => {
    const facts = office({ W10: "An Deng", W9: "Bai Deng" }, { absences: [away("An"), away("Bai")] });
    expect([dayOf(facts, "W10")[0], dayOf(facts, "W9")[0]]).toEqual([
      "09:00-12:00 BACKUP Deng at W9",
      "09:00-12:00 BACKUP Deng",
    ]);
  });

  test("a window with two seats has two posts", () => {
    const facts = office({ W1a: "An Bai", W1b: "Chen Shan" }, { absences: [away("An"), away("Bai")] });
    expect(gapsOn(facts)).toEqual(["W1a 09:00-12:00", "W1a 13:30-17:30"]);
    expect(dayOf(facts, "W1b")[0]).toBe("09:00-12:00 PRIMARY Chen");
  });

  test("office posts have none", () => {
    const facts = office({ O1: "An Bai", W1: "Bai" }, { absences: [away("An")] });
    expect(spansOf(facts, "O1")[0]).toMatchObject({ state: "BACKUP", acting: "Bai", servedAt: null });
  });
});

describe("reasons", () => {
  const facts = office(
    { W1: "An Bai Deng", W2: "Bai" },
    { absences: [away("An", "09:30-11:00"), away("An", "11:00-16:00", { id: "trip" })] },
  );

  test("say who is away from when to when, over absences that touch, and by which at the start", () => {
    expect(reasonsAt(facts, "W1", "11:30")[0]).toEqual({
      staff: "An",
      role: "PRIMARY",
      position: 0,
      verdict: "ABSENT",
      since: at("09:30"),
      until: at("16:00"),
      absence: "An 09:30-11:00",
      holding: [],
    });
  });

  test("name of overlapping absences the one that ends last", () => {
    const both = [away("An", "09:00-11:00"), away("An", "08:00-16:00", { id: "trip" }), away("An", "09:00-10:00")];
    expect(reasonsAt(office(HALL, { absences: both }), "W1", "09:30")[0]).toMatchObject({
      since: at("08:00"),
      until: at("16:00"),
      absence: "trip",
    });
  });

  test("say what the acting person holds, and call nobody after them needed", () => {
    const [, acting, after] = reasonsAt(facts, "W1", "10:00");
    expect(acting).toMatchObject({ staff: "Bai", verdict: "ACTING", holding: ["W1", "W2"], since: null, until: null });
    expect(after).toMatchObject({ staff: "Deng", role: "RESERVE", position: 2, verdict: "NOT_NEEDED" });
  });

  test("call whoever comes after the acting one not needed, whatever they are", () => {
    expect(verdictsAt(office(HALL, { absences: [away("Bai")] }), "W1", "10:00")).toEqual([
      "An ACTING",
      "Bai NOT_NEEDED",
    ]);
  });

  test("say since when someone is gone or missed, and that it lasts to the end of the session", () => {
    const live = office(HALL, {
      rules: { signInRequiredFrom: DAY },
      signIns: [signIn("An", "08:55"), signOut("An", "10:05:10")],
    });
    const [an, bai] = reasonsAt(live, "W1", "11:00", { now: at("10:30") });
    expect(an).toMatchObject({ verdict: "SIGNED_OUT", since: at("10:05"), until: at("12:00"), absence: null });
    expect(bai).toMatchObject({ verdict: "NOT_ARRIVED", since: at("09:10"), until: at("12:00") });
  });

  test("split a span where they change, even if the same person goes on acting", () => {
    const changing = office(
      { W1: "An Bai Deng" },
      { absences: [away("An", "09:00-12:00"), away("Bai", "09:00-10:00")], signIns: [signOut("Bai", "09:59")] },
    );
    const before = spansOf(changing, "W1", { now: at("11:00") }).map(({ acting, reasons }) => [
      acting,
      ...reasons.map(({ verdict }) => verdict),
    ]);
    expect(before.slice(0, 2)).toEqual([
      ["Deng", "ABSENT", "ABSENT", "ACTING"],
      ["Deng", "ABSENT", "SIGNED_OUT", "ACTING"],
    ]);
  });
});

describe("days", () => {
  const onSunday = {
    calendar: {
      entries: [{ date: "2026-09-20", layer: "NATIONAL" as const, kind: "MAKE_UP_WORKDAY" as const, name: "调休上班" }],
      coveredYears: [2026],
    },
  };

  test("L13: on a make-up Sunday windows are open and absences count", () => {
    const facts = office(HALL, { ...onSunday, absences: [away("An", "00:00-24:00", { on: "2026-09-20" })] });
    expect(dayOf(facts, "W1", { date: "2026-09-20" })).toEqual(["09:00-12:00 BACKUP Bai", "13:30-17:30 BACKUP Bai"]);
    expect(dayOf(facts, "W1", { date: "2026-09-27" })).toEqual([]);
  });

  test("N09: a window that opens Monday, Wednesday and Friday has no gap on Tuesday", () => {
    const facts = office(
      { W3: "An" },
      {
        hours: { windowHours: [openOn("W3", [1, 3, 5])] },
        absences: [away("An"), away("An", "00:00-24:00", { on: WEDNESDAY })],
      },
    );
    expect(coverageOn(facts)).toEqual({ spans: [], gaps: [] });
    expect(gapsOn(facts, { date: WEDNESDAY })).toEqual(["W3 09:00-12:00", "W3 13:30-17:30"]);
  });

  test("on a Saturday only who has a shift is there, and who has not is a gap", () => {
    const hours = { windowHours: ["W1", "W2"].map((window) => openOn(window, [6], ["09:00-12:00"])) };
    const facts = office(HALL, { hours, shifts: [shift("Bai", "W1", "09:00-12:00", SATURDAY)] });
    expect(dayOf(facts, "W1", { date: SATURDAY })).toEqual(["09:00-12:00 BACKUP Bai"]);
    expect(gapsOn(facts, { date: SATURDAY })).toEqual(["W2 09:00-12:00"]);
  });

  test("a holiday of any kind closes the Saturday rota, a make-up workday has weekday hours instead", () => {
    const hours = { windowHours: [openOn("W1", MONDAY_TO_FRIDAY), openOn("W1", [6], ["09:00-12:00"])] };
    const shifts = [shift("An", "W1", "09:00-12:00", SATURDAY)];
    const on = (kind: "STATUTORY_HOLIDAY" | "SWAPPED_REST_DAY" | "MAKE_UP_WORKDAY") =>
      dayOf(
        office(
          { W1: "An" },
          {
            hours,
            shifts,
            calendar: { entries: [{ date: SATURDAY, layer: "NATIONAL", kind, name: "" }], coveredYears: [2026] },
          },
        ),
        "W1",
        { date: SATURDAY },
      );
    expect([on("STATUTORY_HOLIDAY"), on("SWAPPED_REST_DAY")]).toEqual([[], []]);
    expect(on("MAKE_UP_WORKDAY")).toEqual(["09:00-12:00 PRIMARY An", "13:30-17:30 PRIMARY An"]);
  });

  test("a person's own week makes them off shift, not the post closed", () => {
    const patterns = [
      {
        staff: "An",
        startsOn: "2020-01-01",
        endsOn: null,
        week: [null, [{ start: 540, end: 660 }], null, null, null, [], []],
      },
    ];
    const facts = office(HALL, { hours: { patterns } });
    expect(dayOf(facts, "W1")).toEqual(["09:00-11:00 PRIMARY An", "11:00-12:00 BACKUP Bai", "13:30-17:30 BACKUP Bai"]);
    expect(verdictsAt(facts, "W1", "11:30")).toEqual(["An OFF_SHIFT", "Bai ACTING"]);
  });
});

describe("C25: the wall clock of the office decides", () => {
  afterEach(() => void vi.unstubAllEnvs());

  test.each(["Asia/Shanghai", "Europe/London", "America/New_York"])(
    "whoever looks from %s, in summer as in winter",
    (zone) => {
      vi.stubEnv("TZ", zone);
      const opensAt = ["2026-03-27", "2026-03-30", "2026-07-01"].map(
        (date) => spansOf(office(HALL), "W1", { date })[0]?.startsAt,
      );
      expect(opensAt).toEqual(
        ["2026-03-27", "2026-03-30", "2026-07-01"].map((date) => Date.parse(`${date}T09:00:00+08:00`)),
      );
    },
  );

  test("an office whose clocks change opens at nine on the day they do", () => {
    const calendar = {
      entries: ["2026-03-29", "2026-10-25"].map((date) => ({
        date,
        layer: "OFFICE" as const,
        kind: "WORKDAY" as const,
        name: "",
      })),
      coveredYears: [2026],
    };
    const facts = office(
      { W1: "An" },
      { hours: { windowHours: [openOn("W1", [1], ["09:00-12:00"])] }, calendar, rules: { timeZone: "Europe/London" } },
    );
    expect(["2026-03-29", "2026-10-25"].map((date) => spansOf(facts, "W1", { date })[0]?.startsAt)).toEqual([
      Date.parse("2026-03-29T08:00:00Z"),
      Date.parse("2026-10-25T09:00:00Z"),
    ]);
  });
});

describe("ranges", () => {
  test("clip spans and gaps and change nothing inside", () => {
    const facts = office(HALL, { absences: [away("An"), away("Bai")] });
    const { spans, gaps } = planCoverage(facts, during("10:00-14:00"), at("08:00"), "CERTAIN");
    expect(gaps.map(({ post, startsAt, endsAt }) => ({ post, startsAt, endsAt }))).toEqual([
      { post: "W1", ...during("10:00-12:00") },
      { post: "W1", ...during("13:30-14:00") },
    ]);
    expect(spans.map(({ post, state }) => `${post} ${state}`)).toEqual([
      "W1 UNCOVERED",
      "W1 UNCOVERED",
      "W2 PRIMARY",
      "W2 PRIMARY",
    ]);
  });

  test("must not be empty", () => {
    expect(() => planCoverage(office(HALL), during("10:00-10:00"), at("08:00"), "CERTAIN")).toThrow(RangeError);
  });

  test("a closing ends a gap, a change of reasons does not", () => {
    const facts = office(HALL, {
      absences: [away("An"), away("Bai", "09:00-11:00")],
      signIns: [signOut("Bai", "11:00")],
    });
    expect(gapsOn(facts, { now: at("11:30") })).toEqual(["W1 09:00-12:00"]);
  });
});

test.each([
  ["person", { absences: [away("Nobody")] }],
  ["post", { substitutions: [named("W7", "An")] }],
  ["window", { pauses: [pause("W7", "10:00-10:20")] }],
])("a fact that names no %s of the office is refused", (what, sketch) => {
  expect(() => coverageOn(office(HALL, sketch))).toThrow(`The office has no ${what}`);
});
