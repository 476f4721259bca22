import type { Table } from "../write-workbook.ts";
import { runApart } from "./run-apart.ts";

/** Writes a workbook in a thread of its own: thousands of rows take a second in which nothing else would be answered. */
export async function writeApart(tables: readonly Table[]): Promise<Buffer> {
  return Buffer.from(await runApart<Uint8Array>(new URL("./writing-thread.ts", import.meta.url), tables));
}
