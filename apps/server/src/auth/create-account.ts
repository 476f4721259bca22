import { randomUUID } from "node:crypto";
import type { Transaction } from "@zaigang/db";

/**
 * Opens an account, with a password or so far without.
 *
 * @param passwordHash as `hashPassword` makes it; `null` where the person sets one later, or signs in elsewhere
 * @returns its id
 */
export async function createAccount(
  tx: Transaction,
  {
    username,
    name,
    passwordHash,
  }: { readonly username: string; readonly name: string; readonly passwordHash: string | null },
): Promise<string> {
  const id = randomUUID();
  await tx.account.create({
    data: {
      id,
      name,
      username,
      displayUsername: username,
      // The sign-in library wants an address of its own for each; nothing is sent to it.
      email: `${id}@zaigang.invalid`,
      ...(passwordHash !== null && {
        passwordChangedAt: new Date(),
        credentials: { create: { id: randomUUID(), accountId: id, providerId: "credential", password: passwordHash } },
      }),
    },
  });
  return id;
}
