import { calendarDay, officeSessions, shiftsOn } from "@zaigang/domain";
import { describe, expect, test } from "vitest";
import { demoFacts, parseDemoEvents, UnknownDemoEvent } from "./demo-facts.ts";

const START = "2026-11-30";
const standing = demoFacts({ start: START, events: "none" });
const clock = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");

describe("the standing facts", () => {
  test("have the demo office's size", () => {
    const { staff, windows, posts, pairings } = standing;
    expect([staff.length, windows.length, posts.length, pairings.length]).toEqual([48, 12, 48, 48]);
    expect(posts.filter(({ watched }) => watched).map(({ code }) => code)).toEqual(
      Array.from({ length: 12 }, (_, index) => `PW${String(index + 1).padStart(2, "0")}`),
    );
    expect(posts.filter(({ exempt }) => exempt).map(({ code }) => code)).toEqual(["PO09", "PO10"]);
  });

  test("have 16 pairs that back each other, and a ring of three at windows 5 to 7", () => {
    const backs = new Set(standing.pairings.map(({ primary, backup }) => `${primary}>${backup}`));
    const mutual = [...backs].filter((pair) => {
      const [primary, backup] = pair.split(">") as [string, string];
      return primary < backup && backs.has(`${backup}>${primary}`);
    });
    expect(mutual).toHaveLength(16);
    expect(standing.pairings.slice(4, 7).map(({ primary, backup }) => [primary, backup])).toEqual([
      ["S026", "S027"],
      ["S027", "S028"],
      ["S028", "S026"],
    ]);
  });

  test("have no change besides", () => {
    const { absences, substitutions, pauses, signIns, rules } = standing;
    expect([absences, substitutions, pauses, signIns]).toEqual([[], [], [], []]);
    expect(rules.signInRequiredFrom).toBeNull();
  });

  /** Who holds which posts outside the sessions, as `S045 PW01+PW12 12:00-13:00`. */
  const extraOn = (date: string, { shiftRules, pairings, calendar, hours } = standing) => {
    const day = calendarDay(calendar, date);
    return shiftsOn(shiftRules, day, officeSessions(hours, day)).map(({ rule, start, end }) => {
      const pairing = pairings.find(({ post }) => post === rule.post)!;
      const staff = rule.role === "PRIMARY" ? pairing.primary : pairing.backup;
      return `${staff} ${rule.posts.join("+")} ${[start, end].map((minute) => `${minute / 60}:00`.replace(".5:00", ":30")).join("-")}`;
    });
  };

  test("relieve windows 1 and 12 at noon", () => {
    expect(extraOn("2026-12-09")).toEqual(["S045 PW01+PW12 12:00-13:00", "S046 PW01+PW12 13:00-14:00"]);
  });

  test("reach to the later afternoon of summer", () => {
    const summer = demoFacts({ start: "2026-06-29", events: "none" });
    expect(extraOn("2026-06-30", summer)[1]).toBe("S046 PW01+PW12 13:00-14:30");
  });

  test("take turns on Saturdays: primaries in the first week, backups in the next", () => {
    const people = (date: string) => extraOn(date).map((shift) => shift.slice(0, 9));
    expect(people("2026-12-05")).toEqual(["S046 PW01", "S027 PW06", "S045 PW12"]);
    expect(people("2026-12-12")).toEqual(["S045 PW01", "S028 PW06", "S046 PW12"]);
    expect(people("2026-12-19")).toEqual(people("2026-12-05"));
    expect(people("2026-11-28")).toEqual(people("2026-12-12"));
    expect(extraOn("2026-12-05")[0]).toBe("S046 PW01 9:00-12:00");
  });

  test("have no Saturday rota on a make-up workday or in a holiday", () => {
    const autumn = demoFacts({ start: "2026-10-12", events: "none" });
    expect(extraOn("2026-09-26", autumn)).toEqual([]);
    expect(extraOn("2026-10-10", autumn).map((shift) => shift.slice(0, 14))).toEqual([
      "S045 PW01+PW12",
      "S046 PW01+PW12",
    ]);
  });

  test("have shifts from four weeks before the demo on", () => {
    expect([extraOn("2026-10-30").length, extraOn("2026-11-02").length]).toEqual([0, 2]);
    expect(extraOn("2027-12-01")).toHaveLength(2);
  });
});

