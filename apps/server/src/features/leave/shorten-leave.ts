import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readName } from "../../changes/period.ts";
import { ChangedMeanwhile, KeyReused, TextMissing, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { cutLeave } from "./cut-leave.ts";
import { grantedLeave } from "./granted-leave.ts";
import { HalfRef } from "./leave-enums.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { AlreadyReturned, NotGranted, NotShorter } from "./return-refusals.ts";

const ShortenLeaveInput = builder.inputType("ShortenLeaveInput", {
  description: "Granted leave that the office ends sooner.",
  fields: (t) => ({
    request: t.id({ required: true, description: "Which, by id." }),
    version: t.int({ required: true, description: "The version that it was decided on." }),
    lastDate: t.field({ type: "Date", description: "The last day that stays; none if left out." }),
    lastHalf: t.field({ type: HalfRef, defaultValue: "AFTERNOON", description: "The last half of it that stays." }),
    reason: t.string({ required: true, description: "Why; the person reads it." }),
  }),
});

builder.mutationField("shortenLeave", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      "Ends somebody's leave sooner than it was granted, with a written reason. The rest comes back to them.",
    type: LeaveRequestRef,
    errors: {
      types: [
        UnknownReference,
        NotGranted,
        AlreadyReturned,
        NotShorter,
        TextMissing,
        TextTooLong,
        ChangedMeanwhile,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: ShortenLeaveInput, required: true, description: "Which, until when and why." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "shortenLeave", key, input };
      const id = await changeOffice(context, request, (office) => shortenLeave(office, input));
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function shortenLeave(office: LockedOffice, input: typeof ShortenLeaveInput.$inferInput): Promise<Intent> {
  const leave = await grantedLeave(office, input, "endLeave");
  const reason = readName("reason", input.reason);
  const { lastDate, lastHalf } = input;
  return cutLeave(office, leave, lastDate ? { date: lastDate, half: lastHalf ?? "AFTERNOON" } : null, reason);
}
