import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alertsAt } from "../testing/alerts.ts";
import { factsOf, randomOffice } from "../testing/arbitrary-office.ts";
import {
  at,
  away,
  clock,
  coverageOn,
  DAY,
  gapsOn,
  MONDAY_TO_FRIDAY,
  named,
  office,
  openOn,
  pause,
  type Sketch,
  signIn,
  signOut,
} from "../testing/office.ts";
import { addDays } from "../time/civil.ts";
import { alertKey, horizonAt } from "./alert.ts";
import { dueAlerts } from "./due-alerts.ts";

const WEDNESDAY = "2026-03-11";
const HALL = { W1: "An Bai", W2: "Chen Shan" };
/** An must sign in, and so must everybody else. */
const SIGN_IN = { rules: { signInRequiredFrom: DAY } };

describe("the horizon", () => {
  test("is today and the fourteen days after it, in the office's own dates", () => {
    expect(horizonAt(at("23:59"), "Asia/Shanghai")).toEqual({ from: DAY, to: "2026-03-25" });
    expect(horizonAt(at("24:00"), "Asia/Shanghai")).toEqual({ from: WEDNESDAY, to: "2026-03-26" });
    expect(horizonAt(at("07:00"), "America/New_York").from).toBe("2026-03-09");
  });

  test("ends what is due, whatever days are asked for", () => {
    const everyDay = Array.from({ length: 40 }, (_, index) => addDays("2026-03-01", index));
    const facts = office(HALL, {
      absences: everyDay.flatMap((on) => [away("An", "00:00-24:00", { on }), away("Bai", "00:00-24:00", { on })]),
    });
    const dates = alertsAt(facts, "08:00", "2026-03-01", "2026-04-09").map((text) => text.split(" ")[1]);
    expect([dates[0], dates.at(-1), dates.length]).toEqual(["W1", "2026-03-24", 11]);
    expect(alertsAt(facts, "08:00", "2026-03-25", "2026-04-09")).toEqual([]);
    expect(alertsAt(facts, "08:00", WEDNESDAY, WEDNESDAY)).toEqual([]);
  });

  test("N04: a gap of last week is never due", () => {
    const on = "2026-03-03";
    const facts = office(HALL, { absences: [away("An", "00:00-24:00", { on }), away("Bai", "00:00-24:00", { on })] });
    expect(gapsOn(facts, { date: on })).toHaveLength(2);
    expect(alertsAt(facts, "08:00", on)).toEqual([]);
  });
});

