import { entriesFor } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { writeEntries } from "../ledger/write-entries.ts";
import type { RequestWithSteps } from "./read-request.ts";

/** What is asked for no more: the absence counts for nothing, and what was held of the balance is free again. */
export async function giveBack(office: LockedOffice, request: RequestWithSteps): Promise<void> {
  const { tx, officeId, viewer, now } = office;
  await tx.absence.update({
    where: { officeId_id: { officeId, id: request.absenceId as string } },
    data: { status: "WITHDRAWN", version: { increment: 1 } },
  });
  const { reserved: amounts } = request;
  if (amounts.length === 0) return;
  const released = { id: request.id, type: request.typeCode, child: request.childId, amounts };
  await writeEntries(tx, officeId, request.staffId, entriesFor("RELEASE", released, request.round), {
    at: now,
    requestId: request.id,
    madeById: viewer.staffId,
  });
}
