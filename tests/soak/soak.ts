/**
 * What `npm run soak` runs: the hard tests in full, which takes some minutes. Each says in one line what it did and by
 * which seed. Arguments go to vitest, such as the name of one of them.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const { status } = spawnSync("vitest", ["run", "--project", "soak", ...process.argv.slice(2)], {
  cwd: join(import.meta.dirname, "../.."),
  stdio: "inherit",
  env: { ...process.env, ZAIGANG_SOAK: "full" },
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
