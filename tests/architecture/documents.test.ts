import { existsSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { anchorsIn, linksIn, pathsNamedIn } from "./markdown.ts";
import { read, repositoryRoot, sourceFiles, textFiles } from "./repository-files.ts";

const documents = textFiles().filter((file) => file.endsWith(".md"));

test.each(documents)("every link in %s leads somewhere", (document) => {
  const broken = linksIn(read(document)).filter(
    (link) => !/^(https?:|mailto:)/.test(link) && !leadsSomewhere(document, link),
  );
  expect(broken).toEqual([]);
});

test.each(documents)("every path named in %s exists", (document) => {
  const missing = pathsNamedIn(read(document)).filter((path) => !existsSync(posix.join(repositoryRoot, path)));
  expect(missing).toEqual([]);
});

test("every rule that the code cites is in docs/rules.md", () => {
  const rules = new Set(read("docs/rules.md").match(/\bR-\d+\b/g));
  const unknown = sourceFiles(".").flatMap((file) =>
    (read(file).match(/\bR-\d+\b/g) ?? []).filter((rule) => !rules.has(rule)).map((rule) => `${file} cites ${rule}`),
  );
  expect(rules.size).toBeGreaterThan(0);
  expect(unknown).toEqual([]);
});

test("no two rules have one number", () => {
  const numbers = [...read("docs/rules.md").matchAll(/^\| R-\d+ /gm)].map(([number]) => number);
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});

test("the documents a newcomer looks for are there", () => {
  expect(textFiles()).toEqual(
    expect.arrayContaining(["ARCHITECTURE.md", "CONTEXT.md", "LICENSE", "README.md", "docs/rules.md"]),
  );
});

function leadsSomewhere(document: string, link: string): boolean {
  const [path = "", anchor] = decodeURI(link).split("#");
  const target = path === "" ? document : posix.join(posix.dirname(document), path);
  if (!existsSync(posix.join(repositoryRoot, target))) return false;
  return anchor === undefined || !target.endsWith(".md") || anchorsIn(read(target)).has(anchor);
}
