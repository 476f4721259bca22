import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { PauseWindow_Mutation, ResumeWindow_Mutation } from "./pause-query.ts";

type PausedWindow = { readonly code: string; readonly number: number };

/** Pauses a window for some minutes, with a way back, and opens it again. */
export function usePause({ code, number }: PausedWindow) {
  const { t } = useTranslation(["pauses", "terms"]);
  const pausing = useAct(PauseWindow_Mutation);
  const resuming = useAct(ResumeWindow_Mutation);
  const { say, sayUndoable, sayFailed } = useFeedback();
  const words = useRefusalWords();
  const format = useOfficeFormat();
  const window = t("terms:window", { number });

  const resume = async (done: string = t("resumed", { window })): Promise<void> => {
    const outcome = await resuming.send({ window: code });
    const notDone = words.ofOutcome(outcome);
    if (notDone === null) say(done);
    else sayFailed(notDone);
  };

  const pause = async (minutes: number): Promise<void> => {
    const outcome = await pausing.send({ window: code, minutes });
    if (outcome.kind === "DONE") {
      const until = format.clock(Date.parse(outcome.result.endsAt));
      sayUndoable(t("paused", { window, until }), () => resume(t("terms:undone")));
    } else sayFailed(words.ofOutcome(outcome) ?? "");
  };

  return { pause, resume, isSaving: pausing.isSaving || resuming.isSaving };
}
