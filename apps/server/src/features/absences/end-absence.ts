import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertVersion, rowId } from "../../changes/references.ts";
import { AlreadyEnded, ChangedMeanwhile, KeyReused, NotEarlier, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMay, may, rightOver } from "../../graphql/rights.ts";
import { recountAround } from "../leave/recount-leave.ts";
import { AbsenceRef } from "./absence.ts";
import { AbsenceOfLeave } from "./absence-of-leave.ts";

export const EndAbsenceInput = builder.inputType("EndAbsenceInput", {
  description: "An earlier end of an absence. One that would end where it began or before is withdrawn as a whole.",
  fields: (t) => ({
    absence: t.id({ required: true, description: "Which, by id." }),
    endsAt: t.field({ type: "DateTime", required: true, description: "The new end." }),
    version: t.int({ description: "The version it was decided on; whatever is there if left out." }),
  }),
});

export type EndAbsenceInputShape = typeof EndAbsenceInput.$inferInput;

builder.mutationField("endAbsence", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Ends an absence early, or withdraws it as a whole. The post is the primary's again from then on.",
    type: AbsenceRef,
    errors: { types: [UnknownReference, AbsenceOfLeave, AlreadyEnded, NotEarlier, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: EndAbsenceInput, required: true, description: "Which, and when." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "endAbsence", key, input };
      const id = await changeOffice(context, request, (office) => endAbsence(office, input));
      return context.db.absence.findUniqueOrThrow({
        ...query,
        where: inMyOffice(id, context),
      });
    },
  }),
);

async function endAbsence(office: LockedOffice, input: EndAbsenceInputShape): Promise<Intent> {
  const { tx, officeId, viewer } = office;
  const id = rowId(input.absence, "Absence");
  const absence = await tx.absence.findUnique({
    where: { officeId_id: { officeId, id } },
    include: { request: { select: { id: true } } },
  });
  // Whoever may not know of a request is told the same as of one that is not there.
  if (!absence || (absence.status === "PENDING" && !may(viewer, "readPendingAbsence", absence.staffId))) {
    throw new UnknownReference("ABSENCE", input.absence);
  }
  assertMay(viewer, rightOver(absence.kind, "endAbsence"), absence.staffId);
  await assertVersion(office, absence, input.version);
  const [startsAt, endsAt] = [absence.startsAt.getTime(), absence.endsAt.getTime()];
  // What was granted is given back with the request, or the balance would say otherwise than the board.
  if (absence.request) throw new AbsenceOfLeave(absence.request.id);
  if (absence.status === "WITHDRAWN") throw new AlreadyEnded(startsAt);
  if (input.endsAt >= endsAt) throw new NotEarlier(endsAt);

  const isWithdrawn = input.endsAt <= startsAt;
  const isPending = absence.status === "PENDING";
  return {
    concerns: { type: "Absence", person: absence.staffId, ...(isPending && { rows: "readPendingAbsence" }) },
    touches: { startsAt: Math.max(startsAt, input.endsAt), endsAt },
    write: async () => {
      await tx.absence.update({
        where: { officeId_id: { officeId, id } },
        data: {
          version: { increment: 1 },
          ...(isWithdrawn ? { status: "WITHDRAWN" } : { endsAt: new Date(input.endsAt) }),
        },
      });
      const recounted = await recountAround(office, { kind: absence.kind, startsAt, endsAt });
      const before = { endsAt: absence.endsAt, withdrawn: false };
      const after = isWithdrawn ? { withdrawn: true } : { endsAt: new Date(input.endsAt) };
      return { id, ...(recounted && { recounted }), before, after };
    },
  };
}
