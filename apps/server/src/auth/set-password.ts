import { randomUUID } from "node:crypto";
import type { Transaction } from "@zaigang/db";

type NewPassword = {
  readonly passwordHash: string;
  /** Whether somebody else chose it, so that it has to be changed before anything else. */
  readonly isInitial: boolean;
  /** The session that goes on; all others end. */
  readonly keptSessionId: string | null;
};

/** Gives an account a password in place of the one it had, and ends its sessions. */
export async function setPassword(
  tx: Transaction,
  accountId: string,
  { passwordHash, isInitial, keptSessionId }: NewPassword,
): Promise<void> {
  await tx.accountCredential.deleteMany({ where: { userId: accountId, providerId: "credential" } });
  await tx.accountCredential.create({
    data: { id: randomUUID(), accountId, userId: accountId, providerId: "credential", password: passwordHash },
  });
  await tx.account.update({
    where: { id: accountId },
    data: { mustChangePassword: isInitial, passwordChangedAt: new Date(), failedSignIns: 0, lockedUntil: null },
  });
  await tx.accountSession.deleteMany({
    where: { userId: accountId, ...(keptSessionId !== null && { id: { not: keptSessionId } }) },
  });
}
