/** Prints the schema into `schema.graphql`, which is reviewed like code. Needs no database. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { printSchema } from "graphql";
import { schema } from "./schema.ts";

writeFileSync(join(import.meta.dirname, "../schema.graphql"), `${printSchema(schema)}\n`);
