import type { Away, ChainStep, Delegation } from "../leave/facts.ts";
import type { Instant } from "../time/civil.ts";
import { heldFrom, ONE_LEVEL_UP } from "./ladder.ts";
import { type DecidedRequest, whoDecides } from "./who-decides.ts";

/**
 * Who hears that a step has waited too long: its approver, whoever decides it meanwhile, and whoever decides for the level
 * above. Never the applicant; nobody twice; nobody for what is decided outside.
 *
 * @returns ids of people, those nearest to the step first
 * Source: docs/rules.md R-77.
 */
export function whoHearsOfStalled(
  step: ChainStep,
  request: DecidedRequest,
  delegations: readonly Delegation[],
  away: readonly Away[],
  timeZone: string,
  now: Instant,
): string[] {
  const { role, approver } = step;
  const decider = (of: ChainStep) => whoDecides(of, request, delegations, away, timeZone, now).staff;
  const above = role === "DISTRICT" ? role : heldFrom(ONE_LEVEL_UP[role], request);
  const heard = [approver, decider(step), decider({ role: above, approver: request.holders[above] })];
  return [...new Set(heard)].filter((staff) => staff !== null && staff !== request.applicant) as string[];
}
