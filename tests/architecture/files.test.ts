import { basename, extname } from "node:path";
import { expect, test } from "vitest";
import { WORKSPACES } from "./import-rules.ts";
import { manifest, read, sourceFiles, textFiles } from "./repository-files.ts";

const sources = sourceFiles(".");

test("files are named in kebab-case, and a React component's file has its name", () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const offences = sources.filter((file) => {
    const [name = ""] = basename(file).split(".");
    if (kebab.test(name)) return file.endsWith(".tsx") && !file.includes(".test.") && exportsComponent(read(file));
    return !(extname(file) === ".tsx" && (file.includes(".test.") || exportsName(read(file), name)));
  });
  expect(offences).toEqual([]);
});

test("style sheets are named after the component or in kebab-case", () => {
  const named = /^(?:[A-Z][A-Za-z0-9]*|[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.module)?\.css$/;
  expect(textFiles().filter((file) => file.endsWith(".css") && !named.test(basename(file)))).toEqual([]);
});

test("names say what a thing is for", () => {
  // Words that fit anything. The office's own managers are people, and so is everyone they manage.
  const vague =
    /(?:(?<!Office|Hall|office|hall)Manager|Service|Helper|Util|Utils|Handler|Data|Info|Process|Common|Base)$/;
  const declared = /^export (?:async )?(?:function\*?|const|class|type|interface|abstract class) (\w+)/gm;
  const offences = sources.flatMap((file) => {
    const [name = ""] = basename(file).split(".");
    const words = name.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    const names = [words.join(""), ...[...read(file).matchAll(declared)].map(([, identifier]) => identifier!)];
    return names.filter((each) => vague.test(each)).map((each) => `${file}: ${each}`);
  });
  expect(offences).toEqual([]);
});

test("a file that only passes on other files is the face of its package", () => {
  const faces = Object.keys(WORKSPACES).flatMap((folder) => {
    const { exports = {} } = manifest(folder);
    const targets = typeof exports === "string" ? [exports] : Object.values(exports);
    return targets.map((target) => `${folder}/${target.replace(/^\.\//, "")}`);
  });
  expect(sources.filter((file) => onlyPassesOn(read(file)) && !faces.includes(file))).toEqual([]);
});

test("nothing names the machine it was written on", () => {
  const machine = /\/work\/|\/tmp\/|\.\.\/shared\b|(?<![\w-])shared\/data\b|\bregistry\.[\w.]+|\bnpmmirror\b/;
  expect(textFiles().filter((file) => file !== "package-lock.json" && machine.test(read(file)))).toEqual([]);
});

test("the lockfile names no registry, so every office installs from its own mirror", () => {
  expect(read("package-lock.json").match(/"resolved": "[a-z+]+:.*"/g)).toBeNull();
});

test("the web app refers to no foreign host", () => {
  const namespaces = /^https?:\/\/www\.w3\.org\//;
  const foreign = textFiles("apps/web").flatMap((file) =>
    (read(file).match(/\bhttps?:\/\/[^\s"'`)<>]+/g) ?? [])
      .filter((url) => !namespaces.test(url) && !/^https?:\/\/(?:127\.0\.0\.1|localhost)\b/.test(url))
      .map((url) => `${file} names ${url}`),
  );
  expect(foreign).toEqual([]);
});

test("whatever is typed on a screen ends before the server refuses it", () => {
  // Rows that are pasted are read here and not sent as one text; a user name to sign in with is compared and not kept.
  const endsByItself = /\b(?:maxLength|readOnly|type=|styles\["rows"\]|autoComplete="username")/;
  const endless = textFiles("apps/web/src").flatMap((file) =>
    file.endsWith(".test.tsx")
      ? []
      : (read(file).match(TYPED) ?? []).filter((tag) => !endsByItself.test(tag)).map(() => file),
  );
  expect(endless).toEqual([]);
});

const TYPED = /<Input(?:\.TextArea|\.Search)?\b(?!\.)[^<]*?\/>/g;

function exportsComponent(source: string): boolean {
  return /^export (?:default )?function [A-Z]/m.test(source);
}

function exportsName(source: string, name: string): boolean {
  return new RegExp(`^export (?:function|const) ${name}\\b`, "m").test(source);
}

/** Whether nothing is left of a file once its comments and its `export … from` are taken away. */
function onlyPassesOn(source: string): boolean {
  const rest = source
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\/\/.*$/gm, "")
    .replace(/^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+["'][^"']+["'];?/gm, "");
  return rest.trim() === "" && /\bexport\b/.test(source);
}
