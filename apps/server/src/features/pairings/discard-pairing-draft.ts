import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { ChangedMeanwhile, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { findOpenDraft, saidBy } from "./find-open-draft.ts";
import { PairingDraftRef } from "./pairing-draft.ts";

const DiscardDraftInput = builder.inputType("DiscardPairingDraftInput", {
  description: "That a draft shall not be published.",
  fields: (t) => ({
    draft: t.id({ required: true, description: "Which, by id." }),
    version: t.int({ description: "The version it was decided on; whatever is there if left out." }),
  }),
});

builder.mutationField("discardPairingDraft", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Discards the open draft. Nothing of it was in force.",
    type: PairingDraftRef,
    errors: { types: [UnknownReference, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: DiscardDraftInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "discardPairingDraft", key, input };
      const id = await changeOffice(context, request, (office) => discardDraft(office, input));
      return context.db.pairingDraft.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function discardDraft(office: LockedOffice, input: typeof DiscardDraftInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  assertMayForAll(viewer, "changePairing");
  const draft = await findOpenDraft(office, input);
  return {
    concerns: { type: "PairingDraft", person: null },
    touches: null,
    write: async () => {
      await tx.pairingDraft.update({
        where: { officeId_id: { officeId, id: draft.id } },
        data: { discardedAt: new Date(now), version: { increment: 1 } },
      });
      return { id: draft.id, before: saidBy(draft) };
    },
  };
}
