import type { Instant } from "@zaigang/domain";
import { useEffect, useState } from "react";
import { type DayStretch, stretchAt } from "./day-stretches.ts";

/**
 * The stretch at an instant. One that was seen running and is cut short, by a pause or by somebody who takes over, is
 * followed: what runs now takes its place.
 *
 * @param at the instant, as the API writes it
 * @param onFollow called with the instant of what runs now
 */
export function useFollowedStretch(
  stretches: readonly DayStretch[] | null,
  at: string,
  now: Instant,
  onFollow: (at: string) => void,
): DayStretch | undefined {
  const stretch = stretches ? stretchAt(stretches, Date.parse(at)) : undefined;
  const isRunning = stretch !== undefined && stretch.startsAt <= now && now < stretch.endsAt;
  const [seenRunning, setSeenRunning] = useState<string | null>(null);
  const isCutShort = stretch !== undefined && seenRunning === at && stretch.endsAt <= now;
  useEffect(() => {
    if (isRunning) setSeenRunning(at);
  }, [isRunning, at]);
  useEffect(() => {
    if (isCutShort) onFollow(new Date(now).toISOString());
  }, [isCutShort, now, onFollow]);
  return stretch;
}
