import { Worker } from "node:worker_threads";

/** Longer takes only what was made to take long. */
const WITHIN_MS = 20_000;
const MOST_MEMORY_MB = 512;

/**
 * Runs a module in a thread of its own, with bounds of time and memory: whatever it is given, the server goes on
 * answering everybody else.
 *
 * @param module that posts one message, its answer
 * @param input its `workerData`
 * @throws if it ends without an answer
 */
export async function runApart<Answer>(module: URL, input: unknown): Promise<Answer> {
  const thread = new Worker(module, { workerData: input, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  const timer = setTimeout(() => void thread.terminate(), WITHIN_MS);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", reject);
      thread.once("exit", () => reject(new Error("The thread ended without an answer")));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
