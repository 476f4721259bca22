import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { DecideLeave_Mutation } from "./decide-mutations.ts";
import type { Decision, InboxRequest } from "./inbox-types.ts";
import { useRequestWords } from "./use-request-words.ts";

/** What is written with a decision; empty where nothing is. */
export type DecisionTexts = {
  readonly note: string;
  /** Of the approval from outside, for a step that is decided there. */
  readonly outsideNumber: string;
};

/** Decides on a request as it stands on screen, and says what became of it and who is next. */
export function useDecide() {
  const { t } = useTranslation("approvals");
  const { send, isSaving } = useAct(DecideLeave_Mutation);
  const { say } = useFeedback();
  const refusals = useRefusalWords();
  const words = useRequestWords();
  const format = useOfficeFormat();

  /** @returns what stood in the way; `null` where it was done */
  const decide = async (request: InboxRequest, decision: Decision, texts: DecisionTexts): Promise<string | null> => {
    const { id, version } = request;
    const [note, outsideNumber] = [texts.note.trim(), texts.outsideNumber.trim()];
    const outcome = await send({
      request: id,
      version,
      decision,
      ...(note === "" ? {} : { note }),
      ...(outsideNumber === "" ? {} : { outsideNumber }),
    });
    if (outcome.kind !== "DONE") return refusals.ofOutcome(outcome);
    const what = t(`told.${decision}`, { request: words.whole(request) });
    const { waitsFor } = outcome.result;
    say(waitsFor ? t("nextStep", { what, person: format.name(waitsFor) }) : what);
    return null;
  };
  return { decide, isSaving };
}
