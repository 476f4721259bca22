import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { CallOff } from "./CallOff.tsx";
import styles from "./LeaveRequestPage.module.css";
import type { WholeRequest } from "./LeaveRequestPage.tsx";
import { returnedOf } from "./leave-drafts-of.ts";
import { WithdrawLeave_Mutation } from "./leave-mutations.ts";

/** What its owner can do with a request now. Taking it back is asked about in place: whoever decides hears of it at once. */
export function LeaveActions({ request }: { request: WholeRequest }) {
  const { t } = useTranslation("leave");
  const { say } = useFeedback();
  const navigate = useNavigate();
  const { staff } = useSession();
  const format = useOfficeFormat();
  const refusals = useRefusalWords();
  const withdrawing = useAct(WithdrawLeave_Mutation);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, mayWithdraw } = request;

  const withdrawWords =
    request.staff.id === staff.id
      ? t("request.withdraw")
      : t("request.withdrawFor", { person: format.name(request.staff) });

  const withdraw = async () => {
    const outcome = await withdrawing.send({ request: id, version });
    setFailure(refusals.ofOutcome(outcome));
    if (outcome.kind !== "DONE") return;
    setAsking(false);
    say(t("request.withdrawn"));
  };
  if (isAsking) {
    return (
      <>
        {failure && <FormError>{failure}</FormError>}
        <CallOff
          request={request}
          words={{ sure: t("request.sure"), keep: t("request.keep"), act: withdrawWords }}
          isSaving={withdrawing.isSaving}
          onKeep={() => setAsking(false)}
          onAct={withdraw}
        />
      </>
    );
  }
  return (
    <>
      {failure && <FormError>{failure}</FormError>}
      <div className={styles["actions"]}>
        {request.status === "RETURNED" && request.staff.id === staff.id && (
          <Button type="primary" onClick={() => navigate("/leave/new", { state: returnedOf(request) })}>
            {t("request.refile")}
          </Button>
        )}
        {mayWithdraw && <Button onClick={() => setAsking(true)}>{withdrawWords}</Button>}
      </div>
    </>
  );
}
