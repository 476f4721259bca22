import type { Instant } from "../time/civil.ts";

export type CoverageState = "PRIMARY" | "BACKUP" | "RESERVE" | "SUBSTITUTE" | "PAUSED" | "UNCOVERED";

/** `ACTUAL`: signed in; `EXPECTED`: by plan or within the grace; `NONE`: nobody acts. */
export type Presence = "ACTUAL" | "EXPECTED" | "NONE";

export type CandidateRole = "SUBSTITUTE" | "PRIMARY" | "BACKUP" | "RESERVE";

export type Verdict =
  | "ACTING"
  | "NOT_NEEDED"
  | "ABSENT"
  | "SIGNED_OUT"
  | "NOT_ARRIVED"
  | "AT_LIMIT"
  | "OFF_SHIFT"
  | "EXEMPT";

/** `CERTAIN`: facts in force; `POSSIBLE`: as if every pending request were granted. */
export type Forecast = "CERTAIN" | "POSSIBLE";

/** One candidate for a post and what became of them. */
export type CandidateVerdict = {
  readonly staff: string;
  readonly role: CandidateRole;
  /** Place in the line: primary 0, backup 1, reserves 2, 3 …; of several named people the one named last is 1. */
  readonly position: number;
  readonly verdict: Verdict;
  /** When the verdict began, where that is known: the sign-out, the end of the grace, the start of the absence. */
  readonly since: Instant | null;
  /** When the verdict ends by itself, where that is known: the return from an absence, the end of the session. */
  readonly until: Instant | null;
  /** The absence behind `ABSENT`, for those with the right to see it. */
  readonly absence: string | null;
  /** The posts this person holds at that instant, by code. */
  readonly holding: readonly string[];
};

/** A longest stretch of a post's opening in which the same person acts, at the same seat, for the same reasons. */
export type CoverageSpan = {
  readonly post: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: CoverageState;
  /** Who acts; `null` while paused or uncovered. */
  readonly acting: string | null;
  /** The window where the acting person serves; `null` for office posts and where nobody acts. */
  readonly servedAt: string | null;
  readonly presence: Presence;
  /** The candidates in order, each with its verdict. Computed when read. */
  readonly reasons: readonly CandidateVerdict[];
};

/** A longest stretch of a post's opening in which nobody holds it. A closing ends it, a pause does not. */
export type Gap = {
  readonly post: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The reasons at its start. Computed when read. */
  readonly reasons: readonly CandidateVerdict[];
};

/** Spans and gaps by post code, then by time. */
export type Coverage = { readonly spans: readonly CoverageSpan[]; readonly gaps: readonly Gap[] };
