import type { Instant } from "@zaigang/domain";
import type { Alert_GapsFragment, Alert_SummaryFragment } from "../../generated/graphql.ts";
import type { PersonName } from "../../ui/format/names.ts";

export type AlertSummary = Alert_SummaryFragment;
export type AlertGap = Alert_GapsFragment["gaps"][number];
export type StandIn = AlertGap["standIns"][number];

/** Who holds the post of an alert, where it is held. */
export type Holder = {
  readonly state: "PRIMARY" | "BACKUP" | "RESERVE" | "SUBSTITUTE";
  readonly person: PersonName;
  readonly until: Instant;
};

type Stretch = { readonly startsAt: string; readonly endsAt: string };

/** The stretch that runs at an instant. */
export function runningStretch<Of extends Stretch>(stretches: readonly Of[], now: Instant): Of | undefined {
  return stretches.find(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt));
}

/**
 * The stretch to see to first: the one that runs, else the next, else the first.
 *
 * @param now `null` on another day
 */
export function urgentStretch<Of extends Stretch>(stretches: readonly Of[], now: Instant | null): Of | undefined {
  if (now === null) return stretches[0];
  return stretches.find(({ endsAt }) => Date.parse(endsAt) > now) ?? stretches[0];
}

/** What an alert was about in the end: the stretches of a closed one up to when it was closed, where they had begun. */
export function stretchesThatWere({
  stretches,
  resolvedAt,
}: Pick<AlertSummary, "stretches" | "resolvedAt">): readonly Stretch[] {
  if (resolvedAt === null) return stretches;
  const closed = Date.parse(resolvedAt);
  const begun = stretches.filter(({ startsAt }) => Date.parse(startsAt) < closed);
  if (begun.length === 0) return stretches;
  return begun.map(({ startsAt, endsAt }) => ({ startsAt, endsAt: Date.parse(endsAt) > closed ? resolvedAt : endsAt }));
}

const SEVERITIES = ["NOW", "TODAY", "AHEAD"] as const;

type Ranked = Pick<AlertSummary, "severity" | "startsAt" | "id"> & {
  readonly post: { readonly priority: number; readonly code: string } | null;
};

/** The most urgent first: by severity, then by post priority, then the sooner. */
export function byUrgency(one: Ranked, other: Ranked): number {
  return (
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    (other.post?.priority ?? 0) - (one.post?.priority ?? 0) ||
    Date.parse(one.startsAt) - Date.parse(other.startsAt) ||
    (one.post?.code ?? one.id).localeCompare(other.post?.code ?? other.id)
  );
}

/** Where an alert is read in full. */
export function alertAddress({ id }: { readonly id: string }): string {
  return `/alerts/${encodeURIComponent(id)}`;
}
