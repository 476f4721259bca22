import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extendSchema, NoUnusedFragmentsRule, parse, specifiedRules, validate } from "graphql";
import { expect, test } from "vitest";
import { readSchema } from "./schema-files.ts";

const webFolder = join(import.meta.dirname, "../../apps/web/src");

const operations = readdirSync(webFolder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("generated"))
  .flatMap((file) => documentsIn(readFileSync(join(webFolder, file), "utf8")));

/** What the client takes out again before it asks: the server never sees it. */
const CLIENT_DIRECTIVES = "directive @unmask on FRAGMENT_SPREAD";

test("every operation of the web app fits the schema", () => {
  expect(operations.length).toBeGreaterThan(0);
  // Together, since a query spreads the fragments of other components.
  const document = parse(operations.join("\n"));
  const errors = validate(
    extendSchema(readSchema(), parse(CLIENT_DIRECTIVES)),
    document,
    specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule),
  );
  expect(errors.map(({ message }) => message)).toEqual([]);
});

function documentsIn(source: string): string[] {
  return [...source.matchAll(/\b(?:graphql|gql)\(\s*(?:\/\*.*?\*\/)?\s*`([^`]*)`/g)].map(([, text]) => text!);
}
