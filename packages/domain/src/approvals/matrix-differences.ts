import { type ApprovalBand, type LeaveAmount, STAFF_RANKS, type StaffRank } from "../leave/facts.ts";
import { typeClasses } from "./band-problems.ts";
import { bandAt, bandsFor } from "./bands.ts";

/** Lengths that go another way by another matrix. */
export type MatrixDifference = {
  readonly rank: StaffRank;
  /** Codes of types; empty: all that neither matrix names. */
  readonly types: readonly string[];
  readonly special: boolean;
  /** Longer than this, in hundredths of working days. */
  readonly above: LeaveAmount;
  /** And at most this; `null`: without end. */
  readonly upTo: LeaveAmount | null;
  /** The row that decides by each; `null` where nobody can ask for such leave. */
  readonly before: ApprovalBand | null;
  readonly after: ApprovalBand | null;
};

/**
 * What another matrix would change, rank by rank, types with the same rows together, the shorter first. What special posts
 * have differently is told where it is not so for everybody.
 */
export function matrixDifferences(before: readonly ApprovalBand[], after: readonly ApprovalBand[]): MatrixDifference[] {
  return STAFF_RANKS.flatMap((rank) => {
    const all = [...before, ...after];
    const bounds = [...new Set([0, ...all.flatMap(({ above, upTo }) => [above, upTo ?? 0])])].sort(
      (one, other) => one - other,
    );
    return typeClasses(all, rank).flatMap((types) => {
      const [ordinary, special] = [false, true].map((holdsSpecialPost) =>
        differing(types, holdsSpecialPost).map((found) => ({ ...found, special: holdsSpecialPost })),
      ) as [MatrixDifference[], MatrixDifference[]];
      const isKnown = (each: MatrixDifference) => ordinary.some((known) => isAlike(known, each));
      return [...ordinary, ...special.filter((each) => !isKnown(each))];
    });

    function differing(types: readonly string[], holdsSpecialPost: boolean): Omit<MatrixDifference, "special">[] {
      const [type = null] = types;
      const tables = [before, after].map((bands) => bandsFor(bands, rank, type, holdsSpecialPost));
      const found: Omit<MatrixDifference, "special">[] = [];
      for (const [index, above] of bounds.entries()) {
        const [one, other] = tables.map((table) => bandAt(table, above + 1)?.band ?? null) as [
          ApprovalBand | null,
          ApprovalBand | null,
        ];
        if (way(one) === way(other)) continue;
        const last = found.at(-1);
        const upTo = bounds[index + 1] ?? null;
        if (last && last.upTo === above && way(last.before) === way(one) && way(last.after) === way(other)) {
          found[found.length - 1] = { ...last, upTo };
        } else found.push({ rank, types, above, upTo, before: one, after: other });
      }
      return found;
    }
  });
}

function isAlike(one: MatrixDifference, other: MatrixDifference): boolean {
  return (
    one.above === other.above &&
    one.upTo === other.upTo &&
    way(one.before) === way(other.before) &&
    way(one.after) === way(other.after)
  );
}

function way(band: ApprovalBand | null): string | null {
  return band && `${band.chain.join(" ")} + ${[...band.copies].sort().join(" ")}`;
}
