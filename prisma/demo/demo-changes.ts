import { createHash } from "node:crypto";
import type { Absence, AbsenceKind, Instant, Pause, SignIn, Substitution } from "@zaigang/domain";
import type { Stretch } from "./demo-time.ts";

/** What the database keeps of an absence beside what coverage follows from. */
export type RecordedAbsence = Absence & {
  readonly leaveType: string | null;
  readonly note: string | null;
  readonly recordedAt: Instant;
};

export type ReasonedSubstitution = Substitution & { readonly reason: string | null };

/** What happens in the demo besides its standing facts. */
export type DemoChanges = {
  readonly absences: readonly RecordedAbsence[];
  readonly substitutions: readonly ReasonedSubstitution[];
  readonly pauses: readonly Pause[];
  readonly signIns: readonly SignIn[];
};

export type AbsenceDetails = {
  readonly leaveType?: string;
  readonly note?: string;
  readonly pending?: boolean;
  readonly recordedAt: Instant;
};

/** @param event what it belongs to, such as E1: together with the person it gives the absence its id */
export function absence(
  event: string,
  staff: string,
  kind: AbsenceKind,
  { startsAt, endsAt }: Stretch,
  { leaveType, note, pending = false, recordedAt }: AbsenceDetails,
): RecordedAbsence {
  const id = demoId(`${event} ${staff}`, recordedAt);
  return { id, staff, kind, startsAt, endsAt, pending, leaveType: leaveType ?? null, note: note ?? null, recordedAt };
}

/** A UUID of version 7 that is the same each time: ordered by time, and told apart by `label`. */
function demoId(label: string, at: Instant): string {
  const time = at.toString(16).padStart(12, "0");
  const hash = createHash("sha256").update(label).digest("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
