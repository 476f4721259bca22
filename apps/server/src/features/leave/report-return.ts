import type { Instant, Shortened } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { ChangedMeanwhile, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { columnsOfLeft, type GrantedLeave, giveDaysBack, grantedLeave, leftAt } from "./granted-leave.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { AlreadyReturned, NotGranted, ReturnOutside } from "./return-refusals.ts";
import { tellAboutReturn } from "./tell-return.ts";

const ReportReturnInput = builder.inputType("ReportReturnInput", {
  description: "That a person is back from leave (销假).",
  fields: (t) => ({
    request: t.id({ required: true, description: "From which, by id." }),
    version: t.int({ required: true, description: "The version that it was decided on." }),
    at: t.field({ type: "DateTime", description: "Since when; now if left out." }),
  }),
});

builder.mutationField("reportReturn", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      "Reports that a person is back from leave. Back early they have their post again from then on, and the days that have not begun; where somebody confirms returns, the days come back with that.",
    type: LeaveRequestRef,
    errors: { types: [UnknownReference, NotGranted, AlreadyReturned, ReturnOutside, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: ReportReturnInput, required: true, description: "From which, and when." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is reported once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "reportReturn", key, input };
      const id = await changeOffice(context, request, (office) => reportReturn(office, input));
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function reportReturn(office: LockedOffice, input: typeof ReportReturnInput.$inferInput): Promise<Intent> {
  const { tx, officeId, now } = office;
  const leave = await grantedLeave(office, input, "endLeave");
  const { request, rules, awayUntil } = leave;
  if (request.returnedAt !== null) throw new AlreadyReturned(request.returnedAt.getTime());
  const at = input.at ?? now;
  const startsAt = request.startsAt.getTime();
  if (at <= startsAt || at > now) throw new ReturnOutside({ from: startsAt, until: now });

  const left = leftAt(leave, office, at);
  const isBackEarly = at < awayUntil;
  return {
    concerns: { type: "LeaveRequest", person: request.staffId, others: [request.handoverToId], rows: "readLeave" },
    touches: isBackEarly ? { startsAt: at, endsAt: awayUntil } : null,
    write: async () => {
      if (isBackEarly) await endAway(office, leave, at);
      const after = rules.returnIsConfirmed
        ? await updateRequest(office, leave, { returnedAt: new Date(at) })
        : await settleReturn(office, leave, left, { returnedAt: new Date(at) });
      const lastStep = request.steps.findLast(({ decidedById }) => decidedById !== null);
      const copies = await tx.leaveCopy.findMany({
        where: { officeId, requestId: request.id },
        select: { staffId: true },
      });
      // 向谁请假向谁销假: whoever granted it hears of the return.
      const told = [lastStep?.decidedById ?? null, request.staffId, ...copies.map(({ staffId }) => staffId)];
      const shownFrom = await tellAboutReturn(office, request.id, told);
      return { id: request.id, before: { returnedAt: null, status: request.status }, after, ...shownFrom };
    },
  };
}

/** The post is theirs again from then on. */
export async function endAway({ tx, officeId }: LockedOffice, { request }: GrantedLeave, at: Instant): Promise<void> {
  await tx.absence.update({
    where: { officeId_id: { officeId, id: request.absenceId } },
    data: { endsAt: new Date(at), version: { increment: 1 } },
  });
}

/**
 * Takes the days that were not needed off the leave and gives them back. Leave of which no day was needed is cancelled:
 * nobody came back from it.
 *
 * @param data what else is written to the request
 * @returns what stands there now
 */
export async function settleReturn(
  office: LockedOffice,
  leave: GrantedLeave,
  { kept }: Shortened,
  data: { readonly returnedAt: Date } & Partial<Record<"returnConfirmedAt", Date>> & {
      readonly returnConfirmedById?: string;
    },
) {
  await giveDaysBack(office, leave.request, kept?.count ?? null);
  if (kept === null) {
    const cancelled = {
      returnedAt: null,
      returnConfirmedAt: null,
      returnConfirmedById: null,
      status: "CANCELLED",
    } as const;
    return updateRequest(office, leave, cancelled);
  }
  return updateRequest(office, leave, { ...data, ...columnsOfLeft(kept, leave.time, office.timeZone) });
}

async function updateRequest<Data extends object>(
  { tx, officeId }: LockedOffice,
  { request }: GrantedLeave,
  data: Data,
) {
  await tx.leaveRequest.update({
    where: { officeId_id: { officeId, id: request.id } },
    data: { ...data, version: { increment: 1 } },
  });
  return data;
}
