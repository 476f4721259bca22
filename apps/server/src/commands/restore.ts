/** Brings a backup into an empty database, with no server on it: `npm run restore -- <file>`. */
import "../production.ts";
import { access } from "node:fs/promises";
import { restoreBackup, rowsOf } from "@zaigang/db";
import { BadConfig } from "../config.ts";
import { endWith } from "../failures.ts";
import { withDatabase } from "./database.ts";
import { asCalled, counted, sayCount } from "./say.ts";

try {
  const path = await fileToRestore();
  await withDatabase("ALONE", async (url) => {
    const backup = await restoreBackup(url, path, ({ table, rows }) => sayCount(table, rows));
    console.log(
      `Restored the state of ${backup.header.at}: ${counted(backup.tables.length, "table")}, ${counted(rowsOf(backup), "row")}. ` +
        "Everybody signs in anew.",
    );
  });
} catch (error) {
  endWith(error);
}

/** Looked at before anything is started, so that a typing error makes no database. */
async function fileToRestore(): Promise<string> {
  const [name] = process.argv.slice(2);
  if (name === undefined) throw new BadConfig("Name the file to restore, such as: npm run restore -- zaigang.gz");
  const path = asCalled(name);
  await access(path).catch(({ message }: Error) => {
    throw new BadConfig(`The file ${path} cannot be read (${message}).`);
  });
  return path;
}
