import type { Instant } from "@zaigang/domain";
import type { Format } from "./format.ts";

/** The end of something, as short as it can be said: 12:00 today, 24:00 for the whole of it, else 12-18 or 12-18 10:00. */
export function endWords(end: Instant, format: Format): string {
  const lastDay = format.dateOf(end - 1);
  const isMidnight = format.dateOf(end) !== lastDay;
  if (lastDay === format.today) return isMidnight ? "24:00" : format.clock(end);
  return isMidnight ? format.shortDate(lastDay) : `${format.shortDate(lastDay)} ${format.clock(end)}`;
}

/** A period in as few words as it takes: 14:00–16:00 or 10:29–24:00 today, whole halves of a day and others with their dates. */
export function periodWords(startsAt: Instant, endsAt: Instant, format: Format): string {
  const isToday = format.dateOf(startsAt) === format.today && format.dateOf(endsAt - 1) === format.today;
  const start = format.clock(startsAt);
  const isCut = start !== "00:00" && (start !== "12:00" || format.dateOf(endsAt) === format.today);
  return isToday && isCut ? format.clockSpan(startsAt, endsAt) : format.datedSpan(startsAt, endsAt);
}
