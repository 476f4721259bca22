import { type CivilDate, type Gap, type Instant, Refusal } from "@zaigang/domain";
import type { LoadedFacts } from "../features/coverage/coverage-facts.ts";

/** What a request can name. */
export type Named =
  | "STAFF"
  | "EMPLOYMENT"
  | "DEPARTMENT"
  | "POST"
  | "WINDOW"
  | "WINDOW_CLOSURE"
  | "SHIFT_RULE"
  | "SEASON"
  | "PAIRING"
  | "PAIRING_DRAFT"
  | "ABSENCE"
  | "SUBSTITUTION"
  | "ALERT"
  | "MESSAGE"
  | "IMPORT"
  | "LEAVE_TYPE"
  | "LEAVE_REQUEST"
  | "LEAVE_FILE"
  | "CHILD"
  | "DELEGATION"
  | "FEED"
  | "SESSION"
  | "TOKEN";

/** The office has nothing of that code or id, or nothing that the viewer may know of. */
export class UnknownReference extends Refusal {
  readonly code = "UNKNOWN_REFERENCE";
  readonly what: string;
  readonly value: string;

  constructor(what: Named, value: string) {
    super(`The office has no ${what.toLowerCase().replace("_", " ")} ${value}`);
    this.what = what;
    this.value = value;
  }
}

/** The same key came before with another request. */
export class KeyReused extends Refusal {
  readonly code = "KEY_REUSED";

  constructor() {
    super("This key was used for another request");
  }
}

/** Somebody else changed it since; nothing was overwritten. */
export class ChangedMeanwhile extends Refusal {
  readonly code = "CHANGED_MEANWHILE";
  /** Id of who changed it last; `null` where nobody did or it is not known. */
  readonly byId: string | null;
  readonly at: Instant | null;

  constructor(last: { readonly actorId: string | null; readonly at: Date } | null) {
    super("It was changed meanwhile");
    this.byId = last?.actorId ?? null;
    this.at = last?.at.getTime() ?? null;
  }
}

/** What is planned would leave a post without anybody, and no reason says that it may. */
export class WouldUncover extends Refusal {
  readonly code = "WOULD_UNCOVER";
  readonly gaps: readonly Gap[];
  readonly loaded: LoadedFacts;

  constructor(gaps: readonly Gap[], loaded: LoadedFacts) {
    super("It would leave a post uncovered; name a substitute, or say why it may");
    this.gaps = gaps;
    this.loaded = loaded;
  }
}

/** It ends before it starts, or when it starts. */
export class EmptyPeriod extends Refusal {
  readonly code = "EMPTY_PERIOD";

  constructor() {
    super("The end must be after the start");
  }
}

export class PeriodTooLong extends Refusal {
  readonly code = "PERIOD_TOO_LONG";
  readonly mostDays: number;

  constructor(mostDays: number) {
    super(`At most ${mostDays} days`);
    this.mostDays = mostDays;
  }
}

/** It lies wholly in the past, where it could change nothing. */
export class PeriodOver extends Refusal {
  readonly code = "PERIOD_OVER";
  readonly endsAt: Instant;

  constructor(endsAt: Instant) {
    super("The period is over already");
    this.endsAt = endsAt;
  }
}

/** It was ended or taken back before. */
export class AlreadyEnded extends Refusal {
  readonly code = "ALREADY_ENDED";
  readonly endedAt: Instant;

  constructor(endedAt: Instant) {
    super("It has ended already");
    this.endedAt = endedAt;
  }
}

/** It ends at that time or before anyway; what goes on longer is recorded anew. */
export class NotEarlier extends Refusal {
  readonly code = "NOT_EARLIER";
  readonly endsAt: Instant;

  constructor(endsAt: Instant) {
    super("The new end must be before the present one");
    this.endsAt = endsAt;
  }
}

export class TextTooLong extends Refusal {
  readonly code = "TEXT_TOO_LONG";
  readonly field: string;
  readonly most: number;

  constructor(field: string, most: number) {
    super(`${field} may have at most ${most} characters`);
    this.field = field;
    this.most = most;
  }
}

/** It would begin on a date whose coverage is past or settled. */
export class DateTooEarly extends Refusal {
  readonly code = "DATE_TOO_EARLY";
  readonly earliest: CivilDate;

  constructor(earliest: CivilDate) {
    super(`It may begin on ${earliest} at the earliest`);
    this.earliest = earliest;
  }
}

export class TextMissing extends Refusal {
  readonly code = "TEXT_MISSING";
  readonly field: string;

  constructor(field: string) {
    super(`${field} may not be empty`);
    this.field = field;
  }
}
