import type { Instant } from "@zaigang/domain";
import type { Stretch } from "./held-posts.ts";

export type SignInEvidence = { readonly direction: "IN" | "OUT"; readonly signedAt: string };

/** `DUE`: it can be made now; `MISSING`: its time has passed without it; `AHEAD`: not yet. */
export type MarkStatus = "SIGNED" | "DUE" | "MISSING" | "AHEAD";

/** One of the day's expected sign-ins, such as the one at the start of the morning. */
export type SignInMark = {
  readonly name: "morningIn" | "morningOut" | "afternoonIn" | "afternoonOut" | "in" | "out";
  readonly direction: "IN" | "OUT";
  readonly expectedAt: Instant;
  readonly signedAt: Instant | null;
  readonly status: MarkStatus;
};

type Day = Stretch & { readonly sessions: readonly Stretch[] };
type Rule = { readonly signInsPerDay: number; readonly graceMinutes: number };

/**
 * The day's expected sign-ins with their evidence. A mark at a start counts from the end of the session
 * before (or midnight) until the session ends; a mark at an end from the session's start until the next
 * one starts (or midnight).
 */
export function signInMarks(day: Day, signIns: readonly SignInEvidence[], rule: Rule, now: Instant): SignInMark[] {
  const stretches = rule.signInsPerDay === 2 ? wholeDay(day.sessions) : day.sessions;
  return stretches.flatMap(({ startsAt, endsAt }, index) => {
    const from = stretches[index - 1]?.endsAt ?? day.startsAt;
    const until = stretches[index + 1]?.startsAt ?? day.endsAt;
    const names = namesOf(index, stretches.length);
    return [
      mark({
        name: names[0],
        direction: "IN",
        expectedAt: startsAt,
        from,
        until: endsAt,
        graceMinutes: rule.graceMinutes,
      }),
      mark({ name: names[1], direction: "OUT", expectedAt: endsAt, from: startsAt, until, graceMinutes: 0 }),
    ];
  });

  function mark(
    sought: Pick<SignInMark, "name" | "direction" | "expectedAt"> & {
      from: Instant;
      until: Instant;
      graceMinutes: number;
    },
  ): SignInMark {
    const { name, direction, expectedAt, from, until, graceMinutes } = sought;
    const found = signIns
      .filter((signIn) => signIn.direction === direction)
      .map(({ signedAt }) => Date.parse(signedAt))
      .filter((at) => from <= at && at < until)
      .sort((a, b) => a - b);
    // One arrives with the first and leaves with the last.
    const signedAt = (direction === "IN" ? found[0] : found.at(-1)) ?? null;
    return { name, direction, expectedAt, signedAt, status: statusOf() };

    function statusOf(): MarkStatus {
      if (signedAt !== null) return "SIGNED";
      if (direction === "OUT") return now < expectedAt ? "AHEAD" : now < until ? "DUE" : "MISSING";
      if (now < from) return "AHEAD";
      return now < expectedAt + graceMinutes * 60_000 ? "DUE" : "MISSING";
    }
  }
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
