import { posix } from "node:path";
import { read } from "./repository-files.ts";

const IMPORT =
  /^\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']|^\s*import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

/** What a file imports, as written: by `from`, for its effect, or dynamically; types included. */
export function importsIn(source: string): string[] {
  return [...source.matchAll(IMPORT)].map(([, from, effect, dynamic]) => (from ?? effect ?? dynamic)!);
}

/** The paths from the root that `file` imports by a relative path. */
export function relativeImports(file: string): string[] {
  return importsIn(read(file))
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => posix.normalize(posix.join(posix.dirname(file), specifier)));
}

/** The packages that `file` imports by name, without the path inside them; `node:` modules as written. */
export function packageImports(file: string): string[] {
  return importsIn(read(file))
    .filter((specifier) => !specifier.startsWith("."))
    .map((specifier) => (specifier.startsWith("node:") ? specifier : packageName(specifier)));
}

function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
