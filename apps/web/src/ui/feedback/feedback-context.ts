import { createContext, use } from "react";

export type Question = {
  readonly title: string;
  /** What is known about it, a line each. */
  readonly lines: readonly string[];
  /** What the field is for. */
  readonly label: string;
  /** The button that goes on: a verb with its object. */
  readonly confirm: string;
};

/** Words to whoever looks, wherever on the page they are. */
export type Feedback = {
  /** What was done. */
  readonly say: (text: string) => void;
  /** What was done, with a way back for eight seconds. */
  readonly sayUndoable: (text: string, undo: () => Promise<void>) => void;
  /** What did not come about; stays until it is closed. */
  readonly sayFailed: (text: string) => void;
  /** @returns the reason written, or `null` where the person thought better of it */
  readonly askReason: (question: Question) => Promise<string | null>;
};

export const FeedbackContext = createContext<Feedback | null>(null);

export function useFeedback(): Feedback {
  const feedback = use(FeedbackContext);
  if (!feedback) throw new Error("No FeedbackProvider above this component");
  return feedback;
}
