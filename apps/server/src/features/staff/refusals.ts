import { type CivilDate, Refusal } from "@zaigang/domain";

/** It would rewrite what was. */
export class TooEarly extends Refusal {
  readonly code = "TOO_EARLY";
  readonly earliest: CivilDate;

  constructor(earliest: CivilDate) {
    super(`It starts on ${earliest} at the earliest`);
    this.earliest = earliest;
  }
}

/** The person does not work for the office on that date. */
export class NotEmployed extends Refusal {
  readonly code = "NOT_EMPLOYED";
  readonly staffId: string;
  readonly on: CivilDate;

  constructor(staffId: string, code: string, on: CivilDate) {
    super(`${code} does not work here on ${on}`);
    this.staffId = staffId;
    this.on = on;
  }
}
