/** A backup file cannot be written or brought in. The message says why and what to do, in one sentence. */
export class UnusableBackup extends Error {
  override readonly name = "UnusableBackup";
}

export const damaged = (cause?: unknown): UnusableBackup =>
  new UnusableBackup("The file is damaged or was cut off: take another copy of it.", { cause });
