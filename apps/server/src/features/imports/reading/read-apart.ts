import { Worker } from "node:worker_threads";
import type { RawSheet } from "@zaigang/domain";
import { type UnreadableCode, UnreadableTable } from "./unreadable-table.ts";

/** Longer takes only what was made to take long. */
const READ_WITHIN_MS = 20_000;
const MOST_MEMORY_MB = 512;

type Answer =
  | { readonly sheets: RawSheet[] }
  | { readonly unreadable: { readonly code: UnreadableCode; readonly value: number | null } };

/**
 * Reads an uploaded file in a thread of its own, with bounds of time and memory: whatever somebody sends, the server
 * goes on answering everybody else.
 *
 * @throws {UnreadableTable}
 */
export async function readApart(bytes: Uint8Array): Promise<RawSheet[]> {
  const thread = new Worker(new URL("./reading-thread.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const timer = setTimeout(() => void thread.terminate(), READ_WITHIN_MS);
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", () => reject(new UnreadableTable("NOT_A_TABLE")));
      thread.once("exit", () => reject(new UnreadableTable("NOT_A_TABLE")));
    });
    if ("sheets" in answer) return answer.sheets;
    throw new UnreadableTable(answer.unreadable.code, answer.unreadable.value);
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
