import type { Database, Transaction } from "@zaigang/db";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";
import { lockDueOffice, presentOf } from "./lock-office.ts";
import { passTime } from "./pass-time.ts";

/** How often the database is asked which offices time has something to do for, in milliseconds. */
const EVERY_MS = 1_000;
/** How many offices a process brings to the present at once: at midnight all of them are due. */
const AT_ONCE = 3;
/** How long the start of a server waits for the offices to be brought to the present before it serves them. */
const PATIENCE_MS = 5_000;

export type TimeKeeper = { stop(): Promise<void> };

/**
 * Lets time pass in every office: looks each second which of them have come to a boundary, and brings those to the
 * present one after the other. The row that a boundary is kept in is the office's write lock, so of several server
 * processes one handles it, and one that ends in the middle leaves it for another.
 *
 * @returns once the offices that were due are at the present, or after some seconds
 */
export async function keepTime(db: Database, clock: Clock, log: Logger): Promise<TimeKeeper> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();

  const run = () => {
    round = passTimeWhereDue(db, clock, log, () => isStopped)
      .catch((error: unknown) => log.error({ err: error }, "time could not pass"))
      .then(() => {
        if (!isStopped) timer = setTimeout(run, EVERY_MS);
      });
  };
  run();
  await Promise.race([round, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

/**
 * Handles every office that is due now, a few at a time. One that fails is left for the next round and holds up no other.
 */
export async function passTimeWhereDue(
  db: Database,
  clock: Clock,
  log: Logger,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const failed: string[] = [];
  const handleNext = async (): Promise<boolean> => {
    let officeId: string | null = null;
    const handle = async (tx: Transaction) => {
      const progress = await lockDueOffice(tx, clock(), failed);
      if (!progress) return false;
      officeId = progress.officeId;
      await passTime(tx, progress, presentOf(progress, clock()));
      return true;
    };
    try {
      return await db.$transaction(handle, { maxWait: 15_000, timeout: 30_000 });
    } catch (error) {
      if (officeId === null) throw error;
      log.error({ err: error, office: officeId }, "time could not pass in an office");
      failed.push(officeId);
      return true;
    }
  };
  const handleMany = async () => {
    while (!isStopped() && (await handleNext()));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, handleMany));
}
