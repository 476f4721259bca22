import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { rowId } from "../../changes/references.ts";
import { KeyReused, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { HandoverRef } from "./handover.ts";
import { tellAboutLeave } from "./tell-leave.ts";

const AnswerHandoverInput = builder.inputType("AnswerHandoverInput", {
  description: "What somebody who is asked to take over says to it.",
  fields: (t) => ({
    request: t.id({ required: true, description: "For which leave, by id of its request." }),
    confirmed: t.boolean({ required: true, description: "Whether they take over." }),
    reply: t.string({ description: "What they add." }),
  }),
});

builder.mutationField("answerHandover", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Says whether I take over what somebody on leave hands to me. To decline does not block their leave.",
    type: HandoverRef,
    errors: { types: [UnknownReference, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: AnswerHandoverInput, required: true, description: "To which, and what." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is answered once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "answerHandover", key, input };
      const id = await changeOffice(context, request, (office) => answerHandover(office, input));
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

/** @throws {UnknownReference} for a request in which somebody else takes over, or that is no more */
async function answerHandover(office: LockedOffice, input: typeof AnswerHandoverInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  const id = rowId(input.request, "LeaveRequest");
  const found = await tx.leaveRequest.findUnique({ where: { officeId_id: { officeId, id } } });
  const isAsked = found?.handoverToId === viewer.staffId && ["PENDING", "APPROVED"].includes(found.status);
  if (!found || !isAsked) throw new UnknownReference("LEAVE_REQUEST", input.request);
  const after = {
    handoverState: input.confirmed ? ("CONFIRMED" as const) : ("DECLINED" as const),
    handoverAt: new Date(now),
    handoverReply: readText("reply", input.reply),
  };
  return {
    concerns: { type: "LeaveRequest", person: found.staffId, others: [viewer.staffId], rows: "readLeave" },
    touches: null,
    write: async () => {
      // Who decides looks at a version; an answer to the handover is no reason to look again.
      await tx.leaveRequest.update({ where: { officeId_id: { officeId, id } }, data: after });
      const news = [{ kind: "HANDOVER_ANSWERED" as const, staffId: found.staffId }];
      const shownFrom = await tellAboutLeave(office, id, news);
      const before = { handoverState: found.handoverState, handoverReply: found.handoverReply };
      return { id, before, after, ...(shownFrom !== undefined && { shownFrom }) };
    },
  };
}
