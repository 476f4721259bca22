import { type Logger, pino } from "pino";

export type { Logger };

/**
 * The server's log: one JSON line an event. Lines carry the operation, how long it took and the office,
 * never names, credentials or what was asked about whom.
 */
export function createLogger(level: "info" | "error" | "silent"): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
