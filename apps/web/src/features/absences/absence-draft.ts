import { dateOf, type Instant } from "@zaigang/domain";
import type { AbsenceInput, AbsenceKind } from "../../generated/graphql.ts";
import { minuteOfDay } from "../../ui/format/office-time.ts";
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

export const KINDS: readonly AbsenceKind[] = [
  "LEAVE",
  "OUTING",
  "TRIP",
  "TRAINING",
  "SECONDMENT",
  "VISIT",
  "DUTY_REST",
  "SUSPENSION",
];

/** The rest of today: what is most often recorded. */
export function freshDraft(staff: string | null, now: Instant, noonOf: NoonOf, timeZone: string): AbsenceDraft {
  const date = dateOf(now, timeZone);
  const isMorning = minuteOfDay(now, timeZone) < noonOf(date);
  return {
    staff,
    kind: null,
    start: { date, part: isMorning ? "MORNING" : "AFTERNOON", clock: "" },
    end: { date, part: "AFTERNOON", clock: "" },
    note: "",
    reason: "",
  };
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
