import type { Database, LeaveStatus } from "@zaigang/db";
import { addDays, dateOf, type Instant } from "@zaigang/domain";
import { type Person, TIME_ZONE } from "../support/small-office.ts";
import type { LeaveAct } from "./step.ts";

/** Who sends it, and what. */
type Sendable = { readonly by: Person; readonly input: Readonly<Record<string, unknown>> };

const ABOUT: Readonly<Record<Exclude<LeaveAct["do"], "fileLeave">, readonly LeaveStatus[]>> = {
  decideLeave: ["PENDING"],
  withdrawLeave: ["PENDING"],
  cancelLeave: ["APPROVED"],
  reportReturn: ["APPROVED"],
};

/** What a step about leave says, given what there is by then; `null` where there is nothing that it could be about. */
export async function leaveToSend(
  db: Database,
  officeId: string,
  act: LeaveAct,
  now: Instant,
): Promise<Sendable | null> {
  if (act.do === "fileLeave") {
    const first = addDays(dateOf(now, TIME_ZONE), act.inDays);
    const { by, staff, half, days } = act;
    const halves = { firstHalf: half, lastHalf: days === 0 ? half : "AFTERNOON" };
    return { by, input: { staff, type: "personal", firstDate: first, lastDate: addDays(first, days), ...halves } };
  }
  const requests = await db.leaveRequest.findMany({
    where: { officeId, status: { in: [...ABOUT[act.do]] }, returnedAt: null },
    include: { staff: true, steps: { include: { approver: true } } },
    orderBy: { id: "asc" },
  });
  const request = requests[act.nth % requests.length];
  if (!request) return null;
  const about = { request: Buffer.from(`LeaveRequest:${request.id}`).toString("base64"), version: request.version };
  if (act.do !== "decideLeave") return { by: act.isOwn ? (request.staff.code as Person) : act.by, input: about };
  const turn = request.steps.find(({ since, decision }) => since !== null && decision === null);
  const decides = (turn?.approver?.code ?? act.by) as Person;
  const note = act.decision === "APPROVED" ? {} : { note: "not now" };
  return { by: act.isTheirTurn ? decides : act.by, input: { ...about, decision: act.decision, ...note } };
}
