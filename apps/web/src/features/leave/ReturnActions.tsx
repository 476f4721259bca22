import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useSession } from "../session/session-context.ts";
import { CallOff } from "./CallOff.tsx";
import styles from "./LeaveRequestPage.module.css";
import type { WholeRequest } from "./LeaveRequestPage.tsx";
import { extensionOf } from "./leave-drafts-of.ts";
import { CancelLeave_Mutation, ConfirmReturn_Mutation, ReportReturn_Mutation } from "./leave-mutations.ts";
import { ShortenLeave } from "./ShortenLeave.tsx";

/** What is done with granted leave: reporting back is one tap; cancelling is asked about in place, for others count on it. */
export function ReturnActions({ request }: { request: WholeRequest }) {
  const { t } = useTranslation("leave");
  const { say } = useFeedback();
  const refusals = useRefusalWords();
  const reporting = useAct(ReportReturn_Mutation);
  const confirming = useAct(ConfirmReturn_Mutation);
  const cancelling = useAct(CancelLeave_Mutation);
  const navigate = useNavigate();
  const { staff } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [isShortening, setShortening] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, mayReportReturn, mayConfirmReturn, mayCancel } = request;
  if (!mayReportReturn && !mayConfirmReturn && !mayCancel) return null;
  if (isShortening) return <ShortenLeave request={request} onDone={() => setShortening(false)} />;
  const isMine = request.staff.id === staff.id;

  const act = async ({ send }: typeof reporting | typeof confirming | typeof cancelling, done: string) => {
    const outcome = await send({ request: id, version });
    setFailure(refusals.ofOutcome(outcome));
    if (outcome.kind !== "DONE") return;
    setAsking(false);
    say(done);
  };
  if (isAsking) {
    return (
      <>
        {failure && <FormError>{failure}</FormError>}
        <CallOff
          request={request}
          words={{ sure: t("request.sureToCancel"), keep: t("request.keepLeave"), act: t("request.cancel") }}
          isSaving={cancelling.isSaving}
          onKeep={() => setAsking(false)}
          onAct={() => act(cancelling, t("request.cancelled"))}
        />
      </>
    );
  }
  return (
    <>
      {failure && <FormError>{failure}</FormError>}
      <div className={styles["actions"]}>
        {mayReportReturn && (
          <SavingButton
            type="primary"
            isSaving={reporting.isSaving}
            onClick={() => act(reporting, t("request.reported"))}
          >
            {t("request.reportReturn")}
          </SavingButton>
        )}
        {mayConfirmReturn && (
          <SavingButton
            type="primary"
            isSaving={confirming.isSaving}
            onClick={() => act(confirming, t("request.confirmed"))}
          >
            {t("request.confirmReturn")}
          </SavingButton>
        )}
        {mayCancel && isMine && (
          <Button onClick={() => navigate("/leave/new", { state: extensionOf(request) })}>{t("request.extend")}</Button>
        )}
        {mayCancel && request.fromTime === null && (
          <Button onClick={() => setShortening(true)}>{t("request.shorten")}</Button>
        )}
        {mayCancel && <Button onClick={() => setAsking(true)}>{t("request.cancel")}</Button>}
      </div>
    </>
  );
}
