import type { Sessions } from "../hours/hours.ts";
import { type DayRuler, type Instant, MINUTE } from "../time/civil.ts";
import { contains, type Interval, union } from "../time/interval.ts";
import type { Forecast } from "./coverage.ts";
import { type DayHours, isThere, type Line, type OfficeIndex } from "./office-index.ts";
import {
  ABSENT,
  EXPECTED,
  OFF_SHIFT,
  type PersonDay,
  personStatuses,
  type Status,
  type StatusSpan,
} from "./presence.ts";
import { shiftsOn } from "./shift-rules.ts";

/** A person named for a post, by a substitution or by an extra shift; the one named last comes first. */
export type Naming = Interval & {
  readonly post: number;
  readonly person: number;
  readonly isShift: boolean;
  readonly madeAt: Instant;
};

/** What the day is planned against. */
export type Outlook = {
  readonly now: Instant;
  readonly forecast: Forecast;
  /** People who are taken to be away all day, whatever the facts say: for asking what would be if. */
  readonly away?: readonly number[];
};

/** Work outside the sessions, on the day's marks, and the posts held by it. */
type DayShift = Interval & { readonly person: number; readonly posts: readonly number[]; readonly madeAt: Instant };

const NOTHING: readonly Interval[] = [];
/** A rule is older than whatever was said for a day. */
const BEFORE_ALL = Number.NEGATIVE_INFINITY;

/**
 * The facts of one civil day of an office, laid on the marks of its ruler and cut into steps: who is there
 * and what is open in each. Within a step nothing changes; the steps follow each other and fill the day.
 */
export class OfficeDay {
  readonly index: OfficeIndex;
  readonly ruler: DayRuler;
  readonly outlook: Outlook;
  readonly hours: DayHours;
  readonly line: Line;
  readonly namings: readonly Naming[];
  /** The posts for which somebody is named at some time of the day. */
  readonly namedPosts: ReadonlySet<number>;
  readonly pauses: readonly (Interval & { readonly window: number })[];
  /** Sessions and statuses of the people for whom the day differs from the office's. */
  readonly people: ReadonlyMap<number, readonly StatusSpan[]>;
  /** Marks of the steps: step `t` is `[cuts[t], cuts[t + 1])`. */
  readonly cuts: readonly number[];
  /** How many steps there are; none on a day on which nothing opens. */
  readonly steps: number;
  readonly #shifts: readonly DayShift[];
  readonly #closures: readonly (Interval & { readonly window: number })[];
  readonly #statuses: Uint8Array;
  readonly #open: Uint8Array;
  /** For each window, for each step, 1 while it is open. */
  readonly #windowOpenings: readonly Uint8Array[];

  constructor(index: OfficeIndex, ruler: DayRuler, outlook: Outlook) {
    this.index = index;
    this.ruler = ruler;
    this.outlook = outlook;
    this.hours = index.hoursOn(ruler.date);
    this.line = index.lineOn(ruler.date);
    this.#shifts = [...this.#loadShifts(), ...this.#loadRuledShifts()];
    this.#closures = index.facts.closures.flatMap(({ window, startsAt, endsAt }) =>
      this.#onRuler(startsAt, endsAt).map((stretch) => ({ ...stretch, window: index.windowAt(window) })),
    );
    this.namings = this.#loadNamings();
    this.namedPosts = new Set(this.namings.map(({ post }) => post));
    this.pauses = index.facts.pauses.flatMap(({ window, startsAt, endsAt }) =>
      this.#onRuler(startsAt, endsAt).map((stretch) => ({ ...stretch, window: index.windowAt(window) })),
    );
    this.people = this.#loadPeople();
    this.cuts = this.#cut();

