import type { AbsenceKind, Instant } from "@zaigang/domain";

type DayAbsence = {
  readonly endsAt: string;
  readonly kind: AbsenceKind | null;
  readonly pending: boolean;
  readonly withdrawn: boolean;
  readonly staff: { readonly id: string };
};

/** When my last outing or visit of a day ended; `null` if none has. After it I have to be seen again. */
export function lastReturn(absences: readonly DayAbsence[], me: string, now: Instant): Instant | null {
  const ended = absences
    .filter(({ staff, pending, withdrawn }) => staff.id === me && !pending && !withdrawn)
    .filter(({ kind }) => kind === "OUTING" || kind === "VISIT")
    .map(({ endsAt }) => Date.parse(endsAt))
    .filter((endsAt) => endsAt <= now);
  return ended.length > 0 ? Math.max(...ended) : null;
}
