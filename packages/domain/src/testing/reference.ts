import type { Forecast } from "../coverage/coverage.ts";
import type { OfficeFacts } from "../coverage/facts.ts";
import type { Vacancy } from "../coverage/fill-vacancies.ts";
import { type CivilDate, dayBounds, type Instant, isoWeekday, MINUTE } from "../time/civil.ts";
import { contains, type Interval, union } from "../time/interval.ts";
import { bestFilling } from "./exhaustive.ts";

/** Minutes between two looks at the office: everything in it must happen at a multiple of this. */
export const STEP = 5;

/** Who holds a post from one look to the next, `null` for nobody. */
export type Look = {
  readonly post: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly holder: string | null;
};

/**
 * A second planner that shares nothing with the first but the arithmetic of time: it looks at an ordinary
 * workday every few minutes, asks each rule in its own words, and fills what is vacant by exhaustive search.
 */
export function planByLooking(facts: OfficeFacts, date: CivilDate, now: Instant, forecast: Forecast): Look[] {
  const midnight = dayBounds(date, facts.rules.timeZone).startsAt;
  const minuteOf = (instant: Instant) => Math.floor((instant - midnight) / MINUTE);
  const onDay = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }): Interval => ({
    start: minuteOf(startsAt),
    end: minuteOf(endsAt),
  });
  const office = facts.hours.seasons[0]?.sessions ?? [];
  const posts = [...facts.posts].sort((a, b) => (a.code < b.code ? -1 : 1));
  const people = facts.staff.map(({ code }) => code).sort();
  const { coverLimit, graceMinutes, reservesStepIn, signInsPerDay, signInOnReturn, signInRequiredFrom } = facts.rules;

  const isThere = (one: { startsOn: CivilDate | null; endsOn: CivilDate | null } | undefined) =>
    one !== undefined && (one.startsOn ?? "0") <= date && (one.endsOn ?? "9") > date;
  // The rules' shifts of an ordinary workday: all are at noon there.
  const noon = { start: office[0]?.end ?? 0, end: office[1]?.start ?? 0 };
  const ruled = facts.shiftRules
    .filter((rule) => rule.days === "WORKDAYS" && isThere(rule))
    .filter(({ post }) => isThere(posts.find(({ code }) => code === post)))
    .flatMap((rule) => {
      const pairing = facts.pairings.find(({ post }) => post === rule.post);
      const isExempt = facts.posts.some(({ code, exempt }) => code === rule.post && exempt);
      const backup = isExempt ? null : pairing?.backup;
      const person = rule.role === "BACKUP" ? (backup ?? pairing?.primary) : pairing?.primary;
      return person === undefined
        ? []
        : [
            {
              staff: person,
              posts: rule.posts,
              startsAt: midnight + (rule.start ?? noon.start) * MINUTE,
              endsAt: midnight + (rule.end ?? noon.end) * MINUTE,
              madeAt: -1,
            },
          ];
    });
  const shifts = [...facts.shifts, ...ruled];

  const pairingOf = (post: string) =>
    facts.pairings.find(
      (pairing) => pairing.post === post && pairing.startsOn <= date && (pairing.endsOn ?? "9") > date,
    );
  const lastHolders = new Map<string, string | null>();
  const known = new Map<string, Map<string, string | null>>();
  return Array.from({ length: 1440 / STEP }, (_, index) => index * STEP).flatMap((minute) => {
    const open = posts.filter((post) => isThere(post) && isOpen(post.window, minute)).map(({ code }) => code);
    if (open.length === 0) return [];
    const available = people.filter((person) => isAvailable(person, minute));
    const names = namings(minute, open, available);
    // Where nothing is different the answer is the same, and need not be searched again.
    const situation = JSON.stringify([open, available, [...names], [...lastHolders]]);
    const holders = known.get(situation) ?? holdersAt(open, available, names);
    known.set(situation, holders);
    const startsAt = midnight + minute * MINUTE;
    return [...holders].map(([post, holder]) => {
      lastHolders.set(post, holder);
      return { post, holder, startsAt, endsAt: startsAt + STEP * MINUTE };
    });
  });

  function isOpen(window: string | null, minute: number): boolean {
    if (window === null) return office.some((session) => contains(session, minute));
    if (facts.closures.some((closure) => closure.window === window && contains(onDay(closure), minute))) return false;
    const rows = facts.hours.windowHours.filter(
      (row) => row.window === window && row.weekdays.includes(isoWeekday(date)),
    );
    return rows.some(({ sessions }) => (sessions ?? office).some((session) => contains(session, minute)));
  }

  function isAvailable(person: string, minute: number): boolean {
    const work = union([...office, ...shifts.filter(({ staff }) => staff === person).map(onDay)]);
    const session = work.find((stretch) => contains(stretch, minute));
    return (
      session !== undefined &&
      isThere(facts.staff.find(({ code }) => code === person)) &&
      !isAway(person, minute) &&
      !isMissing(person, session, work[work.indexOf(session) - 1], minute)
    );
  }

  function absencesOf(person: string) {
    return facts.absences.filter(({ staff, pending }) => staff === person && (!pending || forecast === "POSSIBLE"));
  }

  function isAway(person: string, minute: number): boolean {
    return absencesOf(person).some((absence) => contains(onDay(absence), minute));
  }

  /** Signed out, or asked for a sign-in that did not come. */
  function isMissing(person: string, session: Interval, earlier: Interval | undefined, minute: number): boolean {
    const seen = facts.signIns
      .filter(({ staff, at }) => staff === person && at <= now && at >= midnight)
      .map(({ at, direction }) => ({ minute: minuteOf(at), direction }))
      .sort((a, b) => a.minute - b.minute);
    const countsFrom = earlier?.end ?? 0;
    const own = seen.filter((turn) => turn.minute >= countsFrom && turn.minute <= minute);
    const last = own.at(-1);
    if (last?.direction === "OUT" && last.minute >= session.start) return true;

    const mustSignIn = facts.staff.some(({ code, mustSignIn }) => code === person && mustSignIn);
    if (!mustSignIn || signInRequiredFrom === null || signInRequiredFrom > date) return false;

    // A sign-out before the session takes back what came before it.
    const leftBefore = own.findLastIndex((turn) => turn.minute < session.start && turn.direction === "OUT");
    const arrivals = own.slice(leftBefore + 1).filter(({ direction }) => direction === "IN");

    const asks: { minute: number; validFrom: number }[] = [];
    const wasSeenInMorning = seen.some((turn) => turn.minute < countsFrom && turn.direction === "IN");
    if (signInsPerDay === 4 || !wasSeenInMorning) {
      let start = session.start;
      while (isAway(person, start)) start++;
      asks.push({ minute: start, validFrom: countsFrom });
    }
    if (signInOnReturn) {
      const returns = absencesOf(person)
        .filter(({ kind }) => kind === "OUTING" || kind === "VISIT")
        .map(onDay);
      for (const { start, end } of returns) {
        if (contains(session, end) && !isAway(person, end)) asks.push({ minute: end, validFrom: start });
      }
    }
    const past = asks.filter((ask) => ask.minute <= minute);
    const latest = Math.max(...past.map((ask) => ask.minute));
    const deadline = latest + graceMinutes;
    return (
      deadline <= minute &&
      deadline <= minuteOf(now) &&
      past.some(
        ({ minute: start, validFrom }) => start === latest && !arrivals.some((arrival) => arrival.minute >= validFrom),
      )
    );
  }

  /** For each open post the available people named for it, the one named last first. */
  function namings(minute: number, open: readonly string[], available: readonly string[]): Map<string, string[]> {
    const orders = [...facts.substitutions.map((order) => ({ ...order, posts: [order.post] })), ...shifts].filter(
      (order) => contains(onDay(order), minute) && available.includes(order.staff),
    );
    orders.sort((a, b) => b.madeAt - a.madeAt);
    const byPost = open.map(
      (post) => [post, orders.filter((order) => order.posts.includes(post)).map(({ staff }) => staff)] as const,
    );
    return new Map(byPost.filter(([, staff]) => staff.length > 0));
  }

  function holdersAt(
    open: readonly string[],
    available: readonly string[],
    names: ReadonlyMap<string, string[]>,
  ): Map<string, string | null> {
    const holders = fixed(open, available, names, new Set());
    const load = (person: string) => [...holders.values()].filter((holder) => holder === person).length;
    const vacant = open.filter((post) => !holders.has(post));
    const vacancies = vacant.map((post): Vacancy => {
      const { backup = null, reserves = [] } = facts.posts.find(({ code }) => code === post)?.exempt
        ? {}
        : (pairingOf(post) ?? {});
      const line = [backup, ...(reservesStepIn ? reserves : [])];
      const candidates = line.flatMap((person, index) =>
        person !== null && available.includes(person) ? [{ person: people.indexOf(person), position: index + 1 }] : [],
      );
      return {
        priority: facts.posts.find(({ code }) => code === post)?.priority ?? 0,
        candidates,
        previous: people.indexOf(lastHolders.get(post) ?? ""),
      };
    });
    const filled = bestFilling(vacancies, people.map(load), coverLimit);
    for (const [index, post] of vacant.entries()) holders.set(post, people[filled[index] as number] ?? null);
    return new Map([...holders].sort());
  }

  /** Own posts, whatever the limit, then named people by priority and code; a post whose named people are all at the limit falls back to its primary. */
  function fixed(
    open: readonly string[],
    available: readonly string[],
    names: ReadonlyMap<string, string[]>,
    fallenBack: ReadonlySet<string>,
  ): Map<string, string | null> {
    const holders = new Map<string, string | null>();
    const primaryOf = (post: string) => available.find((person) => person === pairingOf(post)?.primary);
    for (const post of open) {
      const primary = primaryOf(post);
      const first = names.get(post)?.[0];
      if (primary && (first === undefined || first === primary || fallenBack.has(post))) holders.set(post, primary);
    }
    const priorityOf = (post: string) => facts.posts.find(({ code }) => code === post)?.priority ?? 0;
    const contested = [...names.keys()]
      .filter((post) => !holders.has(post))
      .sort((a, b) => priorityOf(b) - priorityOf(a) || (a < b ? -1 : 1));
    for (const post of contested) {
      const hasRoom = (person: string) =>
        [...holders.values()].filter((holder) => holder === person).length < coverLimit;
      const next = names.get(post)?.find((person) => person === primaryOf(post) || hasRoom(person));
      if (next !== undefined && next !== primaryOf(post)) holders.set(post, next);
      else if (primaryOf(post)) return fixed(open, available, names, new Set([...fallenBack, post]));
    }
    return holders;
  }
}
