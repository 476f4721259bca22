import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { type Outcome, useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AcknowledgeAlert_Mutation } from "./acknowledge-mutation.ts";
import type { AlertSummary } from "./alert-facts.ts";
import { useAlertWords } from "./use-alert-words.ts";

/** Takes an alert upon oneself, with a way back, and gives it back; both resolve to what stood in the way, or `null`. */
export function useAcknowledge() {
  const { t } = useTranslation("alerts");
  const { send, isSaving } = useAct(AcknowledgeAlert_Mutation);
  const { say, sayUndoable, sayFailed } = useFeedback();
  const refusals = useRefusalWords();
  const format = useOfficeFormat();
  const words = useAlertWords(format);

  /** What stands in the way of taking it: another has it, or it is closed. */
  const obstacleIn = (alert: AlertSummary): string | null => {
    const { acknowledgedBy, acknowledgedAt, resolvedAt } = alert;
    if (resolvedAt !== null) {
      return t("alreadyClosed", { time: format.clock(Date.parse(resolvedAt)), ending: words.ending(alert) });
    }
    if (!acknowledgedBy || acknowledgedAt === null) return null;
    return t("alreadyTaken", {
      person: format.name(acknowledgedBy),
      time: format.clock(Date.parse(acknowledgedAt)),
    });
  };
  const obstacle = (outcome: Outcome<unknown>): string | null => {
    if (outcome.kind === "REFUSED") {
      const { alert } = outcome.refusal as typeof outcome.refusal & { readonly alert?: AlertSummary };
      const found = alert && obstacleIn(alert);
      if (found) return found;
    }
    return refusals.ofOutcome(outcome);
  };

  const release = async (alert: AlertSummary): Promise<string | null> => {
    const outcome = await send({ alert: alert.id, acknowledged: false });
    if (outcome.kind === "DONE") say(t("released", { subject: words.subject(alert) }));
    return obstacle(outcome);
  };

  const take = async (alert: AlertSummary, note = ""): Promise<string | null> => {
    const written = note.trim();
    const outcome = await send({ alert: alert.id, ...(written === "" ? {} : { note: written }) });
    if (outcome.kind === "DONE") {
      sayUndoable(t("taking", { subject: words.subject(alert) }), async () => {
        const found = await release(alert);
        if (found !== null) sayFailed(found);
      });
    }
    return obstacle(outcome);
  };

  return { take, release, obstacleIn, isSaving };
}
