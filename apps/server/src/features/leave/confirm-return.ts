import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { ChangedMeanwhile, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { forbidden } from "../../graphql/errors.ts";
import { grantedLeave, leftAt } from "./granted-leave.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { settleReturn } from "./report-return.ts";
import { NotGranted, NotReturned } from "./return-refusals.ts";
import { tellAboutReturn } from "./tell-return.ts";

const ConfirmReturnInput = builder.inputType("ConfirmReturnInput", {
  description: "That a reported return is true.",
  fields: (t) => ({
    request: t.id({ required: true, description: "From which leave, by id." }),
    version: t.int({ required: true, description: "The version that it was decided on." }),
  }),
});

builder.mutationField("confirmReturn", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Confirms that a person is back as they reported. The days that they did not need come back with it.",
    type: LeaveRequestRef,
    errors: { types: [UnknownReference, NotGranted, NotReturned, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: ConfirmReturnInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is confirmed once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "confirmReturn", key, input };
      const id = await changeOffice(context, request, (office) => confirmReturn(office, input));
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function confirmReturn(office: LockedOffice, input: typeof ConfirmReturnInput.$inferInput): Promise<Intent> {
  const { viewer, now } = office;
  const leave = await grantedLeave(office, input, "confirmReturn");
  const { request } = leave;
  // Who heads a department is one of its people: nobody confirms that they are back themselves.
  if (request.staffId === viewer.staffId) throw forbidden();
  const { returnedAt } = request;
  if (returnedAt === null || request.returnConfirmedAt !== null) throw new NotReturned();
  return {
    concerns: { type: "LeaveRequest", person: request.staffId, rows: "readLeave" },
    touches: null,
    write: async () => {
      const after = await settleReturn(office, leave, leftAt(leave, office, returnedAt.getTime()), {
        returnedAt,
        returnConfirmedAt: new Date(now),
        returnConfirmedById: viewer.staffId,
      });
      const shownFrom = await tellAboutReturn(office, request.id, [request.staffId]);
      return { id: request.id, before: { returnConfirmedAt: null }, after, ...shownFrom };
    },
  };
}
