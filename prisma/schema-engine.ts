import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine, SchemaFilter } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/**
 * Prisma's schema engine as WebAssembly, from the npm registry. The command line would download a native one
 * instead. It keeps Prisma's folder and its table `_prisma_migrations`, so `prisma migrate deploy` fits too.
 */
export const schemaPath = join(import.meta.dirname, "schema.prisma");
export const migrationsFolder = join(import.meta.dirname, "migrations");

/** Nothing in the database is managed from elsewhere. */
export const everything: SchemaFilter = { externalTables: [], externalEnums: [] };

let instantiated: Promise<void> | undefined;

/** Lends an engine on a database for the length of `use`. */
export async function withSchemaEngine<T>(
  connectionString: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  instantiated ??= instantiate();
  await instantiated;
  const pool = new pg.Pool({ connectionString, max: 2 });
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: [[schemaPath, await readFile(schemaPath, "utf8")]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool)),
    );
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/**
 * Prisma's adapter cuts a migration at every semicolon, which no function body survives. PostgreSQL itself takes
 * the whole script, and as one transaction: a migration that fails leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script).catch(refuse);
    };
    return adapter;
  }
}

/** Hands the database's own words to the engine, which repeats only errors of this kind. */
function refuse({ code = "", severity = "", message, detail, column, hint }: pg.DatabaseError): never {
  throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}

/** The part of WebAssembly used here; TypeScript has its types only for browsers. */
type WebAssemblyApi = {
  instantiate(
    code: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** What importing the package would do, without Node's experimental import of `.wasm`. */
async function instantiate(): Promise<void> {
  const main = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const file = join(dirname(main), "schema_engine_bg.wasm");
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const { instance } = await WebAssembly.instantiate(await readFile(file), { "./schema_engine_bg.js": bindings });
  const { __wbg_set_wasm } = bindings as unknown as { __wbg_set_wasm(exports: unknown): void };
  __wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
}

/** The migrations as the engine wants them: names in order, each with its SQL. */
export async function listMigrations(names: readonly string[]): Promise<MigrationList> {
  const read = (path: string) => readFile(`${migrationsFolder}/${path}`, "utf8");
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: await read("migration_lock.toml") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await read(`${name}/migration.sql`) },
        },
      })),
    ),
  };
}
