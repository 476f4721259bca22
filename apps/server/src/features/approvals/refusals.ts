import { type BandProblem, Refusal } from "@zaigang/domain";

/** The matrix says two things at once, or a row of it nothing. */
export class BadMatrix extends Refusal {
  readonly code = "BAD_MATRIX";
  readonly problems: readonly BandProblem[];

  constructor(problems: readonly BandProblem[]) {
    super("Rows of the matrix overlap, or are for no length, or name nobody");
    this.problems = problems;
  }
}

/** Nobody decides for themselves by delegating to themselves. */
export class OwnDelegate extends Refusal {
  readonly code = "OWN_DELEGATE";

  constructor() {
    super("One cannot delegate to oneself");
  }
}

/** Somebody else decides for them on one of the days already. */
export class DelegationsOverlap extends Refusal {
  readonly code = "DELEGATIONS_OVERLAP";
  readonly id: string;

  constructor(id: string) {
    super("Another delegation holds on one of the days");
    this.id = id;
  }
}

/** It would come round to the giver again. */
export class DelegationLoop extends Refusal {
  readonly code = "DELEGATION_LOOP";
  readonly staffIds: readonly string[];

  constructor(staffIds: readonly string[]) {
    super(`It would come round by ${staffIds.length} people to who delegates`);
    this.staffIds = staffIds;
  }
}

/** Who is suspended decides on nothing. */
export class DelegateSuspended extends Refusal {
  readonly code = "DELEGATE_SUSPENDED";
  readonly staffId: string;

  constructor(staffId: string) {
    super("They are suspended on one of the days");
    this.staffId = staffId;
  }
}
