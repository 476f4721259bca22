import { USERNAME } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { AccountRef, assertInPerson, readAccounts } from "./account.ts";
import { accountHolder, assertMayLetIn } from "./account-holder.ts";
import { BadUsername, UsernameTaken, WrongAccountState } from "./refusals.ts";

const ChangeUsernameInput = builder.inputType("ChangeUsernameInput", {
  description: "Another user name.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "The person, by code." }),
    username: t.string({ required: true, description: "3 to 30 small letters, digits, dots and underscores." }),
  }),
});

builder.mutationField("changeUsername", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Gives somebody another user name.",
    type: AccountRef,
    errors: { types: [UnknownReference, WrongAccountState, BadUsername, UsernameTaken, KeyReused] },
    args: {
      input: t.arg({ type: ChangeUsernameInput, required: true, description: "Whose." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      const id = await changeOffice(context, { action: "changeUsername", key, input }, (office) =>
        changeUsername(office, input),
      );
      const [account] = await readAccounts(context, [id]);
      return account!;
    },
  }),
);

async function changeUsername(
  office: LockedOffice,
  { staff: code, username: asked }: typeof ChangeUsernameInput.$inferInput,
): Promise<Intent> {
  const { tx } = office;
  const holder = await accountHolder(office, code);
  assertMayLetIn(office, holder);
  const { id, account } = holder;
  if (!account) throw new WrongAccountState(code);
  const username = asked.trim().toLowerCase();
  if (!USERNAME.test(username)) throw new BadUsername();
  const other = await tx.account.findUnique({ where: { username }, select: { id: true } });
  if (other && other.id !== account.id) throw new UsernameTaken(username);
  return {
    concerns: { type: "Account", person: id },
    touches: null,
    write: async () => {
      await tx.account.update({ where: { id: account.id }, data: { username, displayUsername: username } });
      return { id, before: { username: account.username }, after: { username } };
    },
  };
}
