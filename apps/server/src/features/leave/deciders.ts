import type { ApproverRole } from "@zaigang/db";
import { type Away, type Delegation, type Instant, whoDecides } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { type HoldersOf, loadDelegationsAndAway } from "../approvals/load-delegations.ts";

/** What it takes to say whose turn it is, of an office at an instant. */
export type Deciders = {
  readonly delegations: readonly Delegation[];
  readonly away: readonly Away[];
  readonly timeZone: string;
  readonly holdersOf: HoldersOf;
  /** Of approvers the backup at their own post. */
  readonly standIn: Readonly<Record<string, string | null>>;
};

/** In one statement. @param applicant whose requests alone it is about, by id; `null` for everybody's */
export async function readDeciders(
  { tx, officeId, now, timeZone }: Pick<LockedOffice, "tx" | "officeId" | "now" | "timeZone">,
  applicant: string | null,
): Promise<Deciders> {
  return { ...(await loadDelegationsAndAway(tx, officeId, now, timeZone, applicant)), timeZone };
}

/** Who decides a step at an instant, and instead of whom. */
export function deciderOf(
  { delegations, away, timeZone, holdersOf, standIn }: Deciders,
  step: { readonly role: string; readonly approver: string | null },
  { applicant, workingDays }: { readonly applicant: string; readonly workingDays: number },
  now: Instant,
) {
  return whoDecides(
    { role: step.role as ApproverRole, approver: step.approver },
    { applicant, workingDays, holders: holdersOf(applicant), standIn },
    delegations,
    away,
    timeZone,
    now,
  );
}
