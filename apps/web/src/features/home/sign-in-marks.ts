import type { AbsenceKind, Instant } from "@zaigang/domain";
import type { Away } from "./away-today.ts";
import type { Stretch } from "./held-posts.ts";

export type SignInEvidence = { readonly direction: "IN" | "OUT"; readonly signedAt: string };

/**
 * `DUE`: it can be made now; `MISSING`: its time has passed without it; `AHEAD`: not yet; `AWAY`: nobody asks for it, since
 * an absence is on record.
 */
export type MarkStatus = "SIGNED" | "DUE" | "MISSING" | "AHEAD" | "AWAY";

/** One of the day's expected sign-ins, such as the one at the start of the morning. */
export type SignInMark = {
  readonly name: "morningIn" | "morningOut" | "afternoonIn" | "afternoonOut" | "in" | "out";
  readonly direction: "IN" | "OUT";
  readonly expectedAt: Instant;
  /** When one has to be there: later than expected where an absence ends in between. */
  readonly dueAt: Instant;
  readonly signedAt: Instant | null;
  readonly status: MarkStatus;
  /** Why nobody asks for it; `null` where somebody does, or where that is not known. */
  readonly awayFor: AbsenceKind | null;
};

type Day = Stretch & { readonly sessions: readonly Stretch[] };
type Rule = { readonly signInsPerDay: number; readonly graceMinutes: number };

/**
 * The day's expected sign-ins with their evidence. A mark at a start counts from the end of the session
 * before (or midnight) until the session ends; a mark at an end from the session's start until the next
 * one starts (or midnight).
 *
 * @param away my absences in force, in any order
 */
export function signInMarks(
  day: Day,
  signIns: readonly SignInEvidence[],
  away: readonly Away[],
  rule: Rule,
  now: Instant,
): SignInMark[] {
  const sessions = rule.signInsPerDay === 2 ? wholeDay(day.sessions) : day.sessions;
  return sessions.flatMap((session, index) => {
    const from = sessions[index - 1]?.endsAt ?? day.startsAt;
    const until = sessions[index + 1]?.startsAt ?? day.endsAt;
    const names = namesOf(index, sessions.length);
    return [arrival(names[0], session, from), departure(names[1], session, until)];
  });

  function arrival(name: SignInMark["name"], { startsAt, endsAt }: Stretch, from: Instant): SignInMark {
    // One arrives with the first and leaves with the last.
    const signedAt = signed("IN", from, endsAt)[0] ?? null;
    const dueAt = presentFrom(startsAt, away);
    const isAway = dueAt > startsAt && (now < dueAt || dueAt >= endsAt);
    const status = (): MarkStatus => {
      if (signedAt !== null) return "SIGNED";
      if (isAway) return "AWAY";
      if (now < from) return "AHEAD";
      return now < dueAt + rule.graceMinutes * 60_000 ? "DUE" : "MISSING";
    };
    const awayFor = isAway ? kindAt(startsAt) : null;
    return { name, direction: "IN", expectedAt: startsAt, dueAt, signedAt, status: status(), awayFor };
  }

  function departure(name: SignInMark["name"], { startsAt, endsAt }: Stretch, until: Instant): SignInMark {
    const signedAt = signed("OUT", startsAt, until).at(-1) ?? null;
    const isAway = presentFrom(endsAt - 1, away) >= endsAt;
    const status = (): MarkStatus => {
      if (signedAt !== null) return "SIGNED";
      if (isAway) return "AWAY";
      return now < endsAt ? "AHEAD" : now < until ? "DUE" : "MISSING";
    };
    const awayFor = isAway ? kindAt(endsAt - 1) : null;
    return { name, direction: "OUT", expectedAt: endsAt, dueAt: endsAt, signedAt, status: status(), awayFor };
  }

  /** When I signed in that direction in a stretch of time, by time. */
  function signed(direction: "IN" | "OUT", from: Instant, until: Instant): Instant[] {
    return signIns
      .filter((signIn) => signIn.direction === direction)
      .map(({ signedAt }) => Date.parse(signedAt))
      .filter((at) => from <= at && at < until)
      .sort((a, b) => a - b);
  }

  function kindAt(instant: Instant): AbsenceKind | null {
    return away.find(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)?.kind ?? null;
  }
}

/** The first instant from one on at which no absence is on record. */
function presentFrom(instant: Instant, away: readonly Away[]): Instant {
  const running = away.find(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt);
  return running ? presentFrom(running.endsAt, away) : instant;
}

/** With two sign-ins a day its sessions count as one. */
function wholeDay(sessions: readonly Stretch[]): Stretch[] {
  const [first, last] = [sessions[0], sessions.at(-1)];
  return first && last ? [{ startsAt: first.startsAt, endsAt: last.endsAt }] : [];
}

function namesOf(index: number, count: number): readonly [SignInMark["name"], SignInMark["name"]] {
  if (count === 1) return ["in", "out"];
  return index === 0 ? ["morningIn", "morningOut"] : ["afternoonIn", "afternoonOut"];
}
