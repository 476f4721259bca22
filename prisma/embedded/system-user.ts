import { spawnSync } from "node:child_process";
import { stat } from "node:fs/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/** Another user of the machine, as whom a child process is started. */
export type SystemUser = { readonly name: string; readonly uid: number; readonly gid: number };

const NAME = "zaigang";

/**
 * As whom PostgreSQL runs, since it refuses root: whoever owns `cluster` already, else the system user `zaigang`,
 * made when missing. `null` where this process is not root and PostgreSQL simply runs as it.
 */
export async function chooseSystemUser(cluster: string): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return findUser() ?? makeUser();
}

/** Whether `user` may `test` the path (`r`, `w` or `x`): asked of the system itself, which knows every mode and list. */
export function mayAccess(user: SystemUser, path: string, right: "r" | "w" | "x"): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", `test -${right} "$1"`, "sh", path], { ...ids(user), cwd: "/" });
  return status === 0;
}

/** The part of spawn's options that makes a child run as `user`. */
export function ids(user: SystemUser | null): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

function findUser(): SystemUser | null {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, NAME], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { name: NAME, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function makeUser(): SystemUser {
  const made = spawnSync(
    "useradd",
    [
      "--system",
      "--user-group",
      "--no-create-home",
      "--home-dir",
      "/nonexistent",
      "--shell",
      "/usr/sbin/nologin",
      NAME,
    ],
    { encoding: "utf8", env: { ...process.env, PATH: `${process.env["PATH"]}:/usr/sbin:/sbin` } },
  );
  // Another start may have made it in the meantime: what counts is whether it is there.
  const user = findUser();
  if (user) return user;
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and the system user "${NAME}" could not be made (${made.error?.message ?? made.stderr.trim()}). ` +
      `Start as an ordinary user, make a system user named "${NAME}" yourself, or name another PostgreSQL in DATABASE_URL.`,
  );
}
