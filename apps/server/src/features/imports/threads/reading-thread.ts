import { parentPort, workerData } from "node:worker_threads";
import { readTable } from "../reading/read-table.ts";
import { UnreadableTable } from "../reading/unreadable-table.ts";

/** The thread that `readApart` starts: reads the one file that it is given, answers, and ends. */
try {
  parentPort?.postMessage({ sheets: await readTable(workerData as Uint8Array) });
} catch (error) {
  if (!(error instanceof UnreadableTable)) throw error;
  parentPort?.postMessage({ unreadable: { code: error.code, value: error.value } });
}
