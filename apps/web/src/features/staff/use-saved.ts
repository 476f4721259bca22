import { useState } from "react";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { type Outcome, type Refused, useRefusalWords } from "../refusals/use-refusal-words.ts";

/** What stood in the way of saving. */
export type NotSaved = { readonly text: string; readonly refusal: Refused["__typename"] | null };

/** Says what was saved, and keeps what stood in the way for the form to show. */
export function useSaved() {
  const [not, setNot] = useState<NotSaved | null>(null);
  const { say } = useFeedback();
  const words = useRefusalWords();

  /** @returns whether it was saved */
  const settle = <Result>(outcome: Outcome<Result>, done: (result: Result) => string): boolean => {
    if (outcome.kind === "DONE") {
      setNot(null);
      say(done(outcome.result));
      return true;
    }
    const refusal = outcome.kind === "REFUSED" ? outcome.refusal.__typename : null;
    setNot({ text: words.ofOutcome(outcome) ?? "", refusal });
    return false;
  };
  return { not, settle };
}
