import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useWritable } from "../../ui/live/use-writable.ts";
import { useAct } from "../refusals/use-act.ts";
import { type Refused, useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./DecideMany.module.css";
import { DecideLeaves_Mutation } from "./decide-mutations.ts";
import type { InboxRequest } from "./inbox-types.ts";
import { useRequestWords } from "./use-request-words.ts";

type DecideManyProps = {
  /** None of which changes anything at a window. */
  requests: readonly InboxRequest[];
  onDone: () => void;
};

/** Approves several at once, under the same rules as one; says of each that was refused why. */
export function DecideMany({ requests, onDone }: DecideManyProps) {
  const { t } = useTranslation(["approvals", "terms"]);
  const format = useOfficeFormat();
  const words = useRequestWords();
  const writable = useWritable();
  const refusals = useRefusalWords();
  const { send, isSaving } = useAct(DecideLeaves_Mutation);
  const { say, sayFailed } = useFeedback();
  const [isConfirming, setConfirming] = useState(false);
  const count = requests.length;

  const decide = async () => {
    const decisions = requests.map(({ id, version }) => ({ request: id, version, decision: "APPROVED" as const }));
    const outcome = await send({ decisions });
    const obstacle = refusals.ofOutcome(outcome);
    if (outcome.kind !== "DONE") return sayFailed(obstacle ?? "");
    const refused = outcome.result.decided.flatMap(({ requestId, result }) =>
      result.__typename === "LeaveRequest" ? [] : [{ requestId, refusal: result as Refused }],
    );
    if (refused.length < count) say(t("toldMany", { count: count - refused.length }));
    for (const { requestId, refusal } of refused) {
      const of = requests.find(({ id }) => id === requestId);
      sayFailed(t("notDone", { request: of ? words.whole(of) : "", why: refusals.of(refusal) }));
    }
    onDone();
  };
  return (
    <section className={styles["bar"]} aria-live="polite">
      {isConfirming ? (
        <>
          <p>{t("askMany", { count, who: requests.map(({ staff }) => format.name(staff)).join(t("comma")) })}</p>
          <SavingButton type="primary" autoFocus isSaving={isSaving} onClick={decide}>
            {t("confirmMany", { count })}
          </SavingButton>
          <Button onClick={() => setConfirming(false)}>{t("terms:cancel")}</Button>
        </>
      ) : (
        <Button {...writable} type="primary" onClick={() => setConfirming(true)}>
          {t("selected", { count })}
        </Button>
      )}
    </section>
  );
}
