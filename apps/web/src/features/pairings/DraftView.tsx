import { useQuery } from "@apollo/client/react";
import { addDays } from "@zaigang/domain";
import { useState } from "react";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import styles from "./DraftView.module.css";
import { PairingDraft_Query, StartPairingDraft_Mutation } from "./draft-queries.ts";
import { OpenDraft } from "./OpenDraft.tsx";
import { usePairingWords } from "./use-pairing-words.ts";

/** The table's next version: begun with a date, edited in place, published as a whole. */
export function DraftView() {
  const { data, error, refetch } = useQuery(PairingDraft_Query);
  if (!data) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  return data.pairingDraft ? (
    <OpenDraft key={data.pairingDraft.id} draft={data.pairingDraft} />
  ) : (
    <StartDraft onStarted={() => void refetch()} />
  );
}

function StartDraft({ onStarted }: { onStarted: () => void }) {
  const { t, format } = usePairingWords();
  const { send, isSaving } = useAct(StartPairingDraft_Mutation);
  const words = useRefusalWords();
  const [startsOn, setStartsOn] = useState<string | null>(addDays(format.today, 1));
  const [failure, setFailure] = useState<string | null>(null);
  const start = async () => {
    if (startsOn === null) return;
    const outcome = await send({ startsOn });
    setFailure(words.ofOutcome(outcome));
    if (outcome.kind === "DONE") onStarted();
  };
  return (
    <section className={styles["start"]}>
      <h2>{t("draft.noneYet")}</h2>
      <p>{t("draft.what")}</p>
      {failure !== null && <FormError>{failure}</FormError>}
      <Field label={t("draft.from")} id="draft-from" hint={t("draft.fromHint")}>
        {({ status: _status, ...control }) => (
          <DateInput {...control} value={startsOn} first={format.today} onChange={setStartsOn} />
        )}
      </Field>
      <SavingButton type="primary" isSaving={isSaving} onClick={() => void start()}>
        {t("draft.start")}
      </SavingButton>
    </section>
  );
}
