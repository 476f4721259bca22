import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { assertInPerson } from "./account.ts";
import { MyAccountRef, readMyAccount } from "./my-account.ts";

const RevokeTokenInput = builder.inputType("RevokeTokenInput", {
  description: "A token of mine.",
  fields: (t) => ({ token: t.id({ required: true, description: "Which, by id." }) }),
});

builder.mutationField("revokeToken", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Ends one of my tokens at once.",
    type: MyAccountRef,
    errors: { types: [UnknownReference, KeyReused] },
    args: {
      input: t.arg({ type: RevokeTokenInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      await changeOffice(context, { action: "revokeToken", key, input }, (office) => revoke(office, input.token));
      return readMyAccount(context);
    },
  }),
);

const ROW_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function revoke({ tx, officeId, viewer, now }: LockedOffice, id: string): Promise<Intent> {
  const { staffId } = viewer;
  const token = ROW_ID.test(id)
    ? await tx.apiToken.findFirst({ where: { officeId, id, staffId, revokedAt: null } })
    : null;
  if (!token) throw new UnknownReference("TOKEN", id);
  const { name, scopes, expiresAt } = token;
  return {
    concerns: { type: "ApiToken", person: staffId },
    touches: null,
    write: async () => {
      await tx.apiToken.update({ where: { officeId_id: { officeId, id } }, data: { revokedAt: new Date(now) } });
      return { id, before: { name, scopes, expiresAt }, after: null };
    },
  };
}
