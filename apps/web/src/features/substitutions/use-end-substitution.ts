import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { EndSubstitution_Mutation } from "./substitution-mutations.ts";

type Named = { readonly id: string; readonly version: number; readonly startsAt: string };

/** Ends a naming: now, or at its start as if it had never been. */
export function useEndSubstitution() {
  const { t } = useTranslation(["substitutions", "terms"]);
  const { send, isSaving } = useAct(EndSubstitution_Mutation);
  const { say, sayFailed } = useFeedback();
  const words = useRefusalWords();

  const finish = async (input: Parameters<typeof send>[0], done: string): Promise<boolean> => {
    const outcome = await send(input);
    const notDone = words.ofOutcome(outcome);
    if (notDone === null) say(done);
    else sayFailed(notDone);
    return notDone === null;
  };

  return {
    isSaving,
    /** Takes it back. */
    withdraw: async ({ id, version, startsAt }: Named): Promise<void> => {
      await finish({ substitution: id, version, endsAt: startsAt }, t("terms:undone"));
    },
    /** From now on the pairing counts again. */
    endNow: ({ id, version }: Named, who: { person: string; place: string }): Promise<boolean> =>
      finish({ substitution: id, version }, t("ended", who)),
  };
}
