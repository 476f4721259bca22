import { randomUUID } from "node:crypto";
import type { Database } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";
import { isLetIn } from "../guard-sign-in.ts";

/** Whom the provider says somebody is. */
export type Identity = { readonly issuer: string; readonly subject: string; readonly username: string | null };

const PROVIDER = "oidc";

/**
 * The account of somebody whom the provider knows: the one that was linked to them, else the one of their user name,
 * which is linked by that. A name that was given to another person there since leads nobody into the account of the one
 * who had it before.
 *
 * @returns its id; `null` for who has no account, or does not work here today
 */
export async function findAccount(db: Database, identity: Identity, now: Instant): Promise<string | null> {
  const { issuer, subject, username } = identity;
  const linkedAs = { providerId: PROVIDER, accountId: `${issuer} ${subject}` };
  const linked = await db.accountCredential.findFirst({
    where: linkedAs,
    select: { account: { select: { id: true, username: true } } },
  });
  if (linked) return (await isLetIn(db, linked.account.username ?? "", now)) ? linked.account.id : null;

  const name = username?.toLowerCase();
  if (!name || !(await isLetIn(db, name, now))) return null;
  const account = await db.account.findUniqueOrThrow({
    where: { username: name },
    select: { id: true, credentials: { where: { providerId: PROVIDER, accountId: { startsWith: `${issuer} ` } } } },
  });
  if (account.credentials.length > 0) return null;
  await db.accountCredential.create({ data: { id: randomUUID(), userId: account.id, ...linkedAs } });
  return account.id;
}
