import type { CoverageState, DayKind, Instant } from "@zaigang/domain";
import type { PersonName } from "../../ui/format/names.ts";

/** What the 14 days are built from, as the query brings it. Times are RFC 3339, dates civil. */

export type Person = PersonName & { readonly id: string };

export type WindowOfHall = {
  readonly code: string;
  readonly number: number;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly posts: readonly { readonly code: string }[];
};

export type SpanOfDay = {
  readonly post: { readonly code: string };
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: CoverageState;
  readonly actingStaff?: Person | null;
  readonly servedAt?: { readonly number: number } | null;
};

export type GapOfDay<Reason = unknown> = {
  readonly post: { readonly code: string };
  readonly startsAt: string;
  readonly endsAt: string;
  readonly reasons: readonly Reason[];
};

export type CoverageDay<Reason = unknown> = {
  readonly date: string;
  readonly kind: DayKind;
  readonly name?: string | null;
  readonly provisional: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly sessions: readonly { readonly startsAt: string; readonly endsAt: string }[];
  /** By the facts in force. */
  readonly coverage: { readonly spans: readonly SpanOfDay[]; readonly gaps: readonly GapOfDay<Reason>[] };
  /** As if every pending request were granted. */
  readonly possible: { readonly spans: readonly SpanOfDay[] };
  readonly possibleGaps: readonly GapOfDay<Reason>[];
  /** Windows that do not open for a time. */
  readonly closures: readonly ClosureOfDay[];
};

export type ClosureOfDay = {
  readonly window: { readonly code: string };
  readonly startsAt: string;
  readonly endsAt: string;
  readonly reason?: string | null;
};

/** Half-open, in milliseconds. */
export type Stretch = { readonly startsAt: Instant; readonly endsAt: Instant };

export function stretchOf({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): Stretch {
  return { startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) };
}

/** The part of one stretch inside another; `null` where they only touch or lie apart. */
export function overlapOf(one: Stretch, other: Stretch): Stretch | null {
  const startsAt = Math.max(one.startsAt, other.startsAt);
  const endsAt = Math.min(one.endsAt, other.endsAt);
  return startsAt < endsAt ? { startsAt, endsAt } : null;
}

export function minutesOf({ startsAt, endsAt }: Stretch): number {
  return (endsAt - startsAt) / 60_000;
}
