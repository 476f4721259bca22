import { tryAgain } from "../graphql/errors.ts";

/** An office's changes in this process that have not ended: how many, and the last of them. */
type Queue = { length: number; last: Promise<unknown> };

const queues = new Map<string, Queue>();
/** A whole office at once, twice over. Who comes then is told to try again rather than left waiting. */
const MOST_WAITING = 200;

/**
 * Runs the changes of one office in this process one after the other. The lock in the database does so for all
 * processes; here they wait before they take a connection, so that fifty people who sign in at nine do not keep
 * everyone else from reading.
 *
 * @throws TRY_AGAIN where too many wait already
 */
export async function inTurn<Result>(officeId: string, change: () => Promise<Result>): Promise<Result> {
  const queue = queues.get(officeId) ?? { length: 0, last: Promise.resolve() };
  if (queue.length >= MOST_WAITING) throw tryAgain();
  const mine = queue.last.then(change, change);
  queue.length++;
  queue.last = mine;
  queues.set(officeId, queue);
  try {
    return await mine;
  } finally {
    queue.length--;
    if (queue.length === 0) queues.delete(officeId);
  }
}
