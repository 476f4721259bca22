/** Why an uploaded file is not taken. */
export type RefusedFileCode = "TOO_LARGE" | "EMPTY" | "KIND_NOT_TAKEN" | "TOO_MANY";

export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
  readonly code: RefusedFileCode;
  /** What is allowed at the most, where that is a number. */
  readonly most: number | null;

  constructor(code: RefusedFileCode, most: number | null = null) {
    super(code);
    this.code = code;
    this.most = most;
  }
}
