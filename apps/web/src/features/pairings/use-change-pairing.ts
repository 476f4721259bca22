import { useTranslation } from "react-i18next";
import type { PairingInput } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { type Refused, useRefusalWords } from "../refusals/use-refusal-words.ts";
import { ChangePairing_Mutation } from "./pairing-query.ts";

/** What stood in the way. */
export type NotChanged = { readonly text: string; readonly refusal: Refused["__typename"] | null };

/** Changes a pairing from a date on and says so, with a way back to the line that was. */
export function useChangePairing() {
  const { t } = useTranslation(["pairings", "terms"]);
  const { send, isSaving } = useAct(ChangePairing_Mutation);
  const { say, sayUndoable, sayFailed } = useFeedback();
  const words = useRefusalWords();

  /**
   * @param was the line before, as it would be entered from the same date on; `null` where there was none
   * @returns `null` where it was done
   */
  const changePairing = async (
    input: PairingInput,
    was: PairingInput | null,
    done: string,
  ): Promise<NotChanged | null> => {
    const outcome = await send(input);
    if (outcome.kind !== "DONE") {
      const refusal = outcome.kind === "REFUSED" ? outcome.refusal.__typename : null;
      return { text: words.ofOutcome(outcome) ?? "", refusal };
    }
    if (was) sayUndoable(done, () => back({ ...was, replaces: outcome.result.id, replacesPlanned: true }));
    else say(done);
    return null;
  };

  const back = async (was: PairingInput): Promise<void> => {
    const outcome = await send(was);
    const notDone = words.ofOutcome(outcome);
    if (notDone === null) say(t("terms:undone"));
    else sayFailed(notDone);
  };

  return { changePairing, isSaving };
}
