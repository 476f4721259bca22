import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DiffParams, DiffTarget } from "@prisma/schema-engine-wasm";
import { startThrowawayPostgres } from "./embedded/throwaway-postgres.ts";
import { migrationNames } from "./migration-names.ts";
import { everything, migrationsFolder, schemaPath, withSchemaEngine } from "./schema-engine.ts";

/**
 * Writes the migration from the last one's schema to the present schema.prisma: `npm run migration -- add-alerts`.
 *
 * Each migration keeps a copy of the schema that it leads to, so that two texts are compared and no database is read;
 * the engine wants one to be there all the same. What Prisma cannot say (exclusion constraints, checks, triggers) is
 * then added to the file by hand.
 */
const name = process.argv[2];
if (!name || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error("Name the migration in kebab-case, such as: npm run migration -- add-alerts");
  process.exit(1);
}

const schema = async (path: string): Promise<DiffTarget> => ({
  tag: "schemaDatamodel",
  files: [{ path, content: await readFile(path, "utf8") }],
});

const last = (await migrationNames()).at(-1);
const postgres = await startThrowawayPostgres();
const changes: DiffParams = {
  from: last ? await schema(join(migrationsFolder, last, "schema.prisma")) : { tag: "empty" },
  to: await schema(schemaPath),
  script: true,
  exitCode: true,
  filters: everything,
};
const { stdout, exitCode } = await withSchemaEngine(postgres.url, (engine) => engine.diff(changes));
if (exitCode === 0) {
  console.log("schema.prisma says what the last migration already does: nothing to write.");
} else {
  const folder = join(migrationsFolder, `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), stdout ?? "");
  await copyFile(schemaPath, join(folder, "schema.prisma"));
  console.log(`Wrote ${folder}. Add by hand what Prisma cannot say.`);
}
await postgres.stop();
