import { type ApprovalBand, type LeaveAmount, STAFF_RANKS, type StaffRank } from "../leave/facts.ts";
import { bandAt, bandsFor, isEmpty } from "./bands.ts";

/** `HOLE`: no row says who approves; `OVERLAP`: two do; `NO_CHAIN`: a row names nobody; `EMPTY`: it is for no length. */
export type BandProblemCode = "HOLE" | "OVERLAP" | "NO_CHAIN" | "EMPTY";

/** What is wrong with a matrix, for one rank and the types that share their rows. */
export type BandProblem = {
  readonly code: BandProblemCode;
  readonly rank: StaffRank;
  /** Codes of types; empty: all that no row of the rank names. */
  readonly types: readonly string[];
  readonly special: boolean;
  /** From longer than this, in hundredths of working days. */
  readonly above: LeaveAmount;
  /** To this; `null`: without end. */
  readonly upTo: LeaveAmount | null;
  /** The rows concerned, by their places in the matrix; of a hole the row that decides instead, if any. */
  readonly rows: readonly number[];
};

type Range = Pick<BandProblem, "above" | "upTo">;

/**
 * Holes and overlaps of a matrix, and rows that say nothing, rank by rank. In a hole the next higher row decides, and where
 * none is, nobody can file such leave; overlaps are mistakes.
 *
 * Rows of special posts and everybody's do not overlap, since the first go before, and where the first say nothing there is
 * no hole; nor do rows that name a type and rows for all others overlap.
 *
 * Source: docs/rules.md.
 */
export function bandProblems(bands: readonly ApprovalBand[]): BandProblem[] {
  const placeOf = new Map(bands.map((band, index) => [band, index]));
  const places = (rows: readonly ApprovalBand[]) => rows.map((row) => placeOf.get(row) ?? -1);
  const wrongRows = bands.flatMap((band): BandProblem[] => {
    const { rank, types, special, above, upTo } = band;
    const problem = { rank, types, special, above, upTo, rows: places([band]) };
    return [
      ...(band.chain.length === 0 ? [{ code: "NO_CHAIN" as const, ...problem }] : []),
      ...(isEmpty(band) ? [{ code: "EMPTY" as const, ...problem }] : []),
    ];
  });
  const wrongTables = STAFF_RANKS.flatMap((rank) =>
    typeClasses(bands, rank).flatMap((types) => {
      const [type = null] = types;
      const table = bandsFor(bands, rank, type, true);
      const overlaps = [...pairsOf(table.special), ...pairsOf(table.ordinary)].flatMap(
        ([one, other]): BandProblem[] => {
          const range = shared(one, other);
          const { special } = one;
          return range ? [{ code: "OVERLAP", rank, types, special, ...range, rows: places([one, other]) }] : [];
        },
      );
      // A type that only rows of special posts name has the others' rows, whose faults are told there.
      const isNamed = type === null || table.ordinary.some((row) => row.types.includes(type));
      if (!isNamed) return overlaps.filter(({ special }) => special);
      const holes = holesIn(table.ordinary).map((range): BandProblem => {
        const instead = bandAt({ special: [], ordinary: table.ordinary }, range.above + 1)?.band;
        return { code: "HOLE", rank, types, special: false, ...range, rows: instead ? places([instead]) : [] };
      });
      return [...overlaps, ...holes];
    }),
  );
  return [...wrongRows, ...wrongTables];
}

/** The types that rows of the rank name, those with the same rows together; and, as an empty list, all others. */
export function typeClasses(bands: readonly ApprovalBand[], rank: StaffRank): string[][] {
  const own = bands.filter((band) => band.rank === rank);
  const byRows = new Map<string, string[]>();
  for (const type of new Set(own.flatMap(({ types }) => types))) {
    const key = own.flatMap(({ types }, index) => (types.includes(type) ? [index] : [])).join();
    byRows.set(key, [...(byRows.get(key) ?? []), type]);
  }
  return [[], ...byRows.values()];
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}

function shared(one: Range, other: Range): Range | null {
  const above = Math.max(one.above, other.above);
  const upTo = Math.min(one.upTo ?? Number.POSITIVE_INFINITY, other.upTo ?? Number.POSITIVE_INFINITY);
  return above < upTo ? { above, upTo: upTo === Number.POSITIVE_INFINITY ? null : upTo } : null;
}

/** The lengths from nothing upwards of which no row speaks. */
function holesIn(rows: readonly Range[]): Range[] {
  const holes: Range[] = [];
  let reached: LeaveAmount | null = 0;
  for (const { above, upTo } of rows.toSorted((one, other) => one.above - other.above)) {
    if (reached === null) break;
    if (above > reached) holes.push({ above: reached, upTo: above });
    reached = upTo === null ? null : Math.max(reached, upTo);
  }
  return reached === null ? holes : [...holes, { above: reached, upTo: null }];
}
