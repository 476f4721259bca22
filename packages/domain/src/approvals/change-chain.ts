import type { ChainStep } from "../leave/facts.ts";

/** A step of a request that still waits. */
export type StandingStep = ChainStep & {
  /** Who decided it; `null` for what is decided outside. */
  readonly decidedBy: string | null;
  readonly isDecided: boolean;
};

/** The steps in their new order: those that stand, by their index, and those that are new. */
export type ChangedChain = readonly (number | ChainStep)[];

/**
 * What becomes of the steps of a request whose length has become another and with it the row of the matrix: what is
 * decided stays, whoever has not decided and is in the new chain follows in its order, others fall away. Nobody who has
 * decided is asked again. Where nobody would be left to decide, whoever's turn it is decides still: no leave is granted
 * by a change of the calendar.
 *
 * @param standing the steps of the round, in order
 * @param before the chain by the length it had, with the approvers of today
 * @param after the chain by its length now
 * @returns `null` where the steps stay as they are
 * Source: docs/rules.md R-53.
 */
export function changeChain(
  standing: readonly StandingStep[],
  before: readonly ChainStep[],
  after: readonly ChainStep[],
): ChangedChain | null {
  if (before.length === after.length && before.every((step, index) => isSame(step, after[index] as ChainStep)))
    return null;
  const indices = standing.map((_, index) => index);
  const decided = indices.filter((index) => standing[index]?.isDecided);
  const hasDecided = (step: ChainStep) =>
    decided.some((index) => {
      const known = standing[index] as StandingStep;
      return (
        isSame(known, step) || (step.approver !== null && [known.approver, known.decidedBy].includes(step.approver))
      );
    });
  const open = indices.filter((index) => !standing[index]?.isDecided);
  const asked = after.filter((step) => !hasDecided(step));
  const next = asked.map((step) => open.find((index) => isSame(standing[index] as ChainStep, step)) ?? step);
  const changed = [...decided, ...(next.length > 0 ? next : open.slice(0, 1))];
  return changed.length === indices.length && changed.every((each, index) => each === index) ? null : changed;
}

function isSame(one: ChainStep, other: ChainStep): boolean {
  return one.role === other.role && one.approver === other.approver;
}
