import { connect, type DemoEvents, demoFacts } from "@zaigang/db";
import { scratchDatabase } from "@zaigang/db/testing";
import { instantAt, type OfficeFacts } from "@zaigang/domain";
import { expect, test } from "vitest";
import { loadCoverageFacts } from "./coverage-facts.ts";

const ZONE = "Asia/Shanghai";
const START = "2026-12-07";

test.each<{ events: DemoEvents }>([
  { events: "none" },
  { events: "all" },
  { events: "moment" },
  { events: ["E1", "E6"] },
])("what is read for a fortnight is what was stored: $events", async ({ events }) => {
  const scratch = await scratchDatabase({ demo: { start: START, events } });
  const db = connect(scratch.url);
  const { officeId } = await db.office.findFirstOrThrow({ select: { officeId: true } });
  const { facts } = await loadCoverageFacts(db, officeId, ZONE, START, "2026-12-21");
  await db.$disconnect();
  await scratch.drop();
  expect(comparable(facts)).toEqual(comparable(within(demoFacts({ start: START, events }))));
});

/** Only what the range needs is read: its days of the calendar, its shifts, its sign-ins. */
function within(facts: OfficeFacts): OfficeFacts {
  const [startsAt, endsAt] = [instantAt(START, 0, ZONE), instantAt("2026-12-21", 0, ZONE)];
  const touches = (fact: { startsAt: number; endsAt: number }) => fact.endsAt > startsAt && fact.startsAt < endsAt;
  return {
    ...facts,
    calendar: {
      ...facts.calendar,
      entries: facts.calendar.entries.filter(({ date }) => date >= START && date < "2026-12-21"),
    },
    shifts: facts.shifts.filter(touches),
    signIns: facts.signIns.filter(({ at }) => startsAt <= at && at < endsAt),
  };
}

/** The fields that the engine reads, in an order of their own: the order of facts means nothing. */
function comparable(facts: OfficeFacts) {
  const sorted = <Fact>(list: readonly Fact[], pick: (fact: Fact) => object) =>
    list.map((fact) => JSON.stringify(pick(fact))).sort();
  return {
    rules: facts.rules,
    years: [...facts.calendar.coveredYears].sort(),
    entries: sorted(facts.calendar.entries, ({ date, layer, kind, name }) => ({ date, layer, kind, name })),
    seasons: sorted(facts.hours.seasons, ({ code, startsOnDay, sessions, validFrom }) => ({
      code,
      startsOnDay,
      sessions,
      validFrom,
    })),
    windowHours: sorted(facts.hours.windowHours, ({ window, validFrom, season, weekdays, sessions }) => ({
      window,
      validFrom,
      season,
      weekdays,
      sessions,
    })),
    staff: sorted(facts.staff, ({ code, mustSignIn, startsOn, endsOn }) => ({ code, mustSignIn, startsOn, endsOn })),
    windows: sorted(facts.windows, ({ code, number }) => ({ code, number })),
    posts: sorted(facts.posts, ({ code, window, priority, watched, exempt, startsOn, endsOn }) => ({
      code,
      window,
      priority,
      watched,
      exempt,
      startsOn,
      endsOn,
    })),
    pairings: sorted(facts.pairings, ({ post, startsOn, endsOn, primary, backup, reserves }) => ({
      post,
      startsOn,
      endsOn,
      primary,
      backup,
      reserves,
    })),
    absences: sorted(facts.absences, ({ staff, kind, startsAt, endsAt, pending }) => ({
      staff,
      kind,
      startsAt,
      endsAt,
      pending,
    })),
    substitutions: sorted(facts.substitutions, ({ post, staff, startsAt, endsAt, madeAt }) => ({
      post,
      staff,
      startsAt,
      endsAt,
      madeAt,
    })),
    pauses: sorted(facts.pauses, ({ window, startsAt, endsAt }) => ({ window, startsAt, endsAt })),
    signIns: sorted(facts.signIns, ({ staff, at, direction }) => ({ staff, at, direction })),
    shifts: sorted(facts.shifts, ({ staff, posts, startsAt, endsAt, madeAt }) => ({
      staff,
      posts: [...posts].sort(),
      startsAt,
      endsAt,
      madeAt,
    })),
  };
}
