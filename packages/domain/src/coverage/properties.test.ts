import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { factsOf, type RandomOffice, randomOffice } from "../testing/arbitrary-office.ts";
import { at, away, clock, DAY, during, holderAt, named, pairing } from "../testing/office.ts";
import { planByLooking } from "../testing/reference.ts";
import { dayBounds, type Instant, MINUTE } from "../time/civil.ts";
import { clip, measure, subtract, union } from "../time/interval.ts";
import { asInterval, type TimeRange } from "../time/time-range.ts";
import type { Coverage, Forecast, Gap } from "./coverage.ts";
import type { OfficeFacts } from "./facts.ts";
import { planCoverage, possibleGaps } from "./plan-coverage.ts";
import { type CoverageChange, whatIf, withChange } from "./what-if.ts";

const WHOLE_DAY = dayBounds(DAY, "Asia/Shanghai");
const forecast = fc.constantFrom<Forecast>("CERTAIN", "POSSIBLE");

function dayOf(random: RandomOffice, facts = factsOf(random)): Coverage {
  return planCoverage(facts, WHOLE_DAY, at(random.now), "CERTAIN");
}

/** Spans and gaps as plain values, so that two plans can be compared; reasons are read here. */
function written({ spans, gaps }: Coverage) {
  return {
    spans: spans.map((span) => ({ ...span, at: clock(span), reasons: span.reasons })),
    gaps: gaps.map((gap) => ({ post: gap.post, at: clock(gap), reasons: gap.reasons })),
  };
}

const EACH = 5 * MINUTE;

/** Stretches as their moments, one every five minutes: what two plans differ in is then a difference of lists. */
function stepsOf<T extends TimeRange>(pieces: readonly T[], text: (piece: T) => string): string[] {
  return pieces.flatMap((piece) =>
    Array.from(
      { length: (piece.endsAt - piece.startsAt) / EACH },
      (_, step) => `${text(piece)} ${piece.startsAt + step * EACH}`,
    ),
  );
}

const without = (steps: readonly string[], known: readonly string[]) => steps.filter((step) => !known.includes(step));

test("each post is held throughout by whom an exhaustive search by the rules gives it to", { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(randomOffice, forecast, (random, outlook) => {
      const facts = factsOf(random);
      const { spans } = planCoverage(facts, WHOLE_DAY, at(random.now), outlook);
      const planned = spans.map((span) => ({ ...span, holder: holderAt(span.reasons) }));
      expect(stretches(planned)).toEqual(stretches(planByLooking(facts, DAY, at(random.now), outlook)));
    }),
    { numRuns: 4000 },
  );
});

type Held = TimeRange & { readonly post: string; readonly holder: string | null };

/** Who holds what when, pieces joined where the holder stays, as texts such as `W1 09:00-12:00 A`. */
function stretches(pieces: readonly Held[]): string[] {
  const joined: Held[] = [];
  for (const piece of pieces.toSorted((a, b) => a.post.localeCompare(b.post) || a.startsAt - b.startsAt)) {
    const last = joined.at(-1);
    const isSame = last?.post === piece.post && last.holder === piece.holder && last.endsAt === piece.startsAt;
    if (isSame) joined[joined.length - 1] = { ...last, endsAt: piece.endsAt };
    else joined.push(piece);
  }
  return joined.map((held) => `${held.post} ${clock(held)} ${held.holder}`);
}

test("the spans of a post tile its opening exactly, and its gaps are where nobody holds it", {
  timeout: 240_000,
}, () => {
  fc.assert(
    fc.property(randomOffice, (random) => {
      const facts = factsOf(random);
      const { spans, gaps } = dayOf(random, facts);
      for (const { code, window, exempt, startsOn, endsOn } of facts.posts) {
        const own = spans.filter(({ post }) => post === code).map(asInterval);
        const opensAtNoon = window !== null && random.openAtNoon;
        const isThere = (startsOn ?? DAY) <= DAY && (endsOn === null || endsOn > DAY);
        const sessions = opensAtNoon ? ["09:00-17:30"] : ["09:00-12:00", "13:30-17:30"];
        const closures = facts.closures.filter((closure) => closure.window === window);
        const opening = subtract(
          isThere ? sessions.map((times) => asInterval(during(times))) : [],
          closures.map(asInterval),
        );
        expect(union(own)).toEqual(opening);
        // No two spans share a minute.
        expect(own.reduce((total, { start, end }) => total + end - start, 0)).toBe(measure(opening));

        const uncovered = spans.filter((span) => span.post === code && holderAt(span.reasons) === null).map(asInterval);
        expect(gaps.filter(({ post }) => post === code).map(asInterval)).toEqual(exempt ? [] : union(uncovered));
      }
    }),
    { numRuns: 500 },
  );
});

test("one more absence never raises the number of posts covered", { timeout: 240_000 }, () => {
  // Where sign-in is asked for, an absence over the start of a session moves the grace: not what this is about.
  const withoutSignIn = randomOffice.map((random) => ({
    ...random,
    rules: { ...random.rules, signInRequiredFrom: null },
  }));
  fc.assert(
    fc.property(withoutSignIn, fc.constantFrom("A", "B", "C", "D", "E"), (random, staff) => {
      const more = {
        ...random,
        absences: [...random.absences, { staff, times: "09:30-15:00", kind: "LEAVE" as const, pending: false }],
      };
      const [before, after] = [dayOf(random), dayOf(more)];
      const instants = [...before.spans, ...after.spans].map(({ startsAt }) => startsAt);
      for (const instant of instants) expect(coveredAt(after, instant)).toBeLessThanOrEqual(coveredAt(before, instant));
    }),
    { numRuns: 1000 },
  );
});

