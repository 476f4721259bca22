import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { AccountRef, assertInPerson, readAccounts } from "./account.ts";
import { accountHolder } from "./account-holder.ts";
import { WrongAccountState } from "./refusals.ts";

const WithdrawInvitationInput = builder.inputType("WithdrawInvitationInput", {
  description: "An invitation to take back.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "The person, by code." }),
  }),
});

builder.mutationField("withdrawInvitation", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Takes back an open invitation: its link counts no more.",
    type: AccountRef,
    errors: { types: [UnknownReference, WrongAccountState, KeyReused] },
    args: {
      input: t.arg({ type: WithdrawInvitationInput, required: true, description: "Whose." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      const id = await changeOffice(context, { action: "withdrawInvitation", key, input }, (office) =>
        withdraw(office, input),
      );
      const [account] = await readAccounts(context, [id]);
      return account!;
    },
  }),
);

async function withdraw(
  office: LockedOffice,
  { staff: code }: typeof WithdrawInvitationInput.$inferInput,
): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  assertMayForAll(viewer, "inviteStaff");
  const { id: staffId } = await accountHolder(office, code);
  const open = { officeId, staffId, usedAt: null, withdrawnAt: null, expiresAt: { gt: new Date(now) } };
  const invitation = await tx.invitation.findFirst({ where: open, select: { expiresAt: true } });
  if (!invitation) throw new WrongAccountState(code);
  return {
    concerns: { type: "Account", person: staffId },
    touches: null,
    write: async () => {
      await tx.invitation.updateMany({ where: open, data: { withdrawnAt: new Date(now) } });
      return { id: staffId, before: { invitedUntil: invitation.expiresAt }, after: { invitedUntil: null } };
    },
  };
}
