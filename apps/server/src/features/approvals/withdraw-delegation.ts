import { dateOf } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertVersion, rowId } from "../../changes/references.ts";
import { AlreadyEnded, ChangedMeanwhile, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMay } from "../../graphql/rights.ts";
import { DelegationRef } from "./delegation.ts";

const WithdrawDelegationInput = builder.inputType("WithdrawDelegationInput", {
  description: "Which delegation is taken back.",
  fields: (t) => ({
    delegation: t.id({ required: true, description: "Which." }),
    version: t.int({ description: "The version on which it was decided; whatever is there if left out." }),
  }),
});

builder.mutationField("withdrawDelegation", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Takes a delegation back at once. What was decided by it stays.",
    type: DelegationRef,
    errors: { types: [UnknownReference, AlreadyEnded, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: WithdrawDelegationInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "withdrawDelegation", key, input };
      const id = await changeOffice(context, request, (office) => withdrawDelegation(office, input));
      return context.db.delegation.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function withdrawDelegation(
  office: LockedOffice,
  input: typeof WithdrawDelegationInput.$inferInput,
): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  const key = { officeId_id: { officeId, id: rowId(input.delegation, "Delegation") } };
  const delegation = await tx.delegation.findUnique({ where: key });
  if (!delegation) throw new UnknownReference("DELEGATION", input.delegation);
  const { id, fromId, toId, withdrawnAt, endsOn } = delegation;
  assertMay(viewer, "delegateApprovals", fromId);
  if (withdrawnAt) throw new AlreadyEnded(withdrawnAt.getTime());
  if (endsOn <= asDate(dateOf(now, timeZone))) throw new AlreadyEnded(endsOn.getTime());
  await assertVersion(office, delegation, input.version);
  const given = { withdrawnAt: new Date(now) };
  return {
    concerns: { type: "Delegation", person: fromId, others: [toId] },
    touches: null,
    write: async () => {
      await tx.delegation.update({ where: key, data: { ...given, version: { increment: 1 } } });
      return { id, before: { withdrawnAt }, after: given };
    },
  };
}
