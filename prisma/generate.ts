import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Writes the Prisma client and the Pothos types into generated/.
 *
 * Prisma's command line wants a schema-engine binary to exist, though generating never runs it, and would
 * download one. Naming any executable keeps it offline; Node's own is there on every platform.
 */
const manifest = createRequire(import.meta.url).resolve("prisma/package.json");
const cli = join(dirname(manifest), "build", "index.js");

const { status, error } = spawnSync(process.execPath, [cli, "generate"], {
  cwd: import.meta.dirname,
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
  stdio: "inherit",
});
if (error) throw error;
process.exitCode = status ?? 1;
