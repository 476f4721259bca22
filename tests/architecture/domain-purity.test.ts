import { expect, test } from "vitest";
import { packageImports } from "./imported-modules.ts";
import { isTestCode, manifest, read, sourceFiles } from "./repository-files.ts";

const rules = sourceFiles("packages/domain/src").filter((file) => !isTestCode(file));

/** Whatever makes an answer depend on when, where or how often it is asked. */
const IMPURE = {
  clock: /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\./,
  "zone of its machine": /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes)\(|\btoLocale\w*String\b|\bIntl\./,
  randomness: /\bMath\.random\b|\bcrypto\./,
  waiting: /\basync\b|\bawait\b|\bPromise\b|\bset(?:Timeout|Interval|Immediate)\b/,
  "input or output": /["']node:|\bprocess\.|\bfetch\(|\bconsole\.|\bglobalThis\b|\bimport\.meta\b/,
};

test("there are rules to look at", () => {
  expect(rules.length).toBeGreaterThan(5);
});

test.each(Object.entries(IMPURE))("the domain is pure: it has no %s", (_, impure) => {
  expect(rules.filter((file) => impure.test(withoutComments(read(file))))).toEqual([]);
});

test("the domain depends on Temporal alone", () => {
  expect(Object.keys(manifest("packages/domain").dependencies ?? {})).toEqual(["temporal-polyfill"]);
  expect([...new Set(rules.flatMap(packageImports))]).toEqual(["temporal-polyfill"]);
});

test("only the module of civil time knows Temporal, so the engine computes in plain numbers", () => {
  expect(rules.filter((file) => packageImports(file).length > 0)).toEqual(["packages/domain/src/time/civil.ts"]);
});

function withoutComments(source: string): string {
  return source.replace(/\/\*.*?\*\//gs, "").replace(/\/\/.*$/gm, "");
}
