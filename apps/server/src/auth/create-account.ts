import { randomUUID } from "node:crypto";
import type { Transaction } from "@zaigang/db";

type NewAccount = { readonly username: string; readonly name: string };

/**
 * Opens accounts without a password: their owners set one, or sign in elsewhere.
 *
 * @returns their ids, in the same order
 */
export async function createAccounts(tx: Transaction, accounts: readonly NewAccount[]): Promise<readonly string[]> {
  const ids = accounts.map(() => randomUUID());
  await tx.account.createMany({
    data: accounts.map(({ username, name }, at) => ({
      id: ids[at]!,
      name,
      username,
      displayUsername: username,
      // The sign-in library wants an address of its own for each; nothing is sent to it.
      email: `${ids[at]}@zaigang.invalid`,
    })),
  });
  return ids;
}

/** Makes accounts those of people, each of the person at the same place. */
export async function giveAccounts(
  tx: Transaction,
  officeId: string,
  staffIds: readonly string[],
  accountIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Staff" s SET "accountId" = made."accountId", version = version + 1
    FROM unnest(${staffIds}::uuid[], ${accountIds}::text[]) AS made("staffId", "accountId")
    WHERE s."officeId" = ${officeId}::uuid AND s.id = made."staffId"`;
}
