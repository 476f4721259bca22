import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { EndAbsence_Mutation } from "./absence-mutations.ts";

export type EndableAbsence = { readonly id: string; readonly version: number };

/** Ends an absence early, or takes it back by ending it at its start. */
export function useEndAbsence() {
  const { t } = useTranslation("absences");
  const { send, isSaving } = useAct(EndAbsence_Mutation);
  const { say } = useFeedback();
  const words = useRefusalWords();

  /** @returns what stood in the way; `null` where it was done */
  const endAbsence = async (
    { id, version }: EndableAbsence,
    endsAt: string,
    who: { person: string },
  ): Promise<string | null> => {
    const outcome = await send({ absence: id, version, endsAt });
    if (outcome.kind !== "DONE") return words.ofOutcome(outcome);
    say(t(outcome.result.withdrawn ? "withdrawn" : "ended", who));
    return null;
  };
  return { endAbsence, isSaving };
}
