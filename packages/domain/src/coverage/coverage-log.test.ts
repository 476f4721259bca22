import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf, randomOffice } from "../testing/arbitrary-office.ts";
import { at, away, clock, coverageOn, DAY, during, office, signIn } from "../testing/office.ts";
import type { CoverageSpan } from "./coverage.ts";
import { differences, notIn } from "./coverage-log.ts";

const HALL = { W1: "An Bai", W2: "Chen Shan" };
const spansOf = (facts: Parameters<typeof coverageOn>[0]) => coverageOn(facts, { now: at("24:00") }).spans;

const text = ({ post, state, acting, servedAt, presence, ...time }: CoverageSpan) =>
  `${post} ${clock(time)} ${state} ${acting} ${servedAt} ${presence}`;

describe("what is known now beside what was seen then", () => {
  const seen = spansOf(office(HALL));

  test("a late slip: from when to when it was another", () => {
    const { before, after } = differences(seen, spansOf(office(HALL, { absences: [away("An", "10:00-11:00")] })));
    expect(before.map(text)).toEqual(["W1 10:00-11:00 PRIMARY An W1 EXPECTED"]);
    expect(after.map(text)).toEqual(["W1 10:00-11:00 BACKUP Bai W1 EXPECTED"]);
    expect(after[0]?.reasons.map(({ staff, verdict }) => `${staff} ${verdict}`)).toEqual(["An ABSENT", "Bai ACTING"]);
  });

  test("an imported sign-in: the same person, but seen", () => {
    const { before, after } = differences(seen, spansOf(office(HALL, { signIns: [signIn("An", "08:55")] })));
    expect(before.map(text)).toEqual([
      "W1 09:00-12:00 PRIMARY An W1 EXPECTED",
      "W1 13:30-17:30 PRIMARY An W1 EXPECTED",
    ]);
    expect(after.map(text)).toEqual(["W1 09:00-12:00 PRIMARY An W1 ACTUAL", "W1 13:30-17:30 PRIMARY An W1 ACTUAL"]);
  });

  test("other reasons alone are no difference", () => {
    expect(differences(seen, spansOf(office(HALL, { absences: [away("Bai")] })))).toEqual({ before: [], after: [] });
  });

  test("a time that was closed then, or is closed now, stands on one side alone", () => {
    const morning = seen.filter(({ endsAt }) => endsAt <= at("12:00"));
    expect(differences(morning, seen).before).toEqual([]);
    expect(differences(morning, seen).after.map(text)).toEqual([
      "W1 13:30-17:30 PRIMARY An W1 EXPECTED",
      "W2 13:30-17:30 PRIMARY Chen W2 EXPECTED",
    ]);
    expect(differences(seen, morning).after).toEqual([]);
  });
});

test("only what is not logged yet of its post is left", () => {
  const logged = [
    { post: "W1", ...during("09:00-10:00") },
    { post: "W1", ...during("10:30-12:00") },
    { post: "W2", ...during("00:00-24:00") },
    { post: "W9", ...during("09:00-12:00") },
  ];
  expect(notIn(spansOf(office(HALL)), logged).map(text)).toEqual([
    "W1 10:00-10:30 PRIMARY An W1 EXPECTED",
    "W1 13:30-17:30 PRIMARY An W1 EXPECTED",
  ]);
  expect(notIn(spansOf(office(HALL)), [{ post: "W1", ...during("00:00-24:00", "2026-03-11") }])).toHaveLength(4);
});

const EACH = 5 * 60_000;

/** Spans as their moments, one every five minutes, sorted. */
function moments(spans: readonly CoverageSpan[]): string[] {
  const all = spans.flatMap(({ startsAt, endsAt, post, state, acting, servedAt, presence }) =>
    Array.from({ length: (endsAt - startsAt) / EACH }, (_, index) =>
      [startsAt + index * EACH, post, state, acting, servedAt, presence].join(" "),
    ),
  );
  return all.sort();
}

test("the differences of two plans, applied to one, make the other; and there are no others", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(randomOffice, randomOffice, (one, other) => {
      const [seen, known] = [one, other].map(
        (random) => coverageOn(factsOf(random), { date: DAY, now: at(random.now) }).spans,
      );
      const { before, after } = differences(seen ?? [], known ?? []);
      const gone = new Set(moments(before));
      expect([...moments(seen ?? []).filter((moment) => !gone.has(moment)), ...moments(after)].sort()).toEqual(
        moments(known ?? []),
      );
      expect(moments(after).filter((moment) => gone.has(moment))).toEqual([]);
      expect(differences(known ?? [], known ?? [])).toEqual({ before: [], after: [] });
    }),
    { numRuns: 300 },
  );
});
