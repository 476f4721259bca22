/**
 * Runs turbo for the npm scripts: quiet unless a task fails, and without its telemetry,
 * because nothing here may call outside an office's network.
 *
 * Usage: node turbo.ts <task> [...]
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const { status } = spawnSync(
  process.execPath,
  [
    createRequire(import.meta.url).resolve("turbo/bin/turbo"),
    "run",
    ...process.argv.slice(2),
    "--output-logs=errors-only",
  ],
  { stdio: "inherit", env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" } },
);
process.exitCode = status ?? 1;
