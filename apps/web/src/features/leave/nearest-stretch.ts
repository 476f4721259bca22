import {
  type AwayEffect,
  addDays,
  type CivilDate,
  datesThrough,
  type Half,
  isWorking,
  worseEffect,
} from "@zaigang/domain";
import type { Stretch } from "./leave-draft.ts";

/** What a day is, and what being away on it would do. */
export type OutlookDay = {
  readonly date: CivilDate;
  readonly kind: Parameters<typeof isWorking>[0];
  readonly name: string | null;
  readonly provisional: boolean;
  readonly morning: AwayEffect;
  readonly afternoon: AwayEffect;
  readonly morningTaken: boolean;
  readonly afternoonTaken: boolean;
};

const HALVES: readonly Half[] = ["MORNING", "AFTERNOON"];

/** Whether a half of a date lies within a stretch. */
export function isWithin({ first, firstHalf, last, lastHalf }: Stretch, date: CivilDate, half: Half): boolean {
  if (date < first || date > last) return false;
  if (date === first && firstHalf === "AFTERNOON" && half === "MORNING") return false;
  return !(date === last && lastHalf === "MORNING" && half === "AFTERNOON");
}

export function effectIn(day: OutlookDay, half: Half): AwayEffect {
  return half === "MORNING" ? day.morning : day.afternoon;
}

/** The worst that a stretch would do on a day. */
export function worstOn(day: OutlookDay, stretch: Stretch): AwayEffect {
  return HALVES.filter((half) => isWithin(stretch, day.date, half))
    .map((half) => effectIn(day, half))
    .reduce(worseEffect, "OK");
}

/** Half-days on which the office works: what a stretch is long by. */
function workingHalves(days: readonly OutlookDay[], stretch: Stretch): number {
  const ofDay = ({ date, kind }: OutlookDay) =>
    isWorking(kind) ? HALVES.filter((half) => isWithin(stretch, date, half)).length : 0;
  return days.reduce((sum, day) => sum + ofDay(day), 0);
}

function isFree(days: ReadonlyMap<CivilDate, OutlookDay>, stretch: Stretch): boolean {
  return datesThrough(stretch.first, stretch.last).every((date) => {
    const day = days.get(date);
    if (!day) return false;
    return HALVES.filter((half) => isWithin(stretch, date, half)).every(
      (half) => effectIn(day, half) !== "UNCOVERED" && !(half === "MORNING" ? day.morningTaken : day.afternoonTaken),
    );
  });
}

/**
 * The nearest stretch of as many working half-days, beginning with the same half of a working day, that leaves no post
 * without anybody and is free; of two equally near the later, since more can still be arranged for it.
 *
 * @param days by date, without a gap; nothing beyond them is proposed
 * @returns `null` where the stretch itself empties nothing, or none does not
 */
export function nearestStretch(days: readonly OutlookDay[], asked: Stretch): Stretch | null {
  const length = workingHalves(days, asked);
  const byDate = new Map(days.map((day) => [day.date, day]));
  if (length === 0 || !days.some((day) => worstOn(day, asked) === "UNCOVERED")) return null;
  for (let distance = 1; distance < days.length; distance++) {
    for (const first of [addDays(asked.first, distance), addDays(asked.first, -distance)]) {
      const start = byDate.get(first);
      if (!start || !isWorking(start.kind)) continue;
      const stretch = ofLength(days, first, asked.firstHalf, length);
      if (stretch && isFree(byDate, stretch)) return stretch;
    }
  }
  return null;
}

/** The stretch of so many working half-days from a half-day on; `null` where the days known do not reach so far. */
function ofLength(days: readonly OutlookDay[], first: CivilDate, firstHalf: Half, length: number): Stretch | null {
  let left = length;
  for (const day of days) {
    if (day.date < first || !isWorking(day.kind)) continue;
    for (const half of HALVES) {
      if (day.date === first && firstHalf === "AFTERNOON" && half === "MORNING") continue;
      left -= 1;
      if (left === 0) return { first, firstHalf, last: day.date, lastHalf: half };
    }
  }
  return null;
}

/** What is left of a stretch before the first half-day on which a post would have nobody; `null` where nothing is. */
export function shortened(days: readonly OutlookDay[], asked: Stretch): Stretch | null {
  let last: { date: CivilDate; half: Half } | null = null;
  for (const day of days) {
    for (const half of HALVES) {
      if (!isWithin(asked, day.date, half)) continue;
      if (effectIn(day, half) === "UNCOVERED") return last && { ...asked, last: last.date, lastHalf: last.half };
      if (isWorking(day.kind)) last = { date: day.date, half };
    }
  }
  return null;
}
