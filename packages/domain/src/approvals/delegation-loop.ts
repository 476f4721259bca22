import type { Delegation } from "../leave/facts.ts";
import { earlierDate, laterDate } from "../time/civil.ts";

/**
 * Whom a new delegation would come round by, on a day on which all of them hold.
 *
 * @param delegations that hold or will; those of the giver, who may have one a day, left aside
 * @returns the people in the circle, the giver first; `null` where there is none
 * Source: docs/rules.md R-70.
 */
export function delegationLoop(delegations: readonly Delegation[], added: Delegation): string[] | null {
  return walk([added.from, added.to], added.startsOn, added.endsOn);

  function walk(line: readonly string[], startsOn: string, endsOn: string): string[] | null {
    const last = line.at(-1);
    if (last === added.from) return line.slice(0, -1);
    for (const next of delegations) {
      if (next.from !== last || line.slice(1).includes(next.to)) continue;
      const from = laterDate(startsOn, next.startsOn);
      const to = earlierDate(endsOn, next.endsOn);
      const found = from < to ? walk([...line, next.to], from, to) : null;
      if (found) return found;
    }
    return null;
  }
}
