import { type Absence, addDays, dateOf, type Instant, instantAt, Refusal } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";

/** What others decide on. Going out for an hour or a visit is recorded by whoever goes. */
const DECIDED_BY_OTHERS: readonly Absence["kind"][] = ["LEAVE", "TRIP", "TRAINING"];

/** Their own leave of the days to come is asked for, not recorded. */
export class AskForIt extends Refusal {
  readonly code = "ASK_FOR_IT";

  constructor() {
    super("Your own leave of the days to come is asked for, so that others can decide on it");
  }
}

builder.objectType(AskForIt, {
  name: "AskForIt",
  description: "Their own leave, trip or training of the days to come is asked for: others decide on it.",
  interfaces: [RefusalRef],
});

/**
 * Nobody puts their own leave in force. Today's is recorded at once, since illness has to count at once, and is asked for
 * afterwards.
 *
 * @throws {AskForIt} for one's own leave, trip or training that reaches beyond today
 * Source: docs/rules.md R-124.
 */
export function assertNotForOthersToDecide(
  { kind, endsAt, pending }: Pick<Absence, "kind" | "endsAt" | "pending">,
  isOwn: boolean,
  now: Instant,
  timeZone: string,
): void {
  const tonight = instantAt(addDays(dateOf(now, timeZone), 1), 0, timeZone);
  if (isOwn && !pending && DECIDED_BY_OTHERS.includes(kind) && endsAt > tonight) throw new AskForIt();
}
