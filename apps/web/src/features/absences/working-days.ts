import { type Instant, MINUTE } from "@zaigang/domain";
import type { SessionDay } from "./use-day-sessions.ts";

/**
 * How many working days a period takes, in halves: a session of which a part falls into it counts, each for its share of
 * the day.
 */
export function workingDays(days: readonly SessionDay[], startsAt: Instant, endsAt: Instant): number {
  return days.reduce((sum, { sessions }) => {
    const touched = sessions.filter(
      (session) => Date.parse(session.startsAt) < endsAt && startsAt < Date.parse(session.endsAt),
    );
    return sessions.length === 0 ? sum : sum + touched.length / sessions.length;
  }, 0);
}

/** How many minutes of the office's sessions a period takes. */
export function workingMinutes(days: readonly SessionDay[], startsAt: Instant, endsAt: Instant): number {
  return days
    .flatMap(({ sessions }) => sessions)
    .map((session) => Math.min(Date.parse(session.endsAt), endsAt) - Math.max(Date.parse(session.startsAt), startsAt))
    .reduce((sum, length) => sum + Math.max(0, length) / MINUTE, 0);
}
