import type { Logger } from "../log.ts";

type Say = (message?: unknown) => void;

/**
 * What Apollo Server has to say goes into the log without its words: it puts the messages of errors into them, and those
 * may hold what somebody wrote.
 */
export function apolloLog(log: Logger): { debug: Say; info: Say; warn: Say; error: Say } {
  const say = (level: "warn" | "error") => (message?: unknown) =>
    log[level](message instanceof Error ? { err: message } : {}, `Apollo Server: ${level}`);
  return { debug: () => {}, info: () => {}, warn: say("warn"), error: say("error") };
}
