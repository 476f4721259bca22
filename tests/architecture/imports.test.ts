import { expect, test } from "vitest";
import { PARTS, WORKSPACES } from "./import-rules.ts";
import { importsIn, packageImports, relativeImports } from "./imported-modules.ts";
import { tableUnder } from "./markdown.ts";
import { isTestCode, manifest, read, sourceFiles } from "./repository-files.ts";

const folders = Object.keys(WORKSPACES);
const folderOf = new Map(folders.map((folder) => [manifest(folder).name, folder]));

test("ARCHITECTURE.md shows the table that is enforced here", () => {
  const rows = tableUnder(read("ARCHITECTURE.md"), "Who may import whom").map(([folder = "", allowed = ""]) => [
    plain(folder),
    allowed.split(",").map(plain).filter(Boolean),
  ]);
  expect(Object.fromEntries(rows)).toEqual(WORKSPACES);
});

test.each(Object.entries(WORKSPACES))("%s imports and declares only the workspaces it may", (folder, allowed) => {
  const { dependencies, devDependencies } = manifest(folder);
  const declared = Object.keys({ ...dependencies, ...devDependencies }).map((name) => ["package.json", name] as const);
  const imported = sourceFiles(folder).flatMap((file) => packageImports(file).map((name) => [file, name] as const));

  const offences = [...declared, ...imported].flatMap(([file, name]) => {
    const target = folderOf.get(name);
    return target === undefined || target === folder || allowed.includes(target) ? [] : [`${file} uses ${name}`];
  });
  expect(offences).toEqual([]);
});

test.each(folders)("no relative import leaves %s", (folder) => {
  const offences = sourceFiles(folder).flatMap((file) =>
    relativeImports(file)
      .filter((target) => !target.startsWith(`${folder}/`))
      .map((target) => `${file} imports ${target}`),
  );
  expect(offences).toEqual([]);
});

test.each(Object.keys(PARTS))("inside %s imports go in one direction", (folder) => {
  const parts = PARTS[folder]!;
  const offences = sourceFiles(folder)
    .filter((file) => !isTestCode(file))
    .flatMap((file) => {
      const from = partOf(file, folder);
      if (from === undefined) return [`${file} belongs to no part of the table`];
      return relativeImports(file).flatMap((target) => {
        const to = partOf(target, folder);
        if (target.includes("/generated/") || to === from || (to !== undefined && parts[from]!.includes(to))) return [];
        return [`${file} imports ${target}`];
      });
    });
  expect(offences).toEqual([]);
});

test("the table of parts has no circles", () => {
  for (const parts of Object.values(PARTS)) {
    for (const part of Object.keys(parts)) expect(reachableFrom(part, parts), part).not.toContain(part);
  }
});

test("imports are found in every form they are written in", () => {
  const source = `
import a from "./a.ts";
import {
  b,
  type C,
} from './b.ts';
import type { D } from "d";
import "./effect.css";
export { e } from "@scope/e/deep.ts";
export * from "f";
const g = await import("./g.ts");
const no = 'import h from "./h.ts"';
// import i from "./i.ts"
`;
  expect(importsIn(source)).toEqual(["./a.ts", "./b.ts", "d", "./effect.css", "@scope/e/deep.ts", "f", "./g.ts"]);
});

/** The part with the longest name that holds the file. */
function partOf(file: string, folder: string): string | undefined {
  const path = file.slice(folder.length + 1);
  return Object.keys(PARTS[folder]!)
    .filter((part) => path === part || path.startsWith(`${part}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function reachableFrom(part: string, parts: Record<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const queue = [...parts[part]!];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    queue.push(...(parts[next] ?? []));
  }
  return reached;
}

function plain(cell: string): string {
  return cell.replace(/`|–/g, "").trim();
}
