import { Segmented } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { keptAmount, type Shorter } from "./kept-amount.ts";
import styles from "./LeaveRequestPage.module.css";
import type { WholeRequest } from "./LeaveRequestPage.tsx";
import { ShortenLeave_Mutation } from "./leave-mutations.ts";
import { RequestForm } from "./RequestForm.tsx";
import { useLeaveWords } from "./use-leave-words.ts";

type ShortenLeaveProps = { request: WholeRequest; onDone: () => void };

const HALVES = ["MORNING", "AFTERNOON"] as const;

/** Ends granted leave sooner: which half-day is the last, why, and what comes back by it, before it is saved. */
export function ShortenLeave({ request, onDone }: ShortenLeaveProps) {
  const { t } = useTranslation("leave");
  const { say } = useFeedback();
  const format = useOfficeFormat();
  const words = useLeaveWords();
  const refusals = useRefusalWords();
  const shortening = useAct(ShortenLeave_Mutation);
  const id = useId();
  const { firstDate, lastDate, lastHalf, type } = request;
  const [shorter, setShorter] = useState<Shorter>({ lastDate, lastHalf });
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const back = request.amount - keptAmount(request.days, shorter);

  const shorten = async () => {
    const outcome = await shortening.send({ request: request.id, version: request.version, ...shorter, reason });
    setFailure(refusals.ofOutcome(outcome));
    if (outcome.kind !== "DONE") return;
    say(t("request.shortened"));
    onDone();
  };
  return (
    <RequestForm
      title={t("request.shortenTitle")}
      main={t("request.shorten")}
      close={t("request.keepWhole")}
      isSaving={shortening.isSaving}
      failure={failure}
      onSubmit={shorten}
      onClose={onDone}
    >
      <div className={styles["until"]}>
        <DateInput
          aria-label={t("form.lastDate")}
          value={shorter.lastDate}
          first={firstDate}
          latest={lastDate}
          onChange={(date) => date && setShorter({ ...shorter, lastDate: date })}
        />
        <Segmented
          aria-label={t("form.end")}
          options={HALVES.map((value) => ({ value, label: format.half(value) }))}
          value={shorter.lastHalf}
          onChange={(half) => setShorter({ ...shorter, lastHalf: half })}
        />
      </div>
      <TextField label={t("request.shortenReason")} id={`${id}-reason`} value={reason} onChange={setReason} />
      <p role="status">
        {back > 0 ? t("request.comesBack", { amount: words.amount(back, type.unit) }) : t("request.notShorter")}
      </p>
    </RequestForm>
  );
}
