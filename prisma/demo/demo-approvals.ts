import { addDays, type CivilDate, DEFAULT_MATRICES, instantAt } from "@zaigang/domain";
import type { Transaction } from "../client.ts";
import type { DemoEvents } from "./demo-facts.ts";
import { demoOffice } from "./demo-office.ts";

/** Who is meant by a role, by code. Heads and supervising leaders stand with their departments. */
export const APPROVERS = { ELIGIBILITY: "S012", HALL_MANAGER: "S044", DIRECTOR: "S002", SECRETARY: "S001" } as const;

export const MATRIX = "FOUR_LEVELS";

/** Days from the demo's first Monday on which S006 is at a training and S007 decides on short leave for her. */
const DELEGATION = { from: "S006", to: "S007", firstDay: 7, endDay: 10, upTo: 300, reason: "赴区里参加培训" } as const;

/**
 * Writes who approves leave in the demo office: matrix, approvers and, for the event E7, a delegation.
 *
 * @param start the demo's first Monday
 */
export async function writeApprovals(
  tx: Transaction,
  officeId: string,
  staff: { idOf(code: string): string },
  { start, events }: { readonly start: CivilDate; readonly events: DemoEvents },
): Promise<void> {
  const matrix = DEFAULT_MATRICES.find(({ code }) => code === MATRIX);
  if (!matrix) throw new Error(`There is no matrix ${MATRIX} to start from`);
  await tx.approvalBand.createMany({
    data: matrix.bands.map(({ types, chain, copies, ...band }) => ({
      ...band,
      officeId,
      types: [...types],
      chain: [...chain],
      copies: [...copies],
    })),
  });
  await tx.approver.createMany({
    data: Object.entries(APPROVERS).map(([role, code]) => ({
      officeId,
      role: role as keyof typeof APPROVERS,
      staffId: staff.idOf(code),
    })),
  });
  if (events !== "all" && !events.includes("E7")) return;
  const { from, to, firstDay, endDay, upTo, reason } = DELEGATION;
  await tx.delegation.create({
    data: {
      officeId,
      fromId: staff.idOf(from),
      toId: staff.idOf(to),
      startsOn: day(addDays(start, firstDay)),
      endsOn: day(addDays(start, endDay)),
      upTo,
      reason,
      madeAt: new Date(instantAt(start, 10 * 60, demoOffice.office.timeZone)),
    },
  });
}

function day(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
