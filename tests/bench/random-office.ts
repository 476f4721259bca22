import { demoFacts } from "@zaigang/db";
import {
  type Absence,
  addDays,
  calendarDay,
  type Instant,
  instantAt,
  type OfficeFacts,
  officeSessions,
  type Substitution,
} from "@zaigang/domain";

const [AWAY_SHARE, NAMED_SHARE] = [0.08, 0.02];
export const MONTH = { from: "2026-12-01", days: 31 };

/** A number generator with a seed (mulberry32), so that every run plans the same offices. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Offices of the demo's size over a month: in each session 8 % of the people away, 2 % of the posts with a named person. */
export function randomOffices(count: number, seed: number): OfficeFacts[] {
  const demo = demoFacts({ start: "2026-11-30", events: "none" });
  const random = randomFrom(seed);
  const sessions = sessionsOf(demo);
  return Array.from({ length: count }, () => ({
    ...demo,
    absences: sessions.flatMap(({ startsAt, endsAt }, session) =>
      demo.staff
        .filter(() => random() < AWAY_SHARE)
        .map(
          ({ code }): Absence => ({
            id: `${code}-${session}`,
            staff: code,
            kind: "LEAVE",
            startsAt,
            endsAt,
            pending: false,
          }),
        ),
    ),
    substitutions: sessions.flatMap(({ startsAt, endsAt }) =>
      demo.posts
        .filter(() => random() < NAMED_SHARE)
        .map(({ code }): Substitution => {
          const person = demo.staff[Math.floor(random() * demo.staff.length)] as (typeof demo.staff)[number];
          return { post: code, staff: person.code, startsAt, endsAt, madeAt: startsAt };
        }),
    ),
  }));
}

function sessionsOf(facts: OfficeFacts): { startsAt: Instant; endsAt: Instant }[] {
  return Array.from({ length: MONTH.days }, (_, day) => addDays(MONTH.from, day)).flatMap((date) =>
    officeSessions(facts.hours, calendarDay(facts.calendar, date)).map(({ start, end }) => ({
      startsAt: instantAt(date, start, facts.rules.timeZone),
      endsAt: instantAt(date, end, facts.rules.timeZone),
    })),
  );
}
