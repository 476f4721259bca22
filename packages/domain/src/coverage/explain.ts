import { clip, contains, type Interval, stretchAround } from "../time/interval.ts";
import { asInterval } from "../time/time-range.ts";
import type { CandidateRole, CandidateVerdict, Verdict } from "./coverage.ts";
import type { Naming } from "./office-day.ts";
import type { DayPlan } from "./plan-day.ts";
import { ABSENT, NOT_ARRIVED, OFF_SHIFT, SIGNED_OUT } from "./presence.ts";

type Candidate = { readonly person: number; readonly role: CandidateRole; readonly position: number };

/**
 * The candidates for a post in a step: who was named, the last one first, then the pairing from the primary
 * to the last reserve. Each person comes once; somebody named by a shift keeps their place in the pairing.
 */
export function candidatesFor(day: DayPlan, post: number, step: number): Candidate[] {
  const pairing = day.line.pairings[post];
  const members: Candidate[] = pairing
    ? [{ person: pairing.primary, role: "PRIMARY", position: 0 }, ...pairing.line]
    : [];
  const isOutside = ({ person, isShift }: Naming) => !(isShift && members.some((member) => member.person === person));
  const named = [
    ...new Set(
      day
        .namedFor(post, step)
        .filter(isOutside)
        .map(({ person }) => person),
    ),
  ];
  return [
    ...named.map((person, index): Candidate => ({ person, role: "SUBSTITUTE", position: index + 1 })),
    ...members.filter(({ person }) => !named.includes(person)),
  ];
}

/**
 * One verdict per candidate. Whoever comes after the acting person is not needed, whatever else they are;
 * an available one before them is at the limit, or was given to another post, which comes to the same.
 */
export function verdictsFor(day: DayPlan, post: number, step: number, candidates: readonly Candidate[]): Verdict[] {
  const acting = candidates.findIndex(({ person }) => person === day.holderOf(post, step));
  return candidates.map(({ person, role }, place) => {
    if (place === acting) return "ACTING";
    if (acting >= 0 && place > acting) return "NOT_NEEDED";
    if (day.isAvailable(person, step)) {
      const mustBeNamed = role === "RESERVE" && !day.index.facts.rules.reservesStepIn;
      return role === "PRIMARY" || mustBeNamed ? "NOT_NEEDED" : "AT_LIMIT";
    }
    if (acting < 0 && role === "PRIMARY" && day.index.posts[post]?.isExempt) return "EXEMPT";
    return unavailable(day, person, step);
  });
}

function unavailable(day: DayPlan, person: number, step: number): Verdict {
  switch (day.statusOf(person, step)) {
    case ABSENT:
      return "ABSENT";
    case SIGNED_OUT:
      return "SIGNED_OUT";
    case NOT_ARRIVED:
      return "NOT_ARRIVED";
    default:
      return "OFF_SHIFT";
  }
}

/** Why the post is held as it is in a step, in full. */
export function explain(day: DayPlan, post: number, step: number): CandidateVerdict[] {
  const candidates = candidatesFor(day, post, step);
  const verdicts = verdictsFor(day, post, step, candidates);
  return candidates.map(({ person, role, position }, place) => ({
    staff: day.index.staff[person] as string,
    role,
    position,
    verdict: verdicts[place] as Verdict,
    ...groundsOf(day, person, step, verdicts[place] as Verdict),
    holding: day.heldBy(person, step).map((held) => day.index.posts[held]?.code as string),
  }));
}

type Grounds = Pick<CandidateVerdict, "since" | "until" | "absence">;

const NO_GROUNDS: Grounds = { since: null, until: null, absence: null };

/** From when to when a verdict holds by itself, and the absence behind it. */
function groundsOf(day: DayPlan, person: number, step: number, verdict: Verdict): Grounds {
  const mark = day.cuts[step] as number;
  const status = day.statusOf(person, step);
  if (verdict === "ACTING" || verdict === "NOT_NEEDED" || verdict === "AT_LIMIT") return NO_GROUNDS;
  if (status === OFF_SHIFT) {
    const next =
      day.people.get(person)?.find(({ start }) => start > mark)?.start ?? nextOfficeSession(day, person, mark);
    return { ...NO_GROUNDS, until: next === null ? null : day.instantOf(next) };
  }
  if (status === ABSENT) return absenceGrounds(day, person, mark);
  const stretch = day.people.get(person)?.find((span) => contains(span, mark));
  return stretch
    ? { since: day.instantOf(stretch.start), until: day.instantOf(stretch.end), absence: null }
    : NO_GROUNDS;
}

function nextOfficeSession(day: DayPlan, person: number, mark: number): number | null {
  if (day.people.has(person)) return null;
  const starts = day.hours.office.map(({ start }) => day.ruler.mark(start)).filter((start) => start > mark);
  return starts.length > 0 ? Math.min(...starts) : null;
}

/** Absences that touch are one stretch away; of several at that instant the one that ends last is named. */
function absenceGrounds(day: DayPlan, person: number, mark: number): Grounds {
  const own = (day.index.absences.get(person) ?? []).filter(
    ({ pending }) => !pending || day.outlook.forecast === "POSSIBLE",
  );
  // The step starts at a whole minute; an absence from within that minute counts from it.
  const minute = { start: day.instantOf(mark), end: day.instantOf(mark + 1) };
  const [present] = own
    .filter((absence) => clip(asInterval(absence), minute))
    .sort((a, b) => b.endsAt - a.endsAt || (a.id < b.id ? -1 : 1));
  if (!present) return NO_GROUNDS;
  const stretch = stretchAround(own.map(asInterval), Math.max(present.startsAt, minute.start)) as Interval;
  return { since: stretch.start, until: stretch.end, absence: present.id };
}
