import { builder } from "../../graphql/builder.ts";
import { may } from "../../graphql/rights.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { mayCancel } from "./may-call-off.ts";

builder.prismaObjectFields(LeaveRequestRef, (t) => ({
  endReason: t.exposeString("endReason", { nullable: true, description: "Why the office ended it sooner." }),
  mayReportReturn: t.boolean({
    description: "Whether I may report that the person is back.",
    select: { staffId: true, status: true, startsAt: true, returnedAt: true },
    resolve: ({ staffId, status, startsAt, returnedAt }, _args, { viewer, now }) =>
      viewer !== null &&
      status === "APPROVED" &&
      returnedAt === null &&
      startsAt.getTime() < now &&
      may(viewer, "endLeave", staffId),
  }),
  mayConfirmReturn: t.boolean({
    description: "Whether I may confirm that they are back; never where the office asks nobody to.",
    select: {
      staffId: true,
      returnedAt: true,
      returnConfirmedAt: true,
      office: { select: { returnIsConfirmed: true } },
    },
    resolve: ({ staffId, returnedAt, returnConfirmedAt, office }, _args, { viewer }) =>
      viewer !== null &&
      office.returnIsConfirmed &&
      returnedAt !== null &&
      returnConfirmedAt === null &&
      staffId !== viewer.staffId &&
      may(viewer, "confirmReturn", staffId),
  }),
  mayCancel: t.boolean({
    description: "Whether I may call it off, or what of it has not begun.",
    select: { staffId: true, status: true, endsAt: true, returnedAt: true },
    resolve: (row, _args, { viewer, now }) => mayCancel(row, viewer, now),
  }),
}));
