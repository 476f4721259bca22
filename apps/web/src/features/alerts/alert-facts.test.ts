import { expect, test } from "vitest";
import { runningStretch, stretchesThatWere, urgentStretch } from "./alert-facts.ts";
import { alert, at, instant } from "./alert-fixtures.ts";

const { stretches } = alert(8, "10:06-12:00 14:00-15:00");

test.each([
  { clock: "10:05", running: undefined, urgent: "10:06" },
  { clock: "10:06", running: "10:06", urgent: "10:06" },
  { clock: "12:00", running: undefined, urgent: "14:00" },
  { clock: "15:00", running: undefined, urgent: "10:06" },
])("at $clock the stretch that runs is $running, the one to see to $urgent", ({ clock, running, urgent }) => {
  expect(runningStretch(stretches, instant(clock))?.startsAt).toBe(running && at(running));
  expect(urgentStretch(stretches, instant(clock))?.startsAt).toBe(at(urgent));
});

test("on another day the first stretch is the one to see to", () => {
  expect(urgentStretch(stretches, null)).toBe(stretches[0]);
});

test("a closed alert was about its stretches up to when it was closed", () => {
  const spans = (resolvedAt: string | null) =>
    stretchesThatWere({ stretches, resolvedAt }).map(({ startsAt, endsAt }) => [startsAt, endsAt]);
  expect(spans(null)).toHaveLength(2);
  expect(spans(at("10:31"))).toEqual([[at("10:06"), at("10:31")]]);
  expect(spans(at("14:30"))).toEqual([
    [at("10:06"), at("12:00")],
    [at("14:00"), at("14:30")],
  ]);
  // Closed before it began: it never came to it.
  expect(spans(at("09:00"))).toHaveLength(2);
});
