import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readName } from "../../changes/period.ts";
import { assertVersion } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, TextMissing, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { forbidden } from "../../graphql/errors.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { requestOf } from "./read-request.ts";
import { NotPending } from "./refusals.ts";

const AnswerCoverInput = builder.inputType("AnswerCoverInput", {
  description: "Why leave may leave a post without anybody, or its primary and backup away together.",
  fields: (t) => ({
    request: t.id({ required: true, description: "Which request, by id." }),
    version: t.int({ required: true, description: "The version that it was decided on." }),
    reason: t.string({ required: true, description: "Why." }),
  }),
});

builder.mutationField("answerCover", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Says why a request that is held may go on, though nobody is named for the post.",
    type: LeaveRequestRef,
    errors: { types: [UnknownReference, NotPending, ChangedMeanwhile, TextMissing, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: AnswerCoverInput, required: true, description: "Which, and why." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is written once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "answerCover", key, input };
      const id = await changeOffice(context, request, (office) => answerCover(office, input));
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function answerCover(office: LockedOffice, input: typeof AnswerCoverInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer } = office;
  assertMayForAll(viewer, "leaveUncovered");
  const request = await requestOf(office, input.request);
  if (request.staffId === viewer.staffId) throw forbidden();
  if (request.status !== "PENDING") throw new NotPending();
  await assertVersion(office, request, input.version);
  const coverReason = readName("reason", input.reason);
  return {
    concerns: { type: "LeaveRequest", person: request.staffId, rows: "readLeave" },
    touches: null,
    write: async () => {
      await tx.leaveRequest.update({
        where: { officeId_id: { officeId, id: request.id } },
        data: { coverReason, coverAnsweredById: viewer.staffId, version: { increment: 1 } },
      });
      return { id: request.id, before: { coverReason: request.coverReason }, after: { coverReason } };
    },
  };
}
