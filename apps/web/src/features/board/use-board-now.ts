import type { Instant } from "@zaigang/domain";
import { useConnection, useNow } from "../../ui/live/live-context.ts";

/** The office's minute; while the server is out of reach, the minute of its last answer: a board must not pretend. */
export function useBoardNow(): Instant {
  const now = useNow("minute");
  const { state, answeredAt } = useConnection();
  return state === "live" || answeredAt === null ? now : answeredAt;
}
