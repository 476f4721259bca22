import type { LeaveNeed } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { dateText } from "./plan-leave.ts";
import type { RequestWithSteps } from "./read-request.ts";

/** What the present round of a request holds of each year's balance, whatever became of it when days were counted anew. */
export async function reservedBy(
  { tx, officeId }: Pick<LockedOffice, "tx" | "officeId">,
  { id, round }: Pick<RequestWithSteps, "id" | "round">,
): Promise<LeaveNeed[]> {
  const held = await tx.leaveEntry.groupBy({
    by: ["year", "on"],
    where: { officeId, requestId: id, source: { startsWith: `reserve:${id}:${round}:` } },
    _sum: { amount: true },
  });
  return held
    .map(({ year, on, _sum }) => ({ year, amount: 0 - (_sum.amount ?? 0), on: dateText(on) }))
    .filter(({ amount }) => amount !== 0);
}
