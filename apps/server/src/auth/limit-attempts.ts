import type { RequestHandler } from "express";

const MINUTE_MS = 60_000;

/**
 * Lets each address try a few times a minute. A hall's people share one and come at nine together, so it cannot be much
 * lower than their number; it slows guessing down, and what ends it is that accounts lock. Counted in the memory of each
 * server process, anew after a restart.
 *
 * Who has to wait is answered 429 with the instant from which on they may try again.
 *
 * @param clock of the office; what is measured is this machine's time
 */
export function limitAttempts(perMinute: number, clock: () => number): RequestHandler {
  const counts = new Map<string, { tries: number; readonly since: number }>();
  return (request, response, next) => {
    const now = performance.now();
    const address = request.ip ?? "";
    for (const [key, { since }] of counts) {
      if (now - since < MINUTE_MS) break;
      counts.delete(key);
    }
    const count = counts.get(address) ?? { tries: 0, since: now };
    count.tries += 1;
    counts.set(address, count);
    if (count.tries <= perMinute) return next();
    const waitMs = Math.max(0, count.since + MINUTE_MS - now);
    refuseUntil(response, clock() + waitMs, clock());
  };
}

/** Answers that it was tried too often, and when it may be tried again. */
export function refuseUntil(response: Parameters<RequestHandler>[1], until: number, now: number): void {
  response
    .status(429)
    .set("retry-after", String(Math.max(1, Math.ceil((until - now) / 1_000))))
    .json({ error: { code: "TOO_MANY_ATTEMPTS", retryAt: new Date(until).toISOString() } });
}
