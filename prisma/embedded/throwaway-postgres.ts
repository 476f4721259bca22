import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";

/** A PostgreSQL for tests and tools, in a folder of its own that goes with it. It never waits for the disk. */
export async function startThrowawayPostgres(): Promise<EmbeddedPostgres> {
  const dataFolder = await mkdtemp(join(tmpdir(), "zaigang-postgres-"));
  const remove = () => rm(dataFolder, { recursive: true, force: true });
  try {
    const { url, stop } = await startEmbeddedPostgres({
      dataFolder,
      settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" },
    });
    return {
      url,
      async stop() {
        await stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
