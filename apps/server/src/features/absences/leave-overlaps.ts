import { Refusal } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { AbsenceRef } from "./absence.ts";

/** The person has leave at that time already. */
export class LeaveOverlaps extends Refusal {
  readonly code = "LEAVE_OVERLAPS";
  readonly absenceId: string;

  constructor(absenceId: string) {
    super("There is leave of this person at that time already");
    this.absenceId = absenceId;
  }
}

builder.objectType(LeaveOverlaps, {
  name: "LeaveOverlaps",
  description: "The person has leave at that time already.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    absence: t.prismaField({
      description: "That leave.",
      type: AbsenceRef,
      resolve: (query, { absenceId }, _args, context) =>
        context.db.absence.findUniqueOrThrow({ ...query, where: inMyOffice(absenceId, context) }),
    }),
  }),
});

/** The database refuses it as well; here the refusal names the leave. */
export async function assertNoLeaveThen(
  { tx, officeId }: LockedOffice,
  staffId: string,
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
): Promise<void> {
  const overlapping = await tx.absence.findFirst({
    where: {
      officeId,
      staffId,
      kind: "LEAVE",
      status: { not: "WITHDRAWN" },
      startsAt: { lt: new Date(endsAt) },
      endsAt: { gt: new Date(startsAt) },
    },
    select: { id: true },
  });
  if (overlapping) throw new LeaveOverlaps(overlapping.id);
}
