/** Tells the present instant, in milliseconds of the epoch. Nothing else in the server reads the time of facts. */
export type Clock = () => number;

/** A clock that stands at `start` now and runs on from there; the machine's own where there is none. */
export function clockFrom(start: Date | null, machine: Clock = Date.now): Clock {
  if (start === null) return machine;
  const ahead = start.getTime() - machine();
  return () => machine() + ahead;
}
