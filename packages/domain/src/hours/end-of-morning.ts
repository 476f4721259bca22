import type { MinuteOfDay } from "../time/civil.ts";
import { contains } from "../time/interval.ts";
import type { Sessions } from "./hours.ts";

const NOON: MinuteOfDay = 12 * 60;

/**
 * When a morning ends: with the office's first session. Where the office works without a break across 12:00, or not
 * at all, it ends at 12:00. Whatever is asked for, drawn or told by half-days divides the day here.
 *
 * Source: docs/rules.md R-51.
 */
export function endOfMorning(office: Sessions): MinuteOfDay {
  const [first, second] = office;
  if (!first) return NOON;
  return !second && contains(first, NOON) ? NOON : first.end;
}
