import { createHash, randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { run } from "./run.ts";
import type { Software } from "./software.ts";
import { mayAccess, type SystemUser } from "./system-user.ts";

const CHECKOUT = resolve(import.meta.dirname, "..", "..");

export const SUPERUSER = "zaigang";

/** Where the cluster of a data folder is. Beside it: PostgreSQL's log, and a copy of its programs where needed. */
export const clusterOf = (dataFolder: string): string => join(dataFolder, "cluster");

/**
 * `.zaigang/postgres` in the checkout; for root with a checkout that `user` cannot reach, such as one in /root,
 * a folder of this checkout's own in /var/lib/zaigang.
 */
export function defaultDataFolder(user: SystemUser | null): string {
  if (!user || mayAccess(user, CHECKOUT, "x")) return join(CHECKOUT, ".zaigang", "postgres");
  const key = createHash("sha256").update(CHECKOUT).digest("hex").slice(0, 8);
  return join("/var/lib/zaigang", `${basename(CHECKOUT)}-${key}`);
}

/**
 * Makes the folder, or sees that it is usable.
 *
 * @returns its real path
 * @throws {EmbeddedPostgresError} if it cannot be made, or if `user` cannot reach it
 */
export async function openDataFolder(folder: string, user: SystemUser | null): Promise<string> {
  try {
    const topmost = await mkdir(folder, { recursive: true });
    // Whatever the umask: the system user must get through the folders made here.
    for (let made = topmost && resolve(folder); made && made.length >= topmost!.length; made = dirname(made)) {
      await chmod(made, 0o755);
    }
    // An empty folder that root closed to others (mktemp -d does) is handed over.
    if (user && !mayAccess(user, folder, "x") && (await readdir(folder)).length === 0) {
      await chown(folder, user.uid, user.gid);
    }
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The data folder ${folder} cannot be made (${(cause as Error).message}). Name another one in ZAIGANG_DATA.`,
      { cause },
    );
  }
  if (user && !mayAccess(user, folder, "x")) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root but as the system user ${user.name}, who cannot reach the data folder ${folder}. ` +
        "Name a folder outside of closed home folders in ZAIGANG_DATA, such as /var/lib/zaigang.",
    );
  }
  return realpath(folder);
}

/**
 * Makes the cluster if there is none. It is made under another name and renamed when whole, so that being killed
 * midway leaves nothing that looks like a cluster.
 */
export async function ensureCluster(dataFolder: string, software: Software, user: SystemUser | null): Promise<void> {
  const cluster = clusterOf(dataFolder);
  const made = await readFile(join(cluster, "PG_VERSION"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new EmbeddedPostgresError(
      `The data folder ${dataFolder} belongs to another user (${error.message}). ` +
        "Start as that user, or name another folder in ZAIGANG_DATA.",
      { cause: error },
    );
  });
  if (made === null) return makeCluster(dataFolder, software, user);
  const major = software.version.split(".")[0];
  if (made.trim() !== major) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataFolder} was made by PostgreSQL ${made.trim()}, and this version brings PostgreSQL ${major}. ` +
        "Back it up with the version that made it (npm run backup) and restore that into a new folder, named in ZAIGANG_DATA.",
    );
  }
}

async function makeCluster(dataFolder: string, software: Software, user: SystemUser | null): Promise<void> {
  await removeUnfinished(dataFolder);
  const unfinished = join(dataFolder, `cluster.new-${process.pid}`);
  const passwordFile = `${unfinished}.password`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (user) for (const path of [unfinished, passwordFile]) await chown(path, user.uid, user.gid);
    // The built-in C.UTF-8 sorts by code point and knows every letter's case, the same on every machine.
    await run(
      software.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
      ],
      user,
    );
    await rename(passwordFile, join(unfinished, "password"));
    await rename(unfinished, clusterOf(dataFolder));
  } catch (cause) {
    for (const path of [unfinished, passwordFile]) await rm(path, { recursive: true, force: true });
    const another = await stat(join(clusterOf(dataFolder), "PG_VERSION")).catch(() => null);
    if (another) return; // another start was faster
    throw new EmbeddedPostgresError(`The database cannot be made in ${dataFolder}. ${(cause as Error).message}`, {
      cause,
    });
  }
}

/** Removes what starts that were killed midway have left. */
async function removeUnfinished(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    const pid = /^cluster\.new-(\d+)/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(dataFolder, name), { recursive: true, force: true });
  }
}

/** The superuser's password, kept in the cluster and readable by nobody else. */
export async function readPassword(dataFolder: string): Promise<string> {
  const path = join(clusterOf(dataFolder), "password");
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The database's password cannot be read (${(cause as Error).message}). Restore ${path} from a backup, ` +
        "or name another folder in ZAIGANG_DATA.",
      { cause },
    );
  }
}

/** Whether a process has this id, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
