import { expect, test } from "vitest";
import type { WhyDayQuery } from "../../generated/graphql.ts";
import { dayStretches, stretchAt } from "./day-stretches.ts";

const at = (clock: string) => `2026-12-09T${clock}:00.000+08:00`;

function span(
  startsAt: string,
  endsAt: string,
  state: "PRIMARY" | "BACKUP" | "UNCOVERED",
  post = "PW11",
): WhyDayQuery["days"][number]["coverage"]["spans"][number] {
  return {
    __typename: "CoverageSpan",
    post: { __typename: "Post", id: post, code: post },
    startsAt: at(startsAt),
    endsAt: at(endsAt),
    state,
    presence: "EXPECTED",
    actingStaff: null,
    servedAt: null,
    reasons: [],
  };
}

function day(spans: ReturnType<typeof span>[], gaps: [string, string][] = []): WhyDayQuery["days"][number] {
  return {
    __typename: "OfficeDay",
    date: "2026-12-09",
    coverage: { __typename: "Coverage", spans },
    possibleGaps: gaps.map(([startsAt, endsAt]) => ({
      __typename: "Gap",
      post: { __typename: "Post", id: "PW11", code: "PW11" },
      startsAt: at(startsAt),
      endsAt: at(endsAt),
      reasons: [],
    })),
  };
}

const shown = (stretches: ReturnType<typeof dayStretches>) =>
  stretches.map(({ state, startsAt, endsAt }) => `${clock(startsAt)}-${clock(endsAt)} ${state}`);
const clock = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16);

test("a possible gap takes its place in the stretch it would interrupt", () => {
  const stretches = dayStretches(
    day([span("14:00", "15:00", "PRIMARY"), span("15:00", "18:00", "BACKUP")], [["16:00", "17:00"]]),
  );
  expect(shown(stretches)).toEqual([
    "14:00-15:00 PRIMARY",
    "15:00-16:00 BACKUP",
    "16:00-17:00 POSSIBLE",
    "17:00-18:00 BACKUP",
  ]);
});

test("a possible gap over two stretches cuts both, and one of the same length replaces its stretch", () => {
  const stretches = dayStretches(
    day([span("09:00", "10:00", "PRIMARY"), span("10:00", "12:00", "BACKUP")], [["09:30", "12:00"]]),
  );
  expect(shown(stretches)).toEqual(["09:00-09:30 PRIMARY", "09:30-12:00 POSSIBLE"]);
});

test("an instant shows its stretch, the worst of several posts; outside opening the next one, then the last", () => {
  const stretches = dayStretches(
    day([
      span("09:00", "12:00", "PRIMARY", "PA"),
      span("09:00", "12:00", "UNCOVERED", "PB"),
      span("14:00", "18:00", "BACKUP", "PB"),
    ]),
  );
  expect(stretchAt(stretches, Date.parse(at("10:00")))?.state).toBe("UNCOVERED");
  expect(stretchAt(stretches, Date.parse(at("13:00")))?.state).toBe("BACKUP");
  expect(stretchAt(stretches, Date.parse(at("20:00")))?.state).toBe("BACKUP");
  expect(stretchAt([], 0)).toBeUndefined();
});
