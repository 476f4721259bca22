import type { DayRuler } from "../time/civil.ts";
import { contains } from "../time/interval.ts";
import { fillVacancies, type Vacancy } from "./fill-vacancies.ts";
import { type Naming, OfficeDay, type Outlook } from "./office-day.ts";
import type { OfficeIndex } from "./office-index.ts";

/** As what somebody holds a post. */
const NOBODY = 0;
export const AS_PRIMARY = 1;
const AS_MEMBER = 2;
export const AS_SUBSTITUTE = 3;

/**
 * One civil day of an office, with who holds each post in each step. Always the whole day from its first
 * opening, since who held a post just before matters.
 */
export class DayPlan extends OfficeDay {
  /** How many sessions had to be searched for the optimum. */
  searched = 0;
  readonly #holders: Int16Array;
  readonly #roles: Uint8Array;

  constructor(index: OfficeIndex, ruler: DayRuler, outlook: Outlook) {
    super(index, ruler, outlook);
    this.#holders = new Int16Array(this.steps * index.posts.length).fill(-1);
    this.#roles = new Uint8Array(this.steps * index.posts.length);
    this.#assign();
  }

  /** Who holds the post, -1 for nobody. */
  holderOf(post: number, step: number): number {
    return this.#holders[step * this.index.posts.length + post] as number;
  }

  /** As what the holder holds it: `AS_…` or `NOBODY`. */
  roleOf(post: number, step: number): number {
    return this.#roles[step * this.index.posts.length + post] as number;
  }

  /** The posts a person holds, in code order. */
  heldBy(person: number, step: number): number[] {
    const held: number[] = [];
    for (let post = 0; post < this.index.posts.length; post++)
      if (this.holderOf(post, step) === person) held.push(post);
    return held;
  }

  /**
   * The window where a person serves the post: their own window if it is open, else the window of what they
   * hold, the lowest number first; -1 for none. Source: docs/rules.md R-14.
   */
  seatOf(person: number, step: number): number {
    const own = this.line.ownWindows.get(person)?.find((window) => this.isWindowOpen(window, step));
    if (own !== undefined) return own;
    const windows = this.heldBy(person, step).map((post) => this.index.posts[post]?.window ?? -1);
    return windows.reduce((lowest, window) => (window >= 0 && (lowest < 0 || window < lowest) ? window : lowest), -1);
  }

  /** Whether the post is paused: its own window is, or the window from which it is served. */
  isPaused(post: number, seat: number, step: number): boolean {
    if (this.pauses.length === 0) return false;
    const mark = this.cuts[step] as number;
    const own = this.index.posts[post]?.window ?? -1;
    return this.pauses.some(
      (pause) =>
        contains(pause, mark) && pause.window >= 0 && (pause.window === own || (own >= 0 && pause.window === seat)),
    );
  }

  #assign(): void {
    const before = new Int16Array(this.index.posts.length).fill(-1);
    const loads = new Int16Array(this.index.staff.length);
    for (let step = 0; step < this.steps; step++) {
      this.#holdFixed(step, loads);
      this.#fillVacant(step, loads, before);
      for (let post = 0; post < before.length; post++) {
        if (this.isOpen(post, step)) before[post] = this.holderOf(post, step);
      }
    }
  }

  #hold(post: number, step: number, person: number, role: number): void {
    const at = step * this.index.posts.length + post;
    this.#holders[at] = person;
    this.#roles[at] = role;
  }

  /**
   * What is fixed before anything is chosen: available primaries hold their own posts,
   * available named people the posts they were named for. Own posts are held whatever the limit, then
   * substitutions are settled by priority and code. Where all who were named are at the limit the post falls
   * back to its pairing; if that gives a primary one more post of their own, all is settled anew with it.
   */
  #holdFixed(step: number, loads: Int16Array): void {
    const { posts } = this.index;
    const named = this.#namedNow(step);
    const fallenBack = new Set<number>();
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      loads.fill(0);
      for (let post = 0; post < posts.length; post++) {
        this.#hold(post, step, -1, NOBODY);
        const primary = this.line.pairings[post]?.primary;
        if (primary === undefined || !this.isOpen(post, step) || !this.isAvailable(primary, step)) continue;
        if (named.size > 0 && named.has(post) && !fallenBack.has(post) && named.get(post)?.[0]?.person !== primary)
          continue;
        this.#hold(post, step, primary, AS_PRIMARY);
        loads[primary] = (loads[primary] as number) + 1;
      }
      if (named.size === 0) return;
      for (const post of this.index.postsByPriority) {
        const people = named.get(post);
        if (!people || this.holderOf(post, step) >= 0) continue;
        const primary = this.line.pairings[post]?.primary;
        const next = people.find(
          ({ person }) => person === primary || (loads[person] as number) < this.index.facts.rules.coverLimit,
        );
        if (next && next.person !== primary) {
          this.#hold(post, step, next.person, this.#namedRole(post, next));
          loads[next.person] = (loads[next.person] as number) + 1;
        } else if (primary !== undefined && this.isAvailable(primary, step)) {
          fallenBack.add(post);
          isSettled = false;
        }
      }
    }
  }

  /** For each open post the available people named for it, the one named last first. */
  #namedNow(step: number): Map<number, Naming[]> {
    const named = new Map<number, Naming[]>();
    if (this.namings.length === 0) return named;
    const mark = this.cuts[step] as number;
    for (const naming of this.namings) {
      if (!contains(naming, mark) || !this.isOpen(naming.post, step) || !this.isAvailable(naming.person, step))
        continue;
      named.set(naming.post, [...(named.get(naming.post) ?? []), naming]);
    }
    return named;
  }

  /** A shift lets people hold a post as what they are in its pairing; anyone else is a substitute. */
  #namedRole(post: number, { person, isShift }: Naming): number {
    const isMember = isShift && this.line.pairings[post]?.line.some((member) => member.person === person);
    return isMember ? AS_MEMBER : AS_SUBSTITUTE;
  }

  #fillVacant(step: number, loads: Int16Array, before: Int16Array): void {
    const { posts, facts } = this.index;
    const vacant: number[] = [];
    const vacancies: Vacancy[] = [];
    for (let post = 0; post < posts.length; post++) {
      if (!this.isOpen(post, step) || this.holderOf(post, step) >= 0) continue;
      const line = this.line.pairings[post]?.line;
      if (!line || line.length === 0) continue;
      const candidates = line.filter(
        ({ person, role }) => this.isAvailable(person, step) && (facts.rules.reservesStepIn || role === "BACKUP"),
      );
      vacant.push(post);
      vacancies.push({ priority: posts[post]?.priority ?? 0, candidates, previous: before[post] as number });
    }
    if (vacancies.length === 0) return;
    const { holders, isSearched } = fillVacancies(vacancies, loads, facts.rules.coverLimit);
    if (isSearched) this.searched++;
    holders.forEach((person, index) => {
      if (person >= 0) this.#hold(vacant[index] as number, step, person, AS_MEMBER);
    });
  }
}

/** Plans the given days of an office. */
export function planDays(index: OfficeIndex, rulers: readonly DayRuler[], outlook: Outlook): DayPlan[] {
  return rulers.map((ruler) => new DayPlan(index, ruler, outlook));
}
