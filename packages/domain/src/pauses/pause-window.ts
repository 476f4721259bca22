import { Refusal } from "../refusal.ts";
import { type Instant, MINUTE } from "../time/civil.ts";

/** How long after a pause's end a window may pause again. */
const REST_MINUTES = 60;
/** Who takes a pause back this soon has not made it. */
const TAKEN_BACK_WITHIN_MS = MINUTE;

export class PauseTooLong extends Refusal {
  readonly code = "PAUSE_TOO_LONG";
  readonly mostMinutes: number;

  constructor(mostMinutes: number) {
    super(`A window pauses for 1 to ${mostMinutes} minutes`);
    this.mostMinutes = mostMinutes;
  }
}

export class PauseTooSoon extends Refusal {
  readonly code = "PAUSE_TOO_SOON";
  readonly earliest: Instant;

  constructor(earliest: Instant) {
    super("The window has paused within the hour");
    this.earliest = earliest;
  }
}

/**
 * When a pause of `minutes` that begins now ends.
 *
 * @param mostMinutes the office's limit
 * @param lastEnd when the window's last pause ended; `null` if it never paused
 * @throws {PauseTooLong} unless it lasts from 1 to the limit
 * @throws {PauseTooSoon} within the hour after the last one
 * Source: docs/rules.md R-15.
 */
export function endOfPause(minutes: number, mostMinutes: number, lastEnd: Instant | null, now: Instant): Instant {
  if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes)) throw new PauseTooLong(mostMinutes);
  const earliest = lastEnd === null ? now : lastEnd + REST_MINUTES * MINUTE;
  if (now < earliest) throw new PauseTooSoon(earliest);
  return now + minutes * MINUTE;
}

/** Whether a pause that is ended now counts as not made. */
export function isTakenBack(pause: { readonly startsAt: Instant }, now: Instant): boolean {
  return now - pause.startsAt < TAKEN_BACK_WITHIN_MS;
}
