import { instantAt } from "@zaigang/domain";
import type { HalfDay } from "../../ui/format/dates.ts";
import { noonOf } from "../../ui/format/noon.ts";
import { type CoverageDay, overlapOf, type Stretch, stretchOf } from "./coverage-days.ts";

export const HALVES: readonly HalfDay[] = ["MORNING", "AFTERNOON"];

/**
 * A day cut in two: the morning ends with the office's first session, the afternoon is the rest,
 * noon included. Where the office rests, as on Saturdays, or works without a break, it is cut at twelve.
 */
export function halvesOf(
  day: Pick<CoverageDay, "date" | "startsAt" | "endsAt" | "sessions">,
  timeZone: string,
): Record<HalfDay, Stretch> {
  const { startsAt, endsAt } = stretchOf(day);
  const noon = instantAt(day.date, noonOf(day.sessions, timeZone), timeZone);
  return { MORNING: { startsAt, endsAt: noon }, AFTERNOON: { startsAt: noon, endsAt } };
}

/** Cuts away what lies outside the half-day. */
export function clip<Timed extends Stretch>(timed: readonly Timed[], half: Stretch): Timed[] {
  return timed.flatMap((one) => {
    const inside = overlapOf(one, half);
    return inside ? [{ ...one, ...inside }] : [];
  });
}
