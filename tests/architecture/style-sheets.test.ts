import { posix } from "node:path";
import { expect, test } from "vitest";
import { read, sourceFiles, textFiles } from "./repository-files.ts";

const sheets = textFiles("apps/web").filter((file) => file.endsWith(".module.css"));
const imports = sourceFiles("apps/web").flatMap((file) => {
  const source = read(file);
  return [...source.matchAll(/^import (\w+) from "(\..*\.module\.css)";$/gm)].map(([, name = "", path = ""]) => ({
    file,
    sheet: posix.join(posix.dirname(file), path),
    named: [...source.matchAll(new RegExp(`\\b${name}\\["([\\w-]+)"\\]`, "g"))].map(([, each = ""]) => each),
    /** Whether some of its classes are chosen by a value, so that which ones is not written out. */
    chooses: new RegExp(`\\b${name}\\[[^"]`).test(source),
  }));
});

test("every class that a component names stands in its style sheet", () => {
  const offences = imports.flatMap(({ file, sheet, named }) => {
    const classes = classesOf(sheet);
    return named.filter((each) => !classes.has(each)).map((each) => `${file} names ${each}, which ${sheet} has not`);
  });
  expect(offences).toEqual([]);
});

test("every class of a style sheet is named by a component", () => {
  const offences = sheets.flatMap((sheet) => {
    const users = imports.filter((each) => each.sheet === sheet);
    const named = new Set(users.flatMap((user) => user.named));
    if (users.some(({ chooses }) => chooses)) return [];
    return [...classesOf(sheet)].filter((each) => !named.has(each)).map((each) => `${sheet}: ${each}`);
  });
  expect(offences).toEqual([]);
});

function classesOf(sheet: string): Set<string> {
  const selectors = read(sheet)
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/:global\([^)]*\)/g, "")
    .match(/[^{}]+(?=\{)/g);
  return new Set(
    (selectors ?? []).flatMap((each) => [...each.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = ""]) => name)),
  );
}
