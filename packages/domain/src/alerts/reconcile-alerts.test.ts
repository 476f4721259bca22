import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alertText, dueAt } from "../testing/alerts.ts";
import { factsOf, randomOffice } from "../testing/arbitrary-office.ts";
import { at, away, DAY, during, office } from "../testing/office.ts";
import { addDays, MINUTE } from "../time/civil.ts";
import { alertKey, type DueAlert, type OpenAlert } from "./alert.ts";
import { dueAlerts } from "./due-alerts.ts";
import { type Reconciliation, reconcileAlerts } from "./reconcile-alerts.ts";

const GAP: DueAlert = {
  kind: "POST_UNCOVERED",
  post: "W1",
  staff: null,
  date: DAY,
  stretches: [during("09:00-12:00")],
};
const MISSING: DueAlert = { ...GAP, kind: "NOT_ARRIVED", staff: "An", stretches: [during("09:10-12:00")] };

const opened = (due: readonly DueAlert[]): OpenAlert[] => due.map((alert) => ({ ...alert, id: alertKey(alert) }));

/** The alerts that are open when all that has to happen has happened. */
function applied(open: readonly OpenAlert[], { opened: more, changed, closed }: Reconciliation): OpenAlert[] {
  const kept = open.filter(({ id }) => ![...changed, ...closed].some((alert) => alert.id === id));
  return [...kept, ...changed, ...opened(more)];
}

test("the first stretch opens an alert, the loss of the last closes it", () => {
  expect(reconcileAlerts([], [GAP])).toEqual({ opened: [GAP], changed: [], closed: [] });
  expect(reconcileAlerts(opened([GAP]), [])).toEqual({ opened: [], changed: [], closed: opened([GAP]) });
});

describe("an open alert stays the same one", () => {
  test.each([
    ["moves", ["10:00-13:00"]],
    ["splits", ["09:00-10:00", "11:00-12:00"]],
    ["grows", ["08:00-12:00"]],
    ["shrinks", ["11:00-12:00"]],
  ])("when its gap %s", (_, times) => {
    const moved = { ...GAP, stretches: times.map((each) => during(each)) };
    expect(reconcileAlerts([{ ...GAP, id: "1" }], [moved])).toEqual({
      opened: [],
      changed: [{ ...moved, id: "1" }],
      closed: [],
    });
  });

  test("when a missing person's posts are told by another", () => {
    const moved = { ...MISSING, post: "W2" };
    expect(reconcileAlerts([{ ...MISSING, id: "1" }], [moved]).changed).toEqual([{ ...moved, id: "1" }]);
  });

  test("and is left alone when nothing is new", () => {
    expect(reconcileAlerts(opened([GAP, MISSING]), [GAP, MISSING])).toEqual({ opened: [], changed: [], closed: [] });
  });
});

test("another post, day, kind or person is another alert", () => {
  const others: DueAlert[] = [
    { ...GAP, post: "W2" },
    { ...GAP, date: "2026-03-11" },
    { ...GAP, kind: "BOTH_AWAY" },
    { ...MISSING, staff: "Bai" },
  ];
  expect(reconcileAlerts(opened([GAP, MISSING]), others)).toEqual({
    opened: others,
    changed: [],
    closed: opened([GAP, MISSING]),
  });
});

test("N01: one gap, looked at every minute for two hours, opens one alert and nothing more", () => {
  const facts = office({ W1: "An Bai" }, { absences: [away("An", "00:00-12:00"), away("Bai", "00:00-12:00")] });
  let open: OpenAlert[] = [];
  const events: string[] = [];
  for (let minute = 0; minute < 120; minute++) {
    const due = dueAlerts(facts, DAY, "2026-03-25", at("09:00") + minute * MINUTE);
    const step = reconcileAlerts(open, due);
    events.push(...[...step.opened, ...step.changed, ...step.closed].map(alertText));
    open = applied(open, step);
  }
  expect(events).toEqual(["POST_UNCOVERED W1 09:00-12:00"]);
});

test("whatever changes, the open alerts become those that are due, and keep their identity", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(randomOffice, randomOffice, (one, other) => {
      const [before, after] = [one, other].map((random) => dueAt(factsOf(random), random.now, DAY, addDays(DAY, 2)));
      const open = opened(before ?? []);
      const result = applied(open, reconcileAlerts(open, after ?? []));
      const byKey = (a: OpenAlert, b: OpenAlert) => (a.id < b.id ? -1 : 1);
      // An alert's id is what it was about when it opened: that is what it still is about.
      expect(result.sort(byKey)).toEqual(opened(after ?? []).sort(byKey));
    }),
    { numRuns: 500 },
  );
});
