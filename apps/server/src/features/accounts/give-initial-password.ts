import { hashPassword } from "../../auth/password.ts";
import { initialPassword } from "../../auth/secret-token.ts";
import { setPassword } from "../../auth/set-password.ts";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { AccountRef, type AccountRow, assertInPerson, readAccounts } from "./account.ts";
import { accountHolder, assertMayLetIn, ensureAccounts } from "./account-holder.ts";

type InitialPassword = { readonly account: AccountRow; readonly password: string | null };

const InitialPasswordRef = builder.objectRef<InitialPassword>("InitialPassword").implement({
  description: "A password for one sign-in.",
  fields: (t) => ({
    account: t.field({ description: "Whose.", type: AccountRef, resolve: ({ account }) => account }),
    password: t.exposeString("password", {
      description: "The password. It is told once: null when asked again.",
      nullable: true,
    }),
  }),
});

const InitialPasswordInput = builder.inputType("InitialPasswordInput", {
  description: "Who needs a password.",
  fields: (t) => ({ staff: t.string({ required: true, description: "The person, by code." }) }),
});

builder.mutationField("giveInitialPassword", (t) =>
  t.withAuth({ signedIn: true }).field({
    description:
      "Makes a password for somebody who has none, or has forgotten theirs. It opens nothing but changing it, and their sessions end.",
    type: InitialPasswordRef,
    errors: { types: [UnknownReference, KeyReused] },
    args: {
      input: t.arg({ type: InitialPasswordInput, required: true, description: "Who." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      const password = initialPassword();
      // Before the lock: it is slow on purpose.
      const hash = await hashPassword(password);
      let isDone = false;
      const request = { action: "giveInitialPassword", key, input };
      const id = await changeOffice(context, request, async (office) => {
        isDone = true;
        return give(office, input.staff, hash);
      });
      const [account] = await readAccounts(context, [id]);
      return { account: account!, password: isDone ? password : null };
    },
  }),
);

async function give(office: LockedOffice, code: string, passwordHash: string): Promise<Intent> {
  const { tx, officeId, now } = office;
  const holder = await accountHolder(office, code);
  assertMayLetIn(office, holder);
  const { id } = holder;
  return {
    concerns: { type: "Account", person: id },
    touches: null,
    write: async () => {
      const accountId = (await ensureAccounts(office, [holder])).get(id) as string;
      await tx.invitation.updateMany({
        where: { officeId, staffId: id, usedAt: null, withdrawnAt: null },
        data: { withdrawnAt: new Date(now) },
      });
      await setPassword(tx, accountId, { passwordHash, isInitial: true, keptSessionId: null });
      return { id, after: { state: "PASSWORD_DUE" } };
    },
  };
}
