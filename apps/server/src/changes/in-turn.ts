import { tryAgain } from "../graphql/errors.ts";

/** The last of each office's changes in this process that has not ended. */
const last = new Map<string, Promise<unknown>>();

/** How many are under way or wait, by office. */
const queues = new Map<string, number>();
/** A whole office at once, twice over. Who comes then is told to try again rather than left waiting. */
const MOST_WAITING = 200;

/**
 * Runs the changes of one office in this process one after the other. The lock in the database does so for all
 * processes; here they wait before they take a connection, so that fifty people who sign in at nine do not keep
 * everyone else from reading.
 */
export async function inTurn<Result>(officeId: string, change: () => Promise<Result>): Promise<Result> {
  const waiting = (queues.get(officeId) ?? 0) + 1;
  if (waiting > MOST_WAITING) throw tryAgain();
  queues.set(officeId, waiting);
  const before = last.get(officeId) ?? Promise.resolve();
  const mine = before.then(change, change);
  last.set(officeId, mine);
  try {
    return await mine;
  } finally {
    queues.set(officeId, (queues.get(officeId) ?? 1) - 1);
    if (last.get(officeId) === mine) {
      last.delete(officeId);
      queues.delete(officeId);
    }
  }
}
