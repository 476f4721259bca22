import { readdir } from "node:fs/promises";
import { migrationsFolder } from "./schema-engine.ts";

/** The migrations in the folder, oldest first: their names begin with the time they were written. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
