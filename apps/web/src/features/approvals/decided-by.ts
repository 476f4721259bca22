import type { DecidedRequest, Decision } from "./inbox-types.ts";

type Step = DecidedRequest["steps"][number];

/** A step on which somebody has decided. */
export type DecidedStep = Step & { readonly decision: Decision; readonly decidedAt: string };

/** What a person decided on a request last; `null` where they have not. */
export function decisionOf({ steps }: Pick<DecidedRequest, "steps">, staffId: string): DecidedStep | null {
  return steps.filter(isDecided).findLast(({ decidedBy }) => decidedBy?.id === staffId) ?? null;
}

export function isDecided<Of extends Pick<Step, "decision" | "decidedAt">>(
  step: Of,
): step is Of & { readonly decision: Decision; readonly decidedAt: string } {
  return Boolean(step.decision && step.decidedAt);
}
