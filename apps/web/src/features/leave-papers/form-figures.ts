import { datesBetween } from "@zaigang/domain";

/** Whole years from a day until another. */
export function wholeYears(since: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(since.slice(0, 4));
  return on.slice(5) < since.slice(5) ? years - 1 : years;
}

/** How many days somebody came back later than the last day on which the return was to be reported; none if in time. */
export function overdueDays(dueOn: string | null, returnedOn: string | null): number {
  if (dueOn === null || returnedOn === null || returnedOn <= dueOn) return 0;
  return datesBetween(dueOn, returnedOn).length;
}