describe("the events", () => {
  const absencesOf = (events: string, start = START) =>
    demoFacts({ start, events: parseDemoEvents(events) }).absences.map(
      ({ staff, kind, startsAt, endsAt, pending }) =>
        `${staff} ${kind} ${clock(startsAt)} to ${clock(endsAt)}${pending ? " pending" : ""}`,
    );

  test.each([
    ["E1", ["S026 LEAVE 12-01 00:00 to 12-04 00:00"]],
    ["E2", ["S023 LEAVE 12-02 00:00 to 12-02 12:00"]],
    ["E3", ["S022 TRAINING 12-08 00:00 to 12-09 00:00", "S023 LEAVE 12-08 00:00 to 12-09 00:00 pending"]],
    ["E4", ["S026 TRIP 12-09 00:00 to 12-10 00:00", "S028 LEAVE 12-09 00:00 to 12-10 00:00"]],
    ["E5", ["S033 LEAVE 11-09 00:00 to 04-16 00:00"]],
    ["E6", ["S048 SUSPENSION 12-01 00:00 to 01-01 00:00"]],
    ["E7", []],
    ["E8", ["S029 LEAVE 11-30 00:00 to 12-02 00:00"]],
    ["E9", ["S039 LEAVE 12-03 00:00 to 12-04 00:00"]],
    ["E10", []],
    [
      "D1",
      [
        "S034 OUTING 12-03 12:00 to 12-04 00:00",
        "S035 TRAINING 12-03 12:00 to 12-04 00:00",
        "S036 LEAVE 12-03 12:00 to 12-04 00:00",
      ],
    ],
    ["D2", ["S016 TRIP 12-08 00:00 to 12-09 00:00", "S015 LEAVE 12-08 00:00 to 12-09 00:00 pending"]],
  ])("%s", (event, absences) => {
    expect(absencesOf(event)).toEqual(absences);
  });

  test("move with the demo's first Monday", () => {
    expect(absencesOf("E2,E1", "2027-03-01")).toEqual([
      "S023 LEAVE 03-03 00:00 to 03-03 12:00",
      "S026 LEAVE 03-02 00:00 to 03-05 00:00",
    ]);
  });

  test("are all there by one word, each once", () => {
    expect(absencesOf("all")).toHaveLength(15);
    expect(absencesOf("E1,E1")).toHaveLength(1);
  });

  test("that do not exist are refused by name", () => {
    expect(() => parseDemoEvents("E1,E99")).toThrow(UnknownDemoEvent);
    expect(() => parseDemoEvents("E1,E99")).toThrow('no event "E99"');
  });

  test("keep the same ids each time, and no two the same", () => {
    const ids = () => demoFacts({ start: START, events: "all" }).absences.map(({ id }) => id);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(15);
  });
});

describe("the moment", () => {
  const moment = demoFacts({ start: "2026-12-07", events: "moment" });

  test("has sign-in switched on from its day", () => {
    expect(moment.rules).toMatchObject({ signInRequiredFrom: "2026-12-09", signInsPerDay: 4, signInOnReturn: true });
  });

  test("has everyone at work signed in at 08:50, but for who was not", () => {
    const at850 = moment.signIns.filter(({ at }) => clock(at) === "12-09 08:50").map(({ staff }) => staff);
    const others = moment.staff.map(({ code }) => code).filter((code) => !at850.includes(code));
    expect(others).toEqual(["S022", "S026", "S028", "S030", "S031", "S048"]);
    expect(moment.signIns.slice(-2).map(({ staff, at, direction }) => `${staff} ${clock(at)} ${direction}`)).toEqual([
      "S022 12-09 09:38 IN",
      "S032 12-09 10:06 OUT",
    ]);
  });

  test("has two people named and one window paused", () => {
    const named = moment.substitutions.map(
      ({ post, staff, startsAt, endsAt }) => `${staff} on ${post} ${clock(startsAt)} to ${clock(endsAt)}`,
    );
    expect(named).toEqual(["S047 on PO28 12-01 00:00 to 01-01 00:00", "S014 on PW09 12-09 14:00 to 12-09 16:00"]);
    expect(moment.pauses.map(({ window, startsAt, endsAt }) => [window, clock(startsAt), clock(endsAt)])).toEqual([
      ["W04", "12-09 10:15", "12-09 10:35"],
    ]);
  });
});
