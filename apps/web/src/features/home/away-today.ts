import type { AbsenceKind, Instant } from "@zaigang/domain";
import type { Stretch } from "./held-posts.ts";

type DayAbsence = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kind: AbsenceKind | null;
  readonly pending: boolean;
  readonly withdrawn: boolean;
  readonly staff: { readonly id: string };
};

/** A time I am away for, and why. */
export type Away = Stretch & { readonly kind: AbsenceKind | null };

/** My absences in force among all of a day. */
export function awayToday(absences: readonly DayAbsence[], me: string): Away[] {
  return absences
    .filter(({ staff, pending, withdrawn }) => staff.id === me && !pending && !withdrawn)
    .map(({ startsAt, endsAt, kind }) => ({ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt), kind }));
}

/** When my last outing or visit of a day ended; `null` if none has. After it I have to be seen again. */
export function lastReturn(away: readonly Away[], now: Instant): Instant | null {
  const ended = away
    .filter(({ kind, endsAt }) => (kind === "OUTING" || kind === "VISIT") && endsAt <= now)
    .map(({ endsAt }) => endsAt);
  return ended.length > 0 ? Math.max(...ended) : null;
}
