import { addDays, dateOf, type Instant, instantAt, MINUTE } from "@zaigang/domain";

/** What the server looks at in one question. */
const MOST_DAYS = 92;

/**
 * The whole days that a period touches, at most as many as can be asked for: where its effect is looked for. What is over
 * of them is left out, since nothing about it can be arranged any more, unless all of it is.
 */
export function daysAround(
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
  now: Instant,
  timeZone: string,
): { from: Instant; to: Instant } {
  const first = dateOf(startsAt, timeZone);
  const after = instantAt(addDays(dateOf(Math.max(endsAt - 1, startsAt), timeZone), 1), 0, timeZone);
  const isRunning = startsAt <= now && now < after;
  const from = isRunning ? now - (now % MINUTE) : instantAt(first, 0, timeZone);
  return { from, to: Math.min(after, instantAt(addDays(dateOf(from, timeZone), MOST_DAYS), 0, timeZone)) };
}
