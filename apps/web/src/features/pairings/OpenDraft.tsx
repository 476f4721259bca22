import { useQuery } from "@apollo/client/react";
import { Popconfirm } from "antd";
import { useState } from "react";
import type { PairingDraftQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { DraftEffect } from "./DraftEffect.tsx";
import { DraftRows } from "./DraftRows.tsx";
import styles from "./DraftView.module.css";
import { DiscardPairingDraft_Mutation, DraftEffect_Query } from "./draft-queries.ts";
import { PublishDraft } from "./PublishDraft.tsx";
import { useDraftEdits } from "./use-draft-edits.ts";
import { usePairingWords } from "./use-pairing-words.ts";

export type OpenPairingDraft = NonNullable<PairingDraftQuery["pairingDraft"]>;

/** The draft, row by row, and beside it what it would do. */
export function OpenDraft({ draft }: { draft: OpenPairingDraft }) {
  const { t, format } = usePairingWords();
  const edits = useDraftEdits(draft);
  const { send, isSaving } = useAct(DiscardPairingDraft_Mutation);
  const words = useRefusalWords();
  const { say } = useFeedback();
  const [failure, setFailure] = useState<string | null>(null);
  const { data, previousData, error, refetch } = useQuery(DraftEffect_Query, {
    variables: { on: draft.startsOn },
    // It is no fact of the office: nothing else may read it.
    fetchPolicy: "no-cache",
  });
  const effect = data ?? previousData;
  const discard = async () => {
    const outcome = await send({ draft: draft.id, version: null });
    setFailure(words.ofOutcome(outcome));
    if (outcome.kind === "DONE") say(t("draft.discarded"));
  };
  return (
    <div className={styles["draft"]}>
      <section className={styles["rows"]}>
        <header className={styles["head"]}>
          <h2>{t("draft.title", { date: format.date(draft.startsOn) })}</h2>
          <DateInput
            aria-label={t("draft.from")}
            value={draft.startsOn}
            first={format.today}
            onChange={(date) => date !== null && void edits.setDate(date)}
          />
          <Popconfirm
            title={t("draft.discardAsk", { count: draft.rows.length })}
            okText={t("draft.discard")}
            cancelText={t("terms:cancel")}
            onConfirm={() => void discard()}
          >
            <span>
              <SavingButton isSaving={isSaving}>{t("draft.discard")}</SavingButton>
            </span>
          </Popconfirm>
        </header>
        {(edits.failure ?? failure) !== null && <FormError>{edits.failure ?? failure}</FormError>}
        {effect ? (
          <DraftRows draft={draft} rows={effect.asItIs.rows} edits={edits} />
        ) : error ? (
          <FailedToLoad onRetry={() => refetch()} />
        ) : (
          <SlowLoading onRetry={() => refetch()} />
        )}
      </section>
      <aside className={styles["side"]}>
        {effect && <DraftEffect draft={draft} effect={effect} onRetry={() => void refetch()} />}
        {effect && <PublishDraft draft={draft} effect={effect} />}
      </aside>
    </div>
  );
}
