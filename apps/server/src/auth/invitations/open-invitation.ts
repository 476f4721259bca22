import type { Database, Transaction } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";
import { readSecretToken } from "../secret-token.ts";

/** What the token in an invitation's link begins with. */
export const INVITATION_PREFIX = "zi_";

/** The invitation that a token opens, with whom it invites; `null` for one that is used, withdrawn, over or unknown. */
export async function openInvitation(db: Database | Transaction, token: string, now: Instant) {
  const asked = readSecretToken(INVITATION_PREFIX, token);
  if (!asked) return null;
  const { officeId, hash: tokenHash } = asked;
  const found = await db.invitation.findUnique({
    where: { officeId_tokenHash: { officeId, tokenHash } },
    include: {
      staff: { select: { id: true, name: true, reading: true, accountId: true } },
      office: { select: { name: true, nameEn: true, timeZone: true } },
    },
  });
  if (!found || found.usedAt || found.withdrawnAt || found.expiresAt.getTime() <= now) return null;
  const { accountId } = found.staff;
  return accountId === null ? null : { ...found, staff: { ...found.staff, accountId } };
}

export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof openInvitation>>>;
