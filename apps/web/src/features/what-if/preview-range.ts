import { addDays, dateOf, type Instant, instantAt } from "@zaigang/domain";

/** What the server looks at in one question. */
const MOST_DAYS = 92;

/** The whole days that a period touches, at most as many as can be asked for: where its effect is looked for. */
export function daysAround(
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
  timeZone: string,
): { from: Instant; to: Instant } {
  const first = dateOf(startsAt, timeZone);
  const from = instantAt(first, 0, timeZone);
  const after = instantAt(addDays(dateOf(Math.max(endsAt - 1, startsAt), timeZone), 1), 0, timeZone);
  return { from, to: Math.min(after, instantAt(addDays(first, MOST_DAYS), 0, timeZone)) };
}
