import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type EmbeddedPostgres, EmbeddedPostgresError, startEmbeddedPostgres } from "@zaigang/db";

/** A PostgreSQL that can be killed and comes back where it was. */
export type MortalPostgres = {
  readonly url: string;
  /** Ends it with SIGKILL, as a power failure would. */
  readonly kill: () => Promise<void>;
  /** Starts it again, which includes its recovery, under the same address. */
  readonly revive: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const PATIENCE_SECONDS = 30;

/** @param dataFolder empty, and the caller's to remove. It waits for the disk, as in an office. */
export async function startMortalPostgres(dataFolder: string): Promise<MortalPostgres> {
  let running: EmbeddedPostgres = await startEmbeddedPostgres({ dataFolder });
  const { url } = running;
  const port = Number(new URL(url).port);
  return {
    url,
    async kill() {
      const [pid] = (await readFile(join(dataFolder, "cluster/postmaster.pid"), "utf8")).split("\n");
      process.kill(Number(pid), "SIGKILL");
    },
    async revive() {
      for (const end = Date.now() + PATIENCE_SECONDS * 1_000; ; await delay(50)) {
        try {
          running = await startEmbeddedPostgres({ dataFolder, port });
          return;
        } catch (error) {
          // What the killed one was doing ends a moment after it, and until then the memory that they share is in use.
          if (!(error instanceof EmbeddedPostgresError) || Date.now() > end) throw error;
        }
      }
    },
    stop: () => running.stop(),
  };
}