function coveredAt({ spans }: Coverage, instant: Instant): number {
  return spans.filter((span) => span.startsAt <= instant && instant < span.endsAt && holderAt(span.reasons) !== null)
    .length;
}

test("the order of facts does not matter", { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(randomOffice, (random) => {
      const facts = factsOf(random);
      const isList = (value: unknown) => Array.isArray(value);
      const reversed = Object.fromEntries(
        Object.entries(facts).map(([key, value]) => [key, isList(value) ? value.toReversed() : value]),
      );
      const hours = { ...facts.hours, windowHours: facts.hours.windowHours.toReversed() };
      expect(written(dayOf(random, { ...(reversed as OfficeFacts), hours }))).toEqual(written(dayOf(random, facts)));
    }),
    { numRuns: 400 },
  );
});

test("a part of the day is the day, clipped", { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(randomOffice, fc.nat(1439), fc.integer({ min: 1, max: 600 }), (random, from, length) => {
      const startsAt = WHOLE_DAY.startsAt + from * MINUTE;
      const range = { startsAt, endsAt: startsAt + length * MINUTE };
      const twoDays = { startsAt: WHOLE_DAY.startsAt, endsAt: WHOLE_DAY.endsAt + 1440 * MINUTE };
      const [part, whole] = [range, twoDays].map((asked) =>
        planCoverage(factsOf(random), asked, at(random.now), "CERTAIN"),
      );
      expect(written(part as Coverage)).toEqual(
        written({ spans: clipped(whole?.spans ?? [], range), gaps: clipped(whole?.gaps ?? [], range) }),
      );
    }),
    { numRuns: 400 },
  );
});

function clipped<T extends TimeRange & { readonly reasons: unknown }>(pieces: readonly T[], range: TimeRange): T[] {
  return pieces.flatMap((piece) => {
    const part = clip(asInterval(piece), asInterval(range));
    return part ? [{ ...piece, reasons: piece.reasons, startsAt: part.start, endsAt: part.end }] : [];
  });
}

describe("the zone of the process", () => {
  afterEach(() => void vi.unstubAllEnvs());

  test("changes nothing", { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(
        randomOffice,
        fc.constantFrom("America/New_York", "Europe/London", "Pacific/Kiritimati"),
        (random, zone) => {
          const facts = factsOf(random);
          vi.stubEnv("TZ", "UTC");
          const atHome = written(dayOf(random, facts));
          vi.stubEnv("TZ", zone);
          expect(written(dayOf(random, facts))).toEqual(atHome);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const gapSteps = (gaps: readonly Gap[]) => stepsOf(gaps, ({ post }) => post);

test("a gap is possible where it opens only if the pending requests are granted", { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(randomOffice, (random) => {
      const facts = factsOf(random);
      const granted = { ...facts, absences: facts.absences.map((absence) => ({ ...absence, pending: false })) };
      const refused = { ...facts, absences: facts.absences.filter(({ pending }) => !pending) };
      const [ifGranted, ifRefused] = [granted, refused].map((either) => gapSteps(dayOf(random, either).gaps));
      expect(gapSteps(possibleGaps(facts, WHOLE_DAY, at(random.now)))).toEqual(
        without(ifGranted ?? [], ifRefused ?? []),
      );
    }),
    { numRuns: 300 },
  );
});

test("what if says what recomputing says", { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(randomOffice, fc.constantFrom("A", "B", "C"), fc.nat(3), (random, staff, kind) => {
      const facts = factsOf(random);
      const change = changesOf(facts, staff)[kind] as CoverageChange;
      const answer = whatIf(facts, change, WHOLE_DAY, at(random.now));
      const [before, after] = [dayOf(random, facts), dayOf(random, withChange(facts, change))];
      expect(gapSteps(answer.newlyUncovered)).toEqual(without(gapSteps(after.gaps), gapSteps(before.gaps)));
      expect(takeovers(answer.newlyTakenOver)).toEqual(without(takeovers(after.spans), takeovers(before.spans)));
      const people = without(timesAtLimit(after, facts), timesAtLimit(before, facts)).map((step) => step.split(" ")[0]);
      expect(answer.newlyAtLimit).toEqual([...new Set(people)].sort());
    }),
    { numRuns: 400 },
  );
});

function changesOf(facts: OfficeFacts, staff: string): CoverageChange[] {
  const post = facts.posts[0]?.code ?? "";
  const more = away(staff, "10:00-15:00", { id: "more" });
  const [absence = more] = facts.absences;
  const returned = {
    kind: "END_ABSENCE",
    absence: absence.id,
    endsAt: Math.max(absence.startsAt, at("11:00")),
  } as const;
  return [
    { kind: "ABSENCE", absence: { ...more, pending: true } },
    absence === more ? { kind: "ABSENCE", absence } : returned,
    { kind: "SUBSTITUTION", substitution: named(post, staff, "10:00-15:00", at("12:00")) },
    { kind: "PAIRING", pairing: pairing(post, `${staff} -`, DAY) },
  ];
}

function takeovers(spans: Coverage["spans"]): string[] {
  const taken = spans.filter(({ state }) => state === "BACKUP" || state === "RESERVE" || state === "SUBSTITUTE");
  return stepsOf(taken, ({ post, state, acting }) => `${post} ${state} ${acting}`);
}

/** Who holds as many posts as they may, or more, and when. */
function timesAtLimit({ spans }: Coverage, { rules }: OfficeFacts): string[] {
  const held = spans.filter(({ reasons }) => holderAt(reasons) !== null);
  const loads = Map.groupBy(
    stepsOf(held, ({ reasons }) => `${holderAt(reasons)}`),
    (step) => step,
  );
  return [...loads].flatMap(([step, posts]) => (posts.length >= rules.coverLimit ? [step] : []));
}
