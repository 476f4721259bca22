import type { DraftError, SetUpDraft } from "./set-up-draft.ts";

/** What each step of the first start is given. */
export type StepProps = {
  readonly draft: SetUpDraft;
  /** What is wrong, once it was tried; `null` before. */
  readonly errors: ReadonlyMap<string, DraftError> | null;
  readonly change: (differences: Partial<SetUpDraft>) => void;
};
