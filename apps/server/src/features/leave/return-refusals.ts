import { type CivilDate, type ExtensionProblem, type Instant, type LateFilingProblem, Refusal } from "@zaigang/domain";

/** The leave was not granted, or is no more. */
export class NotGranted extends Refusal {
  readonly code = "NOT_GRANTED";

  constructor() {
    super("The leave is not granted");
  }
}

/** The return was reported before. */
export class AlreadyReturned extends Refusal {
  readonly code = "ALREADY_RETURNED";
  readonly at: Instant;

  constructor(at: Instant) {
    super("The return was reported before");
    this.at = at;
  }
}

/** Nobody has reported the return that is to be confirmed. */
export class NotReturned extends Refusal {
  readonly code = "NOT_RETURNED";

  constructor() {
    super("The return was not reported");
  }
}

/** Nobody comes back before they are away, nor ahead of time. */
export class ReturnOutside extends Refusal {
  readonly code = "RETURN_OUTSIDE";
  readonly from: Instant;
  readonly until: Instant;

  constructor({ from, until }: { from: Instant; until: Instant }) {
    super("A return lies after the start of the leave and not ahead of now");
    this.from = from;
    this.until = until;
  }
}

/** The leave would not end sooner than it does. */
export class NotShorter extends Refusal {
  readonly code = "NOT_SHORTER";

  constructor() {
    super("The leave would not end sooner");
  }
}

/** Leave that has begun may not be filed any more, or not like this. */
export class FiledTooLate extends Refusal {
  readonly code = "FILED_TOO_LATE";
  readonly problem: LateFilingProblem;
  readonly latest: CivilDate;

  constructor(problem: LateFilingProblem, latest: CivilDate) {
    super(`Leave that has begun cannot be filed like this: ${problem}`);
    this.problem = problem;
    this.latest = latest;
  }
}

/** The leave cannot go on from that one. */
export class NoExtension extends Refusal {
  readonly code = "NO_EXTENSION";
  readonly problem: ExtensionProblem | "NOT_GRANTED";

  constructor(problem: ExtensionProblem | "NOT_GRANTED") {
    super(`The leave cannot go on from that one: ${problem}`);
    this.problem = problem;
  }
}
