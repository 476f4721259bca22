import { describe, expect, test } from "vitest";
import { away, coverageOn, DAY, dayOf, during, gapsOn, office, pairing, reasonsAt } from "../testing/office.ts";
import { addDays } from "../time/civil.ts";
import type { OfficeFacts } from "./facts.ts";
import { isWindowOpen } from "./window-open.ts";

const TOMORROW = addDays(DAY, 1);
const HALL = office({ W1: "An Bai Chen", W2: "Chen Bai" });

function person(facts: OfficeFacts, code: string, dates: { startsOn?: string; endsOn?: string }): OfficeFacts {
  return { ...facts, staff: facts.staff.map((one) => (one.code === code ? { ...one, ...dates } : one)) };
}

describe("X18: who leaves", () => {
  const facts = person(HALL, "An", { endsOn: TOMORROW });

  test("holds their post to the end of the last day, and no longer", () => {
    expect(dayOf(facts, "W1")[0]).toBe("09:00-12:00 PRIMARY An");
    expect(dayOf(facts, "W1", { date: TOMORROW })[0]).toBe("09:00-12:00 BACKUP Bai");
  });

  test("is away without an end and without an absence", () => {
    expect(reasonsAt(facts, "W1", "10:00", { date: TOMORROW })[0]).toMatchObject({
      staff: "An",
      verdict: "ABSENT",
      since: null,
      until: null,
      absence: null,
    });
  });

  test("empties a post that has nobody behind them: seen ahead, with what is to come", () => {
    const alone = person(office({ W1: "An" }), "An", { endsOn: TOMORROW });
    expect([gapsOn(alone), gapsOn(alone, { date: TOMORROW })]).toEqual([[], ["W1 09:00-12:00", "W1 13:30-17:30"]]);
  });

  test("covers for nobody after", () => {
    const left = person({ ...HALL, absences: [away("An")] }, "Bai", { endsOn: DAY });
    expect(dayOf(left, "W1")[0]).toBe("09:00-12:00 RESERVE Chen at W2");
  });
});

test("C18: who comes is not there before: joining ahead changes nothing until then", () => {
  const facts = person({ ...HALL, pairings: HALL.pairings }, "An", { startsOn: TOMORROW });
  expect(dayOf(facts, "W1")[0]).toBe("09:00-12:00 BACKUP Bai");
  expect(dayOf(facts, "W1", { date: TOMORROW })[0]).toBe("09:00-12:00 PRIMARY An");
});

test("C15: one day away leaves the next as it was", () => {
  const facts = { ...HALL, absences: [away("An")] };
  expect(dayOf(facts, "W1")[0]).toBe("09:00-12:00 BACKUP Bai");
  expect(dayOf(facts, "W1", { date: TOMORROW })[0]).toBe("09:00-12:00 PRIMARY An");
});

test("C21: a pairing that changes on a date leaves the days before it identical", () => {
  const changed = {
    ...HALL,
    pairings: [
      pairing("W1", "An Bai Chen", "2020-01-01", TOMORROW),
      pairing("W1", "Bai An", TOMORROW),
      HALL.pairings[1]!,
    ],
  };
  expect(coverageOn(changed)).toEqual(coverageOn(HALL));
  expect(dayOf(changed, "W1", { date: TOMORROW })[0]).toBe("09:00-12:00 PRIMARY Bai");
});

describe("a post", () => {
  const dated = (dates: { startsOn?: string; endsOn?: string }) => ({
    ...HALL,
    posts: HALL.posts.map((post) => (post.code === "W1" ? { ...post, ...dates } : post)),
  });

  test("is to be held from its first date on, and from its last no more", () => {
    const comes = dated({ startsOn: TOMORROW });
    expect([dayOf(comes, "W1"), dayOf(comes, "W1", { date: TOMORROW }).length]).toEqual([[], 2]);
    const goes = dated({ endsOn: TOMORROW });
    expect([dayOf(goes, "W1").length, dayOf(goes, "W1", { date: TOMORROW })]).toEqual([2, []]);
  });

  test("that is no more seats nobody: its holder serves where they cover", () => {
    const facts = { ...dated({ endsOn: DAY }), absences: [away("Chen"), away("Bai")] };
    expect(dayOf(facts, "W2")[0]).toBe("09:00-12:00 UNCOVERED");
  });
});

describe("a window closed for a time", () => {
  const closed = {
    ...HALL,
    absences: [away("An"), away("Bai"), away("Chen")],
    closures: [{ window: "W1", ...during("10:00-15:00") }],
  };

  test("has no spans then, and its gaps end and begin there", () => {
    expect(dayOf(closed, "W1")).toEqual(["09:00-10:00 UNCOVERED", "15:00-17:30 UNCOVERED"]);
    expect(gapsOn(closed).filter((gap) => gap.startsWith("W1"))).toEqual(["W1 09:00-10:00", "W1 15:00-17:30"]);
    expect(dayOf(closed, "W2")[0]).toBe("09:00-12:00 UNCOVERED");
  });

  test("frees whoever would hold its posts for others", () => {
    const facts = { ...HALL, rules: { ...HALL.rules, coverLimit: 1 }, absences: [away("An"), away("Chen")] };
    expect(gapsOn(facts)).toHaveLength(2);
    expect(gapsOn({ ...facts, closures: [{ window: "W1", ...during("00:00-24:00") }] })).toEqual([]);
  });

  test("is not open", () => {
    const at = ({ startsAt }: { startsAt: number }) => startsAt;
    expect([
      isWindowOpen(closed, "W1", at(during("09:59-10:00"))),
      isWindowOpen(closed, "W1", at(during("10:00-10:01"))),
      isWindowOpen(closed, "W1", at(during("15:00-15:01"))),
    ]).toEqual([true, false, true]);
  });
});
