import { describe, expect, test } from "vitest";
import { dueAt } from "../testing/alerts.ts";
import { at, away, DAY, named, office, openOn, type Sketch, signIn, signOut } from "../testing/office.ts";
import type { OpenAlert } from "./alert.ts";
import { resolutionOf } from "./resolution.ts";

const WEDNESDAY = "2026-03-11";

/** The only alert that an office has at a time. */
function alertOf(lines: Readonly<Record<string, string>>, sketch: Sketch, time?: string, date = DAY): OpenAlert {
  const alerts = dueAt(office(lines, sketch), time, date);
  expect(alerts).toHaveLength(1);
  return { ...(alerts[0] as OpenAlert), id: "1" };
}

describe("an uncovered post", () => {
  const LINES = { W1: "An Bai", W2: "Chen Shan" };
  const EMPTY = { absences: [away("An"), away("Bai")] };
  const alert = alertOf(LINES, EMPTY);
  const because = (sketch: Sketch, time = "10:00") => resolutionOf(alert, office(LINES, sketch), at(time));

  test("is covered by whoever holds it since", () => {
    expect(because({ absences: [away("An")] })).toEqual({ code: "COVERED", staff: "Bai" });
    expect(because({ ...EMPTY, substitutions: [named("W1", "Chen")] })).toEqual({ code: "COVERED", staff: "Chen" });
  });

  test("has its primary back", () => {
    expect(because({ absences: [away("An", "00:00-10:00"), away("Bai")] })).toEqual({
      code: "PRIMARY_BACK",
      staff: "An",
    });
  });

  test("is judged by the first moment that is not over", () => {
    const relay = { substitutions: [named("W1", "Chen", "09:00-12:00"), named("W1", "Shan", "12:00-24:00")], ...EMPTY };
    expect(because(relay, "11:59").staff).toBe("Chen");
    expect(because(relay, "12:00").staff).toBe("Shan");
  });

  test("is not open any more: by new hours, a closed day, or because nobody watches it", () => {
    const notOpen = { code: "NOT_OPEN", staff: null };
    expect(because({ ...EMPTY, hours: { windowHours: [openOn("W1", [1])] } })).toEqual(notOpen);
    const holiday = { date: DAY, layer: "OFFICE", kind: "STATUTORY_HOLIDAY", name: "Founding day" } as const;
    expect(because({ ...EMPTY, calendar: { entries: [holiday], coveredYears: [2026] } })).toEqual(notOpen);
    const { posts } = office(LINES);
    expect(because({ ...EMPTY, posts: posts.map((post) => ({ ...post, watched: false })) })).toEqual(notOpen);
  });

  test("N04: expires when its last gap is over, whatever the facts say by then", () => {
    expect(because(EMPTY, "17:29")).not.toMatchObject({ code: "EXPIRED" });
    expect(because(EMPTY, "17:30")).toEqual({ code: "EXPIRED", staff: null });
    expect(resolutionOf(alert, office(LINES), at("08:00", "2026-03-17"))).toEqual({ code: "EXPIRED", staff: null });
  });
});

describe("primary and backup both away", () => {
  const LINES = { W1: "An Bai Deng" };
  const alert = alertOf(LINES, { absences: [away("An"), away("Bai")] });
  const because = (absences: Sketch["absences"], sketch: Sketch = {}) =>
    resolutionOf(alert, office(LINES, { absences: absences ?? [], ...sketch }), at("10:00"));

  test("ends when one of them comes back, and says who; of two the primary", () => {
    expect(because([away("Bai")])).toEqual({ code: "PRIMARY_BACK", staff: "An" });
    expect(because([away("An")])).toEqual({ code: "BACKUP_BACK", staff: "Bai" });
    expect(because([])).toEqual({ code: "PRIMARY_BACK", staff: "An" });
  });

  test("gives way to a gap when nobody is left", () => {
    expect(because([away("An"), away("Bai"), away("Deng")])).toEqual({ code: "UNCOVERED", staff: null });
  });

  test("ends with another line: the post is simply covered", () => {
    const lines = { W1: "An - Deng" };
    const facts = office(lines, { absences: [away("An")], others: ["Bai"] });
    expect(resolutionOf(alert, facts, at("10:00"))).toEqual({ code: "COVERED", staff: "Deng" });
  });

  test("of a later day is told from the facts of that day", () => {
    const on = WEDNESDAY;
    const later = alertOf(
      LINES,
      { absences: [away("An", "00:00-24:00", { on }), away("Bai", "00:00-24:00", { on })] },
      "08:00",
      on,
    );
    const facts = office(LINES, { absences: [away("An", "00:00-24:00", { on }), away("Bai")] });
    expect(resolutionOf(later, facts, at("08:00"))).toEqual({ code: "BACKUP_BACK", staff: "Bai" });
  });
});

describe("a person who had not arrived", () => {
  const LINES = { W1: "An Bai", W2: "An Chen" };
  const free = { rules: { signInRequiredFrom: DAY }, freeOfSignIn: ["Bai", "Chen"] };
  const alert = alertOf(LINES, free, "09:20");
  const because = (sketch: Sketch, time = "09:30") =>
    resolutionOf(alert, office(LINES, { ...free, ...sketch }), at(time));

  test("has arrived, also if they left again", () => {
    expect(because({ signIns: [signIn("An", "09:25")] })).toEqual({ code: "ARRIVED", staff: "An" });
    expect(because({ signIns: [signIn("An", "09:22"), signOut("An", "09:25")] })).toEqual({
      code: "ARRIVED",
      staff: "An",
    });
  });

  test("is away with an absence on record", () => {
    expect(because({ absences: [away("An")] })).toEqual({ code: "ON_RECORD", staff: "An" });
  });

  test("is still missed, but their posts are uncovered by now", () => {
    expect(because({ absences: [away("Bai"), away("Chen")] })).toEqual({ code: "UNCOVERED", staff: null });
  });

  test("has nothing open any more, or no work", () => {
    const notOpen = { code: "NOT_OPEN", staff: null };
    const closed = { windowHours: [openOn("W1", [1]), openOn("W2", [1])] };
    expect(because({ hours: closed })).toEqual(notOpen);
    const week = Array.from({ length: 7 }, () => []);
    const free = { patterns: [{ staff: "An", startsOn: DAY, endsOn: null, week }] };
    expect(because({ hours: { ...free } })).toEqual(notOpen);
  });

  test("expires with the session", () => {
    expect(because({}, "12:00")).toEqual({ code: "EXPIRED", staff: null });
  });
});
