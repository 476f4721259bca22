import { joinEmbeddedPostgres, startEmbeddedPostgres } from "@zaigang/db";
import { type Config, readConfig } from "../config.ts";
import { sayWhyUnreachable } from "../failures.ts";

/** How a command comes to its database: beside a server that may be running on it, or alone. */
type Access = "BESIDE_SERVER" | "ALONE";

/**
 * Lends a command the database that the environment names, as it does for the server.
 *
 * @throws {BadConfig} if it cannot be reached
 */
export async function withDatabase(access: Access, use: (url: string, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig(process.env, "office");
  const { databaseUrl } = config;
  if (databaseUrl !== null) return use(databaseUrl, config).catch(sayWhyUnreachable);
  const open = access === "ALONE" ? startEmbeddedPostgres : joinEmbeddedPostgres;
  const embedded = await open(config.dataFolder === null ? {} : { dataFolder: config.dataFolder });
  try {
    await use(embedded.url, config);
  } finally {
    await embedded.stop();
  }
}