describe("an uncovered post", () => {
  const EMPTY = { absences: [away("An"), away("Bai")] };

  test("is one alert for all the gaps of its day", () => {
    expect(alertsAt(office(HALL, EMPTY))).toEqual(["POST_UNCOVERED W1 09:00-12:00 13:30-17:30"]);
  });

  test("is one alert per day and post, by date and post", () => {
    const absences = ["An", "Bai", "Chen", "Shan"].flatMap((staff) => [
      away(staff, "00:00-10:00"),
      away(staff, "16:00-24:00", { on: WEDNESDAY }),
    ]);
    expect(alertsAt(office(HALL, { absences }), "08:00", DAY, "2026-03-12")).toEqual([
      "POST_UNCOVERED W1 09:00-10:00",
      "POST_UNCOVERED W2 09:00-10:00",
      "POST_UNCOVERED 2026-03-11 W1 16:00-17:30",
      "POST_UNCOVERED 2026-03-11 W2 16:00-17:30",
    ]);
  });

  test("keeps the start of the gap that is running, and loses those that are over", () => {
    const facts = office(HALL, EMPTY);
    expect(alertsAt(facts, "11:59")).toEqual(["POST_UNCOVERED W1 09:00-12:00 13:30-17:30"]);
    expect(alertsAt(facts, "12:00")).toEqual(["POST_UNCOVERED W1 13:30-17:30"]);
    expect(alertsAt(facts, "15:00")).toEqual(["POST_UNCOVERED W1 13:30-17:30"]);
    expect(alertsAt(facts, "17:30")).toEqual([]);
  });

  test("stays one while its window is paused", () => {
    const facts = office(HALL, { ...EMPTY, pauses: [pause("W1", "09:30-10:00")] });
    expect(alertsAt(facts, "09:45")).toEqual(["POST_UNCOVERED W1 09:00-12:00 13:30-17:30"]);
  });

  test("raises nothing where it is not watched, or may have no backup", () => {
    const lines = { O1: "An", W1: "An Bai", W2: "An" };
    const facts = office(lines, { ...EMPTY, exempt: ["W2"] });
    expect(gapsOn(facts)).toContain("O1 09:00-12:00");
    expect(alertsAt(facts)).toEqual(["POST_UNCOVERED W1 09:00-12:00 13:30-17:30"]);
  });

  test("raises nothing while it would only be one if a request were granted", () => {
    expect(alertsAt(office(HALL, { absences: [away("An"), away("Bai", "00:00-24:00", { pending: true })] }))).toEqual(
      [],
    );
  });

  test("A15: follows at once when a stand-in falls ill, from that minute on", () => {
    const standIn = { ...EMPTY, substitutions: [named("W1", "Chen")] };
    expect(alertsAt(office(HALL, standIn), "10:20")).toEqual(["BOTH_AWAY W1 09:00-12:00 13:30-17:30"]);
    const ill = { ...standIn, absences: [...standIn.absences, away("Chen", "10:20-24:00")] };
    expect(alertsAt(office(HALL, ill), "10:20")).toEqual(["POST_UNCOVERED W1 10:20-12:00 13:30-17:30"]);
  });

  test("C07: a cover that is covered for an hour leaves none; when both covers are gone there is one", () => {
    const cover = named("W1", "Deng", "09:00-24:00", at("08:00"));
    const coverOfCover = named("W1", "Chen", "14:00-15:00", at("08:30"));
    const hall = (sketch: Sketch) =>
      alertsAt(office(HALL, { others: ["Deng"], ...sketch })).filter((text) => text.startsWith("POST_UNCOVERED"));
    const absences = [...EMPTY.absences, away("Deng", "14:00-15:00")];
    expect(hall({ absences, substitutions: [cover, coverOfCover] })).toEqual([]);
    expect(hall({ absences, substitutions: [cover] })).toEqual(["POST_UNCOVERED W1 14:00-15:00"]);
    expect(hall({ absences })).toEqual(["POST_UNCOVERED W1 09:00-12:00 13:30-17:30"]);
  });

  test("N09: a window that does not open on a day is no gap on it", () => {
    const hours = { windowHours: [openOn("W1", [1, 3, 5]), openOn("W2", MONDAY_TO_FRIDAY)] };
    expect(alertsAt(office(HALL, { ...EMPTY, hours }))).toEqual([]);
  });
});

describe("primary and backup both away", () => {
  const LINE = { W1: "An Bai Deng" };
  const both = (an: string, bai: string) => ({ absences: [away("An", an), away("Bai", bai)] });

  test("is an alert for as long as both are, though a reserve is on post", () => {
    expect(alertsAt(office(LINE, both("00:00-11:00", "10:00-24:00")))).toEqual(["BOTH_AWAY W1 10:00-11:00"]);
  });

  test("is one as well while somebody named holds the post, and while it is paused", () => {
    const facts = office(HALL, {
      ...both("00:00-12:00", "00:00-12:00"),
      substitutions: [named("W1", "Chen")],
      pauses: [pause("W1", "09:30-10:00")],
    });
    expect(alertsAt(facts)).toEqual(["BOTH_AWAY W1 09:00-12:00"]);
  });

  test("counts who signed out and who has not arrived as away", () => {
    const facts = office(LINE, {
      ...SIGN_IN,
      freeOfSignIn: ["Deng"],
      signIns: [signIn("An", "08:50"), signOut("An", "10:00")],
    });
    expect(alertsAt(facts, "10:30")).toEqual(["BOTH_AWAY W1 10:00-12:00"]);
  });

  test("is none where the backup is only at the limit or off shift", () => {
    const busy = office({ W1: "An Bai Deng", W2: "Bai", W3: "Bai" }, { absences: [away("An", "00:00-12:00")] });
    const noon = office(LINE, {
      hours: { windowHours: [openOn("W1", MONDAY_TO_FRIDAY, ["12:00-13:30"])] },
      absences: [away("An")],
      shifts: [{ staff: "Deng", posts: ["W1"], startsAt: at("12:00"), endsAt: at("13:30"), madeAt: at("08:00") }],
    });
    expect(alertsAt(busy)).toEqual([]);
    expect(alertsAt(noon)).toEqual([]);
  });

  test("is none where the post has no backup", () => {
    expect(alertsAt(office({ W1: "An - Deng" }, { absences: [away("An"), away("Deng", "00:00-09:00")] }))).toEqual([]);
  });

  test("of a mutual pair empties the post without a reserve: one alert of each kind", () => {
    const facts = office({ W1: "An Bai Deng", W2: "Bai An" }, both("00:00-12:00", "00:00-12:00"));
    expect(alertsAt(facts)).toEqual(["POST_UNCOVERED W2 09:00-12:00", "BOTH_AWAY W1 09:00-12:00"]);
  });

  test("and uncovered for a part of the day are two alerts of the same post", () => {
    const facts = office(LINE, {
      absences: [away("An", "09:00-12:00"), away("Bai", "09:00-12:00"), away("Deng", "10:00-11:00")],
    });
    expect(alertsAt(facts)).toEqual(["POST_UNCOVERED W1 10:00-11:00", "BOTH_AWAY W1 09:00-10:00 11:00-12:00"]);
  });
});

