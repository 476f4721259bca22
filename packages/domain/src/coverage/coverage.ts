import type { Instant } from "../time/civil.ts";

export const COVERAGE_STATES = ["PRIMARY", "BACKUP", "RESERVE", "SUBSTITUTE", "PAUSED", "UNCOVERED"] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** `ACTUAL`: signed in; `EXPECTED`: by plan or within the grace; `NONE`: nobody acts. */
export const PRESENCES = ["ACTUAL", "EXPECTED", "NONE"] as const;
export type Presence = (typeof PRESENCES)[number];

export const CANDIDATE_ROLES = ["SUBSTITUTE", "PRIMARY", "BACKUP", "RESERVE"] as const;
export type CandidateRole = (typeof CANDIDATE_ROLES)[number];

export const VERDICTS = [
  "ACTING",
  "NOT_NEEDED",
  "ABSENT",
  "SIGNED_OUT",
  "NOT_ARRIVED",
  "AT_LIMIT",
  "OFF_SHIFT",
  "EXEMPT",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** `CERTAIN`: facts in force; `POSSIBLE`: as if every pending request were granted. */
export const FORECASTS = ["CERTAIN", "POSSIBLE"] as const;
export type Forecast = (typeof FORECASTS)[number];

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
