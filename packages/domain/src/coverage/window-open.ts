import { addDays, dateOf, dayRulers, type Instant, MINUTE } from "../time/civil.ts";
import { contains } from "../time/interval.ts";
import type { OfficeFacts } from "./facts.ts";
import { OfficeIndex } from "./office-index.ts";

/**
 * Whether a window is open at an instant by its hours; a pause does not close it.
 *
 * @throws {RangeError} if the office has no such window
 * Source: docs/rules.md.
 */
export function isWindowOpen(facts: OfficeFacts, window: string, at: Instant): boolean {
  const date = dateOf(at, facts.rules.timeZone);
  const index = new OfficeIndex(facts);
  const [ruler] = dayRulers(date, addDays(date, 1), facts.rules.timeZone);
  if (!ruler) return false;
  const minute = Math.floor((at - ruler.startsAt) / MINUTE);
  const isClosed = facts.closures.some(
    (closure) => closure.window === window && closure.startsAt <= at && at < closure.endsAt,
  );
  if (isClosed) return false;
  const sessions = index.hoursOn(date).windows[index.windowAt(window)] ?? [];
  return sessions.some(({ start, end }) => contains({ start: ruler.mark(start), end: ruler.mark(end) }, minute));
}
