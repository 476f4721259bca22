export type UnreadableCode =
  | "NOT_A_TABLE"
  | "WRONG_ENCODING"
  | "OLD_XLS"
  | "ENCRYPTED"
  | "TOO_LARGE"
  | "TOO_MANY_ROWS"
  | "EMPTY";

/** What was sent is no table that can be read. */
export class UnreadableTable extends Error {
  override readonly name = "UnreadableTable";
  readonly code: UnreadableCode;
  /** What the words need: the limit, or the line that cannot be decoded. */
  readonly value: number | null;

  constructor(code: UnreadableCode, value: number | null = null) {
    super(code);
    this.code = code;
    this.value = value;
  }
}
