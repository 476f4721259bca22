import type { ApprovalBand, LeaveAmount, StaffRank } from "../leave/facts.ts";

/** The rows that decide for some people and types: those of special posts first, everybody's where these say nothing. */
export type BandTable = { readonly special: readonly ApprovalBand[]; readonly ordinary: readonly ApprovalBand[] };

/** Which row decides. */
export type ChosenBand = {
  readonly band: ApprovalBand;
  /** Whether the length lies in a hole of the matrix, so that the row is that of longer leave. */
  readonly fromHigherBand: boolean;
};

/**
 * The rows of a rank that may decide on a type. Rows that name the type go before those for all others; a row without a chain
 * or a length says nothing.
 *
 * @param type `null` for a type that no row names
 * Source: docs/rules.md R-64.
 */
export function bandsFor(
  bands: readonly ApprovalBand[],
  rank: StaffRank,
  type: string | null,
  holdsSpecialPost: boolean,
): BandTable {
  const own = bands.filter((band) => band.rank === rank && band.chain.length > 0 && !isEmpty(band));
  const naming = (special: boolean) =>
    own.filter((band) => band.special === special && type !== null && band.types.includes(type));
  const others = (special: boolean) => own.filter((band) => band.special === special && band.types.length === 0);
  const named = naming(false);
  const ordinary = named.length > 0 ? named : others(false);
  if (!holdsSpecialPost) return { special: [], ordinary };
  const namedSpecial = naming(true);
  if (namedSpecial.length > 0) return { special: namedSpecial, ordinary };
  return { special: named.length > 0 ? [] : others(true), ordinary };
}

/**
 * The one row for a length; in a hole that of the next longer leave, for it has the higher chain.
 *
 * @param length in hundredths of working days; nothing at all, such as a leave over a day of rest, goes as the shortest
 * @returns `null` where not even a longer leave has a row
 * Source: docs/rules.md R-64.
 */
export function bandAt({ special, ordinary }: BandTable, length: LeaveAmount): ChosenBand | null {
  const asked = Math.max(1, length);
  const covers = ({ above, upTo }: ApprovalBand) => above < asked && (upTo === null || asked <= upTo);
  const band = special.find(covers) ?? ordinary.find(covers);
  if (band) return { band, fromHigherBand: false };
  const [higher] = [...special, ...ordinary]
    .filter(({ above }) => above >= asked)
    .sort((one, other) => one.above - other.above);
  return higher ? { band: higher, fromHigherBand: true } : null;
}

/** Whether a row is for no length at all. */
export function isEmpty({ above, upTo }: Pick<ApprovalBand, "above" | "upTo">): boolean {
  return upTo !== null && upTo <= above;
}
