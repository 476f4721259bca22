import { Refusal } from "@zaigang/domain";

/** It is nothing, too much, or no whole number of hundredths. */
export class BadAmount extends Refusal {
  readonly code = "BAD_AMOUNT";
  readonly most: number;

  constructor(most: number) {
    super(`An adjustment is not 0, at most ${most}, and has at most two decimals`);
    this.most = most;
  }
}

/** The type has no balance, or the person none of it. */
export class NoBalance extends Refusal {
  readonly code = "NO_BALANCE";
  /** Code of the type. */
  readonly type: string;

  constructor(type: string) {
    super(`There is no balance of ${type} to adjust`);
    this.type = type;
  }
}

/** Nobody adjusts a balance of their own. */
export class OwnBalance extends Refusal {
  readonly code = "OWN_BALANCE";

  constructor() {
    super("Somebody else with the right adjusts one's own balance");
  }
}

/** A child for whom leave was granted or taken stays in the ledger. */
export class ChildHasLeave extends Refusal {
  readonly code = "CHILD_HAS_LEAVE";

  constructor() {
    super("Leave for this child is in the ledger already");
  }
}

/** No child was born on that date. */
export class BadBirthday extends Refusal {
  readonly code = "BAD_BIRTHDAY";

  constructor() {
    super("A child is born by today, and not more than 18 years ago");
  }
}
