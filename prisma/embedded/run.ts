import { spawn } from "node:child_process";
import { ids, type SystemUser } from "./system-user.ts";

/** The environment of PostgreSQL's programs: none of the user's own PG… settings, one language for messages. */
export function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(own), LC_ALL: "C", TZ: "UTC" };
}

/** Children start here: their user may not be able to reach the present folder. */
export const WORKING_FOLDER = process.platform === "win32" ? undefined : "/";

/**
 * Runs a program to its end as `user`.
 *
 * @throws {Error} with what it wrote, unless it ends well
 */
export async function run(program: string, args: readonly string[], user: SystemUser | null): Promise<void> {
  const child = spawn(program, args, {
    ...ids(user),
    cwd: WORKING_FOLDER,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (written += chunk));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.on("error", reject);
  child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed:\n${written.trim()}`))));
  return promise;
}
