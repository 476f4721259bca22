import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { AccountRef, assertInPerson, readAccounts } from "./account.ts";
import { accountHolder } from "./account-holder.ts";
import { WrongAccountState } from "./refusals.ts";

const EndSessionsOfInput = builder.inputType("EndSessionsOfInput", {
  description: "Somebody whose sessions end.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "The person, by code." }),
  }),
});

builder.mutationField("endSessionsOf", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Signs somebody out everywhere; their programs' tokens are revoked.",
    type: AccountRef,
    errors: { types: [UnknownReference, WrongAccountState, KeyReused] },
    args: {
      input: t.arg({ type: EndSessionsOfInput, required: true, description: "Whose." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      const id = await changeOffice(context, { action: "endSessionsOf", key, input }, (office) =>
        endSessions(office, input),
      );
      const [account] = await readAccounts(context, [id]);
      return account!;
    },
  }),
);

async function endSessions(
  office: LockedOffice,
  { staff: code }: typeof EndSessionsOfInput.$inferInput,
): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  assertMayForAll(viewer, "manageAccounts");
  const { id, account } = await accountHolder(office, code);
  if (!account) throw new WrongAccountState(code);
  return {
    concerns: { type: "Account", person: id },
    touches: null,
    write: async () => {
      const { count } = await tx.accountSession.deleteMany({ where: { userId: account.id } });
      await tx.apiToken.updateMany({
        where: { officeId, staffId: id, revokedAt: null },
        data: { revokedAt: new Date(now) },
      });
      return { id, before: { sessionCount: count }, after: { sessionCount: 0 } };
    },
  };
}
