import pg from "pg";
import { clusterOf, defaultDataFolder, ensureCluster, openDataFolder, readPassword } from "./data-folder.ts";
import { claim, clearTheWay } from "./ownership.ts";
import {
  connection,
  type Postmaster,
  PostmasterEnded,
  type PostmasterOptions,
  startPostmaster,
  urlOf,
} from "./postmaster.ts";
import { prepareSoftware } from "./software.ts";
import { chooseSystemUser } from "./system-user.ts";

export type EmbeddedPostgres = {
  /** Connection string of the database `zaigang`. */
  readonly url: string;
  /** Lets PostgreSQL end in good order and waits for it. Without it, PostgreSQL ends right after this process. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** Where the data is kept; by default `.zaigang/postgres` in the checkout, or in /var/lib/zaigang (see there). */
  readonly dataFolder?: string | undefined;
  /** Where it listens; a free port if left out. */
  readonly port?: number;
  /** Further settings of PostgreSQL, such as `max_connections`. */
  readonly settings?: Readonly<Record<string, string>>;
};

export const DATABASE = "zaigang";
const ATTEMPTS = 5;

/**
 * Starts a PostgreSQL of this process's own from the npm registry's programs, on a free port of 127.0.0.1.
 *
 * A folder without a cluster gets one; a folder left by a server that was killed starts again. PostgreSQL ends
 * with this process, whatever ends it.
 *
 * @throws {EmbeddedPostgresError} if it cannot be started, such as when another process uses the folder
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions = {}): Promise<EmbeddedPostgres> {
  const named = options.dataFolder;
  const user = await chooseSystemUser(clusterOf(named ?? defaultDataFolder(null)));
  const dataFolder = await openDataFolder(named ?? defaultDataFolder(user), user);
  const software = await prepareSoftware(dataFolder, user);
  await ensureCluster(dataFolder, software, user);
  const password = await readPassword(dataFolder);

  const { port = null, settings = {} } = options;
  const postmaster = await start({ dataFolder, password, software, user, port, settings });
  try {
    const { release } = await claim(postmaster.port, password, dataFolder);
    await ensureDatabase(postmaster.port, password);
    return {
      url: urlOf(postmaster.port, password, DATABASE),
      async stop() {
        await release();
        await postmaster.stop();
      },
    };
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
}

async function start(options: PostmasterOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    await clearTheWay(options);
    try {
      return await startPostmaster(options);
    } catch (error) {
      // Someone took the port or the folder between the look and the start: look again.
      const again = error instanceof PostmasterEnded && (error.portTaken || error.folderTaken);
      if (!again || attempt === ATTEMPTS) throw error;
    }
  }
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client(connection(port, password, "postgres"));
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
