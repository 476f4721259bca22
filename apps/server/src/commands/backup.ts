/**
 * Writes all there is into one file, while the server runs: `npm run backup -- [file]`.
 * Without a name it is `zaigang-<date>-<time>.gz` in the folder where the command was given.
 */
import "../production.ts";
import { stat } from "node:fs/promises";
import { rowsOf, writeBackup } from "@zaigang/db";
import { endWith } from "../failures.ts";
import { withDatabase } from "./database.ts";
import { asCalled, counted, sayCount } from "./say.ts";

const [name = `zaigang-${timeForName()}.gz`] = process.argv.slice(2);

try {
  await withDatabase("BESIDE_SERVER", async (url) => {
    const path = asCalled(name);
    const backup = await writeBackup(url, path, ({ table, rows }) => sayCount(table, rows));
    const { size } = await stat(path);
    const what = [counted(backup.tables.length, "table"), counted(rowsOf(backup), "row"), counted(size, "byte")];
    console.log(`Wrote and read again ${path}: ${what.join(", ")}.`);
  });
} catch (error) {
  endWith(error);
}

/** Such as 2026-12-09-102408, by the clock of the machine. */
function timeForName(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${date}-${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join("")}`;
}
