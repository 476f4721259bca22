import { INVITATION_PREFIX } from "../../auth/invitations/open-invitation.ts";
import { newSecretToken } from "../../auth/secret-token.ts";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { AccountRef, type AccountRow, assertInPerson, readAccounts } from "./account.ts";
import { accountHolders, assertMayLetIn, ensureAccounts } from "./account-holder.ts";
import { WrongAccountState } from "./refusals.ts";

/** How long a link is good, in milliseconds. */
const GOOD_FOR_MS = 7 * 24 * 3_600_000;
const MOST_AT_ONCE = 200;

type Invited = { readonly account: AccountRow; readonly path: string | null };
type Invitations = { readonly invitations: readonly Invited[] };

const InvitedRef = builder.objectRef<Invited>("Invited").implement({
  description: "Somebody who was invited.",
  fields: (t) => ({
    account: t.field({ description: "Their account.", type: AccountRef, resolve: ({ account }) => account }),
    path: t.exposeString("path", {
      description: "What stands behind the server's address in the link. It is told once: null when asked again.",
      nullable: true,
    }),
  }),
});

const InvitationsRef = builder.objectRef<Invitations>("Invitations").implement({
  description: "Those who were invited, in the order asked for.",
  fields: (t) => ({
    invitations: t.field({
      description: "Each with their link.",
      type: [InvitedRef],
      resolve: ({ invitations }) => [...invitations],
    }),
  }),
});

const InviteStaffInput = builder.inputType("InviteStaffInput", {
  description: "Whom to invite.",
  fields: (t) => ({ staff: t.stringList({ required: true, description: "People by code, at most 200." }) }),
});

builder.mutationField("inviteStaff", (t) =>
  t.withAuth({ signedIn: true }).field({
    description:
      "Gives each of these people a link with which they set their own password, once and within 7 days. An earlier link counts no more.",
    type: InvitationsRef,
    errors: { types: [UnknownReference, WrongAccountState, KeyReused] },
    args: {
      input: t.arg({ type: InviteStaffInput, required: true, description: "Whom." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      const codes = [...new Set(input.staff)];
      if (codes.length < 1 || codes.length > MOST_AT_ONCE) {
        throw badInput("BAD_COUNT", `Invite 1 to ${MOST_AT_ONCE} people`, { most: MOST_AT_ONCE });
      }
      const paths = new Map<string, string>();
      await changeOffice(context, { action: "inviteStaff", key, input }, (office) => invite(office, codes, paths));
      const people = await context.db.staff.findMany({
        where: { officeId: context.viewer.officeId, code: { in: codes } },
        select: { id: true, code: true },
      });
      const ids = codes.map((code) => people.find((each) => each.code === code)?.id as string);
      const accounts = await readAccounts(context, ids);
      return {
        invitations: accounts.map((account) => ({ account, path: paths.get(account.staffId) ?? null })),
      };
    },
  }),
);

/** @param paths to which what the links carry is added, by person */
async function invite(office: LockedOffice, codes: readonly string[], paths: Map<string, string>): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  const holders = await accountHolders(office, codes);
  for (const holder of holders) {
    if (holder.account?.isUsed) throw new WrongAccountState(holder.code);
    assertMayLetIn(office, holder);
  }
  const staffIds = holders.map(({ id }) => id);
  return {
    concerns: { type: "Account", person: null, others: staffIds },
    touches: null,
    write: async () => {
      await ensureAccounts(office, holders);
      await tx.invitation.updateMany({
        where: { officeId, staffId: { in: staffIds }, usedAt: null, withdrawnAt: null },
        data: { withdrawnAt: new Date(now) },
      });
      const expiresAt = new Date(now + GOOD_FOR_MS);
      await tx.invitation.createMany({
        data: staffIds.map((staffId) => {
          const { text, hash } = newSecretToken(INVITATION_PREFIX, officeId);
          paths.set(staffId, `/welcome#${text}`);
          return {
            officeId,
            staffId,
            tokenHash: hash,
            createdById: viewer.staffId,
            createdAt: new Date(now),
            expiresAt,
          };
        }),
      });
      return { id: staffIds[0] as string, after: { invitedUntil: expiresAt } };
    },
  };
}
