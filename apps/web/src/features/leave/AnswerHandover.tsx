import { Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import type { Handover } from "./Handovers.tsx";
import { AnswerHandover_Mutation } from "./leave-mutations.ts";
import styles from "./MyLeave.module.css";

/** Whether I take over: one tap. Words go with it for whoever asks for them first. */
export function AnswerHandover({ handover, onDone }: { handover: Handover; onDone: () => void }) {
  const { t } = useTranslation("leave");
  const { say } = useFeedback();
  const refusals = useRefusalWords();
  const answering = useAct(AnswerHandover_Mutation);
  const [reply, setReply] = useState(handover.reply);
  const [failure, setFailure] = useState<string | null>(null);
  const id = useId();

  const answer = async (confirmed: boolean) => {
    const words = reply?.trim() ? { reply } : {};
    const outcome = await answering.send({ request: handover.requestId, confirmed, ...words });
    setFailure(refusals.ofOutcome(outcome));
    if (outcome.kind !== "DONE") return;
    say(t(confirmed ? "handovers.taken" : "handovers.declined"));
    onDone();
  };
  return (
    <>
      {reply !== null && <TextField label={t("handovers.reply")} id={id} value={reply} autoFocus onChange={setReply} />}
      {failure && <FormError>{failure}</FormError>}
      <div className={styles["answers"]}>
        <SavingButton type="primary" isSaving={answering.isSaving} onClick={() => answer(true)}>
          {t("request.confirmHandover")}
        </SavingButton>
        <Button disabled={answering.isSaving} onClick={() => answer(false)}>
          {t("request.declineHandover")}
        </Button>
        {reply === null && (
          <Button type="link" onClick={() => setReply("")}>
            {t("handovers.addReply")}
          </Button>
        )}
      </div>
    </>
  );
}
