import { DEFAULT_LEAVE_TYPES } from "@zaigang/domain";
import type { Transaction } from "../client.ts";

/** Gives an office the kinds of leave that it begins with, in their order. Those that it has already stay as they are. */
export async function writeLeaveTypes(tx: Transaction, officeId: string): Promise<void> {
  await tx.leaveType.createMany({
    data: DEFAULT_LEAVE_TYPES.map((type, index) => ({ ...type, officeId, position: index + 1 })),
    skipDuplicates: true,
  });
}
