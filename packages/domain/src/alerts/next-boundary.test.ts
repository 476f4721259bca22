import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OfficeFacts } from "../coverage/facts.ts";
import { alertText } from "../testing/alerts.ts";
import { factsOf, randomOffice } from "../testing/arbitrary-office.ts";
import {
  at,
  away,
  clock,
  coverageOn,
  DAY,
  dayOf,
  named,
  office,
  openOn,
  pause,
  shift,
  signIn,
} from "../testing/office.ts";
import { type Instant, MINUTE } from "../time/civil.ts";
import { horizonAt } from "./alert.ts";
import { dueAlerts } from "./due-alerts.ts";
import { nextBoundary } from "./next-boundary.ts";
import { severityOf } from "./severity.ts";

const HALL = { W1: "An Bai", W2: "Chen Shan" };

/** The boundaries of a day, from a time on. */
function boundariesFrom(time: string, facts: OfficeFacts): string[] {
  const times: string[] = [];
  for (let now = at(time); now < at("24:00"); ) {
    now = nextBoundary(facts, now);
    times.push(now === at("24:00") ? "24:00" : (clock({ startsAt: now, endsAt: now }).split("-")[0] as string));
  }
  return times;
}

describe("the next boundary", () => {
  test("is where sessions begin and end, and the midnight after them", () => {
    expect(boundariesFrom("08:00", office(HALL))).toEqual(["09:00", "12:00", "13:30", "17:30", "24:00"]);
  });

  test("is where an absence, a name, a shift and a pause begin and end", () => {
    const facts = office(HALL, {
      absences: [away("Chen", "09:15-09:45")],
      substitutions: [named("W1", "Shan", "10:05-10:25")],
      pauses: [pause("W1", "11:00-11:20")],
      shifts: [shift("An", "W1", "12:00-12:45")],
    });
    expect(boundariesFrom("09:00", facts).join(" ")).toBe(
      "09:15 09:45 10:05 10:25 11:00 11:20 12:00 12:45 13:30 17:30 24:00",
    );
  });

  test("is where a grace ends: after the start of a session and after a return", () => {
    const facts = office(HALL, {
      rules: { signInRequiredFrom: DAY },
      absences: [away("An", "00:00-10:00", { kind: "OUTING" })],
    });
    expect(nextBoundary(facts, at("09:00"))).toBe(at("09:10"));
    expect(nextBoundary(facts, at("10:00"))).toBe(at("10:10"));
  });

  test("is where a grace ends while the person is away: they are missed from their return on", () => {
    const facts = office(HALL, {
      rules: { signInRequiredFrom: DAY },
      freeOfSignIn: ["Bai"],
      absences: [away("An", "09:05-10:00")],
    });
    expect(nextBoundary(facts, at("09:05"))).toBe(at("09:10"));
    expect(dayOf(facts, "W1", { now: at("09:09") })).toContain("10:00-12:00 PRIMARY An");
    expect(dayOf(facts, "W1", { now: at("09:10") })).toContain("09:05-12:00 BACKUP Bai");
  });

  test("is half an hour before a watched post becomes uncovered", () => {
    const sketch = { absences: [away("An", "11:00-12:00"), away("Bai", "11:00-12:00")] };
    expect(nextBoundary(office(HALL, sketch), at("09:30"))).toBe(at("10:30"));
    expect(nextBoundary(office({ O1: "An Bai" }, sketch), at("09:30"))).toBe(at("11:00"));
  });

  test("is half an hour before an opening just after midnight, too", () => {
    const facts = office({ W1: "An" }, { hours: { windowHours: [openOn("W1", [3], ["00:10-01:00"])] } });
    expect(nextBoundary(facts, at("18:00"))).toBe(at("23:40"));
  });

  test("comes after now, to the millisecond, and never after the next midnight", () => {
    const facts = office(HALL);
    expect(nextBoundary(facts, at("09:00") - 1)).toBe(at("09:00"));
    expect(nextBoundary(facts, at("09:00"))).toBe(at("12:00"));
    expect(nextBoundary(facts, at("17:30"))).toBe(at("24:00"));
    expect(nextBoundary(facts, at("08:00", "2026-03-14"))).toBe(at("24:00", "2026-03-14"));
  });

  test("is a sign-in whose time has not come yet, by a device whose clock is ahead", () => {
    const facts = { ...office(HALL), signIns: [signIn("An", "10:00:20")] };
    expect(nextBoundary(facts, at("10:00"))).toBe(at("10:00:20"));
  });
});

/** Everything that must be the same from one boundary to the next. */
function pictureAt(facts: OfficeFacts, now: Instant) {
  const { timeZone } = facts.rules;
  const { from } = horizonAt(now, timeZone);
  const alerts = dueAlerts(facts, from, "2026-03-12", now);
  const spans = coverageOn(facts, { now }).spans.map((span) => ({ ...span, reasons: span.reasons }));
  return {
    alerts: alerts.map((alert) => `${alertText(alert)} ${severityOf(alert, now, timeZone)}`),
    spans,
  };
}

test("between two boundaries nothing changes by itself", { timeout: 120_000 }, () => {
  const second = fc.integer({ min: 0, max: 59 });
  fc.assert(
    fc.property(randomOffice, second, fc.integer({ min: 0, max: 30 }), (random, seconds, grace) => {
      const drawn = factsOf(random);
      const facts = { ...drawn, rules: { ...drawn.rules, graceMinutes: grace } };
      const now = at(random.now) + seconds * 1000;
      const next = nextBoundary(facts, now);
      expect(next).toBeGreaterThan(now);
      const before = pictureAt(facts, now);
      for (let instant = now + MINUTE; instant < next; instant += MINUTE)
        expect(pictureAt(facts, instant)).toEqual(before);
      expect(pictureAt(facts, next - 1)).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
