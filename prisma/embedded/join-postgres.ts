import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { clusterOf, defaultDataFolder, readPassword } from "./data-folder.ts";
import {
  DATABASE,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "./embedded-postgres.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { findOwned } from "./ownership.ts";
import { urlOf } from "./postmaster.ts";
import { chooseSystemUser } from "./system-user.ts";

/**
 * Reaches the PostgreSQL of a data folder that has one: the one that a server is running there, which goes on after
 * `stop`, or else one started for this.
 *
 * @throws {EmbeddedPostgresError} if no database was ever made there, or it is another user's
 */
export async function joinEmbeddedPostgres(
  options: Pick<EmbeddedPostgresOptions, "dataFolder"> = {},
): Promise<EmbeddedPostgres> {
  const user = await chooseSystemUser(clusterOf(options.dataFolder ?? defaultDataFolder(null)));
  const dataFolder = resolve(options.dataFolder ?? defaultDataFolder(user));
  await assertMade(dataFolder);
  const password = await readPassword(dataFolder);
  const port = await findOwned(dataFolder, password);
  if (port === null) return startEmbeddedPostgres({ dataFolder });
  return { url: urlOf(port, password, DATABASE), stop: async () => {} };
}

async function assertMade(dataFolder: string): Promise<void> {
  try {
    await stat(join(clusterOf(dataFolder), "PG_VERSION"));
  } catch (cause) {
    const isAnothers = (cause as NodeJS.ErrnoException).code === "EACCES";
    throw new EmbeddedPostgresError(
      isAnothers
        ? `The data folder ${dataFolder} belongs to another user. Run this as the user who runs the server.`
        : `There is no database in the data folder ${dataFolder}. Name the server's folder in ZAIGANG_DATA.`,
      { cause },
    );
  }
}
