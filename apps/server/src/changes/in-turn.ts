/** The last of each office's changes in this process that has not ended. */
const last = new Map<string, Promise<unknown>>();

/**
 * Runs the changes of one office in this process one after the other. The lock in the database does so for all
 * processes; here they wait before they take a connection, so that fifty people who sign in at nine do not keep
 * everyone else from reading.
 */
export async function inTurn<Result>(officeId: string, change: () => Promise<Result>): Promise<Result> {
  const before = last.get(officeId) ?? Promise.resolve();
  const mine = before.then(change, change);
  last.set(officeId, mine);
  try {
    return await mine;
  } finally {
    if (last.get(officeId) === mine) last.delete(officeId);
  }
}
