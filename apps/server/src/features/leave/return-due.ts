import { type CivilDate, returnDueOn } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import type { LoadedFacts } from "../coverage/coverage-facts.ts";
import { dateText } from "./plan-leave.ts";
import type { RequestWithSteps } from "./read-request.ts";

/** By when the return from a request is to be reported; `null` where nobody reports it. */
export async function returnDue(
  { tx, officeId }: LockedOffice,
  { type, lastDate }: Pick<RequestWithSteps, "type" | "lastDate">,
  { facts }: LoadedFacts,
): Promise<CivilDate | null> {
  const rules = await tx.office.findUniqueOrThrow({
    where: { officeId },
    select: { returnWithinDays: true },
  });
  return returnDueOn(dateText(lastDate), type, rules, facts.calendar);
}
