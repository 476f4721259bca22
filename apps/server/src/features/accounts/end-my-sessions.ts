import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { assertInPerson } from "./account.ts";
import { MyAccountRef, readMyAccount } from "./my-account.ts";

const EndMySessionsInput = builder.inputType("EndMySessionsInput", {
  description: "Where to sign me out.",
  fields: (t) => ({ session: t.id({ description: "One place; everywhere but here if left out." }) }),
});

builder.mutationField("endMySessions", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Signs me out at another place, or everywhere but here.",
    type: MyAccountRef,
    errors: { types: [UnknownReference, KeyReused] },
    args: {
      input: t.arg({ type: EndMySessionsInput, required: true, description: "Where." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      const request = { action: "endMySessions", key, input };
      await changeOffice(context, request, (office) => endSessions(office, input.session ?? null));
      return readMyAccount(context);
    },
  }),
);

async function endSessions({ tx, viewer }: LockedOffice, session: string | null): Promise<Intent> {
  const { accountId, sessionId, staffId } = viewer;
  const id = session === null ? { not: sessionId ?? "" } : session;
  const ended = { userId: accountId, id };
  const count = await tx.accountSession.count({ where: ended });
  if (session !== null && count === 0) throw new UnknownReference("SESSION", session);
  return {
    concerns: { type: "Account", person: staffId },
    touches: null,
    write: async () => {
      await tx.accountSession.deleteMany({ where: ended });
      return { id: staffId };
    },
  };
}
