import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { ChangedMeanwhile, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMay } from "../../graphql/rights.ts";
import { giveBack } from "./give-back.ts";
import { newsOfNoHandover } from "./handover.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { assertPending, requestOf } from "./read-request.ts";
import { AlreadyDecided, NotPending } from "./refusals.ts";
import { tellAboutLeave } from "./tell-leave.ts";

const WithdrawLeaveInput = builder.inputType("WithdrawLeaveInput", {
  description: "A request that is taken back.",
  fields: (t) => ({
    request: t.id({ required: true, description: "Which, by id." }),
    version: t.int({ required: true, description: "The version that it was decided on." }),
  }),
});

builder.mutationField("withdrawLeave", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Takes a request back before it is decided.",
    type: LeaveRequestRef,
    errors: { types: [UnknownReference, AlreadyDecided, NotPending, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: WithdrawLeaveInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "withdrawLeave", key, input };
      const id = await changeOffice(context, request, (office) => withdrawLeave(office, input));
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function withdrawLeave(office: LockedOffice, input: typeof WithdrawLeaveInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  const request = await requestOf(office, input.request);
  assertMay(viewer, "endLeave", request.staffId);
  // What went back lies with the applicant, and holds nothing any more.
  if (request.status !== "RETURNED") await assertPending(office, request, input.version);
  return {
    concerns: { type: "LeaveRequest", person: request.staffId, rows: "readLeave" },
    touches: null,
    announces: { startsAt: request.startsAt.getTime(), endsAt: request.endsAt.getTime() },
    write: async () => {
      if (request.status === "PENDING") await giveBack(office, request);
      await tx.leaveRequest.update({
        where: { officeId_id: { officeId, id: request.id } },
        data: { status: "WITHDRAWN", decidedAt: new Date(now), version: { increment: 1 } },
      });
      const shownFrom = await tellAboutLeave(office, request.id, [newsOfNoHandover(request)]);
      const before = { status: request.status };
      return { id: request.id, before, after: { status: "WITHDRAWN" }, ...(shownFrom !== undefined && { shownFrom }) };
    },
  };
}
