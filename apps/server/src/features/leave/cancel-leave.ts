import { changeOffice } from "../../changes/change-office.ts";
import { ChangedMeanwhile, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { cutLeave } from "./cut-leave.ts";
import { grantedLeave } from "./granted-leave.ts";
import { HalfRef } from "./leave-enums.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { AlreadyReturned, NotGranted, NotShorter } from "./return-refusals.ts";

const CancelLeaveInput = builder.inputType("CancelLeaveInput", {
  description: "Granted leave that is not needed, or not all of it.",
  fields: (t) => ({
    request: t.id({ required: true, description: "Which, by id." }),
    version: t.int({ required: true, description: "The version that it was decided on." }),
    lastDate: t.field({ type: "Date", description: "The last day that stays; none if left out." }),
    lastHalf: t.field({ type: HalfRef, defaultValue: "AFTERNOON", description: "The last half of it that stays." }),
  }),
});

builder.mutationField("cancelLeave", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      "Calls granted leave off, or what of it has not begun. The days come back to the balance, the post to its primary.",
    type: LeaveRequestRef,
    errors: { types: [UnknownReference, NotGranted, AlreadyReturned, NotShorter, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: CancelLeaveInput, required: true, description: "Which, and what of it stays." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "cancelLeave", key, input };
      const id = await changeOffice(context, request, async (office) => {
        const leave = await grantedLeave(office, input, "endLeave");
        const { lastDate, lastHalf } = input;
        return cutLeave(office, leave, lastDate ? { date: lastDate, half: lastHalf ?? "AFTERNOON" } : null, null);
      });
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);
