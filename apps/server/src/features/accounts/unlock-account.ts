import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { AccountRef, assertInPerson, readAccounts } from "./account.ts";
import { accountHolder } from "./account-holder.ts";
import { WrongAccountState } from "./refusals.ts";

const UnlockAccountInput = builder.inputType("UnlockAccountInput", {
  description: "An account to unlock.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "The person, by code." }),
  }),
});

builder.mutationField("unlockAccount", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Unlocks an account after wrong passwords.",
    type: AccountRef,
    errors: { types: [UnknownReference, WrongAccountState, KeyReused] },
    args: {
      input: t.arg({ type: UnlockAccountInput, required: true, description: "Whose." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      const id = await changeOffice(context, { action: "unlockAccount", key, input }, (office) =>
        unlock(office, input),
      );
      const [account] = await readAccounts(context, [id]);
      return account!;
    },
  }),
);

async function unlock(office: LockedOffice, { staff: code }: typeof UnlockAccountInput.$inferInput): Promise<Intent> {
  const { tx, viewer } = office;
  assertMayForAll(viewer, "manageAccounts");
  const { id, account } = await accountHolder(office, code);
  if (!account) throw new WrongAccountState(code);
  const { lockedUntil } = await tx.account.findUniqueOrThrow({ where: { id: account.id } });
  return {
    concerns: { type: "Account", person: id },
    touches: null,
    write: async () => {
      await tx.account.update({ where: { id: account.id }, data: { failedSignIns: 0, lockedUntil: null } });
      return { id, before: { lockedUntil }, after: { lockedUntil: null } };
    },
  };
}
