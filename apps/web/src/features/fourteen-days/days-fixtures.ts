import type { CoverageState } from "@zaigang/domain";
import type { CoverageDay, GapOfDay, Person, SpanOfDay, WindowOfHall } from "./coverage-days.ts";

/** Facts for the tests of the 14 days: a small hall in Shanghai time. */

export const timeZone = "Asia/Shanghai";

/** Clock times of one day, `09:00-12:00`. */
const DAY_SESSIONS = ["09:00-12:00", "14:00-18:00"];

export function hall(...numbers: number[]): WindowOfHall[] {
  return numbers.map((number) => ({
    code: `W${number}`,
    number,
    name: `${number}号的事`,
    nameEn: `Matter ${number}`,
    posts: [named(`P${number}`)],
  }));
}

export function someone(id: string): Person {
  return { id, name: id, familyName: [...id][0] ?? id, familyReading: `Family${id}`, givenReading: "Given" };
}

export function at(date: string, clock: string): string {
  return new Date(`${date}T${clock}:00+08:00`).toISOString();
}

type SpanFacts = { post: string; clock: string; state: CoverageState; by?: string; servedAt?: number };

export function span(date: string, { post, clock, state, by, servedAt }: SpanFacts): SpanOfDay {
  return {
    post: named(post),
    ...stretch(date, clock),
    state,
    actingStaff: by === undefined ? null : someone(by),
    servedAt: servedAt === undefined ? null : { ...named(`W${servedAt}`), number: servedAt },
  };
}

export function gap<Reason = unknown>(
  date: string,
  post: string,
  clock: string,
  reasons: Reason[] = [],
): GapOfDay<Reason> {
  return { post: named(post), ...stretch(date, clock), reasons };
}

type DayFacts<Reason> = {
  kind?: CoverageDay["kind"];
  sessions?: string[];
  spans?: SpanOfDay[];
  gaps?: GapOfDay<Reason>[];
  possibleSpans?: SpanOfDay[];
  possibleGaps?: GapOfDay<Reason>[];
  provisional?: boolean;
};

/** A day; what the possible forecast says is what is certain, unless given. */
export function day<Reason = unknown>(date: string, facts: DayFacts<Reason> = {}): CoverageDay<Reason> {
  const { kind = "WORKDAY", sessions = DAY_SESSIONS, spans = [], gaps = [], possibleGaps = [] } = facts;
  return {
    date,
    kind,
    name: null,
    provisional: facts.provisional ?? false,
    startsAt: at(date, "00:00"),
    endsAt: new Date(Date.parse(at(date, "00:00")) + 86_400_000).toISOString(),
    sessions: sessions.map((clock) => stretch(date, clock)),
    coverage: { spans, gaps },
    possible: { spans: facts.possibleSpans ?? spans },
    possibleGaps,
    closures: [],
  };
}

/** The primaries of these posts hold them all day. */
export function usual(date: string, ...posts: string[]): SpanOfDay[] {
  return posts.flatMap((post) =>
    DAY_SESSIONS.map((clock) => span(date, { post, clock, state: "PRIMARY", by: `甲${post}` })),
  );
}

function named(code: string): { id: string; code: string } {
  return { id: code, code };
}

function stretch(date: string, clock: string): { startsAt: string; endsAt: string } {
  const [from, to] = clock.split("-") as [string, string];
  return { startsAt: at(date, from), endsAt: at(date, to) };
}
