import { describe, expect, test } from "vitest";
import { at, away, clock, DAY, named, office, pause, shift } from "../testing/office.ts";
import { addDays } from "../time/civil.ts";
import type { OfficeFacts } from "./facts.ts";
import { dueTakeovers } from "./takeovers.ts";

const HALL = { W1: "An Bai", W2: "Chen Shan" };

/** Such as `W1 Bai 09:00-12:00 13:30-17:30`. */
function takeoversAt(facts: OfficeFacts, time = "08:00", from = DAY, to = addDays(from, 1)): string[] {
  return dueTakeovers(facts, from, to, at(time)).map(({ post, staff, date, stretches }) =>
    [date === DAY ? [] : date, post, staff, stretches.map((stretch) => clock(stretch))].flat(2).join(" "),
  );
}

describe("who holds a post of somebody else's", () => {
  test("the backup, by day, from when to when", () => {
    const facts = office(HALL, {
      absences: [away("An", "10:00-24:00"), away("An", "00:00-12:00", { on: "2026-03-11" })],
    });
    expect(takeoversAt(facts, "08:00", DAY, "2026-03-13")).toEqual([
      "W1 Bai 10:00-12:00 13:30-17:30",
      "2026-03-11 W1 Bai 09:00-12:00",
    ]);
    expect(takeoversAt(facts, "08:00", DAY, DAY)).toEqual([]);
  });

  test("a named person, also where the primary is there", () => {
    expect(takeoversAt(office(HALL, { substitutions: [named("W1", "Chen", "09:00-10:00")] }))).toEqual([
      "W1 Chen 09:00-10:00",
    ]);
  });

  test("each of several, by their codes", () => {
    const facts = office({ W1: "An Shan Bai" }, { absences: [away("An"), away("Shan", "10:00-24:00")] });
    expect(takeoversAt(facts)).toEqual(["W1 Bai 10:00-12:00 13:30-17:30", "W1 Shan 09:00-10:00"]);
  });

  test("not by a shift, which was rostered", () => {
    const hours = {
      windowHours: [
        { window: "W1", validFrom: "2020-01-01", season: null, weekdays: [2], sessions: [{ start: 720, end: 780 }] },
      ],
    };
    const facts = office(
      { W1: "An Bai" },
      { hours, shifts: [shift("Bai", "W1", "12:00-12:30"), shift("An", "W1", "12:30-13:00")] },
    );
    expect(takeoversAt(facts)).toEqual([]);
  });

  test("a pause does not interrupt it", () => {
    const facts = office(HALL, { absences: [away("An", "00:00-12:00")], pauses: [pause("W1", "10:00-10:20")] });
    expect(takeoversAt(facts)).toEqual(["W1 Bai 09:00-12:00"]);
  });

  test("what is over is left out, what is running keeps its start", () => {
    const facts = office(HALL, { absences: [away("An")] });
    expect(takeoversAt(facts, "11:00")).toEqual(["W1 Bai 09:00-12:00 13:30-17:30"]);
    expect(takeoversAt(facts, "12:00")).toEqual(["W1 Bai 13:30-17:30"]);
    expect(takeoversAt(facts, "17:30")).toEqual([]);
  });

  test("nobody, at a post that is not watched", () => {
    expect(takeoversAt(office({ O1: "An Bai" }, { absences: [away("An")] }))).toEqual([]);
  });

  test("C07: a cover that is covered for an hour comes back, and has it all again when that is taken away", () => {
    const cover = named("W1", "Bai", "09:00-24:00", at("08:00"));
    const coverOfCover = named("W1", "Chen", "14:00-15:00", at("08:30"));
    const absences = [away("An")];
    expect(takeoversAt(office(HALL, { absences, substitutions: [cover, coverOfCover] }))).toEqual([
      "W1 Bai 09:00-12:00 13:30-14:00 15:00-17:30",
      "W1 Chen 14:00-15:00",
    ]);
    expect(takeoversAt(office(HALL, { absences, substitutions: [cover] }))).toEqual(["W1 Bai 09:00-12:00 13:30-17:30"]);
  });
});
