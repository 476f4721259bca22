/**
 * The files of this repository, as text. Read from the folder and not from git, so that an export
 * without history is checked like a clone.
 */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

export const repositoryRoot = join(import.meta.dirname, "../..");

/** What is installed, generated, built or measured here: all of it is ignored by git. */
const NOT_OURS = new Set(["node_modules", ".git", ".turbo", ".zaigang", ".results", "generated", "dist"]);
const TEXT = new Set([
  ...[".ts", ".tsx", ".css", ".html", ".svg", ".json", ".jsonc", ".md", ".graphql", ".prisma", ".sql", ".toml", ".yml"],
  "",
]);

/** Every text file under `folder`, as paths from the root with forward slashes, sorted. */
export function textFiles(folder = "."): string[] {
  return walk(join(repositoryRoot, folder))
    .map((file) => relative(repositoryRoot, file).split(sep).join("/"))
    .filter((file) => TEXT.has(extname(file)))
    .sort();
}

export function sourceFiles(folder: string): string[] {
  return textFiles(folder).filter((file) => /\.tsx?$/.test(file));
}

/** Tests and what serves only them: they may use the clock, the file system and test libraries. */
export function isTestCode(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.includes("/testing/") || file.startsWith("tests/");
}

export function read(file: string): string {
  return readFileSync(join(repositoryRoot, file), "utf8");
}

export type Manifest = {
  name: string;
  exports?: string | Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

export function manifest(folder: string): Manifest {
  return JSON.parse(read(join(folder, "package.json"))) as Manifest;
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
