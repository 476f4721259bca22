import { chmod, cp, lchown, lstat, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { mayAccess, type SystemUser } from "./system-user.ts";

/** PostgreSQL's programs, ready to run. */
export type Software = {
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
};

type Package = { readonly folder: string; readonly version: string };

/**
 * PostgreSQL as npm installed it; or a copy of it in `copyFolder` where it cannot be used in place: `user` does not
 * reach it (a checkout in a closed home folder), or links to its libraries are missing and cannot be made there.
 */
export async function prepareSoftware(copyFolder: string, user: SystemUser | null): Promise<Software> {
  const installed = await findPackage();
  const inPlace = programs(installed.folder, installed.version);
  const usable = (await makeMissingLinks(installed.folder)) && (!user || mayUse(user, installed.folder, inPlace));
  if (usable) return inPlace;
  const copy = join(copyFolder, `postgresql-${installed.version}`);
  await copyOnce(installed.folder, copy, user);
  return programs(copy, installed.version);
}

function programs(folder: string, version: string): Software {
  const program = (name: string) => join(folder, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { version, initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

async function findPackage(): Promise<Package> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    return { folder, version };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The package ${name}, which brings PostgreSQL, is not installed. Run npm ci again without leaving out optional ` +
        "dependencies, or name another PostgreSQL in DATABASE_URL.",
      { cause },
    );
  }
}

function mayUse(user: SystemUser, folder: string, { postgres }: Software): boolean {
  return (
    mayAccess(user, postgres, "x") &&
    mayAccess(user, join(folder, "native", "share", "postgresql", "postgres.bki"), "r")
  );
}

/**
 * npm packages hold no links: an install script makes those of the libraries, and install scripts are often off.
 *
 * @returns false where a link is missing and cannot be made, such as in a folder that belongs to someone else
 */
async function makeMissingLinks(folder: string): Promise<boolean> {
  for (const { source, target } of await readLinks(folder)) {
    const link = join(folder, target);
    if (await exists(link)) continue;
    try {
      await symlink(relative(dirname(link), join(folder, source)), link);
    } catch {
      if (!(await exists(link))) return false; // else another start was faster
    }
  }
  return true;
}

async function readLinks(folder: string): Promise<{ source: string; target: string }[]> {
  try {
    return JSON.parse(await readFile(join(folder, "native", "pg-symlinks.json"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return []; // Windows needs none
    throw error;
  }
}

/** Copies under another name first, so that a copy that was interrupted is never taken for whole. */
async function copyOnce(from: string, to: string, user: SystemUser | null): Promise<void> {
  if (await exists(to)) return;
  const part = `${to}.part-${process.pid}`;
  await rm(part, { recursive: true, force: true });
  await cp(from, part, { recursive: true, verbatimSymlinks: true });
  await makeMissingLinks(part);
  for (const entry of await readdir(part, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (user) await lchown(path, user.uid, user.gid);
    if (!entry.isSymbolicLink()) await chmod(path, 0o755);
  }
  await chmod(part, 0o755);
  try {
    await rename(part, to);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (!(await exists(to))) throw error; // else another start was faster
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
