import { parentPort, workerData } from "node:worker_threads";
import { type Table, writeWorkbook } from "../write-workbook.ts";

/** The thread that `writeApart` starts: writes the one workbook that it is given, answers, and ends. */
parentPort?.postMessage(await writeWorkbook(workerData as readonly Table[]));
