import fc from "fast-check";
import { expect, test } from "vitest";
import { during, MONDAY_TO_FRIDAY, office, openOn } from "../testing/office.ts";
import { addDays, datesBetween, dayBounds, daysBounds } from "../time/civil.ts";
import { changedDays } from "./changed-days.ts";
import type { OfficeFacts } from "./facts.ts";
import { planCoverage } from "./plan-coverage.ts";

/** A Monday to the Sunday after. */
const [FROM, TO] = ["2026-03-09", "2026-03-16"] as const;
const facts = office({ W1: "An Bai", W2: "Bai An", hall: "Deng -" });
const changes = (after: OfficeFacts) => changedDays(facts, after, FROM, TO);

test("the same facts see no day differently", () => {
  expect(changes(facts)).toEqual([]);
});

test("a notice makes dates another thing, and opens and closes windows on them", () => {
  const entries = [
    { date: "2026-03-11", layer: "NATIONAL", kind: "STATUTORY_HOLIDAY", name: "节日" },
    { date: "2026-03-15", layer: "NATIONAL", kind: "MAKE_UP_WORKDAY", name: "节日" },
  ] as const;
  expect(changes({ ...facts, calendar: { ...facts.calendar, entries } })).toMatchObject([
    {
      date: "2026-03-11",
      before: { kind: "WORKDAY" },
      after: { kind: "STATUTORY_HOLIDAY" },
      opens: [],
      closes: ["W1", "W2"],
    },
    {
      date: "2026-03-15",
      before: { kind: "REST_DAY" },
      after: { kind: "MAKE_UP_WORKDAY" },
      opens: ["W1", "W2"],
      closes: [],
    },
  ]);
});

test("other hours, a closing for a part of a day and for all of it, and a post that ends are told apart", () => {
  const windowHours = [openOn("W1", MONDAY_TO_FRIDAY), openOn("W2", [1, 3, 5])];
  expect(changes({ ...facts, hours: { ...facts.hours, windowHours } })).toMatchObject([
    { date: "2026-03-10", closes: ["W2"], otherHours: [] },
    { date: "2026-03-12", closes: ["W2"], otherHours: [] },
  ]);
  const day = dayBounds("2026-03-10", "Asia/Shanghai");
  expect(changes({ ...facts, closures: [{ window: "W1", ...day }] })).toMatchObject([
    { date: "2026-03-10", closes: ["W1"] },
  ]);
  expect(changes({ ...facts, closures: [{ window: "W1", ...during("09:00-12:00") }] })).toMatchObject([
    { date: "2026-03-10", closes: [], otherHours: ["W1"] },
  ]);
  const posts = facts.posts.map((post) => (post.code === "W1" ? { ...post, endsOn: "2026-03-13" } : post));
  expect(changes({ ...facts, posts })).toMatchObject([{ date: "2026-03-13", closes: ["W1"] }]);
});

test("whatever closes or moves, a day that is not named has the plan's spans at the same times", () => {
  const closure = fc.record({
    window: fc.constantFrom("W1", "W2"),
    day: fc.nat({ max: 6 }),
    from: fc.nat({ max: 23 }),
    hours: fc.integer({ min: 1, max: 40 }),
  });
  const timesOf = (of: OfficeFacts, date: string) =>
    planCoverage(of, dayBounds(date, "Asia/Shanghai"), 0, "CERTAIN")
      .spans.map(({ post, startsAt, endsAt }) => `${post} ${startsAt} ${endsAt}`)
      .sort();
  fc.assert(
    fc.property(fc.array(closure, { maxLength: 3 }), (random) => {
      const after = {
        ...facts,
        closures: random.map(({ window, day, from, hours }) => {
          const { startsAt } = daysBounds(addDays(FROM, day), TO, "Asia/Shanghai");
          const start = startsAt + from * 3_600_000;
          return { window, startsAt: start, endsAt: start + hours * 3_600_000 };
        }),
      };
      const named = new Set(changes(after).map(({ date }) => date));
      for (const date of datesBetween(FROM, TO)) {
        if (!named.has(date)) expect(timesOf(after, date), date).toEqual(timesOf(facts, date));
        else expect(timesOf(after, date), date).not.toEqual(timesOf(facts, date));
      }
    }),
  );
});
