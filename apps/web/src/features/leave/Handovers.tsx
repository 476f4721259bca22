import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MyLeaveQuery } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AnswerHandover_Mutation } from "./leave-mutations.ts";
import styles from "./MyLeave.module.css";

type Handover = NonNullable<MyLeaveQuery["viewer"]>["handovers"][number];

/** What others hand over to me while they are away, with my answer. Why they are away is not told. */
export function Handovers({ handovers }: { handovers: readonly Handover[] }) {
  const { t } = useTranslation("leave");
  if (handovers.length === 0) return null;
  return (
    <section className={styles["requests"]}>
      <h2>{t("handovers.title")}</h2>
      <ul>
        {handovers.map((handover) => (
          <HandoverRow key={handover.requestId} handover={handover} />
        ))}
      </ul>
    </section>
  );
}

function HandoverRow({ handover }: { handover: Handover }) {
  const { t } = useTranslation("leave");
  const { say } = useFeedback();
  const format = useOfficeFormat();
  const refusals = useRefusalWords();
  const answering = useAct(AnswerHandover_Mutation);
  const [failure, setFailure] = useState<string | null>(null);
  const { requestId, from, startsAt, endsAt, note, state } = handover;

  const answer = async (confirmed: boolean) => {
    const outcome = await answering.send({ request: requestId, confirmed });
    setFailure(refusals.ofOutcome(outcome));
    if (outcome.kind === "DONE") say(t(confirmed ? "handovers.taken" : "handovers.declined"));
  };
  return (
    <li className={styles["handover"]}>
      <p>
        <b>{format.name(from)}</b> {format.datedSpan(Date.parse(startsAt), Date.parse(endsAt))}
      </p>
      {note && <p>{note}</p>}
      {state && state !== "ASKED" && <p>{t(`handovers.state.${state}`)}</p>}
      {failure && <FormError>{failure}</FormError>}
      {state === "ASKED" && (
        <div className={styles["answers"]}>
          <SavingButton type="primary" isSaving={answering.isSaving} onClick={() => answer(true)}>
            {t("request.confirmHandover")}
          </SavingButton>
          <Button disabled={answering.isSaving} onClick={() => answer(false)}>
            {t("request.declineHandover")}
          </Button>
        </div>
      )}
    </li>
  );
}
