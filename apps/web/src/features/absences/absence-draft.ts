import { addDays, dateOf, type Instant, type TimeRange } from "@zaigang/domain";
import type { AbsenceInput, AbsenceKind } from "../../generated/graphql.ts";
import { formatClock } from "../../ui/format/times.ts";
import { endOf, type Moment, type NoonOf, startOf } from "../../ui/forms/moment.ts";

/** An absence as the form has it, complete or not. */
export type AbsenceDraft = {
  /** Code of the person. */
  readonly staff: string | null;
  readonly kind: AbsenceKind | null;
  readonly start: Moment;
  readonly end: Moment;
  readonly note: string;
  /** Why a post may stay empty. */
  readonly reason: string;
};

/** What is wrong with a field. */
export type DraftProblems = {
  readonly staff?: "MISSING";
  readonly kind?: "MISSING";
  readonly start?: "MISSING" | "NO_TIME";
  readonly end?: "MISSING" | "NO_TIME" | "NOT_AFTER";
};

/** What is recorded here. A suspension or secondment is decided on the person's page, with who follows in each place. */
export const KINDS: readonly AbsenceKind[] = ["LEAVE", "OUTING", "TRIP", "TRAINING", "VISIT", "DUTY_REST"];

/**
 * The rest of today: what is most often recorded. It starts now while a session runs, else with the next one, of tomorrow
 * where today's are over.
 *
 * @param sessions of today, by time; none on a day off, or while they are not known
 */
export function freshDraft(now: Instant, sessions: readonly TimeRange[], timeZone: string): AbsenceDraft {
  const start = freshStart(now, sessions, timeZone);
  return {
    staff: null,
    kind: null,
    start,
    end: { date: start.date, part: "AFTERNOON", clock: "" },
    note: "",
    reason: "",
  };
}

function freshStart(now: Instant, sessions: readonly TimeRange[], timeZone: string): Moment {
  const today = dateOf(now, timeZone);
  const next = sessions.findIndex(({ endsAt }) => now < endsAt);
  if (sessions.length > 0 && next === -1) return { date: addDays(today, 1), part: "MORNING", clock: "" };
  const isAhead = next !== -1 && now < sessions[next]!.startsAt;
  if (isAhead) return { date: today, part: next === 0 ? "MORNING" : "AFTERNOON", clock: "" };
  return { date: today, part: "EXACT", clock: formatClock(now, timeZone) };
}

/** Its two ends; each `null` while it is incomplete. */
export function boundsOf({ start, end }: AbsenceDraft, noonOf: NoonOf, timeZone: string) {
  return { startsAt: startOf(start, noonOf, timeZone), endsAt: endOf(end, noonOf, timeZone) };
}

export function problemsIn(draft: AbsenceDraft, noonOf: NoonOf, timeZone: string): DraftProblems {
  const { startsAt, endsAt } = boundsOf(draft, noonOf, timeZone);
  return {
    ...(draft.staff === null ? { staff: "MISSING" } : {}),
    ...(draft.kind === null ? { kind: "MISSING" } : {}),
    ...(startsAt === null ? { start: draft.start.date === null ? "MISSING" : "NO_TIME" } : {}),
    ...(endsAt === null ? { end: draft.end.date === null ? "MISSING" : "NO_TIME" } : {}),
    ...(startsAt !== null && endsAt !== null && endsAt <= startsAt ? { end: "NOT_AFTER" } : {}),
  };
}

/** What would be recorded; `null` while something is missing. A kind not chosen yet does not change the effect. */
export function inputOf(draft: AbsenceDraft, noonOf: NoonOf, timeZone: string): AbsenceInput | null {
  const { startsAt, endsAt } = boundsOf(draft, noonOf, timeZone);
  if (draft.staff === null || startsAt === null || endsAt === null || endsAt <= startsAt) return null;
  return {
    staff: draft.staff,
    kind: draft.kind ?? "LEAVE",
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    ...(draft.note.trim() === "" ? {} : { note: draft.note.trim() }),
  };
}
