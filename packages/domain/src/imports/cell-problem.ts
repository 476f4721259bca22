/** What can be wrong with a row of an imported table. */
export const PROBLEMS = [
  "FORMULA",
  "CELL_ERROR",
  "MISSING_VALUE",
  "TOO_LONG",
  "UNSTORABLE",
  "NOT_A_CODE",
  "NOT_A_NUMBER",
  "NOT_A_DATE",
  "DATE_IN_FUTURE",
  "NOT_A_TIME",
  "NOT_A_READING",
  "UNKNOWN_CHOICE",
  "UNKNOWN_DEPARTMENT",
  "UNKNOWN_PERSON",
  "UNKNOWN_WINDOW",
  "UNKNOWN_POST",
  "AMBIGUOUS_NAME",
  "HAS_LEFT",
  "NO_MORE",
  "CLOSES",
  "NOT_HOURS",
  "CROSSES_MIDNIGHT",
  "OVERLAPPING_HOURS",
  "DUPLICATE_ROW",
  "SAME_PERSON_TWICE",
  "EXEMPT_POST",
  "KIND_AND_WINDOW",
  "OVERLAPPING_SHIFT",
  "LAST_ADMINISTRATOR",
  "NOT_YOURS",
] as const;

export type ProblemCode = (typeof PROBLEMS)[number];

/** A cell cannot be taken over as it is. Caught where its row is read; it never leaves the import. */
export class CellProblem extends Error {
  override readonly name = "CellProblem";
  readonly code: ProblemCode;
  /** What the words need: what would fit, whom a name may mean, with which row it collides. */
  readonly values: readonly string[];

  constructor(code: ProblemCode, values: readonly string[] = []) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
