import { type HalfDay, leaveRange, returnDueOn } from "@zaigang/domain";
import type { Intent, LockedOffice } from "../../changes/change-office.ts";
import { asDate } from "../../changes/rows.ts";
import { columnsOfLeft, type GrantedLeave, giveDaysBack, leftThrough } from "./granted-leave.ts";
import { dateText } from "./plan-leave.ts";
import { AlreadyReturned, NotShorter } from "./return-refusals.ts";
import { tellAboutReturn } from "./tell-return.ts";

/**
 * Ends granted leave with an earlier half-day, or calls it off as a whole. What has begun by now stays; the rest comes
 * back to the balance, and the post to its primary.
 *
 * @param last the last half-day that is to stay; `null`: none
 * @param reason why the office does so; `null` where the person themselves does
 * @throws {AlreadyReturned} where the person is back
 * @throws {NotShorter} where it would not end sooner
 */
export async function cutLeave(
  office: LockedOffice,
  leave: GrantedLeave,
  last: HalfDay | null,
  reason: string | null,
): Promise<Intent> {
  const { tx, officeId, now, timeZone } = office;
  const { request, time, awayUntil } = leave;
  if (request.returnedAt !== null) throw new AlreadyReturned(request.returnedAt.getTime());
  const { kept, givenBack } = leftThrough(leave, office, last);
  if (givenBack.length === 0) throw new NotShorter();

  const startsAt = request.startsAt.getTime();
  const awayEndsAt = kept ? leaveRange(kept.period, time, timeZone).endsAt : startsAt;
  return {
    concerns: { type: "LeaveRequest", person: request.staffId, others: [request.handoverToId], rows: "readLeave" },
    touches: { startsAt: awayEndsAt, endsAt: awayUntil },
    write: async () => {
      await tx.absence.update({
        where: { officeId_id: { officeId, id: request.absenceId } },
        data: {
          version: { increment: 1 },
          ...(kept ? { endsAt: new Date(awayEndsAt) } : { status: "WITHDRAWN" }),
        },
      });
      await giveDaysBack(office, request, kept?.count ?? null);
      const after = {
        ...(kept ? columnsOfRest(office, leave, kept) : { status: "CANCELLED" as const, decidedAt: new Date(now) }),
        ...(reason !== null && { endReason: reason }),
      };
      await tx.leaveRequest.update({
        where: { officeId_id: { officeId, id: request.id } },
        data: { ...after, version: { increment: 1 } },
      });
      const copies = await tx.leaveCopy.findMany({
        where: { officeId, requestId: request.id },
        select: { staffId: true },
      });
      const deciders = request.steps.map(({ decidedById }) => decidedById);
      const told = [request.staffId, request.handoverToId, ...deciders, ...copies.map(({ staffId }) => staffId)];
      const shownFrom = await tellAboutReturn(office, request.id, told);
      const { status, lastDate, lastHalf } = request;
      return { id: request.id, before: { status, lastDate, lastHalf }, after, ...shownFrom };
    },
  };
}

/** What is left, and when the return from it is due. The days read for the leave reach beyond its end. */
function columnsOfRest(
  { timeZone }: LockedOffice,
  { request, time, rules }: GrantedLeave,
  kept: NonNullable<ReturnType<typeof leftThrough>["kept"]>,
) {
  const columns = columnsOfLeft(kept, time, timeZone);
  const dueOn = returnDueOn(dateText(columns.lastDate), request.type, rules, time.calendar);
  return { ...columns, ...(dueOn !== null && { returnDueOn: asDate(dueOn) }) };
}
