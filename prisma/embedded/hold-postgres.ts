import { startEmbeddedPostgres } from "./embedded-postgres.ts";

/**
 * A server reduced to its database, for the tests that kill one: prints the connection string and lives until told
 * otherwise. With `leave` it ends at once without stopping the database.
 */
const [dataFolder, mode] = process.argv.slice(2);
const { url, stop } = await startEmbeddedPostgres({ dataFolder });
console.log(url);
if (mode !== "leave") {
  process.once("SIGTERM", async () => {
    await stop();
    process.exit(0);
  });
  setInterval(() => {}, 1000);
}
