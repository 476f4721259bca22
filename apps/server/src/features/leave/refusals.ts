import type { StepDecision } from "@zaigang/db";
import { type Gap, type Instant, Refusal, type TimeRange } from "@zaigang/domain";
import type { LoadedFacts } from "../coverage/coverage-facts.ts";

export type LeaveProblemCode =
  | "EMPTY"
  | "NOTHING_COUNTED"
  | "NOT_A_STEP"
  | "HOURS_WANTED"
  | "HALF_DAYS_WANTED"
  | "BAD_TIME"
  | "NOT_ELIGIBLE"
  | "CHILD_WANTED"
  | "PLACE_WANTED"
  | "TYPE_CLOSED";

/** No such leave can be asked for. */
export class LeaveImpossible extends Refusal {
  readonly code = "LEAVE_IMPOSSIBLE";
  readonly problem: LeaveProblemCode;

  constructor(problem: LeaveProblemCode) {
    super(`No such leave can be asked for: ${problem}`);
    this.problem = problem;
  }
}

/** The person has less of this leave than it takes. */
export class InsufficientBalance extends Refusal {
  readonly code = "INSUFFICIENT_BALANCE";
  /** In hundredths of the type's unit. */
  readonly wanted: number;
  readonly available: number;
  readonly year: number;

  constructor({ wanted, available, year }: { wanted: number; available: number; year: number }) {
    super("There is less of this leave than it takes");
    this.wanted = wanted;
    this.available = available;
    this.year = year;
  }
}

/** Somebody decided on it before; nothing was done. */
export class AlreadyDecided extends Refusal {
  readonly code = "ALREADY_DECIDED";
  readonly decision: StepDecision;
  readonly byId: string;
  readonly at: Instant;

  constructor({ decision, byId, at }: { decision: StepDecision; byId: string; at: Instant }) {
    super("Somebody decided on it before");
    this.decision = decision;
    this.byId = byId;
    this.at = at;
  }
}

/** The request waits for nobody any more: it was taken back, or never got there. */
export class NotPending extends Refusal {
  readonly code = "NOT_PENDING";

  constructor() {
    super("The request does not wait for a decision");
  }
}

/** It is another's turn. */
export class NotYourStep extends Refusal {
  readonly code = "NOT_YOUR_STEP";
  /** Id of who decides now; `null` where that is outside the office. */
  readonly decidesId: string | null;

  constructor(decidesId: string | null) {
    super("Another decides this step");
    this.decidesId = decidesId;
  }
}

/** It would leave a post without anybody, or its primary and backup away together: somebody has to settle that first. */
export class LeaveHeld extends Refusal {
  readonly code = "LEAVE_HELD";
  readonly gaps: readonly Gap[];
  readonly bothAway: readonly (TimeRange & { readonly post: string })[];
  readonly loaded: LoadedFacts;

  constructor(
    { gaps, bothAway }: { gaps: readonly Gap[]; bothAway: readonly (TimeRange & { readonly post: string })[] },
    loaded: LoadedFacts,
  ) {
    super(
      "A post would be without anybody, or its primary and backup away together; name a substitute, or say why it may",
    );
    this.gaps = gaps;
    this.bothAway = bothAway;
    this.loaded = loaded;
  }
}

/** The number of the approval from outside is missing. */
export class OutsideNumberMissing extends Refusal {
  readonly code = "OUTSIDE_NUMBER_MISSING";

  constructor() {
    super("Write down the number of the approval from outside");
  }
}

/** More at once than anybody looks at. */
export class TooMany extends Refusal {
  readonly code = "TOO_MANY";
  readonly most: number;

  constructor(most: number) {
    super(`At most ${most} at once`);
    this.most = most;
  }
}

/** There is nobody to hand more over to: nobody takes over, they declined, or the leave is over. */
export class NobodyTakesOver extends Refusal {
  readonly code = "NOBODY_TAKES_OVER";

  constructor() {
    super("Nobody takes over any more");
  }
}
