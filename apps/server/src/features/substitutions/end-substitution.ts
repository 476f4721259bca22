import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertVersion, rowId } from "../../changes/references.ts";
import { AlreadyEnded, ChangedMeanwhile, KeyReused, NotEarlier, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { SubstitutionRef } from "./substitution.ts";

const EndSubstitutionInput = builder.inputType("EndSubstitutionInput", {
  description: "An earlier end of a substitution. One that would end where it began or before is withdrawn as a whole.",
  fields: (t) => ({
    substitution: t.id({ required: true, description: "Which, by id." }),
    endsAt: t.field({ type: "DateTime", description: "The new end; now if left out." }),
    version: t.int({ description: "The version it was decided on; whatever is there if left out." }),
  }),
});

builder.mutationField("endSubstitution", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Ends a substitution early, or withdraws it. The pairing counts again from then on.",
    type: SubstitutionRef,
    errors: { types: [UnknownReference, AlreadyEnded, NotEarlier, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: EndSubstitutionInput, required: true, description: "Which, and when." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "endSubstitution", key, input };
      const id = await changeOffice(context, request, (office) => endSubstitution(office, input));
      return context.db.substitution.findUniqueOrThrow({
        ...query,
        where: inMyOffice(id, context),
      });
    },
  }),
);

async function endSubstitution(office: LockedOffice, input: typeof EndSubstitutionInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  assertMayForAll(viewer, "nameSubstitute");
  const id = rowId(input.substitution, "Substitution");
  const substitution = await tx.substitution.findUnique({ where: { officeId_id: { officeId, id } } });
  if (!substitution) throw new UnknownReference("SUBSTITUTION", input.substitution);
  await assertVersion(office, substitution, input.version);
  const [startsAt, endsAt] = [substitution.startsAt.getTime(), substitution.endsAt.getTime()];
  if (substitution.withdrawnAt !== null) throw new AlreadyEnded(startsAt);
  const newEnd = input.endsAt ?? now;
  if (newEnd >= endsAt) throw new NotEarlier(endsAt);

  const isWithdrawn = newEnd <= startsAt;
  return {
    concerns: { type: "Substitution", person: substitution.staffId, others: [substitution.postId] },
    touches: { startsAt: Math.max(startsAt, newEnd), endsAt },
    write: async () => {
      await tx.substitution.update({
        where: { officeId_id: { officeId, id } },
        data: {
          version: { increment: 1 },
          ...(isWithdrawn ? { withdrawnAt: new Date(now) } : { endsAt: new Date(newEnd) }),
        },
      });
      const before = { endsAt: substitution.endsAt, withdrawn: false };
      return { id, before, after: isWithdrawn ? { withdrawn: true } : { endsAt: new Date(newEnd) } };
    },
  };
}
