import { Checkbox } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { DraftEffectQuery } from "../../generated/graphql.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import styles from "./DraftView.module.css";
import { PublishPairingDraft_Mutation } from "./draft-queries.ts";
import type { OpenPairingDraft } from "./OpenDraft.tsx";
import { usePairingWords } from "./use-pairing-words.ts";

/**
 * Publishing is outward: people are told. So it is asked once more, in place, with what it does, and only once nothing is
 * wrong with the draft.
 */
export function PublishDraft({ draft, effect }: { draft: OpenPairingDraft; effect: DraftEffectQuery }) {
  const { t, format } = usePairingWords();
  const navigate = useNavigate();
  const { send, isSaving } = useAct(PublishPairingDraft_Mutation);
  const words = useRefusalWords();
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState("");
  const [isPlannedGiven, setPlannedGiven] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const rows = draft.rows.filter(({ isUnchanged }) => !isUnchanged);
  const wrong = rows.filter(({ problems }) => problems.length > 0).length;
  const isPlanned = rows.some(({ plannedOn }) => plannedOn.length > 0);
  const isGap = (effect.pairingDraft?.effect.newlyUncovered.length ?? 0) > 0;
  const isReady = rows.length > 0 && wrong === 0 && (!isPlanned || isPlannedGiven) && (!isGap || reason.trim() !== "");
  const when = format.date(draft.startsOn);

  const publish = async () => {
    const outcome = await send({
      draft: draft.id,
      version: draft.version,
      replacesPlanned: isPlannedGiven,
      ...(isGap ? { reason: reason.trim() } : {}),
    });
    setFailure(words.ofOutcome(outcome));
    if (outcome.kind === "DONE") navigate(`/pairings/notices/${encodeURIComponent(draft.id)}`);
    else setAsked(false);
  };
  return (
    <section className={styles["card"]}>
      <h3>{t("publish.title")}</h3>
      {failure !== null && <FormError>{failure}</FormError>}
      <p>
        {rows.length === 0
          ? t("publish.nothing")
          : wrong > 0
            ? t("publish.wrong", { count: wrong })
            : t("publish.what", { count: rows.length, date: when })}
      </p>
      {isPlanned && (
        <Checkbox checked={isPlannedGiven} onChange={({ target }) => setPlannedGiven(target.checked)}>
          {t("publish.replacePlanned")}
        </Checkbox>
      )}
      {isGap && <TextField label={t("publish.reason")} id="publish-reason" value={reason} onChange={setReason} />}
      {isAsked ? (
        <p className={styles["confirm"]}>
          {t("publish.ask")}
          <SavingButton type="primary" isSaving={isSaving} disabled={!isReady} onClick={() => void publish()}>
            {t("publish.confirm", { count: rows.length })}
          </SavingButton>
          <SavingButton isSaving={false} onClick={() => setAsked(false)}>
            {t("terms:cancel")}
          </SavingButton>
        </p>
      ) : (
        <SavingButton type="primary" isSaving={false} disabled={!isReady} onClick={() => setAsked(true)}>
          {t("publish.button")}
        </SavingButton>
      )}
    </section>
  );
}