    this.steps = Math.max(0, this.cuts.length - 1);
    const { steps } = this;
    this.#statuses = new Uint8Array(steps * index.staff.length);
    this.#open = new Uint8Array(steps * index.posts.length);
    this.#fillStatuses();
    this.#windowOpenings = this.#fillOpenings();
  }

  statusOf(person: number, step: number): Status {
    return this.#statuses[step * this.index.staff.length + person] as Status;
  }

  isAvailable(person: number, step: number): boolean {
    return this.statusOf(person, step) >= EXPECTED;
  }

  isOpen(post: number, step: number): boolean {
    return this.#open[step * this.index.posts.length + post] === 1;
  }

  isWindowOpen(window: number, step: number): boolean {
    return this.#windowOpenings[window]?.[step] === 1;
  }

  namedFor(post: number, step: number): Naming[] {
    if (!this.namedPosts.has(post)) return [];
    const mark = this.cuts[step] as number;
    return this.namings.filter((naming) => naming.post === post && contains(naming, mark));
  }

  /** The instant of a mark of this day. */
  instantOf(mark: number): Instant {
    return this.ruler.startsAt + mark * MINUTE;
  }

  /** A session of the wall clock on the day's ruler. */
  #marked({ start, end }: Interval): Interval {
    return { start: this.ruler.mark(start), end: this.ruler.mark(end) };
  }

  #wholeDay(): Interval {
    return { start: 0, end: (this.ruler.endsAt - this.ruler.startsAt) / MINUTE };
  }

  /** The part of a stretch of time that falls on this day, in whole minutes; nothing where it has none. */
  #onRuler(startsAt: Instant, endsAt: Instant): readonly Interval[] {
    const { ruler } = this;
    if (endsAt <= ruler.startsAt || startsAt >= ruler.endsAt) return NOTHING;
    const start = Math.floor((Math.max(startsAt, ruler.startsAt) - ruler.startsAt) / MINUTE);
    const end = Math.floor((Math.min(endsAt, ruler.endsAt) - ruler.startsAt) / MINUTE);
    return start < end ? [{ start, end }] : NOTHING;
  }

  #loadNamings(): Naming[] {
    const { index } = this;
    const namings: Naming[] = [];
    for (const { post, staff, startsAt, endsAt, madeAt } of index.facts.substitutions) {
      for (const stretch of this.#onRuler(startsAt, endsAt)) {
        namings.push({ ...stretch, post: index.postAt(post), person: index.staffAt(staff), isShift: false, madeAt });
      }
    }
    for (const { start, end, person, posts, madeAt } of this.#shifts) {
      for (const post of posts) namings.push({ start, end, post, person, isShift: true, madeAt });
    }
    return namings.sort(
      (a, b) => compare(b.madeAt, a.madeAt) || a.post - b.post || b.start - a.start || a.person - b.person,
    );
  }

  #loadShifts(): DayShift[] {
    const { index } = this;
    return index.facts.shifts.flatMap(({ staff, posts, startsAt, endsAt, madeAt }) =>
      this.#onRuler(startsAt, endsAt).map((stretch) => ({
        ...stretch,
        person: index.staffAt(staff),
        posts: posts.map((post) => index.postAt(post)),
        madeAt,
      })),
    );
  }

  #loadRuledShifts(): DayShift[] {
    const { index, hours, line } = this;
    return shiftsOn(index.facts.shiftRules, hours.day, hours.office).flatMap(({ rule, start, end }) => {
      const pairing = line.pairings[index.postAt(rule.post)];
      if (!pairing) return [];
      const [backup] = pairing.line.filter(({ role }) => role === "BACKUP");
      const person = rule.role === "BACKUP" && backup ? backup.person : pairing.primary;
      const posts = rule.posts.map((post) => index.postAt(post));
      return [{ ...this.#marked({ start, end }), person, posts, madeAt: BEFORE_ALL }];
    });
  }

  #loadPeople(): Map<number, StatusSpan[]> {
    const { index, ruler, outlook, hours } = this;
    const { rules, staff } = index.facts;
    const work = new Map<number, Interval[]>();
    for (const [person, sessions] of hours.people)
      work.set(
        person,
        sessions.map((session) => this.#marked(session)),
      );
    const officeWork = hours.office.map((session) => this.#marked(session));
    for (const { person, start, end } of this.#shifts) {
      work.set(person, [...(work.get(person) ?? officeWork), { start, end }]);
    }

    const absences = this.#loadAbsences();
    const evidence = this.#evidence();
    const isSignInDay = rules.signInRequiredFrom !== null && rules.signInRequiredFrom <= ruler.date;
    const now = Math.floor((outlook.now - ruler.startsAt) / MINUTE);
    const mustSignIn = new Set(isSignInDay ? staff.flatMap((person) => (person.mustSignIn ? [person.code] : [])) : []);
    const isAnyoneMissed = isSignInDay && now >= 0;

    const people = new Map<number, StatusSpan[]>();
    index.staff.forEach((code, person) => {
      if (!(isAnyoneMissed || work.has(person) || absences.has(person) || evidence.has(person))) return;
      const isRequired = mustSignIn.has(code);
      const day = {
        work: work.get(person) ?? officeWork,
        absences: absences.get(person) ?? [],
        evidence: evidence.get(person) ?? [],
      };
      const rule = { isRequired, graceMinutes: rules.graceMinutes, signInsPerDay: rules.signInsPerDay, now };
      people.set(person, personStatuses(day, rule));
    });
    return people;
  }

  /** The day's absences by person: those in force, in the possible forecast those asked for as well. */
  #loadAbsences(): Map<number, PersonDay["absences"][number][]> {
    const { rules } = this.index.facts;
    const absences = new Map<number, PersonDay["absences"][number][]>();
    for (const [person, own] of this.index.absences) {
      for (const { startsAt, endsAt, pending, kind } of own) {
        if (pending && this.outlook.forecast === "CERTAIN") continue;
        for (const { start, end } of this.#onRuler(startsAt, endsAt)) {
          const absence = {
            start,
            end,
            asksForReturn: rules.signInOnReturn && (kind === "OUTING" || kind === "VISIT"),
          };
          const others = absences.get(person);
          if (others) others.push(absence);
          else absences.set(person, [absence]);
        }
      }
    }
    // Who has not come yet, or has left, is away all day.
    for (const passing of this.index.passing) {
      if (isThere(passing, this.ruler.date)) continue;
      absences.set(passing.person, [{ ...this.#wholeDay(), asksForReturn: false }]);
    }
    return absences;
  }

  /** The day's sign-ins until now, by person. */
  #evidence(): Map<number, { mark: number; direction: "IN" | "OUT" }[]> {
    const { index, ruler, outlook } = this;
    const { signIns } = index;
    const evidence = new Map<number, { mark: number; direction: "IN" | "OUT" }[]>();
    for (let i = firstFrom(signIns, ruler.startsAt); i < signIns.length; i++) {
      const { staff, at, direction } = signIns[i] as (typeof signIns)[number];
      if (at >= ruler.endsAt || at > outlook.now) break;
      const person = index.staffAt(staff);
      const turn = { mark: Math.floor((at - ruler.startsAt) / MINUTE), direction };
      const own = evidence.get(person);
      if (own) own.push(turn);
      else evidence.set(person, [turn]);
    }
    return evidence;
  }

  /** Every mark at which anything may change. */
  #cut(): number[] {
    const marks: number[] = [];
    const add = ({ start, end }: Interval) => marks.push(start, end);
    for (const sessions of new Set([this.hours.office, ...this.hours.windows])) {
      for (const session of sessions) add(this.#marked(session));
    }
    for (const spans of this.people.values()) spans.forEach(add);
    this.namings.forEach(add);
    this.pauses.forEach(add);
    this.#closures.forEach(add);
    marks.sort((a, b) => a - b);
    return marks.filter((mark, position) => mark !== marks[position - 1]);
  }

  #fillStatuses(): void {
    const count = this.index.staff.length;
    const { steps } = this;
    const office = union(this.hours.office.map((session) => this.#marked(session)));
    for (let step = 0; step < steps; step++) {
      const mark = this.cuts[step] as number;
      const isWorking = office.some((session) => contains(session, mark));
      this.#statuses.fill(isWorking ? EXPECTED : OFF_SHIFT, step * count, (step + 1) * count);
    }
    for (const [person, spans] of this.people) {
      let position = 0;
      for (let step = 0; step < steps; step++) {
        const mark = this.cuts[step] as number;
        while (position < spans.length && (spans[position] as StatusSpan).end <= mark) position++;
        const span = spans[position];
        this.#statuses[step * count + person] = span && span.start <= mark ? span.status : OFF_SHIFT;
      }
    }
    for (const person of this.outlook.away ?? []) {
      for (let step = 0; step < steps; step++) {
        if (this.isAvailable(person, step)) this.#statuses[step * count + person] = ABSENT;
      }
    }
  }

  #fillOpenings(): Uint8Array[] {
    const { posts } = this.index;
    const date = this.ruler.date;
    const known = new Map<Sessions, Uint8Array>();
    const openSteps = (sessions: Sessions) => {
      const same = known.get(sessions);
      if (same) return same;
      const marked = sessions.map((session) => this.#marked(session));
      const pattern = new Uint8Array(this.steps);
      for (let step = 0; step < this.steps; step++) {
        if (marked.some((session) => contains(session, this.cuts[step] as number))) pattern[step] = 1;
      }
      known.set(sessions, pattern);
      return pattern;
    };
    const windows = this.hours.windows.map((sessions, window) => this.#lessClosures(window, openSteps(sessions)));
    const office = openSteps(this.hours.office);
    posts.forEach((each, post) => {
      if (!isThere(each, date)) return;
      const { window } = each;
      const pattern = window < 0 ? office : (windows[window] as Uint8Array);
      for (let step = 0; step < this.steps; step++) this.#open[step * posts.length + post] = pattern[step] as number;
    });
    return windows;
  }

  /** A window's open steps without those in which it is closed for a time. */
  #lessClosures(window: number, pattern: Uint8Array): Uint8Array {
    const closures = this.#closures.filter((closure) => closure.window === window);
    if (closures.length === 0) return pattern;
    return pattern.map((open, step) =>
      closures.some((closure) => contains(closure, this.cuts[step] as number)) ? 0 : open,
    );
  }
}

/** As a subtraction would, infinity included. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** Position of the first sign-in at or after `instant` in a list by time. */
function firstFrom(signIns: readonly { readonly at: Instant }[], instant: Instant): number {
  let [low, high] = [0, signIns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signIns[middle]?.at ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
