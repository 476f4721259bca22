import { addDays, type CivilDate } from "@zaigang/domain";
import type { PairingInput } from "../../generated/graphql.ts";

/** A pairing as the form has it; people by code. */
export type PairingDraft = {
  readonly from: CivilDate | null;
  readonly primary: string | null;
  readonly backup: string | null;
  /** In the order in which they are called. */
  readonly reserves: readonly string[];
};

/** What is wrong with a field. */
export type PairingProblems = {
  readonly from?: "MISSING" | "TOO_SOON";
  readonly primary?: "MISSING";
  readonly backup?: "TWICE";
  readonly reserves?: "TWICE";
};

type Line = {
  readonly primary: { readonly code: string };
  readonly backup: { readonly code: string } | null;
  readonly reserves: readonly { readonly code: string }[];
};

type Dated = { readonly startsOn: CivilDate; readonly endsOn: CivilDate | null };

/** What counts for a post on a date; `null` where nothing does. */
export function inForceOn<Pairing extends Dated>(pairings: readonly Pairing[], date: CivilDate): Pairing | null {
  return pairings.find(({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || date < endsOn)) ?? null;
}

/** What is planned to begin on a date or after it, the first one first. */
export function plannedFrom<Pairing extends Dated>(pairings: readonly Pairing[], date: CivilDate): Pairing[] {
  return pairings
    .filter(({ startsOn }) => startsOn >= date)
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
}

/** Begins with the line of tomorrow. */
export function draftOf(line: Line | null, today: CivilDate): PairingDraft {
  return {
    from: addDays(today, 1),
    primary: line?.primary.code ?? null,
    backup: line?.backup?.code ?? null,
    reserves: line?.reserves.map(({ code }) => code) ?? [],
  };
}

export function problemsIn({ from, primary, backup, reserves }: PairingDraft, today: CivilDate): PairingProblems {
  const isTwice = reserves.some(
    (code, index) => code === primary || code === backup || reserves.indexOf(code) !== index,
  );
  return {
    ...(from === null ? { from: "MISSING" } : from <= today ? { from: "TOO_SOON" } : {}),
    ...(primary === null ? { primary: "MISSING" } : {}),
    ...(backup !== null && backup === primary ? { backup: "TWICE" } : {}),
    ...(isTwice ? { reserves: "TWICE" } : {}),
  };
}

/** What would be saved; `null` while something is wrong. */
export function inputOf(post: string, draft: PairingDraft, today: CivilDate): PairingInput | null {
  const { from, primary, backup, reserves } = draft;
  if (from === null || primary === null || Object.keys(problemsIn(draft, today)).length > 0) return null;
  return { post, from, primary, backup, reserves: [...reserves] };
}

/** A reserve one place up or down in the order. */
export function moved(reserves: readonly string[], index: number, by: -1 | 1): string[] {
  const next = [...reserves];
  const [taken] = next.splice(index, 1);
  if (taken !== undefined) next.splice(index + by, 0, taken);
  return next;
}
