import { entriesFor } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { writeEntries } from "../ledger/write-entries.ts";
import { dateText } from "./plan-leave.ts";
import type { RequestWithSteps } from "./read-request.ts";

/** What is asked for no more: the absence counts for nothing, and what was held of the balance is free again. */
export async function giveBack({ tx, officeId, viewer, now }: LockedOffice, request: RequestWithSteps): Promise<void> {
  await tx.absence.update({
    where: { officeId_id: { officeId, id: request.absenceId as string } },
    data: { status: "WITHDRAWN", version: { increment: 1 } },
  });
  const held = await tx.leaveEntry.findMany({
    where: {
      officeId,
      requestId: request.id,
      kind: "RESERVATION",
      source: { startsWith: `reserve:${request.id}:${request.round}` },
    },
    select: { year: true, amount: true, on: true },
  });
  if (held.length === 0) return;
  const amounts = held.map(({ year, amount, on }) => ({ year, amount: -amount, on: dateText(on) }));
  const released = { id: request.id, type: request.typeCode, child: request.childId, amounts };
  await writeEntries(tx, officeId, request.staffId, entriesFor("RELEASE", released, request.round), {
    at: now,
    requestId: request.id,
    madeById: viewer.staffId,
  });
}
