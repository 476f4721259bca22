import { clip, contains, type Interval, intersect, overlaps, subtract, union } from "../time/interval.ts";

/** What a person is at an instant, as far as holding a post goes. From `EXPECTED` on they are available. */
export const OFF_SHIFT = 0;
export const ABSENT = 1;
export const SIGNED_OUT = 2;
export const NOT_ARRIVED = 3;
export const EXPECTED = 4;
export const ACTUAL = 5;
export type Status =
  | typeof OFF_SHIFT
  | typeof ABSENT
  | typeof SIGNED_OUT
  | typeof NOT_ARRIVED
  | typeof EXPECTED
  | typeof ACTUAL;

/** A stretch of a session with one status. */
export type StatusSpan = Interval & { readonly status: Status };

/** One person's facts of one day, on the marks of its ruler (whole minutes since midnight). */
export type PersonDay = {
  /** Working sessions and extra shifts, in any order. Those that touch are one session. */
  readonly work: readonly Interval[];
  /** Each with whether its end asks for a sign-in again. */
  readonly absences: readonly (Interval & { readonly asksForReturn: boolean })[];
  /** Sign-ins up to now, by time. */
  readonly evidence: readonly Evidence[];
};

export type Evidence = { readonly mark: number; readonly direction: "IN" | "OUT" };

/** How the office asks for evidence on that day. */
export type EvidenceRule = {
  /** Whether this person must sign in on this date. */
  readonly isRequired: boolean;
  readonly graceMinutes: number;
  readonly signInsPerDay: 2 | 4;
  /** Now, on the day's ruler: negative before the day, beyond its end after it. */
  readonly now: number;
};

/**
 * Says for each minute of a person's work on a day whether they can hold a post.
 *
 * A person who must sign in has the benefit of the doubt from the first minute they should be there
 * until the grace is over, and is *not arrived* from then on until a sign-in comes. Who
 * signed out is gone until the next sign-in. Both last at most to the end of the session.
 *
 * @returns spans in order that fill the union of `work`
 */
export function personStatuses({ work, absences, evidence }: PersonDay, rule: EvidenceRule): StatusSpan[] {
  const spans: StatusSpan[] = [];
  let previousEnd = Number.NEGATIVE_INFINITY;
  let earlierToday: Evidence[] = [];
  for (const session of union(work)) {
    // Nothing is known of most people but that they work, and nothing is asked.
    if (evidence.length === 0 && !rule.isRequired && !absences.some((absence) => overlaps(absence, session))) {
      spans.push({ ...session, status: EXPECTED });
      continue;
    }
    const own = evidence.filter(({ mark }) => previousEnd <= mark && mark < session.end);
    const present = subtract([session], absences);
    const hasEvidence = rule.isRequired || own.length > 0 || earlierToday.length > 0;
    const modes: readonly StatusSpan[] = hasEvidence
      ? sessionModes(session, present, absences, own, earlierToday, rule)
      : [{ ...session, status: EXPECTED }];
    const away = subtract([session], present).map((stretch): StatusSpan => ({ ...stretch, status: ABSENT }));
    const there = modes.flatMap((mode) => intersect(present, [mode]).map((part) => ({ ...part, status: mode.status })));
    spans.push(...[...away, ...there].sort((a, b) => a.start - b.start));

    earlierToday = [...earlierToday, ...own];
    previousEnd = session.end;
  }
  return spans;
}

/** Something that changes what is known of a person: evidence, the start of a wait for it, or its end. */
type Turn = { readonly mark: number; readonly kind: "ASK" | "IN" | "OUT" | "DEADLINE"; readonly validFrom?: number };

/** What evidence says of each minute of a session, absences left aside. */
function sessionModes(
  session: Interval,
  present: readonly Interval[],
  absences: PersonDay["absences"],
  own: readonly Evidence[],
  earlierToday: readonly Evidence[],
  rule: EvidenceRule,
): StatusSpan[] {
  const early = own.filter(({ mark }) => mark < session.start).at(-1);
  const isSeenAtStart = early?.direction === "IN";
  const trustsMorning = rule.signInsPerDay === 2 && earlierToday.some(({ direction }) => direction === "IN");
  const isKnown = isSeenAtStart || (trustsMorning && !early && earlierToday.at(-1)?.direction === "IN");

  const asks: Turn[] =
    rule.isRequired && !isSeenAtStart && !trustsMorning && present[0] ? [{ mark: present[0].start, kind: "ASK" }] : [];
  for (const { start, end, asksForReturn } of absences) {
    const isReturn = asksForReturn && contains(session, end) && present.some((stretch) => stretch.start === end);
    if (isReturn && rule.isRequired) asks.push({ mark: end, kind: "ASK", validFrom: start });
  }
  const deadlines = asks.map(({ mark }): Turn => ({ mark: mark + rule.graceMinutes, kind: "DEADLINE" }));
  const seen = own
    .map(({ mark, direction }): Turn => ({ mark, kind: direction }))
    .filter(({ mark }) => mark >= session.start);
  const turns = [...asks, ...seen, ...deadlines.filter(({ mark }) => mark <= rule.now)].sort(byMarkThenOrder);

  const modes: StatusSpan[] = [];
  let status = (isKnown ? ACTUAL : EXPECTED) as Status;
  let lastIn = isSeenAtStart && early ? early.mark : Number.NEGATIVE_INFINITY;
  let deadline: number | null = null;
  let start = session.start;
  const become = (next: Status, mark: number) => {
    if (next === status) return;
    if (mark > start) modes.push({ start, end: mark, status });
    start = Math.max(start, mark);
    status = next;
  };
  for (const { mark, kind, validFrom = session.start } of turns) {
    if (kind === "ASK") {
      if (status === SIGNED_OUT || lastIn >= validFrom) continue;
      become(EXPECTED, mark);
      deadline = mark + rule.graceMinutes;
    } else if (kind === "DEADLINE") {
      if (mark === deadline) become(NOT_ARRIVED, mark);
    } else {
      become(kind === "IN" ? ACTUAL : SIGNED_OUT, mark);
      if (kind === "IN") lastIn = mark;
      deadline = null;
    }
  }
  return [...modes, { start, end: session.end, status }].flatMap((mode) => {
    const part = clip(mode, session);
    return part ? [{ ...part, status: mode.status }] : [];
  });
}

const TURN_ORDER = { ASK: 0, IN: 1, OUT: 1, DEADLINE: 2 } as const;

function byMarkThenOrder(one: Turn, other: Turn): number {
  return one.mark - other.mark || TURN_ORDER[one.kind] - TURN_ORDER[other.kind];
}