describe("a person who has not arrived", () => {
  const free = { ...SIGN_IN, freeOfSignIn: ["Bai", "Chen", "Shan"] };

  test("is an alert from the end of the grace on, to the end of the session", () => {
    const facts = office(HALL, free);
    expect(alertsAt(facts, "09:09")).toEqual([]);
    expect(alertsAt(facts, "09:10")).toEqual(["NOT_ARRIVED W1 An 09:10-12:00"]);
    expect(alertsAt(facts, "12:00")).toEqual([]);
    expect(alertsAt(facts, "13:40")).toEqual(["NOT_ARRIVED W1 An 13:40-17:30"]);
  });

  test("is none once they sign in, nor on a later day", () => {
    expect(alertsAt(office(HALL, { ...free, signIns: [signIn("An", "09:15")] }), "09:15")).toEqual([]);
    expect(alertsAt(office(HALL, free), "09:30", WEDNESDAY)).toEqual([]);
  });

  test("is none at a post that nobody holds: that post is uncovered", () => {
    const facts = office(HALL, { ...free, absences: [away("Bai")] });
    expect(alertsAt(facts, "09:30")).toEqual(["POST_UNCOVERED W1 09:10-12:00"]);
  });

  test("is one alert over all their posts, named after the one of highest priority, then the lowest code", () => {
    const lines = { W1: "An Bai", W2: "An Chen", W3: "An Shan", O1: "An Bai" };
    const at930 = (priorities: Record<string, number>) =>
      alertsAt(office(lines, { ...free, priorities, absences: [away("Bai", "11:00-24:00")] }), "09:30");
    expect(at930({})).toEqual(["POST_UNCOVERED W1 11:00-12:00", "NOT_ARRIVED W1 An 09:10-12:00"]);
    expect(at930({ W3: 20 })[1]).toBe("NOT_ARRIVED W3 An 09:10-12:00");
  });

  test("is none for posts that are not watched", () => {
    expect(alertsAt(office({ O1: "An Bai" }, free), "09:30")).toEqual([]);
  });
});

test("there is at most one per subject, kind and day, and the gaps of watched posts are all in them", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(randomOffice, (random) => {
      const facts = factsOf(random);
      const now = at(random.now);
      const due = dueAlerts(facts, DAY, WEDNESDAY, now);
      expect(new Set(due.map(alertKey)).size).toBe(due.length);

      const watched = facts.posts.filter((post) => post.watched).map(({ code }) => code);
      const gaps = coverageOn(facts, { now }).gaps.filter(({ post, endsAt }) => watched.includes(post) && endsAt > now);
      const alerts = due.filter(({ kind }) => kind === "POST_UNCOVERED");
      expect(alerts.flatMap(({ post, stretches }) => stretches.map((stretch) => `${post} ${clock(stretch)}`))).toEqual(
        gaps.map((gap) => `${gap.post} ${clock(gap)}`),
      );
    }),
    { numRuns: 500 },
  );
});
