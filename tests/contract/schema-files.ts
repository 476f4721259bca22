import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type GraphQLSchema } from "graphql";

const serverFolder = join(import.meta.dirname, "../../apps/server");

/** The committed API, as text. */
export function readSdl(): string {
  return readFileSync(join(serverFolder, "schema.graphql"), "utf8");
}

export function readSchema(): GraphQLSchema {
  return buildSchema(readSdl());
}

/** What no change may take away. */
export function readFixedNames(): GraphQLSchema {
  return buildSchema(readFileSync(join(import.meta.dirname, "fixed-names.graphql"), "utf8"));
}
