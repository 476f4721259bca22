import { dateOf, type Instant, MINUTE } from "../time/civil.ts";
import type { AlertKind, DueAlert, LeaveAlertKind, Severity } from "./alert.ts";

/** How long before it opens an uncovered post is as urgent as one that is open. */
export const URGENT_AHEAD = 30 * MINUTE;

/**
 * How urgent an alert is: `NOW` for a post that is uncovered, or will be in 30 minutes or less; `TODAY`
 * for all else of the office's civil day; `AHEAD` for later days.
 *
 * Source: docs/rules.md R-30.
 */
export function severityOf(
  { kind, date, stretches }: Pick<DueAlert, "date" | "stretches"> & { readonly kind: AlertKind | LeaveAlertKind },
  now: Instant,
  timeZone: string,
): Severity {
  const isNear = stretches.some(({ startsAt, endsAt }) => startsAt - URGENT_AHEAD <= now && now < endsAt);
  if (kind === "POST_UNCOVERED" && isNear) return "NOW";
  return date > dateOf(now, timeZone) ? "AHEAD" : "TODAY";
}
