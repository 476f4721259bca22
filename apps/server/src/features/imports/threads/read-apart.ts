import type { RawSheet } from "@zaigang/domain";
import { type UnreadableCode, UnreadableTable } from "../reading/unreadable-table.ts";
import { runApart } from "./run-apart.ts";

type Answer =
  | { readonly sheets: RawSheet[] }
  | { readonly unreadable: { readonly code: UnreadableCode; readonly value: number | null } };

/**
 * Reads an uploaded file in a thread of its own.
 *
 * @throws {UnreadableTable} `NOT_A_TABLE` too where it takes too long or too much memory
 */
export async function readApart(bytes: Uint8Array): Promise<RawSheet[]> {
  const reading = runApart<Answer>(new URL("./reading-thread.ts", import.meta.url), bytes);
  const answer = await reading.catch(() => {
    throw new UnreadableTable("NOT_A_TABLE");
  });
  if ("sheets" in answer) return answer.sheets;
  throw new UnreadableTable(answer.unreadable.code, answer.unreadable.value);
}
