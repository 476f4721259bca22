import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useWritable } from "../../ui/live/use-writable.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { AlertSummary } from "./alert-facts.ts";
import { useAcknowledge } from "./use-acknowledge.ts";
import { useAlertWords } from "./use-alert-words.ts";

/** I am on it, in one tap; once taken, the way to give it back. Nothing for those without the right or while another has it. */
export function TakeButton({ alert }: { alert: AlertSummary }) {
  const { t } = useTranslation("alerts");
  const { staff } = useSession();
  const { sayFailed } = useFeedback();
  const { take, release, isSaving } = useAcknowledge();
  const writable = useWritable();
  const subject = useAlertWords(useOfficeFormat()).subject(alert);
  const isMine = alert.acknowledgedBy?.id === staff.id;
  if (!alert.mayAcknowledge || (alert.acknowledgedBy && !isMine)) return null;

  const act = async () => {
    const obstacle = await (isMine ? release(alert) : take(alert));
    if (obstacle !== null) sayFailed(obstacle);
  };
  return (
    <SavingButton
      {...writable}
      size="small"
      isSaving={isSaving}
      aria-label={isMine ? `${t("release")} ${subject}` : t("takeSubject", { subject })}
      onClick={act}
    >
      {isMine ? t("release") : t("take")}
    </SavingButton>
  );
}
