/** Prints the tables of rights and of fields into docs/rights.md, for people to read and to review. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rightsPage } from "./graphql/rights-page.ts";

writeFileSync(join(import.meta.dirname, "../../../docs/rights.md"), rightsPage());
